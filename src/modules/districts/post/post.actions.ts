import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { assignmentsOfPost } from '../assignment/assignment.store.ts';
import { activeDistricts, districtCards } from '../district/district.store.ts';
import { makeKeys, postChanged } from '../districts.walls.ts';
import { activeOrganizations, organizationCards } from '../organization/organization.store.ts';
import { mayAsk } from '../permissions.ts';
import { endPostRow, insertPost, managersOfPosts, postDetail, updatePost } from './edit.store.ts';
import { type NewPost, type PostEdit, wouldCircle } from './post.rules.ts';
import { accountChoices, accountNames, activePosts, postCards, postSpan, postsOn } from './post.store.ts';

/** Posts in force on a day, with who holds them. */
export const readPosts = (ctx: Ctx, day: LocalDate) =>
  ctx.read('post.list', async (tx) => {
    const posts = await postsOn(tx, { on: day, ownProjects: true });
    const cards = await districtCards(
      tx,
      posts.flatMap((post) => post.districtId ?? []),
    );
    const districts = new Map([...cards].map(([id, card]) => [id, card.name]));
    return ok({ posts, districts, mayChange: mayAsk(tx.ring.roles, 'post.change') });
  });

/** What a form about a post lets choose from. */
export const readPostChoices = (ctx: Ctx) =>
  ctx.read('post.change', async (tx) =>
    ok({
      organizations: await activeOrganizations(tx, tx.today),
      districts: await activeDistricts(tx),
      posts: await activePosts(tx, { ownProjects: true }),
    }),
  );

/** One post: its card, who held, holds and will hold it, and what a form about it lets choose from. */
export const readPost = (ctx: Ctx, id: string) =>
  ctx.read('post.view', async (tx) => {
    const card = (await postCards(tx, [id])).get(id);
    const detail = await postDetail(tx, id);
    if (!card || !detail) return refuse('not-found');
    const assignments = await assignmentsOfPost(tx, id);
    const names = await accountNames(
      tx,
      assignments.map((row) => row.accountId),
    );
    const above = await postCards(tx, card.managerPostId ? [card.managerPostId] : []);
    const districts = await districtCards(tx, card.districtId ? [card.districtId] : []);
    return ok({
      card,
      detail,
      assignments: assignments.map((row) => ({ ...row, name: names.get(row.accountId) ?? '' })),
      managerName: above.get(card.managerPostId ?? '')?.name ?? null,
      districtName: districts.get(card.districtId ?? '')?.name ?? null,
      accounts: await accountChoices(tx),
      posts: await activePosts(tx, { ownProjects: true }),
      districts: await activeDistricts(tx),
      mayChange: mayAsk(tx.ring.roles, 'post.change'),
      mayAssign: mayAsk(tx.ring.roles, 'assignment.approve'),
      holdsIt: tx.ring.posts.some((post) => post.id === id),
    });
  });

/** Whether district and manager's post are of this town. */
async function areHere(tx: Tx, { districtId, managerPostId }: PostEdit): Promise<boolean> {
  const districts = await districtCards(tx, districtId ? [districtId] : []);
  const posts = await postCards(tx, managerPostId ? [managerPostId] : []);
  return (!districtId || districts.has(districtId)) && (!managerPostId || posts.has(managerPostId));
}

/** Makes a post. Nobody holds it yet: until then its manager's post answers for it. */
export const makePost = (ctx: Ctx, post: NewPost, mark?: DeedMark) =>
  ctx.act(
    'post.change',
    async (tx) => {
      const bodies = await organizationCards(tx, [post.organizationId]);
      if (!bodies.has(post.organizationId) || !(await areHere(tx, post))) return refuse('not-found');
      const id = newId(tx.now.getTime());
      await makeKeys(tx, () => insertPost(tx, id, post));
      tx.about({
        kind: 'post',
        id,
        detail: { name: post.name, role: post.role, clearances: post.clearances },
      });
      await postChanged.run(tx, { postId: id });
      return ok({ id });
    },
    mark,
  );

/** Changes name, district, manager or clearances. Role and body stay: another role is another post. */
export const changePost = (ctx: Ctx, id: string, version: number, edit: PostEdit, mark?: DeedMark) =>
  ctx.act(
    'post.change',
    async (tx) => {
      const managers = await managersOfPosts(tx);
      if (!managers.has(id) || !(await areHere(tx, edit))) return refuse('not-found');
      if (edit.managerPostId && wouldCircle(id, edit.managerPostId, managers))
        return refuse('manager-circle');
      if (!(await makeKeys(tx, () => updatePost(tx, id, version, edit)))) return refuse('stale');
      tx.about({ kind: 'post', id, detail: { name: edit.name, clearances: edit.clearances } });
      await postChanged.run(tx, { postId: id });
      return ok(null);
    },
    mark,
  );

/** Ends a post with a day. Refused while somebody would still hold it afterwards. */
export const endPost = (ctx: Ctx, id: string, lastOn: LocalDate, mark?: DeedMark) =>
  ctx.act(
    'post.change',
    async (tx) => {
      if (!(await postSpan(tx, id))) return refuse('not-found');
      if (lastOn < tx.today) return refuse('end-in-the-past');
      const held = (await assignmentsOfPost(tx, id)).some((row) => row.toOn === null || row.toOn > lastOn);
      if (held) return refuse('post-still-held');
      await makeKeys(tx, () => endPostRow(tx, id, lastOn));
      tx.about({ kind: 'post', id, detail: { lastOn } });
      await postChanged.run(tx, { postId: id });
      return ok(null);
    },
    mark,
  );
