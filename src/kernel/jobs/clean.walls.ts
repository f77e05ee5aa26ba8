import { sql } from 'kysely';
import type { Ctx } from '../ctx/ctx.ts';
import { ok } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';

/** A form that was opened this long ago is not sent again: its identifier need not be known any more. */
const keptDeedDays = 30;

/** Links that nobody can use stay this long, so that their owner still sees that one was made. */
const keptLinkDays = 30;

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Forgets deeds done long ago and links long over. Sessions and wrong tries are swept by their own room. */
export const cleanUp = (ctx: Ctx) =>
  ctx.act('kernel.clean', async (tx) => {
    const counts = await asKeeper(tx, async (owner) => {
      const deeds = await owner
        .deleteFrom('kernel.deed')
        .where('townId', '=', tx.townId)
        .where('doneAt', '<', before(tx.now, keptDeedDays))
        .executeTakeFirst();
      const links = await owner
        .deleteFrom('auth.invitation')
        .where('townId', '=', tx.townId)
        .where(sql`coalesce(used_at, expires_at)`, '<', before(tx.now, keptLinkDays))
        .executeTakeFirst();
      return { deeds: Number(deeds.numDeletedRows), links: Number(links.numDeletedRows) };
    });
    tx.about({ detail: counts });
    return ok(counts);
  });
