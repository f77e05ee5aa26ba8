import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { presentLock } from '../casefile/case.walls.ts';
import { holdAsWriter, holdOpen } from '../casefile/casefile.actions.ts';
import type { RiskInput } from './risk.form.ts';
import { clearRiskRow, insertRisk } from './risk.store.ts';

/** Marks a risk. Whoever sees the case may: a warning must never wait for the right post. */
export const markRisk = (ctx: Ctx, caseId: string, input: RiskInput, mark?: DeedMark) =>
  ctx.act(
    'caseRisk.mark',
    async (tx) => {
      const held = await holdOpen(tx, caseId);
      if (!held.ok) return held;
      const risk = { caseId, kind: input.kind, note: input.note ?? '', by: staffOf(tx).accountId };
      await insertRisk(tx, risk, await presentLock(tx, held.value));
      return ok(null);
    },
    mark,
  );

/** Clears a risk, with the reason. */
export const clearRisk = (ctx: Ctx, caseId: string, riskId: string, reason: string, mark?: DeedMark) =>
  ctx.act(
    'caseRisk.mark',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const cleared = await clearRiskRow(tx, caseId, riskId, { by: staffOf(tx).accountId, reason });
      return cleared ? ok(null) : refuse('not-found');
    },
    mark,
  );
