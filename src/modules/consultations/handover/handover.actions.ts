import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { coordinatorPost, managerOf, postCards, settingOf, townSettings } from '../../districts/index.ts';
import { alertPost, dueAfterWorkingDays, endItems, itemsOf, moveItems, putItem } from '../../work/index.ts';
import { moveConsultation } from '../consultation/consultation.rules.ts';
import {
  type Consultation,
  changeConsultation,
  consultationById,
  insertHandover,
  insertStep,
  lockOf,
} from '../consultation/consultation.store.ts';
import { isSealed, moveOwnerRow, passOwnership, wallsOfConsultation } from '../consultations.walls.ts';
import { dueAt } from '../intake/due.actions.ts';
import type { HandoverAnswer, HandoverSheet } from './handover.form.ts';
import { decideAnswer, type Verdict } from './handover.rules.ts';
import { answerHandover, type Handover, handoverById } from './handover.store.ts';
import { consultationBehindSheet, declinesOf, endHandoverReading, lockHandover } from './handover.walls.ts';

/**
 * Sends a consultation to another post. The sender stays its owner until the other accepts. Refuses `not-found` where
 * it may not be read, `not-yours` where it may be read but belongs to another post, `same-post`, `already-asked`.
 */
export const sendHandover = (ctx: Ctx, consultationId: string, sheet: HandoverSheet, mark?: DeedMark) =>
  ctx.act(
    'handover.send',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
      const sent = await send(tx, row, sheet);
      if (sent.ok) tx.about({ kind: 'consultation', id: row.id, basis: sheet.basis });
      return sent;
    },
    mark,
  );

async function send(tx: Tx, row: Consultation, sheet: HandoverSheet) {
  const moved = moveConsultation(row.state, 'sendHandover');
  if (!moved.ok) return row.state === 'handingOver' ? refuse('already-asked') : moved;
  if (sheet.toPostId === row.ownerPostId) return refuse('same-post');
  if (!(await postCards(tx, [sheet.toPostId])).has(sheet.toPostId)) return refuse('no-such-post');
  if (!(await changeConsultation(tx, row, { state: moved.value }))) return refuse('stale');
  await keepTurn(tx, row.id, row.ownerPostId);
  const sheetRow = await openSheet(tx, row, { ...sheet, fromPostId: row.ownerPostId });
  await insertStep(
    tx,
    {
      consultationId: row.id,
      kind: 'handedOver',
      postId: sheet.toPostId,
      words: sheet.reason,
      forResident: true,
    },
    await lockColumns(tx, row.lockId),
  );
  return ok({ handoverId: sheetRow.handoverId });
}

/** An open consultation always waits for its owner: one that was over and is taken up again gets its turn back. */
async function keepTurn(tx: Tx, consultationId: string, ownerPostId: string): Promise<void> {
  const waiting = await itemsOf(tx, [consultationId]);
  if (waiting.some((item) => item.ownerPostId === ownerPostId)) return;
  await putItem(tx, {
    kind: 'screening',
    subjectKind: 'consultation',
    subjectId: consultationId,
    ownerPostId,
    dueAt: await dueAt(tx, 'soon'),
    ladder: 'firstStep',
  });
}

type NewSheet = Pick<HandoverSheet, 'toPostId' | 'reason' | 'basis' | 'basisNote'> &
  Partial<Pick<HandoverSheet, 'wishes' | 'considerations'>> & { readonly fromPostId: string };

/** Writes a sheet with its lock and puts it on the asked post's list. */
async function openSheet(
  tx: Tx,
  consultation: Pick<Consultation, 'id' | 'lockId'>,
  sheet: NewSheet,
): Promise<{ handoverId: string; itemId: string }> {
  const handoverId = newId();
  const lock = await lockHandover(tx, {
    handoverId,
    consultationLockId: consultation.lockId,
    fromPostId: sheet.fromPostId,
    toPostId: sheet.toPostId,
    subjects: await wallsOfConsultation(tx, consultation.id),
  });
  const answerBy = await dueAfterWorkingDays(tx, await settingOf(tx, townSettings.handoverAnswerWorkingDays));
  await insertHandover(
    tx,
    {
      id: handoverId,
      consultationId: consultation.id,
      fromPostId: sheet.fromPostId,
      toPostId: sheet.toPostId,
      reason: sheet.reason,
      wishes: sheet.wishes ?? '',
      considerations: sheet.considerations ?? '',
      basis: sheet.basis,
      basisNote: sheet.basisNote ?? '',
      sentAt: tx.now,
      sentBy: staffOf(tx).accountId,
      dueAt: answerBy,
    },
    lock,
  );
  const item = await putItem(tx, {
    kind: 'handover',
    subjectKind: 'handover',
    subjectId: handoverId,
    ownerPostId: sheet.toPostId,
    askedByPostId: sheet.fromPostId,
    dueAt: answerBy,
    ladder: 'handover',
  });
  return { handoverId, itemId: item.id };
}

/** Answers a hand-over, or takes it back. Both sides' lists follow in the same transaction. */
export const answerSheet = (ctx: Ctx, handoverId: string, answer: HandoverAnswer, mark?: DeedMark) =>
  ctx.act(
    'handover.answer',
    async (tx) => {
      const sheet = await handoverById(tx, handoverId);
      if (!sheet) return refuse('not-found');
      const declines = await declinesOf(tx, sheet.consultationId);
      const verdict = decideAnswer(sheet, answer, tx.ring.pens, declines);
      if (!verdict.ok) return verdict;
      return await settle(tx, sheet, answer, verdict.value, declines);
    },
    mark,
  );

