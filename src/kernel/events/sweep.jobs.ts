import type { Ctx } from '../ctx/ctx.ts';
import { ok } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';
import { sweepOutbox } from './outbox.store.ts';

/** What was delivered stays this long, to be found when somebody asks; what was given up stays for good. */
const keptDeliveredDays = 30;

/** Forgets what was delivered long ago. */
export const sweepDelivered = (ctx: Ctx) =>
  ctx.act('outbox.sweep', (tx) =>
    asKeeper(tx, async (owner) => {
      await sweepOutbox(owner, tx.townId, new Date(tx.now.getTime() - keptDeliveredDays * 86_400_000));
      return ok(null);
    }),
  );
