import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok } from '../../kernel/result.ts';
import { relockPlaces } from './casefile/places.walls.ts';

/** At midnight: addresses and districts begin and end by date, and what a district officer's seat opens with them (A02). */
export const renewPlaces = (ctx: Ctx) =>
  ctx.act('case.relock', async (tx) => ok({ relocked: await relockPlaces(tx) }));
