import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { activePosts, postCards, turnPosts } from '../../districts/index.ts';
import { type ItemFilter, mostCounted, pageSize, type WordedItem } from './item.rules.ts';
import { pageOfItems } from './item.store.ts';
import { wordItems } from './worded.actions.ts';

/** What the address asks for. `post`: 'mine' (turns of the actor), 'all' (who sees all work), or a post. */
export type ListAsked = {
  readonly post: string;
  readonly state: ItemFilter['state'];
  readonly late: boolean;
  readonly page: number;
};

export type ListRead = {
  readonly items: readonly WordedItem[];
  /** Counted up to `mostCounted`. */
  readonly total: number;
  readonly posts: readonly { readonly id: string; readonly name: string }[];
  readonly seesAll: boolean;
};

/** The list of what waits: one statement for the items, one per kind for their words. */
export const readList = (ctx: Ctx, asked: ListAsked) =>
  ctx.read('work.list', async (tx) => {
    const turns = await turnPosts(tx);
    const seesAll = tx.ring.keys.includes(scopeTokens.allWork);
    const postIds = postsAsked(asked.post, turns, seesAll);
    if (!seesAll && postIds?.some((id) => !turns.includes(id))) return refuse('not-found');
    const filter: ItemFilter = { postIds, state: asked.state, late: asked.late };
    const part = { page: asked.page, size: pageSize, most: mostCounted };
    const { items, total } = await pageOfItems(tx, filter, part);
    return ok<ListRead>({
      items: await wordItems(tx, items),
      total,
      posts: await choosable(tx, turns, seesAll),
      seesAll,
    });
  });

function postsAsked(post: string, turns: readonly string[], seesAll: boolean): readonly string[] | null {
  if (post === 'all' && seesAll) return null;
  return post === 'mine' || post === 'all' ? turns : [post];
}

async function choosable(tx: Tx, turns: readonly string[], seesAll: boolean): Promise<ListRead['posts']> {
  if (!seesAll) return await namesOf(tx, turns);
  const posts = await activePosts(tx, { ownProjects: true });
  return posts.map(({ id, name, organizationName }) => ({ id, name: `${organizationName}　${name}` }));
}

/** Posts of the reader's own carry their name on the ring; only others whose turns fell to them are asked for. */
async function namesOf(tx: Tx, turns: readonly string[]): Promise<ListRead['posts']> {
  const own = new Map<string, { id: string; name: string }>(tx.ring.posts.map((post) => [post.id, post]));
  const others = await postCards(
    tx,
    turns.filter((id) => !own.has(id)),
  );
  return turns.flatMap((id) => own.get(id) ?? others.get(id) ?? []).map(({ id, name }) => ({ id, name }));
}
