import { sql } from 'kysely';
import type { Ctx } from '../ctx/ctx.ts';
import type { Tx } from '../ctx/tx.ts';
import { ok } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';
import { relock } from '../walls/lock.ts';

const locksAtATime = 200;
const wavesAtATime = 50; // then the next minute goes on, and other jobs have had their turn

/**
 * Locks that no longer say what their grants say, because time has passed: a lease ran out while others under the same
 * lock still hold, or the day of a grant has come. Asked of what stands in the lock, so that nothing is missed when
 * nobody ran on that day.
 */
async function staleLocks(tx: Tx): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select l.id from walls.lock l where l.town_id = ${tx.townId} and l.leased_until <= ${tx.now}
      union
      select l.id from walls.grant g join walls.lock l on l.town_id = g.town_id and l.id = g.lock_id
      where g.town_id = ${tx.townId} and g.from_at <= ${tx.now} and (g.until_at is null or g.until_at > ${tx.now})
        and (l.only_rule is null or g.rule = l.only_rule or g.slot = 'never')
        and g.token <> all (case g.slot when 'reader' then l.readers when 'writer' then l.writers
          when 'need' then l.needs when 'never' then l.never else l.leased end)
      limit ${locksAtATime}`.execute(owner),
  );
  return rows.map((row) => row.id);
}

/**
 * Renews leases and opens what begins today. It looks first: a minute in which nothing changed leaves no audit line.
 * Whatever it misses stays shut (design.md §6), it never stays open.
 */
export async function renewLocks(ctx: Ctx): Promise<void> {
  for (let wave = 0; wave < wavesAtATime; wave += 1) {
    const stale = await ctx.read('walls.renew', async (tx) => ok(await staleLocks(tx)));
    if (!stale.ok || stale.value.length === 0) return;
    const ids = stale.value;
    await ctx.act('walls.renew', async (tx) => {
      tx.about({ kind: 'lock', detail: { count: ids.length } });
      await relock(tx, ids);
      return ok(null);
    });
    if (ids.length < locksAtATime) return;
  }
}
