import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Item, ItemFilter, ListedItem } from './item.rules.ts';

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

/** Words and numbers of our own stand in the text, so that the server's plan counts on them. */
const whichItems = (tx: Tx, { postIds, state, late }: ItemFilter): RawBuilder<unknown> => {
  const [only, ...more] = postIds ?? [];
  const posts =
    postIds === null
      ? sql``
      : only && more.length === 0
        ? sql` and owner_post_id = ${only}` // one post is read in the order of its index
        : sql` and owner_post_id = any(${[...postIds]}::uuid[])`;
  return sql`town_id = ${tx.townId}${posts} and state = ${sql.lit(state)}${late ? sql` and due_at < ${tx.now}` : sql``}`;
};

/** Which part of a list is wanted: pages count from 1, and the whole is counted up to `most`. */
export type Part = { readonly page: number; readonly size: number; readonly most: number };

/**
 * One page of a list, the longest waiting first, and how long the list is: one statement. Starts from the index of
 * turns.
 */
export async function pageOfItems(
  tx: Tx,
  filter: ItemFilter,
  { page, size, most }: Part,
): Promise<{ items: ListedItem[]; total: number }> {
  const which = whichItems(tx, filter);
  const order = filter.state === 'open' ? sql`since, id` : sql`since desc, id`;
  const { rows } = await sql<ListedItem & { total: number }>`
    select i.id, i.kind, i.subject_kind, i.subject_id, i.owner_post_id, i.asked_by_post_id, i.since, i.due_at, i.state,
      o.name as owner, a.name as asked_by,
      (select count(*)::int from (select from work.item where ${which} limit ${sql.lit(most)}) counted) as total
    from (
      select * from work.item where ${which} order by ${order} limit ${sql.lit(size)} offset ${sql.lit((page - 1) * size)}
    ) i
      left join districts.post_card o on o.town_id = ${tx.townId} and o.id = i.owner_post_id
      left join districts.post_card a on a.town_id = ${tx.townId} and a.id = i.asked_by_post_id
    order by ${order}`.execute(tx.db);
  const [first] = rows;
  if (first || page === 1) return { items: rows, total: first?.total ?? 0 };
  return { items: [], total: (await pageOfItems(tx, filter, { page: 1, size, most })).total };
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
