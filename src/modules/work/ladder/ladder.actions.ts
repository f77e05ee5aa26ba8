import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { dutyPost, managerOf, ownerFor } from '../../districts/index.ts';
import { insertAlerts } from '../alert/alert.store.ts';
import { writeUrgentLetters } from '../letter/letter.actions.ts';
import { pastTurns } from '../work.walls.ts';
import { nextStepAt, rungsOf, toldPosts } from './ladder.rules.ts';
import { climb, type DueItem, dueItems, isAnyDue } from './ladder.store.ts';

/** Items climbed in one round; the rest waits a minute. */
const roundSize = 500;

/**
 * Climbs every rung that is due and tells the posts it names, once, however often it is run. Items stay with their
 * owner: late is not away (T21). Answers how many rungs were climbed. A minute in which nothing is due leaves no line in
 * the audit trail.
 */
export async function climbLadders(ctx: Ctx) {
  const due = await ctx.read('work.tick', (tx) => pastTurns(tx, async () => ok(await isAnyDue(tx))));
  if (!due.ok) return due;
  return due.value ? await climbDue(ctx) : ok({ climbed: 0 });
}

const climbDue = (ctx: Ctx) =>
  ctx.act('work.tick', async (tx) => {
    const climbed = await pastTurns(tx, async () => {
      const due = await dueItems(tx, roundSize);
      const above = await managersOf(tx, due);
      let count = 0;
      for (const item of due) if (await climbOne(ctx, tx, item, above)) count += 1;
      return count;
    });
    return ok({ climbed });
  });

async function climbOne(
  ctx: Ctx,
  tx: Tx,
  item: DueItem,
  above: ReadonlyMap<string, string>,
): Promise<boolean> {
  const rung = rungsOf(item.ladder)[item.step];
  const next = nextStepAt(item, item.step + 1);
  if (!(await climb(tx, item, next))) return false;
  if (!rung) return true;
  const duty = rung.tell.includes('duty') ? ((await dutyPost(tx))?.id ?? null) : null;
  const told = toldPosts(rung, { owner: item.ownerPostId, askedBy: item.askedByPostId, duty }, above);
  if (told.length > 0) await insertAlerts(tx, item.id, told, rung.why);
  if (rung.urgent) await writeUrgentLetters(ctx, tx, told);
  return true;
}

/** The post above each post: the nearest that somebody who can sign in holds, so that word reaches a person. */
async function managersOf(tx: Tx, items: readonly DueItem[]): Promise<ReadonlyMap<string, string>> {
  const posts = new Set(
    items.flatMap((item) => [item.ownerPostId, ...(item.askedByPostId ? [item.askedByPostId] : [])]),
  );
  const above = new Map<string, string>();
  for (const post of posts) {
    const manager = await managerOf(tx, post);
    if (manager) above.set(post, (await ownerFor(tx, manager.id)).id);
  }
  return above;
}
