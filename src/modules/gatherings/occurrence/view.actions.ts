import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { occurrencesOf } from './occurrence.store.ts';

/** Days of one gathering between two days, both included. */
export const daysOf = (ctx: Ctx, gatheringId: string, from: LocalDate, until: LocalDate) =>
  ctx.read('gathering.browse', async (tx) => ok(await occurrencesOf(tx, [gatheringId], from, until)));
