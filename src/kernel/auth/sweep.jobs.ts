import type { Ctx } from '../ctx/ctx.ts';
import type { TimedJob } from '../module.ts';
import { ok } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';
import { sweepTries } from './attempt.store.ts';
import { sweepSessions } from './session.store.ts';
import { minutesAfter } from './sign-in.rules.ts';

/** Ended sessions stay this long, so that "where was I signed in" can still be answered from the table. */
const keptSessionDays = 30;

/** Forgets wrong tries of more than a day ago and sessions that ended long ago. */
export const sweepAccounts = (ctx: Ctx) =>
  ctx.act('account.sweep', (tx) =>
    asKeeper(tx, async (owner) => {
      await sweepTries(owner, tx.townId, tx.now);
      await sweepSessions(owner, tx.townId, minutesAfter(tx.now, -keptSessionDays * 24 * 60));
      return ok(null);
    }),
  );

export const accountJobs: readonly TimedJob[] = [
  { name: 'account.sweep', everyMinutes: 24 * 60, run: sweepAccounts },
];
