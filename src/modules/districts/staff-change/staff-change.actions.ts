import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { assign } from '../assignment/assignment.actions.ts';
import { assignmentsOfAccount, townManagersOn } from '../assignment/assignment.store.ts';
import {
  keyMakers,
  makeKeys,
  postChanged,
  staffChangeEnded,
  staffChangePlanned,
} from '../districts.walls.ts';
import { accountChoices, accountNames } from '../post/post.store.ts';
import { affairsOf, endedBy, leftPosts } from './left-posts.actions.ts';
import {
  blockedCount,
  decideClose,
  decidePlan,
  firstDayAfter,
  isBlocked,
  type StaffChange,
  successorFrom,
} from './staff-change.rules.ts';
import {
  changeById,
  closeRow,
  dropChangeRow,
  dropEarlyReads,
  dropSuccessors,
  giveBackDays,
  insertChange,
  isLeaving,
  listChanges,
  setLastDay,
} from './staff-change.store.ts';

/** Planned and late changes, each with how much would be left without a holder. */
export const readStaffChanges = (ctx: Ctx) =>
  ctx.read('staffChange.view', async (tx) => {
    const changes = await listChanges(tx);
    const names = await accountNames(
      tx,
      changes.map((change) => change.accountId),
    );
    const rows = [];
    for (const change of changes)
      rows.push({
        id: change.id,
        name: names.get(change.accountId) ?? '',
        lastOn: change.lastOn,
        doneAt: change.doneAt,
        blocked: change.doneAt ? 0 : blockedCount(await leftPosts(tx, change)),
      });
    return ok({ changes: rows });
  });

/** Whom a change may be planned for. */
export const readLeavers = (ctx: Ctx) =>
  ctx.read('staffChange.plan', async (tx) => ok({ accounts: await accountChoices(tx) }));

/** One change: each post, who follows, and the blocking list with its open things. */
export const readStaffChange = (ctx: Ctx, id: string) =>
  ctx.read('staffChange.view', async (tx) => {
    const change = await changeById(tx, id);
    if (!change) return refuse('not-found');
    const posts = await leftPosts(tx, change);
    const blocking = [];
    for (const post of posts.filter(isBlocked))
      blocking.push({ name: post.name, postId: post.postId, groups: await affairsOf(tx, post.postId) });
    const names = await accountNames(tx, [change.accountId]);
    const accounts = await accountChoices(tx);
    return ok({
      change,
      name: names.get(change.accountId) ?? '',
      posts,
      blocking,
      accounts: accounts.filter((account) => account.id !== change.accountId),
    });
  });

type Plan = { readonly accountId: string; readonly lastOn: LocalDate; readonly reason: string };

/** Ends every post of somebody with a day: at 24:00 their keys are gone (A27, T12). */
export const planStaffChange = (ctx: Ctx, plan: Plan, mark?: DeedMark) =>
  ctx.act(
    'staffChange.plan',
    async (tx) => {
      const assignments = await assignmentsOfAccount(tx, plan.accountId);
      const leaving = await isLeaving(tx, plan.accountId);
      const verdict = decidePlan(plan, { today: tx.today, leaving, assignments });
      if (!verdict.ok) return verdict;
      const ended = Object.fromEntries(verdict.value.map((row) => [row.id, row.toOn]));
      await makeKeys(tx, () => setLastDay(tx, Object.keys(ended), plan.lastOn));
      if ((await townManagersOn(tx, firstDayAfter(plan.lastOn))) === 0) return refuse('last-manager');
      const id = newId(tx.now.getTime());
      const plannedPostId = planningPost(tx);
      await insertChange(tx, { ...plan, id, ended, plannedBy: staffOf(tx).accountId, plannedPostId });
      tx.about({ kind: 'staffChange', id, detail: { account: plan.accountId, lastOn: plan.lastOn } });
      for (const row of verdict.value) await postChanged.run(tx, { postId: row.postId });
      await staffChangePlanned.run(tx, { id, lastOn: plan.lastOn, postId: plannedPostId });
      return ok({ id });
    },
    mark,
  );

/** The manager's post under which somebody plans. */
function planningPost(tx: Tx): string {
  const post = tx.ring.held.find(({ role }) => keyMakers.has(role));
  if (!post) throw new Error('no manager plans this');
  return post.id;
}

/** Names who holds a post from the day after. */
export const nameSuccessor = (
  ctx: Ctx,
  changeId: string,
  wish: { readonly postId: string; readonly accountId: string },
  mark?: DeedMark,
) =>
  ctx.act(
    'staffChange.plan',
    async (tx) => {
      const left = await leftBy(tx, changeId, wish.postId);
      if (!left.ok) return left;
      const { change, part } = left.value;
      const fromOn = successorFrom(change.lastOn, tx.today);
      const done = await assign(tx, { ...wish, part, fromOn, toOn: null });
      return done.ok ? ok(null) : done;
    },
    mark,
  );

/** An open change and the part in which it leaves a post. */
export async function leftBy(
  tx: Tx,
  changeId: string,
  postId: string,
): Promise<Result<{ change: StaffChange; part: 'main' | 'deputy' }, 'not-found' | 'change-is-over'>> {
  const change = await changeById(tx, changeId);
  if (!change) return refuse('not-found');
  if (change.doneAt) return refuse('change-is-over');
  const left = (await endedBy(tx, change)).find((row) => row.postId === postId);
  return left ? ok({ change, part: left.part }) : refuse('not-found');
}

/** Takes a change back before its last day has passed: the posts stay, who was to follow does not. */
export const dropStaffChange = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'staffChange.plan',
    async (tx) => {
      const change = await changeById(tx, id);
      if (!change) return refuse('not-found');
      if (change.doneAt || change.lastOn < tx.today) return refuse('change-is-over');
      const posts = (await endedBy(tx, change)).map((row) => row.postId);
      await makeKeys(tx, async () => {
        await giveBackDays(tx, change.ended);
        await dropSuccessors(tx, posts, change.lastOn);
        await dropEarlyReads(tx, posts);
        await dropChangeRow(tx, id);
      });
      tx.about({ kind: 'staffChange', id, detail: { account: change.accountId, taken: 'back' } });
      for (const postId of posts) await postChanged.run(tx, { postId });
      await staffChangeEnded.run(tx, { id });
      return ok(null);
    },
    mark,
  );

/** Closes a change: refused while anything on the blocking list is without a holder (T12). */
export const closeStaffChange = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'staffChange.plan',
    async (tx) => {
      const change = await changeById(tx, id);
      if (!change) return refuse('not-found');
      const verdict = decideClose(change, await leftPosts(tx, change), tx.today);
      if (!verdict.ok) return verdict;
      await closeRow(tx, id, staffOf(tx).accountId);
      tx.about({ kind: 'staffChange', id, detail: { account: change.accountId } });
      await staffChangeEnded.run(tx, { id });
      return ok(null);
    },
    mark,
  );

/** Names of those a list of changes is about. */
export async function leaverNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const changes = (await listChanges(tx)).filter((change) => ids.includes(change.id));
  const names = await accountNames(
    tx,
    changes.map((change) => change.accountId),
  );
  return new Map(changes.map((change) => [change.id, names.get(change.accountId) ?? '']));
}
