import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type LockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import type { FactCategory } from './fact.rules.ts';

/** The lock of one fact. It opens to nobody until `relockCases` has computed it. */
export const makeFactLock = (tx: Tx): Promise<LockColumns> => makeLock(tx, 'fact', []);

/** A newer fact takes the place of the one before it, also of one its writer may not read. */
export const endFacts = (
  tx: Tx,
  of: { caseId: string; episodeNo: number; personId: string; category: FactCategory },
): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('cases.fact')
      .set({ endedAt: tx.now })
      .where('townId', '=', tx.townId)
      .where('caseId', '=', of.caseId)
      .where('episodeNo', '=', of.episodeNo)
      .where('personId', '=', of.personId)
      .where('category', '=', of.category)
      .where('endedAt', 'is', null)
      .execute();
  });
