import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { StaffChange } from './staff-change.rules.ts';

const columns = ['id', 'accountId', 'lastOn', 'reason', 'plannedAt', 'ended', 'doneAt', 'version'] as const;

const changes = (tx: Tx) =>
  tx.db.selectFrom('districts.staff_change').select(columns).where('townId', '=', tx.townId);

type Row = Omit<StaffChange, 'ended'> & { readonly ended: unknown };

/** The column is written by `insertChange` alone. */
const changeOf = (row: Row): StaffChange => ({ ...row, ended: row.ended as StaffChange['ended'] });

export async function changeById(tx: Tx, id: string): Promise<StaffChange | undefined> {
  const row = await changes(tx).where('id', '=', id).executeTakeFirst();
  return row && changeOf(row);
}

/** Changes that are not over, by their last day; then those that were closed lately. */
export async function listChanges(tx: Tx): Promise<StaffChange[]> {
  const rows = await changes(tx)
    .orderBy((e) => e('doneAt', 'is not', null))
    .orderBy('lastOn')
    .orderBy('plannedAt')
    .limit(200)
    .execute();
  return rows.map(changeOf);
}

export const isLeaving = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await changes(tx).where('accountId', '=', accountId).where('doneAt', 'is', null).executeTakeFirst()) !==
  undefined;

type NewChange = {
  id: string;
  accountId: string;
  lastOn: LocalDate;
  reason: string;
  plannedBy: string;
  plannedPostId: string;
  ended: StaffChange['ended'];
};

export const insertChange = (tx: Tx, change: NewChange) =>
  tx.db
    .insertInto('districts.staff_change')
    .values({ ...change, townId: tx.townId, plannedAt: tx.now, ended: JSON.stringify(change.ended) })
    .execute();

export const closeRow = (tx: Tx, id: string, by: string) =>
  tx.db
    .updateTable('districts.staff_change')
    .set((e) => ({ doneAt: tx.now, doneBy: by, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

export const dropChangeRow = (tx: Tx, id: string) =>
  tx.db.deleteFrom('districts.staff_change').where('townId', '=', tx.townId).where('id', '=', id).execute();

/** Ends assignments with a day. */
export const setLastDay = (tx: Tx, ids: readonly string[], lastOn: LocalDate) =>
  tx.db
    .updateTable('districts.assignment')
    .set((e) => ({ toOn: lastOn, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();

/** Gives assignments the last days back that they had before. */
export const giveBackDays = (tx: Tx, ended: StaffChange['ended']) =>
  sql`update districts.assignment a set to_on = (e.value #>> '{}')::date, version = version + 1
    from jsonb_each(${JSON.stringify(ended)}::jsonb) e
    where a.town_id = ${tx.townId} and a.id = e.key::uuid`.execute(tx.db);

/** Takes out what was approved for the day after and has not begun. */
export const dropSuccessors = (tx: Tx, postIds: readonly string[], lastOn: LocalDate) =>
  tx.db
    .deleteFrom('districts.assignment')
    .where('townId', '=', tx.townId)
    .where('postId', 'in', [...postIds])
    .where('fromOn', '=', addDays(lastOn, 1))
    .where('fromOn', '>', tx.today)
    .execute();

export const insertEarlyRead = (
  tx: Tx,
  row: {
    id: string;
    accountId: string;
    postId: string;
    fromOn: LocalDate;
    toOn: LocalDate;
    approvedBy: string;
    note: string;
  },
) =>
  tx.db
    .insertInto('districts.early_read')
    .values({ ...row, townId: tx.townId })
    .execute();

/** Early readers of some posts, running or to come. */
export const earlyReadsOf = (tx: Tx, postIds: readonly string[]) =>
  tx.db
    .selectFrom('districts.early_read as e')
    .innerJoin('auth.account_card as who', (join) =>
      join.onRef('who.townId', '=', 'e.townId').onRef('who.id', '=', 'e.accountId'),
    )
    .select(['e.id', 'e.postId', 'e.accountId', 'e.fromOn', 'e.toOn', 'who.name'])
    .where('e.townId', '=', tx.townId)
    .where('e.postId', 'in', [...postIds])
    .where('e.toOn', '>=', tx.today)
    .orderBy('e.fromOn')
    .execute();

/** Ends early reading at once: it never wrote anything, so nothing is left of it but the audit trail. */
export const dropEarlyReads = (tx: Tx, postIds: readonly string[], id?: string) =>
  tx.db
    .deleteFrom('districts.early_read')
    .where('townId', '=', tx.townId)
    .where('postId', 'in', [...postIds])
    .where('toOn', '>=', tx.today)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .execute();

/** Main holders of some posts on a day who can sign in. */
export async function mainHoldersOn(
  tx: Tx,
  postIds: readonly string[],
  day: LocalDate,
): Promise<{ assignmentId: string; postId: string; accountId: string; name: string }[]> {
  const { rows } = await sql<{ assignmentId: string; postId: string; accountId: string; name: string }>`
    select a.id as assignment_id, a.post_id, a.account_id, who.name from districts.assignment a
      join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id and who.state <> 'suspended'
    where a.town_id = ${tx.townId} and a.post_id = any(${[...postIds]}::uuid[]) and a.part = 'main'
      and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
    order by who.name`.execute(tx.db);
  return rows;
}
