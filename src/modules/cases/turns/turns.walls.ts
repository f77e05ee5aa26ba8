import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';

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
      .where((e) => e.or([e('slip.reviewerPostId', 'in', [...tx.ring.keys]), e.lit(clearedForSafety(tx))]))
      .execute(),
  );

const clearedForSafety = (tx: Tx): boolean => tx.ring.keys.includes(clearanceTokens.safety);

/** Everything of a case besides itself that a turn may wait on: follow-ups and emergency openings. */
export const turnSubjects = (tx: Tx, caseId: string): Promise<string[]> =>
  asKeeper(tx, async (owner) => {
    const looks = await owner
      .selectFrom('cases.follow_up')
      .select('id')
      .where('townId', '=', tx.townId)
      .where('caseId', '=', caseId)
      .where('outcome', 'is', null)
      .execute();
    const slips = await owner
      .selectFrom('cases.slip')
      .select('id')
      .where('townId', '=', tx.townId)
      .where('caseId', '=', caseId)
      .where('reviewedAt', 'is', null)
      .execute();
    return [...looks, ...slips].map((row) => row.id);
  });
