import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { type Item, type ItemFilter, mostCounted, pageSize } from './item.rules.ts';

type Row = Item & { ladder: string; nextStepAt: Date | null };

export const insertItem = (tx: Tx, item: Omit<Row, 'state'>) =>
  tx.db
    .insertInto('work.item')
    .values({ ...item, townId: tx.townId })
    .execute();

/** Gives open items of a subject to a post: they wait for it from now on, and their ladder starts again. */
export async function moveOpen(
  tx: Tx,
  subjectId: string,
  toPostId: string,
  kinds: readonly string[] | null,
): Promise<Row[]> {
  return await tx.db
    .updateTable('work.item')
    .set((e) => ({ ownerPostId: toPostId, since: tx.now, step: 0, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('subjectId', '=', subjectId)
    .where('state', '=', 'open')
    .where('ownerPostId', '<>', toPostId)
    .$if(kinds !== null, (q) => q.where('kind', 'in', [...(kinds ?? [])]))
    .returning([...itemColumns, 'ladder', 'nextStepAt'])
    .execute();
}

export const setNextStep = (tx: Tx, id: string, at: Date | null) =>
  tx.db
    .updateTable('work.item')
    .set({ nextStepAt: at })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

export async function endOpen(
  tx: Tx,
  subjectId: string,
  kinds: readonly string[] | null,
  state: 'done' | 'dropped',
  by: string,
): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('work.item')
    .set((e) => ({ state, endedAt: tx.now, endedBy: by, nextStepAt: null, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('subjectId', '=', subjectId)
    .where('state', '=', 'open')
    .$if(kinds !== null, (q) => q.where('kind', 'in', [...(kinds ?? [])]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const itemColumns = [
  'id',
  'kind',
  'subjectKind',
  'subjectId',
  'ownerPostId',
  'askedByPostId',
  'since',
  'dueAt',
  'state',
] as const;

/** Open items of some subjects, the earliest due first. */
export const openOf = (tx: Tx, subjectIds: readonly string[]): Promise<Item[]> =>
  tx.db
    .selectFrom('work.item')
    .select(itemColumns)
    .where('townId', '=', tx.townId)
    .where('subjectId', 'in', [...subjectIds])
    .where('state', '=', 'open')
    .orderBy('dueAt')
    .execute();

/** How many open items wait for some posts, never counting beyond `most`. */
export async function countOpen(tx: Tx, postIds: readonly string[], most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from work.item where town_id = ${tx.townId} and owner_post_id = any(${[...postIds]}::uuid[])
        and state = 'open' limit ${most}) waiting`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

const filtered = (tx: Tx, filter: ItemFilter) =>
  tx.db
    .selectFrom('work.item')
    .where('townId', '=', tx.townId)
    .$if(filter.postIds !== null, (q) =>
      q.where('ownerPostId', '=', sql<string>`any(${[...(filter.postIds ?? [])]}::uuid[])`),
    )
    .$if(filter.state === 'open', (q) => q.where('state', '=', 'open'))
    .$if(filter.state === 'ended', (q) => q.where('state', 'in', ['done', 'dropped']))
    .$if(filter.late, (q) => q.where('dueAt', '<', tx.now));

/** One page of the list, the longest waiting first; pages count from 1. Starts from the index of turns. */
export const pageOfItems = (tx: Tx, filter: ItemFilter, page: number, size = pageSize): Promise<Item[]> =>
  filtered(tx, filter)
    .select(itemColumns)
    .orderBy('since', filter.state === 'open' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();

/** How long the list is, never counting beyond `mostCounted`. */
export async function countItems(tx: Tx, filter: ItemFilter): Promise<number> {
  const { count } = await tx.db
    .selectFrom(filtered(tx, filter).select(sql<number>`1`.as('one')).limit(mostCounted).as('waiting'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many open items wait for each of some posts; posts without any are left out. */
export async function openCounts(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('work.item')
    .select(['ownerPostId', sql<number>`count(*)::int`.as('count')])
    .where('townId', '=', tx.townId)
    .where('ownerPostId', 'in', [...postIds])
    .where('state', '=', 'open')
    .groupBy('ownerPostId')
    .execute();
  return new Map(rows.map((row) => [row.ownerPostId, row.count]));
}
