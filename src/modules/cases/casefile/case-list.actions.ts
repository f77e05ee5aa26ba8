import { caseworkRoles } from '../../../kernel/auth/permissions.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { consultationForCase } from '../../consultations/index.ts';
import { activePosts, districtCards, postCards, safetyPost } from '../../districts/index.ts';
import { personCards } from '../../people/index.ts';
import { closedCases } from '../closing/closed-list.walls.ts';
import type { ListInput } from './casefile.form.ts';
import { type ListFilter, listCases } from './casefile.store.ts';
import { chooserOf } from './open.actions.ts';
import { mayLead } from './open.rules.ts';
import { pinCounts } from './pins.walls.ts';

export const pageSize = 50;

/** A page of cases with the names their reader may read. */
export const readList = (ctx: Ctx, input: ListInput) =>
  ctx.read('case.list', async (tx) => {
    const mayAll = tx.ring.keys.includes(scopeTokens.allCases);
    const scope = input.scope === 'all' && !mayAll ? 'team' : (input.scope ?? 'lead');
    const page = input.page ?? 1;
    const posts = scope === 'all' ? null : tx.ring.posts.map((post) => post.id);
    const { rows, total } =
      input.state === 'closed'
        ? await searchClosed(tx, { postIds: posts, page, pageSize })
        : await openCases(tx, { posts, leadOnly: scope === 'lead', state: input.state, page, pageSize });
    return ok({
      rows,
      total,
      query: { scope, state: input.state, page } as const,
      mayAll,
      hasDistrict: (await ownDistricts(tx)).length > 0,
    });
  });

/** Open cases with the names their reader may read. */
async function openCases(tx: Tx, filter: ListFilter) {
  const { rows, total } = await listCases(tx, filter);
  const cards = await personCards(
    tx,
    rows.map((row) => row.focalPersonId),
  );
  return { rows: rows.map((row) => ({ ...row, name: cards.get(row.focalPersonId)?.name ?? null })), total };
}

/** Closed cases, written into the trail as a search: their names are read past the wall. */
async function searchClosed(tx: Tx, asked: Parameters<typeof closedCases>[1]) {
  const found = await closedCases(tx, asked);
  tx.about({ kind: 'search', detail: { terms: '終結したケース', hits: found.unhidden } });
  return found;
}

/** How many cases lie in the districts the reader's own posts are for: counts without names (A02). */
export const readPins = (ctx: Ctx) => ctx.read('case.list', async (tx) => ok(await ownPins(tx)));

async function ownDistricts(tx: Tx): Promise<string[]> {
  const posts = await postCards(
    tx,
    tx.ring.posts.map((post) => post.id),
  );
  return [...posts.values()].flatMap((post) => post.districtId ?? []);
}

async function ownPins(tx: Tx): Promise<{ name: string; count: number | null }[]> {
  const ids = await ownDistricts(tx);
  if (ids.length === 0) return [];
  const counts = await pinCounts(tx, ids);
  const cards = await districtCards(tx, ids);
  return [...counts].map(([id, count]) => ({ name: cards.get(id)?.name ?? '', count }));
}

export type PostChoice = { readonly value: string; readonly label: string };

/** Posts that can work on a case today, as a list to choose from shows them. */
export async function postChoices(tx: Tx): Promise<PostChoice[]> {
  const posts = await activePosts(tx, { held: true, roles: caseworkRoles });
  return posts.map((post) => ({
    value: post.id,
    label: `${post.name}（${post.organizationName}）${post.holders.map((holder) => holder.name).join('、')}`,
  }));
}

export type OpeningChoices = {
  readonly worry: { readonly words: string; readonly consultationId: string } | null;
  readonly people: readonly PostChoice[];
  readonly posts: readonly PostChoice[];
};

/** What the opening form offers: whom the worry is about, and the posts its opener may make responsible. */
export const readOpening = (ctx: Ctx, from: { consultationId: string | null; personId: string | null }) =>
  ctx.read('case.open', async (tx): Promise<Result<OpeningChoices, 'not-found'>> => {
    const worry = from.consultationId ? await consultationForCase(tx, from.consultationId) : null;
    if (from.consultationId && !worry) return refuse('not-found');
    const ids = [...(worry?.subjectIds ?? []), ...(from.personId ? [from.personId] : [])];
    const cards = await personCards(tx, ids);
    if (from.personId && !cards.has(from.personId)) return refuse('not-found');
    const chooser = chooserOf(tx);
    const safety = await safetyPost(tx);
    const posts = (await postChoices(tx)).filter((post) => mayLead(chooser, post.value, safety?.id ?? null));
    const own = (post: PostChoice) => !chooser.ownPosts.includes(post.value);
    return ok({
      worry: worry && { words: worry.worry, consultationId: worry.id },
      people: [...new Map([...cards.values()].map((card) => [card.id, card])).values()].map((card) => ({
        value: card.id,
        label: card.age === null ? card.name : `${card.name}　${card.age}歳`,
      })),
      posts: [...posts].sort((a, b) => Number(own(a)) - Number(own(b))),
    });
  });
