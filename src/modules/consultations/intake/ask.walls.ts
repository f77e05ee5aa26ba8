import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { deskTokenOf, districtOfAddress, postCards } from '../../districts/index.ts';
import { promiseCall } from '../callback/callback.actions.ts';
import { insertCaller, insertReporter } from '../consultation/consultation.store.ts';
import { lockReporter, receivingPostForPublic } from '../consultations.walls.ts';
import { insertReceipt } from '../receipt/receipt.walls.ts';
import { dangersIn } from './danger.rules.ts';
import {
  alertManager,
  insertWhole,
  type Made,
  managerPostOf,
  type Received,
  type Whole,
} from './intake.actions.ts';
import { type Ask, blankIntake, type Intake } from './intake.form.ts';
import { callerKindOf, isReporter } from './intake.rules.ts';

// The public door: its visitors hold no keys, so choosing an owner and writing happen as the keeper.

/** What the public door answers: the number, by which the sender's page finds the rest. */
export type Asked = Received & {
  readonly dangers: readonly string[];
  readonly postName: string;
  /** ISO instant by which the owner has looked at it. */
  readonly dueAt: string;
};

/**
 * A worry or wish sent by anybody, without an account. The secret word is given by the caller of this deed and only
 * its hash is kept. Refuses nothing: an empty worry never gets here.
 */
export const askConsultation = (ctx: Ctx, ask: Ask, secretWord: string, mark?: DeedMark) =>
  ctx.act('consultation.ask', (tx) => takeAsk(tx, ask, secretWord), mark);

async function takeAsk(tx: Tx, ask: Ask, secretWord: string): Promise<Result<Asked, never>> {
  const callerKind = callerKindOf(ask);
  const dangers = dangersIn(ask.worry);
  const districtId = ask.place
    ? await asKeeper(tx, () => districtOfAddress(tx, ask.place ?? '', tx.today))
    : null;
  const ownerPostId = await receivingPostForPublic(tx, districtId);
  const post = await asKeeper(tx, () => deskOfPost(tx, ownerPostId));
  const intake = intakeFrom(ask, callerKind, dangers.length > 0);
  const made = await asKeeper(tx, () =>
    insertWhole(tx, { post, ownerPostId, accountId: null, districtId, intake, personIds: [] }),
  );
  await keepSender(tx, made, ask, callerKind);
  await insertReceipt(tx, { receiptNo: made.receiptNo, consultationId: made.id, secretWord });
  if (dangers.length > 0) await asKeeper(tx, () => alertManager(tx, made));
  tx.about({ kind: 'consultation', id: made.id });
  return ok({
    consultationId: made.id,
    receiptNo: made.receiptNo,
    dangers,
    postName: post.name,
    dueAt: made.dueAt.toISOString(),
  });
}

async function deskOfPost(tx: Tx, postId: string) {
  const card = (await postCards(tx, [postId])).get(postId);
  if (!card) throw new Error(`no post ${postId}`);
  return {
    id: postId,
    name: card.name,
    organizationId: card.organizationId,
    deskId: await deskTokenOf(tx, card.organizationId),
  };
}

const intakeFrom = (ask: Ask, callerKind: Intake['callerKind'], dangerous: boolean): Whole['intake'] => ({
  ...blankIntake,
  worry: ask.worry,
  channel: 'web',
  callerKind,
  urgency: dangerous ? 'today' : (ask.urgency ?? 'soon'),
  response: 'listened',
  kind: ask.kind ?? 'worry',
  lifeRisk: dangerous ? 'suspected' : 'none',
  placeDescription: ask.place,
  subjectKnows: ask.about === 'me' ? 'yes' : 'unknown',
});

/** The sender's own name and contact: with the consultation when it is about them, sealed when about somebody else. */
async function keepSender(tx: Tx, made: Made, ask: Ask, callerKind: Intake['callerKind']): Promise<void> {
  if (!ask.name && !ask.contact) return;
  const contactWay = ask.contactWay ?? 'none';
  const mayCallBack = contactWay === 'none' ? 'no' : 'yes';
  if (isReporter(callerKind)) {
    const managerPostId = await asKeeper(tx, () => managerPostOf(tx, made.ownerPostId));
    const lock = await lockReporter(tx, { token: made.ownerPostId, managerPostId }, []);
    const name = ask.name ?? '';
    await insertReporter(
      tx,
      { id: newId(), consultationId: made.id, name, phone: ask.contact ?? '', mayCallBack },
      lock,
    );
    return;
  }
  await insertCaller(
    tx,
    {
      id: newId(),
      consultationId: made.id,
      name: ask.name ?? '',
      contact: ask.contact ?? '',
      contactWay,
      mayCallBack,
    },
    made.lock,
  );
  if (contactWay === 'phone')
    await asKeeper(tx, () =>
      promiseCall(tx, { id: made.id, lock: made.lock, ownerPostId: made.ownerPostId }, ''),
    );
}
