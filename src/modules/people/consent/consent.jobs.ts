import type { TimedJob } from '../../../kernel/module.ts';
import { ok } from '../../../kernel/result.ts';
import { expireConsents } from './consent.walls.ts';

/** Just after midnight and through the day: consents whose last day is over are written down as expired. */
export const consentJob: TimedJob = {
  name: 'people.consent',
  everyMinutes: 60,
  run: (ctx) => ctx.act('consent.tick', async (tx) => ok({ expired: await expireConsents(tx) })),
};
