import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { CaseState } from '../casefile/casefile.rules.ts';

/** Open cases that hang on posts as their lead, under the reader's walls. */
export async function countsByPost(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('cases.case_file')
    .select(['leadPostId', sql<number>`count(*)::int`.as('count')])
    .where('townId', '=', tx.townId)
    .where('leadPostId', 'in', [...postIds])
    .where('state', '<>', 'closed')
    .groupBy('leadPostId')
    .execute();
  return new Map(rows.map((row) => [row.leadPostId, row.count]));
}

export const openOfPost = (
  tx: Tx,
  postId: string,
  limit: number,
): Promise<{ id: string; caseNo: string; focalPersonId: string; state: CaseState }[]> =>
  tx.db
    .selectFrom('cases.case_file')
    .select(['id', 'caseNo', 'focalPersonId', 'state'])
    .where('townId', '=', tx.townId)
    .where('leadPostId', '=', postId)
    .where('state', '<>', 'closed')
    .orderBy('openedAt')
    .limit(limit)
    .execute();
