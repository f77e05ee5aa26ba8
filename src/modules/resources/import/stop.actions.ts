import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { oweStep } from './read-run.actions.ts';
import { isLong } from './run.rules.ts';
import { countChanges, runById, updateRun } from './run.store.ts';

/**
 * Sets a file going again that stands still because its step failed too often. Where it did not stand still, what is
 * under way ends with its transaction and goes on from there: nothing is done twice.
 */
export const goOnAnew = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'import.apply',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (!['reading', 'applying', 'undoing'].includes(run.state)) return refuse('import-not-ready');
      await oweStep(ctx, tx, id, run.step + 1);
      tx.about({ kind: 'importRun', id, detail: { goesOn: run.state } });
      return ok(null);
    },
    mark,
  );

/** Stops taking a file over: what it has written so far was seen by nobody, and is cleared away. */
export const stopApplying = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'import.apply',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (run.state !== 'applying') return refuse('import-not-ready');
      const [step, settledBy] = [run.step + 1, staffOf(tx).accountId];
      if (isLong(run, await countChanges(tx, id))) {
        await updateRun(tx, id, { state: 'undoing', doneCount: 0, settledBy });
        await oweStep(ctx, tx, id, step);
      } else await updateRun(tx, id, { state: 'dropped', settledAt: tx.now, settledBy, step });
      tx.about({ kind: 'importRun', id });
      return ok(null);
    },
    mark,
  );
