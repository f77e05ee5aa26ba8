import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { PresenceEntry } from './presence.rules.ts';

/** Entries of a station between two days, both included, with their day. */
export const presenceBetween = (
  tx: Tx,
  stationId: string,
  from: LocalDate,
  until: LocalDate,
): Promise<(PresenceEntry & { readonly day: LocalDate })[]> =>
  tx.db
    .selectFrom('gatherings.presence')
    .select(['day', 'hour', 'people'])
    .where('townId', '=', tx.townId)
    .where('stationId', '=', stationId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute();

export const insertPresence = (
  tx: Tx,
  entry: PresenceEntry & {
    readonly id: string;
    readonly stationId: string;
    readonly day: LocalDate;
    readonly enteredBy: string;
  },
) =>
  tx.db
    .insertInto('gatherings.presence')
    .values({ ...entry, townId: tx.townId, enteredAt: tx.now })
    .execute();
