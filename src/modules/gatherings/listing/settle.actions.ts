import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { keptGathering } from '../gathering/gathering.actions.ts';
import { LISTED_DAYS } from '../gathering/gathering.rules.ts';
import { occurrencesOf, updateOccurrences } from '../occurrence/occurrence.store.ts';
import { goneReason, unsureDays } from './days.rules.ts';
import type { GoneWay } from './gone-ways.rules.ts';

/** Decides at once about every coming day in doubt since the list named its gathering no more. Twice does no harm. */
export const settleGone = (ctx: Ctx, gatheringId: string, way: GoneWay, mark?: DeedMark) =>
  ctx.act(
    'occurrence.decide',
    async (tx) => {
      const kept = await keptGathering(tx, gatheringId);
      if (!kept.ok) return kept;
      const days = await occurrencesOf(tx, [gatheringId], tx.today, addDays(tx.today, LISTED_DAYS));
      const unsure = unsureDays(days, tx.today).map(({ id }) => id);
      const isHeld = way === 'hold';
      const state = isHeld ? 'confirmed' : 'cancelled';
      await updateOccurrences(tx, unsure, { state, reason: isHeld ? '' : goneReason, byHand: true });
      tx.about({ kind: 'gathering', id: gatheringId, detail: { way, days: unsure.length } });
      return ok(null);
    },
    mark,
  );
