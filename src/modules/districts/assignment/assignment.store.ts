import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Assignment } from './assignment.rules.ts';

const columns = ['id', 'accountId', 'postId', 'part', 'fromOn', 'toOn'] as const;

const assignments = (tx: Tx) =>
  tx.db.selectFrom('districts.assignment').select(columns).where('townId', '=', tx.townId);

export const assignmentById = (tx: Tx, id: string): Promise<Assignment | undefined> =>
  assignments(tx).where('id', '=', id).executeTakeFirst();

/** Everybody who ever held a post, the newest first. */
export const assignmentsOfPost = (tx: Tx, postId: string): Promise<Assignment[]> =>
  assignments(tx).where('postId', '=', postId).orderBy('fromOn', 'desc').orderBy('part', 'desc').execute();

/** Every post somebody ever held or will hold, the newest first. */
export const assignmentsOfAccount = (tx: Tx, accountId: string): Promise<Assignment[]> =>
  assignments(tx).where('accountId', '=', accountId).orderBy('fromOn', 'desc').execute();

export const insertAssignment = (tx: Tx, row: Assignment & { approvedBy: string }) =>
  tx.db
    .insertInto('districts.assignment')
    .values({ ...row, townId: tx.townId })
    .execute();

export const endAssignmentRow = (tx: Tx, id: string, lastOn: LocalDate | null) =>
  tx.db
    .updateTable('districts.assignment')
    .set((e) => ({ toOn: lastOn, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Takes out an assignment that never began. */
export const dropAssignmentRow = (tx: Tx, id: string) =>
  tx.db.deleteFrom('districts.assignment').where('townId', '=', tx.townId).where('id', '=', id).execute();

/**
 * How many main holders who can sign in answer for the whole town on a day. Asked for the day after an end, so that the
 * post everything falls back to is never vacant (design.md §5).
 */
export async function townManagersOn(tx: Tx, day: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from districts.assignment a
      join districts.post p on p.town_id = a.town_id and p.id = a.post_id
        and p.role in ('municipalManager', 'municipalOwner') and p.from_on <= ${day} and (p.to_on is null or p.to_on >= ${day})
      join districts.organization o on o.town_id = p.town_id and o.id = p.organization_id and o.kind = 'municipal'
      join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id and who.state = 'active'
    where a.town_id = ${tx.townId} and a.part = 'main' and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})`.execute(
    tx.db,
  );
  return rows[0]?.count ?? 0;
}
