import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { keyMakers, makeKeys, postChanged } from '../districts.walls.ts';
import { accountNames, postCards, postSpan } from '../post/post.store.ts';
import {
  type AssignRefusal,
  decideAssignment,
  decideEnd,
  type EndRefusal,
  type NewAssignment,
} from './assignment.rules.ts';
import {
  assignmentById,
  assignmentsOfPost,
  dropAssignmentRow,
  endAssignmentRow,
  insertAssignment,
  townManagersOn,
} from './assignment.store.ts';

/** Puts somebody into a post: their keys open on the first day. */
export const approveAssignment = (ctx: Ctx, wish: NewAssignment, mark?: DeedMark) =>
  ctx.act('assignment.approve', (tx) => assign(tx, wish), mark);

/** The same inside an open deed. Nobody approves their own post. */
export async function assign(
  tx: Tx,
  wish: NewAssignment,
): Promise<Result<{ id: string }, AssignRefusal | 'not-found'>> {
  const { accountId: actorId } = staffOf(tx);
  const post = await postSpan(tx, wish.postId);
  const known = await accountNames(tx, [wish.accountId]);
  if (!post || !known.has(wish.accountId)) return refuse('not-found');
  const earlier = (await assignmentsOfPost(tx, wish.postId)).filter(
    (row) => row.accountId === wish.accountId,
  );
  const verdict = decideAssignment(wish, { today: tx.today, actorId, post, earlier });
  if (!verdict.ok) return verdict;
  const id = newId(tx.now.getTime());
  await makeKeys(tx, () => insertAssignment(tx, { ...wish, id, approvedBy: actorId }));
  tx.about({
    kind: 'assignment',
    id,
    detail: { post: wish.postId, account: wish.accountId, part: wish.part },
  });
  await postChanged.run(tx, { postId: wish.postId });
  return ok({ id });
}

/** Ends an assignment with a day, or takes it out when it never began. */
export const endAssignment = (ctx: Ctx, assignmentId: string, lastOn: LocalDate, mark?: DeedMark) =>
  ctx.act('assignment.approve', (tx) => unassign(tx, assignmentId, lastOn), mark);

/** The same from the page of a post: an assignment of another post is not found. */
export const endAssignmentOf = (
  ctx: Ctx,
  { postId, assignmentId, lastOn }: { postId: string; assignmentId: string; lastOn: LocalDate },
  mark?: DeedMark,
) =>
  ctx.act(
    'assignment.approve',
    async (tx) => {
      const assignment = await assignmentById(tx, assignmentId);
      return assignment?.postId === postId ? await unassign(tx, assignmentId, lastOn) : refuse('not-found');
    },
    mark,
  );

/** The same inside an open deed. Refused when nobody would be left to answer for the town. */
export async function unassign(
  tx: Tx,
  assignmentId: string,
  lastOn: LocalDate,
): Promise<Result<null, EndRefusal | 'last-manager' | 'not-found'>> {
  const assignment = await assignmentById(tx, assignmentId);
  if (!assignment) return refuse('not-found');
  const begins = assignment.fromOn > tx.today;
  const verdict = begins ? ok(null) : decideEnd(assignment, lastOn, tx.today);
  if (!verdict.ok) return verdict;
  await makeKeys(tx, async () => {
    await (begins ? dropAssignmentRow(tx, assignmentId) : endAssignmentRow(tx, assignmentId, lastOn));
  });
  if (await leavesNobody(tx, assignment.postId, lastOn)) return refuse('last-manager');
  tx.about({ kind: 'assignment', id: assignmentId, detail: { post: assignment.postId, lastOn } });
  await postChanged.run(tx, { postId: assignment.postId });
  return ok(null);
}

/** Whether the town would be without anybody who answers for it: asked only where such a post loses somebody. */
async function leavesNobody(tx: Tx, postId: string, lastOn: LocalDate): Promise<boolean> {
  const role = (await postCards(tx, [postId])).get(postId)?.role ?? '';
  return keyMakers.has(role) && (await townManagersOn(tx, addDays(lastOn, 1))) === 0;
}
