import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate, LocalTime } from '../../../kernel/time.ts';
import type { StandingDay } from '../gathering/plan.rules.ts';
import type { Occurrence, OccurrenceState } from './occurrence.rules.ts';

const columns = [
  'id',
  'gatheringId',
  'rootId',
  'day',
  'startsAt',
  'endsAt',
  'placeId',
  'ruleDay',
  'state',
  'reason',
  'movedToId',
  'byHand',
  'capacity',
  'seatsTaken',
  'seatsWaiting',
  'changedAt',
  'version',
] as const;

const mine = (tx: Tx) =>
  tx.db.selectFrom('gatherings.occurrence').select(columns).where('townId', '=', tx.townId);

export const occurrenceById = (tx: Tx, id: string): Promise<Occurrence | undefined> =>
  mine(tx).where('id', '=', id).executeTakeFirst();

/** The day, shut to others until this deed is over: for counting seats. */
export const lockOccurrence = (tx: Tx, id: string): Promise<Occurrence | undefined> =>
  mine(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** Days of a gathering between two days, both included, in order. */
export const occurrencesOf = (
  tx: Tx,
  gatheringIds: readonly string[],
  from: LocalDate,
  until: LocalDate,
): Promise<Occurrence[]> =>
  gatheringIds.length === 0
    ? Promise.resolve([])
    : mine(tx)
        .where('gatheringId', 'in', [...gatheringIds])
        .where('day', '>=', from)
        .where('day', '<=', until)
        .orderBy('day')
        .orderBy('startsAt')
        .orderBy('id')
        .execute();

/** Every day of the town between two days, both included, in order. */
export const occurrencesBetween = (tx: Tx, from: LocalDate, until: LocalDate): Promise<Occurrence[]> =>
  mine(tx)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day')
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Days by identifier. */
export const occurrencesById = (tx: Tx, ids: readonly string[]): Promise<Occurrence[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : mine(tx)
        .where('id', 'in', [...ids])
        .orderBy('day')
        .execute();

/** Days of a series from a day on as its rule made them, for comparing with what it makes now. */
export async function standingDays(tx: Tx, gatheringId: string, from: LocalDate): Promise<StandingDay[]> {
  const rows = await tx.db
    .selectFrom('gatherings.occurrence as o')
    .leftJoin('gatherings.occurrence as other', (join) =>
      join.onRef('other.townId', '=', 'o.townId').onRef('other.id', '=', 'o.movedToId'),
    )
    .select(['o.id', 'o.ruleDay', 'o.startsAt', 'o.endsAt', 'o.state', 'o.reason', 'o.placeId', 'o.byHand'])
    .select(['other.day as movedTo', 'other.byHand as otherByHand'])
    .select((e) => [
      e('o.seatsTaken', '+', e.ref('o.seatsWaiting')).as('seats'),
      e.fn.coalesce(e('other.seatsTaken', '+', e.ref('other.seatsWaiting')), e.lit(0)).as('otherSeats'),
    ])
    .where('o.townId', '=', tx.townId)
    .where('o.gatheringId', '=', gatheringId)
    .where('o.ruleDay', '>=', from)
    .orderBy('o.ruleDay')
    .execute();
  return rows.map(({ seats, otherSeats, otherByHand, ruleDay, ...row }) => ({
    ...row,
    ruleDay: ruleDay ?? '',
    byHand: row.byHand || otherByHand === true,
    signedUp: Number(seats) + Number(otherSeats) > 0,
  }));
}

export type NewOccurrence = {
  readonly id: string;
  readonly gatheringId: string;
  readonly rootId: string;
  readonly day: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly placeId: string | null;
  readonly ruleDay: LocalDate | null;
  readonly state: OccurrenceState;
  readonly reason: string;
  readonly movedToId: string | null;
  readonly byHand: boolean;
  readonly capacity: number | null;
};

/** Days of a gathering, many at a time. */
export async function insertOccurrences(tx: Tx, rows: readonly NewOccurrence[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.db
    .insertInto('gatherings.occurrence')
    .values(rows.map((row) => ({ ...row, townId: tx.townId, changedAt: tx.now })))
    .execute();
}

export type OccurrenceEdit = Partial<
  Pick<
    Occurrence,
    'startsAt' | 'endsAt' | 'placeId' | 'state' | 'reason' | 'movedToId' | 'byHand' | 'capacity'
  >
>;

/** Writes a day anew. With a version, only if nobody else did since it was read; answers whether it did. */
export async function updateOccurrence(
  tx: Tx,
  id: string,
  edit: OccurrenceEdit,
  version?: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.occurrence')
    .set({ ...edit, changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Writes how many signed up. No new version: whoever decides about the day meanwhile does so of the same day. */
export const writeSeats = (tx: Tx, id: string, seats: Pick<Occurrence, 'seatsTaken' | 'seatsWaiting'>) =>
  tx.db
    .updateTable('gatherings.occurrence')
    .set(seats)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Takes out of the calendar the days a day was moved to. */
export async function dropOtherDays(tx: Tx, rootId: string): Promise<void> {
  await tx.db
    .updateTable('gatherings.occurrence')
    .set({ movedToId: null })
    .where('townId', '=', tx.townId)
    .where('rootId', '=', rootId)
    .execute();
  await tx.db
    .deleteFrom('gatherings.occurrence')
    .where('townId', '=', tx.townId)
    .where('rootId', '=', rootId)
    .where('id', '<>', rootId)
    .execute();
}

/** Takes days out of the calendar nobody heard of, with those they were moved to. */
export async function deleteOccurrences(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await dropOtherDays(tx, id);
  if (ids.length === 0) return;
  await tx.db
    .deleteFrom('gatherings.occurrence')
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();
}
