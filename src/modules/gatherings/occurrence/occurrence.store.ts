import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import type { LocalDate, LocalTime } from '../../../kernel/time.ts';
import type { StandingDay } from '../gathering/plan.rules.ts';
import type { Occurrence, OccurrenceState } from './occurrence.rules.ts';

const columns = [
  'id',
  'gatheringId',
  'rootId',
  'day',
  'lastDay',
  'startsAt',
  'endsAt',
  'note',
  'placeId',
  'ruleDay',
  'state',
  'reason',
  'movedToId',
  'byHand',
  'capacity',
  'seatsTaken',
  'seatsWaiting',
  'wanted',
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

/** Several days at once, in one order whoever asks, so that two deeds never wait for each other. */
export const lockOccurrences = (tx: Tx, ids: readonly string[]): Promise<Occurrence[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : mine(tx).where('id', '=', anyOf(ids)).orderBy('id').forUpdate().execute();

/** Every day of a gathering that is not over. */
export const lockComing = (tx: Tx, gatheringId: string): Promise<Occurrence[]> =>
  mine(tx)
    .where('gatheringId', '=', gatheringId)
    .where((e) => e.or([e('day', '>=', tx.today), e('lastDay', '>=', tx.today)]))
    .orderBy('id')
    .forUpdate()
    .execute();

/** Days of gatherings between two days, both included, in order; what lasts for days with any of them. */
export const occurrencesOf = (
  tx: Tx,
  gatheringIds: readonly string[],
  from: LocalDate,
  until: LocalDate,
): Promise<Occurrence[]> =>
  gatheringIds.length === 0
    ? Promise.resolve([])
    : mine(tx)
        .where('gatheringId', '=', anyOf(gatheringIds))
        .where(isIn(from, until, 'occurrence'))
        .orderBy('day')
        .orderBy('startsAt')
        .orderBy('id')
        .execute();

/** Begins between two days, or began before and lasts into them: each has an index of its own. `of`: the table's alias. */
export function isIn<Alias extends string>(from: LocalDate, until: LocalDate, of: Alias) {
  const day = sql.ref<LocalDate>(`${of}.day`);
  const lastDay = sql.ref<LocalDate | null>(`${of}.lastDay`);
  return sql<boolean>`(${day} between ${from} and ${until} or (${lastDay} >= ${from} and ${day} < ${from}))`;
}

/** Every day of the town between two days, both included, in order; what lasts for days with any of them. */
export const occurrencesBetween = (tx: Tx, from: LocalDate, until: LocalDate): Promise<Occurrence[]> =>
  mine(tx)
    .where(isIn(from, until, 'occurrence'))
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
    .select((e) => ['o.wanted', e.fn.coalesce('other.wanted', e.lit(false)).as('otherWanted')])
    .where('o.townId', '=', tx.townId)
    .where('o.gatheringId', '=', gatheringId)
    .where('o.ruleDay', '>=', from)
    .orderBy('o.ruleDay')
    .execute();
  return rows.map(({ wanted, otherWanted, otherByHand, ruleDay, ...row }) => ({
    ...row,
    ruleDay: ruleDay ?? '',
    byHand: row.byHand || otherByHand === true,
    signedUp: wanted || otherWanted,
  }));
}

export type NewOccurrence = {
  readonly id: string;
  readonly gatheringId: string;
  readonly rootId: string;
  readonly day: LocalDate;
  readonly lastDay?: LocalDate | null;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly note?: string;
  readonly placeId: string | null;
  readonly ruleDay: LocalDate | null;
  readonly state: OccurrenceState;
  readonly reason: string;
  readonly movedToId: string | null;
  readonly byHand: boolean;
  readonly capacity: number | null;
};

/** Rows of one statement: its parameters are counted in 16 bits. */
const AT_ONCE = 1000;

/** Days of gatherings, many at a time. */
export async function insertOccurrences(tx: Tx, rows: readonly NewOccurrence[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tx.db
      .insertInto('gatherings.occurrence')
      .values(rows.slice(at, at + AT_ONCE).map((row) => ({ ...row, townId: tx.townId, changedAt: tx.now })))
      .execute();
}

export type OccurrenceEdit = Partial<
  Pick<
    Occurrence,
    | 'startsAt'
    | 'day'
    | 'lastDay'
    | 'endsAt'
    | 'note'
    | 'placeId'
    | 'state'
    | 'reason'
    | 'movedToId'
    | 'byHand'
    | 'capacity'
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

/** Writes how many signed up, or did and withdrew. No new version: whoever decides about the day meanwhile does so of the same day. */
export const writeSeats = (tx: Tx, id: string, seats: Pick<Occurrence, 'seatsTaken' | 'seatsWaiting'>) =>
  tx.db
    .updateTable('gatherings.occurrence')
    .set({ ...seats, wanted: true })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Writes the same of many days. */
export async function updateOccurrences(tx: Tx, ids: readonly string[], edit: OccurrenceEdit): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await tx.db
      .updateTable('gatherings.occurrence')
      .set({ ...edit, changedAt: tx.now })
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('townId', '=', tx.townId)
      .where('id', 'in', ids.slice(at, at + AT_ONCE))
      .execute();
}

/** The day to which a day was moved, when that is the day asked for. */
export const otherDayOn = (tx: Tx, rootId: string, day: LocalDate): Promise<Occurrence | undefined> =>
  mine(tx)
    .where('rootId', '=', rootId)
    .where('id', '<>', rootId)
    .where('day', '=', day)
    .orderBy('id')
    .executeTakeFirst();

/** Why a day for which people signed up is not held once its series left it; residents read it. */
export const leftReason = '予定が変わりました';

/**
 * Takes out of the calendar the days to which days were moved, but for those in `keep`. One for which people signed up
 * stays in sight as not held, a day of its own: calendars know the one it came from by the identity they shared.
 */
export async function dropOtherDays(
  tx: Tx,
  rootIds: readonly string[],
  keep: readonly string[] = [],
): Promise<void> {
  if (rootIds.length === 0) return;
  await tx.db
    .updateTable('gatherings.occurrence')
    .set({ movedToId: null })
    .where('townId', '=', tx.townId)
    .where('rootId', 'in', [...rootIds])
    .where('movedToId', 'is not', null)
    .execute();
  const stay = [...rootIds, ...keep];
  await tx.db
    .updateTable('gatherings.occurrence')
    .set({ state: 'cancelled', reason: leftReason, changedAt: tx.now })
    .set((e) => ({ rootId: e.ref('id'), version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('rootId', 'in', [...rootIds])
    .where('id', 'not in', stay)
    .where('wanted', '=', true)
    .execute();
  await tx.db
    .deleteFrom('gatherings.occurrence')
    .where('townId', '=', tx.townId)
    .where('rootId', 'in', [...rootIds])
    .where('id', 'not in', stay)
    .execute();
}

/** Takes days out of the calendar nobody heard of, with those they were moved to. */
export async function deleteOccurrences(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    await dropOtherDays(tx, some);
    await tx.db
      .deleteFrom('gatherings.occurrence')
      .where('townId', '=', tx.townId)
      .where('id', 'in', some)
      .execute();
  }
}
