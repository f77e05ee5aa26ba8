import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** One entry of a setting's history. */
export type SettingEntry = {
  readonly key: string;
  readonly value: unknown;
  readonly fromOn: LocalDate;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Date;
};

const entries = (tx: Tx) =>
  tx.db
    .selectFrom('districts.setting')
    .select(['key', 'value', 'fromOn', 'reason', 'setBy', 'setAt'])
    .where('townId', '=', tx.townId);

/** The entry that holds on a day: the newest `fromOn` not after it; of two for one day the one entered last. */
export const entryOn = (tx: Tx, key: string, day: LocalDate): Promise<SettingEntry | undefined> =>
  entries(tx)
    .where('key', '=', key)
    .where('fromOn', '<=', day)
    .orderBy('fromOn', 'desc')
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** The entries that hold on a day, by key. */
export async function entriesOn(tx: Tx, day: LocalDate): Promise<ReadonlyMap<string, SettingEntry>> {
  const rows = await entries(tx)
    .where('fromOn', '<=', day)
    .orderBy('fromOn')
    .orderBy('setAt')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Everything a setting was and will be, newest first. */
export const entriesOf = (tx: Tx, key: string): Promise<SettingEntry[]> =>
  entries(tx)
    .where('key', '=', key)
    .orderBy('fromOn', 'desc')
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

type NewEntry = { key: string; value: unknown; fromOn: LocalDate; reason: string; setBy: string };

export const insertEntry = (tx: Tx, entry: NewEntry) =>
  tx.db
    .insertInto('districts.setting')
    .values({
      ...entry,
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      value: JSON.stringify(entry.value),
      setAt: tx.now,
    })
    .execute();

/** Days from `from` on on which the town hall is closed besides the usual ones. */
export async function closedDays(tx: Tx, from: LocalDate = tx.today): Promise<LocalDate[]> {
  const rows = await tx.db
    .selectFrom('districts.closed_day')
    .select('day')
    .where('townId', '=', tx.townId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();
  return rows.map((row) => row.day);
}
