import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';

export type NumberTold = { readonly subjectId: string; readonly caseId: string; readonly caseNo: string };

/**
 * Follow-ups of closed cases, by number alone and only to whoever may open the case with a reason: the turn has to lead
 * to that page, and the record stays shut until the reason is written (A26).
 */
export const followUpsTold = (tx: Tx, ids: readonly string[]): Promise<NumberTold[]> =>
  asKeeper(tx, async (owner) => {
    const rows = await owner
      .selectFrom('cases.follow_up as look')
      .innerJoin('cases.case_file as file', (join) =>
        join.onRef('file.townId', '=', 'look.townId').onRef('file.id', '=', 'look.caseId'),
      )
      .select(['look.id as subjectId', 'file.id as caseId', 'file.caseNo', 'look.readers', 'look.never'])
      .where('look.townId', '=', tx.townId)
      .where('look.id', 'in', [...ids])
      .execute();
    const holds = (tokens: readonly string[]) => tokens.some((token) => tx.ring.keys.includes(token));
    return rows.filter((row) => holds(row.readers) && !holds(row.never));
  });

/** Emergency openings to review, by the case's number: the reviewer reads the slip, not the case. */
export const slipsTold = (tx: Tx, ids: readonly string[]): Promise<NumberTold[]> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.slip as slip')
      .innerJoin('cases.case_file as file', (join) =>
        join.onRef('file.townId', '=', 'slip.townId').onRef('file.id', '=', 'slip.caseId'),
      )
      .select(['slip.id as subjectId', 'file.id as caseId', 'file.caseNo'])
      .where('slip.townId', '=', tx.townId)
      .where('slip.id', 'in', [...ids])
      .where('slip.reviewerPostId', 'in', [...tx.ring.keys])
      .execute(),
  );
