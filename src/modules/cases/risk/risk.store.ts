import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { RiskKind } from './risk.rules.ts';

export type Risk = { id: string; kind: RiskKind; note: string; since: Date };

/** Risks nobody has cleared, the oldest first. */
export const openRisks = (tx: Tx, caseId: string): Promise<Risk[]> =>
  tx.db
    .selectFrom('cases.risk_flag')
    .select(['id', 'kind', 'note', 'since'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('clearedAt', 'is', null)
    .orderBy('since')
    .execute();

export const insertRisk = (
  tx: Tx,
  risk: { caseId: string; kind: RiskKind; note: string; by: string },
  lock: LockColumns,
) =>
  tx.db
    .insertInto('cases.risk_flag')
    .values({ townId: tx.townId, id: newId(tx.now.getTime()), ...risk, since: tx.now, ...lock })
    .execute();

/** Clears a risk with the reason; false when it is no longer open. */
export const clearRiskRow = async (
  tx: Tx,
  caseId: string,
  id: string,
  cleared: { by: string; reason: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('cases.risk_flag')
    .set({
      clearedAt: tx.now,
      clearedBy: cleared.by,
      clearReason: cleared.reason,
      version: sql<number>`version + 1`,
    })
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('clearedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
