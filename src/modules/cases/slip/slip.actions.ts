import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { activePosts, managerOf, settingOf } from '../../districts/index.ts';
import { isHidden } from '../../people/index.ts';
import { dueAfterWorkingDays, endItems, putItem } from '../../work/index.ts';
import { caseById } from '../casefile/casefile.store.ts';
import { caseSettings } from '../settings.ts';
import { caseTurns } from '../turns/turns.rules.ts';
import type { EmergencyInput, ReviewInput } from './slip.form.ts';
import { closedUntil, decideReview, emergencyUntil, mayVouch, readCaseNo } from './slip.rules.ts';
import { closedDoor, emergencyCase, insertSlip, keepReview, type SlipRow, slipById } from './slip.walls.ts';

/** The kind of turn an emergency opening asks for on the next working day. */
export const slipTurn = caseTurns.slipReview;

/** Posts whose holders may vouch for an emergency: the duty manager, or a manager on the roster (A21). */
const vouching = ['dutyManager', 'municipalManager', 'municipalOwner'] as const;

export type DutyManager = { readonly accountId: string; readonly name: string; readonly postName: string };

/** Who may vouch today, without the asker themselves and without those who are away. */
export async function dutyManagers(tx: Tx): Promise<DutyManager[]> {
  const { accountId } = staffOf(tx);
  const posts = await activePosts(tx, { roles: vouching, held: true });
  const ranked = vouching.flatMap((role) => posts.filter((post) => post.role === role));
  const all = ranked.flatMap((post) =>
    post.holders
      .filter((holder) => !holder.absent && holder.accountId !== accountId)
      .map((holder) => ({ accountId: holder.accountId, name: holder.name, postName: post.name })),
  );
  return [...new Map(all.map((manager) => [manager.accountId, manager])).values()];
}

export type EmergencyRefusal = 'no-case-found' | 'duty-manager-missing';

/**
 * Opens a case for danger to life or body (A21): with a reason, a duty manager who agreed, 24 hours at most, and a
 * review by somebody else on the next working day. Refused openings are written down too.
 */
export const openInEmergency = (ctx: Ctx, input: EmergencyInput, mark?: DeedMark) =>
  ctx.act('caseSlip.emergency', (tx) => emergency(tx, input), mark);

async function emergency(
  tx: Tx,
  input: EmergencyInput,
): Promise<Result<{ caseId: string; untilAt: string }, EmergencyRefusal>> {
  const { accountId } = staffOf(tx);
  tx.about({ kind: 'caseSlip', detail: { caseNo: input.caseNo, reason: input.reason } });
  const duty = await dutyManagers(tx);
  const vouched = mayVouch(
    accountId,
    input.dutyAccountId,
    duty.map((manager) => manager.accountId),
  );
  if (!vouched.ok) return vouched;
  const file = await emergencyCase(tx, { caseNo: readCaseNo(input.caseNo) });
  if (!file) return refuse('no-case-found');
  const untilAt = emergencyUntil(tx.now, await settingOf(tx, caseSettings.emergencyHours));
  const reviewerPostId = await reviewerFor(tx, file.leadPostId, accountId);
  const reviewDueAt = await dueAfterWorkingDays(tx, 1);
  const id = newId(tx.now.getTime());
  await insertSlip(tx, {
    id,
    caseId: file.id,
    accountId,
    kind: 'emergency',
    token: file.id,
    reason: input.reason,
    untilAt,
    dutyAccountId: input.dutyAccountId,
    reviewerPostId,
    reviewDueAt,
  });
  const subject = { kind: slipTurn, subjectKind: 'caseSlip', subjectId: id };
  await putItem(tx, { ...subject, ownerPostId: reviewerPostId, dueAt: reviewDueAt, ladder: 'review' });
  const detail = { dutyAccountId: input.dutyAccountId, untilAt: untilAt.toISOString() };
  tx.about({ id: file.id, subjects: [file.focalPersonId], basis: `slip:${id}`, detail });
  return ok({ caseId: file.id, untilAt: untilAt.toISOString() });
}

/** The manager above the case's lead reviews; another manager where that one is the opener. */
async function reviewerFor(tx: Tx, leadPostId: string, openerId: string): Promise<string> {
  const managers = await activePosts(tx, { roles: ['municipalManager', 'municipalOwner'], held: true });
  const others = managers.filter((post) => post.holders.some((holder) => holder.accountId !== openerId));
  const above = (await managerOf(tx, leadPostId))?.id;
  return (others.find((post) => post.id === above) ?? others[0])?.id ?? above ?? leadPostId;
}

/** Opens the closed episodes of a case for a while, with the reason that stays in the audit trail (A26). */
export const openClosed = (ctx: Ctx, caseId: string, reason: string, mark?: DeedMark) =>
  ctx.act(
    'caseSlip.closed',
    async (tx) => {
      const { accountId } = staffOf(tx);
      tx.about({ kind: 'case', id: caseId, detail: { reason } });
      const door = await closedDoor(tx, caseId);
      if (!door) return refuse('not-found');
      const id = newId(tx.now.getTime());
      const untilAt = closedUntil(tx.now, await settingOf(tx, caseSettings.closedMinutes));
      const none = { dutyAccountId: null, reviewerPostId: null, reviewDueAt: null };
      await insertSlip(tx, {
        id,
        caseId,
        accountId,
        kind: 'closedCase',
        token: door.token,
        reason,
        untilAt,
        ...none,
      });
      tx.about({ basis: `slip:${id}` });
      return ok({ caseId, aside: door.open && !(await caseById(tx, caseId)) });
    },
    mark,
  );

/** An emergency slip as its reviewers see it; where the person is hidden now, only the safety post does (A16). */
export async function slipForReview(tx: Tx, slipId: string): Promise<Result<SlipRow, 'not-found'>> {
  const slip = await slipById(tx, slipId);
  if (slip?.kind !== 'emergency') return refuse('not-found');
  const hidden = await isHidden(tx, slip.focalPersonId);
  if (hidden && !tx.ring.keys.includes(clearanceTokens.safety)) return refuse('not-found');
  tx.about({ kind: 'caseSlip', id: slipId, basis: `case:${slip.caseId}` });
  return ok(slip);
}

/** A second person says whether the emergency justified the opening. */
export const reviewSlip = (ctx: Ctx, slipId: string, input: ReviewInput, mark?: DeedMark) =>
  ctx.act(
    'caseSlip.review',
    async (tx) => {
      const { accountId } = staffOf(tx);
      const slip = await slipForReview(tx, slipId);
      if (!slip.ok) return slip;
      const verdict = decideReview(slip.value, accountId);
      if (!verdict.ok) return verdict;
      const { verdict: reviewVerdict, words: reviewWords } = input;
      await keepReview(tx, slipId, { reviewedBy: accountId, reviewVerdict, reviewWords });
      await endItems(tx, { subjectId: slipId });
      tx.about({ detail: { verdict: reviewVerdict } });
      return ok(null);
    },
    mark,
  );
