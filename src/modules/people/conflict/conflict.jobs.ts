import type { TimedJob } from '../../../kernel/module.ts';
import { ok } from '../../../kernel/result.ts';
import { relockAfterLeaving } from './conflict.walls.ts';

/** Once a day: a conflict of interest ends for those whose last day in the household is over. */
export const conflictJob: TimedJob = {
  name: 'people.conflict',
  everyMinutes: 1440,
  run: (ctx) => ctx.act('household.tick', async (tx) => ok({ persons: await relockAfterLeaving(tx) })),
};
