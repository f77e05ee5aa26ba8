import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { activeDistricts, districtCards } from '../../districts/index.ts';
import { closeGap, gapsByQuarter, gapsSince, insertGap, type NewGap } from './gap.store.ts';

/** How far back gaps are listed one by one, in days; quarters are counted from the beginning. */
const listedDays = 366;

/** Gaps of the last year with the names of their districts, and how many each quarter had. */
export const readGaps = (ctx: Ctx) =>
  ctx.read('gap.list', async (tx) => {
    const gaps = await gapsSince(tx, addDays(tx.today, -listedDays));
    const districts = await districtCards(
      tx,
      gaps.flatMap(({ districtId }) => districtId ?? []),
    );
    return ok({
      gaps: gaps.map((gap) => ({
        ...gap,
        district: (gap.districtId && districts.get(gap.districtId)?.name) || null,
      })),
      quarters: await gapsByQuarter(tx),
      districts: await activeDistricts(tx),
    });
  });

/** Notes that no service fits. Names nobody: what is missing is the town's affair. */
export const noteGap = (ctx: Ctx, gap: NewGap, mark?: DeedMark) =>
  ctx.act(
    'gap.note',
    async (tx) => {
      const id = newId(tx.now.getTime());
      await insertGap(tx, id, gap, staffOf(tx).accountId);
      tx.about({ kind: 'gap', id });
      return ok({ id });
    },
    mark,
  );

/** Notes what was built or found that fits. Refuses a gap that is answered already. */
export const answerGap = (ctx: Ctx, id: string, answer: string, mark?: DeedMark) =>
  ctx.act(
    'gap.note',
    async (tx) => {
      if (!(await closeGap(tx, id, answer))) return refuse('not-found');
      tx.about({ kind: 'gap', id });
      return ok(null);
    },
    mark,
  );
