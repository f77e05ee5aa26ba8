import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { TimedJob } from '../../../kernel/module.ts';
import { ok } from '../../../kernel/result.ts';
import { eraseShutWords } from './noticer.walls.ts';

/** Erases words that stayed shut past their day. */
export const eraseShut = (ctx: Ctx) =>
  ctx.act('concern.erase', async (tx) => ok({ erased: await eraseShutWords(tx) }));

export const eraseJob: TimedJob = { name: 'concerns.erase', everyMinutes: 24 * 60, run: eraseShut };
