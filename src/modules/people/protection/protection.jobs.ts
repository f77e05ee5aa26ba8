import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { TimedJob } from '../../../kernel/module.ts';
import { ok } from '../../../kernel/result.ts';
import { tellEnds, tellSecondRecords } from './watch.walls.ts';

/** Tells the safety post before measures end, and of records that may be a hidden person's second one. */
export const watchProtections = (ctx: Ctx) =>
  ctx.act('protection.tick', async (tx) =>
    ok({ told: await tellEnds(tx), second: await tellSecondRecords(tx) }),
  );

/** Every ten minutes: an address entered a second time must not stay in sight for a day. */
export const protectionJob: TimedJob = { name: 'people.protection', everyMinutes: 10, run: watchProtections };
