import { caseworkRoles } from '../../../kernel/auth/permissions.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { activePosts, managerOf } from '../../districts/index.ts';
import { followPerson, unfollowPerson } from '../../people/index.ts';
import { dueAfterWorkingDays, endItems, putItem } from '../../work/index.ts';
import { seatVerdict } from '../casefile/case-lock.walls.ts';
import { actingPost } from '../casefile/casefile.actions.ts';
import type { CaseFile } from '../casefile/casefile.store.ts';
import { caseTurns } from '../turns/turns.rules.ts';
import type { ClosingInput } from './closing.form.ts';
import { followUpDays, staysWithLead } from './closing.rules.ts';
import { type ClosingRequest, insertRequest } from './closing.store.ts';
import { closingLockId, keepRequest, makeClosingLock } from './closing.walls.ts';

/** What a step of this case's present episode begins with. */
export const stepOf = (file: Pick<CaseFile, 'id' | 'episodeNo'>) => ({
  caseId: file.id,
  episodeNo: file.episodeNo,
});

/** Who stays responsible: the present lead where nobody can, else the post that was chosen. */
export async function leadAfter(
  tx: Tx,
  file: CaseFile,
  input: ClosingInput,
): Promise<Result<string, 'lead-after-missing' | 'post-not-free' | 'team-conflict' | 'safety-only'>> {
  if (staysWithLead(input.reason)) return ok(file.leadPostId);
  const chosen = input.leadAfterPostId;
  if (!chosen) return refuse('lead-after-missing');
  const posts = await activePosts(tx, { held: true, roles: caseworkRoles });
  if (!posts.some((post) => post.id === chosen)) return refuse('post-not-free');
  const about = { caseId: file.id, focalPersonId: file.focalPersonId };
  const verdict = await seatVerdict(tx, about, { postId: chosen, granted: false });
  return verdict === 'free' ? ok(chosen) : refuse(verdict);
}

export async function writeRequest(tx: Tx, file: CaseFile, input: ClosingInput, leadAfterPostId: string) {
  const lock = await makeClosingLock(tx);
  const requestId = newId(tx.now.getTime());
  await insertRequest(
    tx,
    {
      id: requestId,
      ...stepOf(file),
      personId: file.focalPersonId,
      reason: input.reason,
      words: input.words,
      leadAfterPostId,
      remainingRisk: input.remainingRisk ?? '',
      reopenTriggers: input.reopenTriggers ?? '',
      followUpOn: followUpDays(input.reason, tx.today),
      personInformedOn: input.personInformedOn,
      askedBy: staffOf(tx).accountId,
      fromState: file.state,
    },
    lock,
  );
  return { requestId, lockId: lock.lockId };
}

/** The asked agency reads the request and whom it is about, not the case; its answer is promised. */
export async function askLead(
  tx: Tx,
  file: CaseFile,
  request: { requestId: string; lockId: string },
  postId: string,
): Promise<void> {
  await followPerson(tx, [file.focalPersonId], request.lockId);
  await putItem(tx, {
    kind: caseTurns.closingLead,
    subjectKind: 'caseClosing',
    subjectId: request.requestId,
    ownerPostId: postId,
    askedByPostId: actingPost(tx, file),
    dueAt: await dueAfterWorkingDays(tx, 5),
    ladder: 'handover',
  });
}

type Asked = { id: string; caseId: string };

/** The lead that asks is the lead that stays: it has accepted by asking. */
export async function acceptAtOnce(tx: Tx, file: CaseFile, asked: Asked): Promise<void> {
  await keepRequest(tx, asked.id, {
    leadAnswer: 'accepted',
    leadAt: tx.now,
    leadBy: staffOf(tx).accountId,
  });
  await askApproval(tx, asked, file.leadPostId);
}

/** A second person approves: the manager above the lead post. */
export async function askApproval(tx: Tx, asked: Asked, leadPostId: string): Promise<void> {
  const approver = (await managerOf(tx, leadPostId))?.id ?? leadPostId;
  await keepRequest(tx, asked.id, { approverPostId: approver });
  await putItem(tx, {
    kind: caseTurns.closingApproval,
    subjectKind: 'caseClosing',
    subjectId: asked.id,
    ownerPostId: approver,
    dueAt: await dueAfterWorkingDays(tx, 5),
    ladder: 'review',
  });
}

/** The request is over: what it opened to the asked agency shuts in the same transaction. */
export async function endRequest(
  tx: Tx,
  request: Pick<ClosingRequest, 'id'>,
  ended: 'closed' | 'takenBack' | 'declined',
  focalPersonId: string,
): Promise<void> {
  await keepRequest(tx, request.id, { ended });
  await endItems(tx, { subjectId: request.id }, 'dropped');
  const lockId = await closingLockId(tx, request.id);
  if (lockId) await unfollowPerson(tx, [focalPersonId], lockId);
}
