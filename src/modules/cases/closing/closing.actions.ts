import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { endItems, putItem } from '../../work/index.ts';
import { type KnownCase, keepCase, knownCase, presentLock } from '../casefile/case.walls.ts';
import { relockCases } from '../casefile/case-lock.walls.ts';
import { holdAsWriter, holdOpen } from '../casefile/casefile.actions.ts';
import { moveCase, takeBackClosing } from '../casefile/casefile.rules.ts';
import type { CaseFile } from '../casefile/casefile.store.ts';
import { insertStep } from '../casefile/step.store.ts';
import { decideDisbanding } from '../team/team.rules.ts';
import { teamOf, writeTeam } from '../team/team.walls.ts';
import { caseTurns } from '../turns/turns.rules.ts';
import { dropVisits } from '../visit/visit.actions.ts';
import type { ClosingInput, LeadAnswer } from './closing.form.ts';
import { asksTelling, decideAnswer, decideApproval } from './closing.rules.ts';
import { type ClosingRequest, openRequest, requestById } from './closing.store.ts';
import {
  cancelFollowUps,
  closeEpisode,
  insertFollowUps,
  keepRequest,
  requestOfCase,
} from './closing.walls.ts';
import {
  acceptAtOnce,
  askApproval,
  askLead,
  endRequest,
  leadAfter,
  stepOf,
  writeRequest,
} from './request.actions.ts';

export type ClosingRefusal =
  | 'not-found'
  | 'case-closed'
  | 'not-the-writer'
  | 'case-not-from-here'
  | 'post-not-free'
  | 'lead-after-missing'
  | 'telling-missing'
  | 'team-conflict'
  | 'safety-only';

/**
 * Asks to close: with a reason, and with the agency that stays responsible afterwards, which answers on its own list.
 * Where nobody is left to stay with (died, moved away, found twice) the present lead keeps the record.
 */
export const askClosing = (ctx: Ctx, caseId: string, input: ClosingInput, mark?: DeedMark) =>
  ctx.act('caseClosing.ask', (tx) => ask(tx, caseId, input), mark);

async function ask(
  tx: Tx,
  caseId: string,
  input: ClosingInput,
): Promise<Result<{ requestId: string }, ClosingRefusal>> {
  const held = await holdAsWriter(tx, caseId);
  if (!held.ok) return held;
  const file = held.value;
  const next = moveCase(file.state, 'askClosing');
  if (!next.ok) return next;
  if (asksTelling(input.reason) && !input.personInformedOn) return refuse('telling-missing');
  const lead = await leadAfter(tx, file, input);
  if (!lead.ok) return lead;
  const request = await writeRequest(tx, file, input, lead.value);
  await keepCase(tx, caseId, { state: next.value });
  await insertStep(
    tx,
    { ...stepOf(file), kind: 'closingAsked', fromState: file.state, toState: next.value, words: input.words },
    await presentLock(tx, file),
  );
  await relockCases(tx, [caseId]);
  const asks = { id: request.requestId, caseId, leadAfterPostId: lead.value };
  if (lead.value === file.leadPostId) await acceptAtOnce(tx, file, asks);
  else await askLead(tx, file, request, lead.value);
  return ok(request);
}

/** The agency asked to stay responsible answers, on a page that shows the request and not the case. */
export const answerAsLead = (ctx: Ctx, requestId: string, input: LeadAnswer, mark?: DeedMark) =>
  ctx.act(
    'caseClosing.answer',
    async (tx) => {
      const request = await requestById(tx, requestId);
      const own = request?.leadAfterPostId && tx.ring.pens.includes(request.leadAfterPostId);
      if (!request || !own) return refuse('not-found');
      const verdict = decideAnswer(request);
      if (!verdict.ok) return verdict;
      tx.about({ kind: 'caseClosing', id: requestId, detail: { answer: input.answer } });
      await keepRequest(tx, requestId, {
        leadAnswer: input.answer,
        leadWords: input.words ?? '',
        leadAt: tx.now,
        leadBy: staffOf(tx).accountId,
      });
      await endItems(tx, { subjectId: requestId, kinds: [caseTurns.closingLead] });
      await tellAnswer(tx, request, input);
      return ok({ answer: input.answer });
    },
    mark,
  );

