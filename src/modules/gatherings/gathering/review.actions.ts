import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { accountNames, districtCards, placeCards } from '../../districts/index.ts';
import { keptGathering } from './gathering.actions.ts';
import type { Gathering } from './gathering.rules.ts';
import { doubtOf } from './review.rules.ts';
import { clearReview, insertReview, settledReviews } from './review.store.ts';

/** What editors see of the doubts about a gathering: the flag, what stands now, and what was found before. */
export async function reviewOf(tx: Tx, gathering: Gathering) {
  const { placeId, districtId } = gathering;
  const settled = await settledReviews(tx, gathering.id);
  const names = await accountNames(
    tx,
    settled.map(({ settledBy }) => settledBy),
  );
  return {
    doubt: doubtOf(gathering),
    place: (await placeCards(tx, placeId ? [placeId] : [])).get(placeId ?? '')?.name ?? '',
    district: (await districtCards(tx, districtId ? [districtId] : [])).get(districtId ?? '')?.name ?? '',
    settled: settled.map((each) => ({ ...each, by: names.get(each.settledBy) ?? '' })),
  };
}

/** A gathering somebody has to look at, for writing what was found. */
export const readReview = (ctx: Ctx, id: string) =>
  ctx.read('gathering.list', async (tx) => {
    const kept = await keptGathering(tx, id);
    if (!kept.ok) return kept;
    return ok({ gathering: kept.value, review: await reviewOf(tx, kept.value) });
  });

/** Settles the doubt about a gathering with a note. The flag goes; what was printed stays as it was printed. */
export const settleReview = (ctx: Ctx, id: string, version: number, note: string, mark?: DeedMark) =>
  ctx.act(
    'gathering.change',
    async (tx) => {
      const kept = await keptGathering(tx, id);
      if (!kept.ok) return kept;
      const doubt = doubtOf(kept.value);
      if (!doubt) return refuse('review-settled');
      if (!(await clearReview(tx, id, version))) return refuse('stale');
      await insertReview(tx, id, { doubt, note, by: staffOf(tx).accountId });
      tx.about({ kind: 'gathering', id, detail: { settled: doubt.why } });
      return ok(null);
    },
    mark,
  );