async function settle(
  tx: Tx,
  sheet: Handover,
  answer: HandoverAnswer,
  verdict: Verdict,
  declines: number,
): Promise<Result<{ consultationId: string; next: Verdict['next'] }, 'stale'>> {
  const { accountId } = staffOf(tx);
  const consultation = await consultationBehindSheet(tx, sheet);
  const written = await answerHandover(tx, sheet, {
    response: answer.answer,
    responseReason: answer.words,
    suggestedPostId: answer.suggestedPostId,
    respondedBy: accountId,
    bounceNo: answer.answer === 'declined' ? declines + 1 : declines,
  });
  if (!written) return refuse('stale');
  await insertStep(tx, stepOf(sheet, answer), lockOf(consultation));
  if (verdict.next === 'answer-question') await askSender(tx, sheet);
  else await closeSheet(tx, sheet, consultation, verdict);
  tx.about({ kind: 'consultation', id: consultation.id, detail: { answer: answer.answer } });
  return ok({ consultationId: consultation.id, next: verdict.next });
}

const stepOf = (sheet: Handover, answer: HandoverAnswer) => ({
  consultationId: sheet.consultationId,
  kind: (
    { accepted: 'accepted', declined: 'declined', needMoreInfo: 'moreAsked', takenBack: 'takenBack' } as const
  )[answer.answer],
  postId: sheet.toPostId,
  words: answer.words ?? '',
  forResident: answer.answer === 'accepted',
});

/** The asked post wants to know more: the sender's turn; the sheet stays open. */
const askSender = async (tx: Tx, sheet: Handover): Promise<void> => {
  await putItem(tx, {
    kind: 'handoverQuestion',
    subjectKind: 'handover',
    subjectId: sheet.id,
    ownerPostId: sheet.fromPostId,
    askedByPostId: sheet.toPostId,
    dueAt: sheet.dueAt > tx.now ? sheet.dueAt : await dueAfterWorkingDays(tx, 1),
    ladder: 'screening',
  });
};

/** What waits for a consultation's owner; whether it may be about somebody hidden stays with the safety post. */
const ownersTurns = ['screening', 'nextContact', 'plan', 'message', 'handoverDeclined'];

async function closeSheet(
  tx: Tx,
  sheet: Handover,
  consultation: Pick<Consultation, 'id' | 'lockId' | 'version' | 'state'>,
  verdict: Verdict,
): Promise<void> {
  const hidden = await isSealed(tx, consultation.lockId);
  await endItems(tx, { subjectId: sheet.id });
  const move = moveConsultation(
    consultation.state,
    verdict.owner === 'asked' ? 'handoverAccepted' : 'handoverReturned',
  );
  const state = move.ok ? move.value : consultation.state;
  await moveOwnerRow(tx, consultation.id, {
    state,
    ownerPostId: verdict.owner === 'asked' ? sheet.toPostId : null,
  });
  await keepTurn(tx, consultation.id, sheet.fromPostId);
  if (verdict.owner === 'asked') {
    await moveItems(tx, { subjectId: consultation.id, kinds: ownersTurns }, sheet.toPostId);
    await passOwnership(tx, consultation.lockId, sheet.toPostId, hidden);
  }
  await endHandoverReading(tx, consultation.lockId, sheet.id);
  if (verdict.owner === 'sender') await tellSender(tx, sheet, verdict);
}

/** The sender is told, and has a turn: to ask the place that was named, or to let the coordinator take it. */
async function tellSender(tx: Tx, sheet: Handover, verdict: Verdict): Promise<void> {
  if (verdict.next === 'nothing') return;
  const item = await putItem(tx, {
    kind: 'handoverDeclined',
    subjectKind: 'consultation',
    subjectId: sheet.consultationId,
    ownerPostId: sheet.fromPostId,
    askedByPostId: sheet.toPostId,
    dueAt: await dueAfterWorkingDays(tx, 1),
    ladder: 'screening',
  });
  await alertPost(tx, { itemId: item.id, postId: sheet.fromPostId, why: 'sentBack' });
  if (verdict.next === 'offer-coordinator') await offerCoordinator(tx, sheet);
}

/** Three have declined: the coordinator is asked by itself, the sender stays responsible until they accept (T22, K17). */
async function offerCoordinator(tx: Tx, sheet: Handover): Promise<void> {
  const coordinator = await coordinatorPost(tx);
  const consultation = await consultationBehindSheet(tx, sheet);
  if (!coordinator || coordinator.id === sheet.fromPostId) return;
  const reason = `3か所続けて引き受けられなかったため、自動でおたずねしています。これまでの理由：${sheet.reason}`;
  const { itemId } = await openSheet(tx, consultation, {
    fromPostId: sheet.fromPostId,
    toPostId: coordinator.id,
    reason,
    basis: sheet.basis,
    basisNote: sheet.basisNote,
  });
  await moveOwnerRow(tx, consultation.id, { state: 'handingOver', ownerPostId: null });
  await insertStep(
    tx,
    { consultationId: consultation.id, kind: 'offered', postId: coordinator.id },
    await lockColumns(tx, consultation.lockId),
  );
  await alertPost(tx, { itemId, postId: coordinator.id, why: 'offered' });
  const manager = await managerOf(tx, sheet.fromPostId);
  if (manager) await alertPost(tx, { itemId, postId: manager.id, why: 'told' });
}
