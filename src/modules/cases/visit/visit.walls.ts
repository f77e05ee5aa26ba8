import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { VisitOutcome } from './visit.rules.ts';

/** Ends one planned visit of a case: also for somebody who writes a note by an emergency slip. */
export const closeVisit = (
  tx: Tx,
  visit: { caseId: string; id: string },
  end: { outcome: VisitOutcome; noteId: string | null },
): Promise<boolean> =>
  asKeeper(tx, async (owner) => {
    const { numUpdatedRows } = await owner
      .updateTable('cases.visit_plan')
      .set({ ...end, version: sql<number>`version + 1` })
      .where('townId', '=', tx.townId)
      .where('caseId', '=', visit.caseId)
      .where('id', '=', visit.id)
      .where('outcome', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });

/** Cancels every visit still planned on some cases; answers which. */
export const cancelVisits = (tx: Tx, caseIds: readonly string[]): Promise<string[]> =>
  caseIds.length === 0
    ? Promise.resolve([])
    : asKeeper(tx, async (owner) => {
        const rows = await owner
          .updateTable('cases.visit_plan')
          .set({ outcome: 'cancelled', version: sql<number>`version + 1` })
          .where('townId', '=', tx.townId)
          .where('caseId', 'in', [...caseIds])
          .where('outcome', 'is', null)
          .returning('id')
          .execute();
        return rows.map((row) => row.id);
      });
