import type { Tx } from '../../../kernel/ctx/tx.ts';

export type FollowUpOutcome = 'well' | 'watch' | 'reopen' | 'notReached' | 'cancelled';

export type FollowUp = {
  id: string;
  caseId: string;
  dueOn: string;
  outcome: FollowUpOutcome | null;
  words: string;
};

/** Days to look in again on a closed case, for whoever opened it with a reason. */
export const followUpsOf = (tx: Tx, caseId: string): Promise<FollowUp[]> =>
  tx.db
    .selectFrom('cases.follow_up')
    .select(['id', 'caseId', 'dueOn', 'outcome', 'words'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .orderBy('dueOn')
    .execute();

/** Writes what was found; false when it was written already or cannot be read. */
export const endFollowUp = async (
  tx: Tx,
  of: { caseId: string; id: string },
  found: { outcome: FollowUpOutcome; words: string; doneBy: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('cases.follow_up')
    .set({ ...found, doneAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('caseId', '=', of.caseId)
    .where('id', '=', of.id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
