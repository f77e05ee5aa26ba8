import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { formatTime } from '../../../kernel/time.ts';
import { closedDays, holdersOf, settingOf, townSettings, turnPostsOfAll } from '../../districts/index.ts';
import { mostTurns } from '../item/item.actions.ts';
import { countOpen } from '../item/item.store.ts';
import { pastTurns } from '../work.walls.ts';
import { isMorning } from './letter.rules.ts';
import { noteLetter, type Reader, readers, unwrittenToday } from './letter.store.ts';
import { morningLetter, urgentLetter } from './turn.letter.ts';

/** Tells everybody who wishes it, once on the morning of a working day, how many turns wait for them. */
export const writeMorningLetters = (ctx: Ctx) =>
  ctx.act('work.tick', async (tx) => {
    const opens = await settingOf(tx, townSettings.officeOpens);
    if (!isMorning(tx.today, formatTime(tx.now, tx.zone), opens, await closedDays(tx)))
      return ok({ written: 0 });
    const written = await pastTurns(tx, async () => {
      const waiting = await unwrittenToday(tx, await readers(tx, null));
      const posts = await turnPostsOfAll(
        tx,
        waiting.map((reader) => reader.accountId),
      );
      let count = 0;
      for (const reader of waiting)
        count += await writeOne(ctx, tx, reader, posts.get(reader.accountId) ?? []);
      return count;
    });
    return ok({ written });
  });

async function writeOne(ctx: Ctx, tx: Tx, reader: Reader, postIds: readonly string[]): Promise<0 | 1> {
  const turns = postIds.length === 0 ? 0 : await countOpen(tx, postIds, mostTurns);
  if (turns === 0 || !(await noteLetter(tx, reader.accountId))) return 0;
  const words = turns >= mostTurns ? '99件以上' : `${turns}件`;
  await ctx.announce(tx, {
    kind: 'mail',
    body: morningLetter({ townName: ctx.town.name, ...reader }, words),
  });
  return 1;
}

/** Tells the holders of some posts, those who wish it and are not away, that something cannot wait. */
export async function writeUrgentLetters(ctx: Ctx, tx: Tx, postIds: readonly string[]): Promise<void> {
  const holders = [...(await holdersOf(tx, postIds)).values()].flat().filter((holder) => !holder.absent);
  const accounts = [...new Set(holders.map((holder) => holder.accountId))];
  if (accounts.length === 0) return;
  for (const reader of await readers(tx, accounts))
    await ctx.announce(tx, { kind: 'mail', body: urgentLetter({ townName: ctx.town.name, ...reader }) });
}