async function tellAnswer(tx: Tx, request: ClosingRequest, input: LeadAnswer): Promise<void> {
  const file = await knownCase(tx, { id: request.caseId });
  if (!file) return;
  await insertStep(
    tx,
    {
      caseId: file.id,
      episodeNo: request.episodeNo,
      kind: 'leadAnswered',
      words:
        `${input.answer === 'accepted' ? '引き受けます' : '引き受けられません'}　${input.words ?? ''}`.trim(),
      postId: request.leadAfterPostId,
    },
    await presentLock(tx, file),
  );
  if (input.answer === 'accepted') return await askApproval(tx, request, file.leadPostId);
  const back = takeBackClosing(file.state, request.fromState);
  await endRequest(tx, request, 'declined', file.focalPersonId);
  if (back.ok) await keepCase(tx, file.id, { state: back.value });
  await relockCases(tx, [file.id]);
}

/** A request nobody may answer any more ends by itself, and the case stands where it stood: its person is hidden now. */
export async function dropClosing(tx: Tx, file: KnownCase): Promise<void> {
  const request = await requestOfCase(tx, file.id);
  if (!request) return;
  await endRequest(tx, request, 'takenBack', file.focalPersonId);
  const back = takeBackClosing(file.state, request.fromState);
  if (back.ok) await keepCase(tx, file.id, { state: back.value });
}

/** Takes the request back; the case stands again where it stood. */
export const takeClosingBack = (ctx: Ctx, caseId: string, mark?: DeedMark) =>
  ctx.act(
    'caseClosing.ask',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const request = await openRequest(tx, caseId);
      if (!request) return refuse('closing-missing');
      const back = takeBackClosing(held.value.state, request.fromState);
      if (!back.ok) return back;
      await endRequest(tx, request, 'takenBack', held.value.focalPersonId);
      await keepCase(tx, caseId, { state: back.value });
      const step = { ...stepOf(held.value), kind: 'closingTakenBack' as const, toState: back.value };
      await insertStep(tx, step, await presentLock(tx, held.value));
      await relockCases(tx, [caseId]);
      return ok(null);
    },
    mark,
  );

/**
 * A second person approves, and the episode is closed: its rows open with a reason only from now on (A26), visits are
 * called off, and somebody looks in again at one, three and six months.
 */
export const approveClosing = (ctx: Ctx, caseId: string, mark?: DeedMark) =>
  ctx.act(
    'caseClosing.approve',
    async (tx) => {
      const held = await holdOpen(tx, caseId);
      if (!held.ok) return held;
      const request = await openRequest(tx, caseId);
      if (!request) return refuse('closing-missing');
      const { accountId } = staffOf(tx);
      const verdict = decideApproval(request, accountId);
      if (!verdict.ok) return verdict;
      const next = moveCase(held.value.state, 'close');
      if (!next.ok) return next;
      await close(tx, held.value, request, accountId);
      return ok(null);
    },
    mark,
  );

async function close(tx: Tx, file: CaseFile, request: ClosingRequest, approvedBy: string): Promise<void> {
  const lock = await presentLock(tx, file);
  await insertStep(
    tx,
    { ...stepOf(file), kind: 'closed', fromState: file.state, toState: 'closed', words: request.words },
    lock,
  );
  await closeEpisode(tx, request, { approvedBy, coordinatorPostId: file.coordinatorPostId });
  await keepRequest(tx, request.id, { approvedBy, approvedAt: tx.now });
  await endRequest(tx, request, 'closed', file.focalPersonId);
  await endItems(tx, { subjectId: file.id }, 'dropped');
  await dropVisits(tx, [file.id]);
  const leadAfterPostId = request.leadAfterPostId ?? file.leadPostId;
  await keepCase(tx, file.id, { state: 'closed', nextContactOn: null, leadPostId: leadAfterPostId });
  await writeTeam(tx, file, decideDisbanding(await teamOf(tx, file.id)));
  await relockCases(tx, [file.id]);
  await promiseFollowUps(tx, file, leadAfterPostId, request.followUpOn);
}

async function promiseFollowUps(
  tx: Tx,
  file: CaseFile,
  ownerPostId: string,
  days: readonly string[],
): Promise<void> {
  for (const { id, dueOn } of await insertFollowUps(tx, file, days))
    await putItem(tx, {
      kind: caseTurns.followUp,
      subjectKind: 'caseFollowUp',
      subjectId: id,
      ownerPostId,
      dueAt: startOfDay(addDays(dueOn, 1), tx.zone),
      ladder: 'followUp',
    });
}

/** Looking in again is no longer wanted: the case is open again, or the person has died. */
export async function dropFollowUps(tx: Tx, caseIds: readonly string[]): Promise<void> {
  for (const id of await cancelFollowUps(tx, caseIds)) await endItems(tx, { subjectId: id }, 'dropped');
}
