import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  addFollowMessage,
  askForCall,
  followedStory,
  tryReceipt,
  withdrawFollowed,
} from './receipt.walls.ts';

/** Opens a receipt by number and secret word. The outcome is a value, because a wrong try must be remembered. */
export const openReceipt = (ctx: Ctx, receiptNo: string, word: string) =>
  ctx.act('consultation.follow', async (tx) => ok(await tryReceipt(tx, receiptNo, word)));

/** What became of a worry, for a browser that has opened its receipt. */
export const readFollowed = (ctx: Ctx, consultationId: string) =>
  ctx.read('consultation.follow', async (tx) => {
    const story = await followedStory(tx, consultationId);
    return story ? ok(story) : refuse('not-found');
  });

export const writeFollowed = (ctx: Ctx, consultationId: string, body: string, mark: DeedMark) =>
  ctx.act('consultation.follow', async (tx) => ok(await addFollowMessage(tx, consultationId, body)), mark);

export const callFollowed = (ctx: Ctx, consultationId: string, wish: string, mark: DeedMark) =>
  ctx.act('consultation.follow', async (tx) => ok(await askForCall(tx, consultationId, wish)), mark);

export const takeBackFollowed = (ctx: Ctx, consultationId: string, mark: DeedMark) =>
  ctx.act('consultation.follow', async (tx) => ok(await withdrawFollowed(tx, consultationId)), mark);
