import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import {
  accountNames,
  activeDistricts,
  activePosts,
  districtCards,
  placeCards,
  postCards,
} from '../../districts/index.ts';
import { mayAsk } from '../permissions.ts';
import { themeCards } from '../theme/theme.store.ts';
import { ownDistrict } from './catch.actions.ts';
import type { ListFilter } from './list.rules.ts';
import { receiverRoles } from './slip.actions.ts';
import { listSlips, noticerOf, outcomeOf, slipById, wordsOf } from './slip.store.ts';

/** What the form needs to know of where somebody is: the place of the gathering, their district, and all to choose from. */
export const readSurroundings = (ctx: Ctx, placeId: string | null) =>
  ctx.read('concern.catch', async (tx) => {
    const districts = await activeDistricts(tx);
    const place = placeId ? ((await placeCards(tx, [placeId])).get(placeId) ?? null) : null;
    const own = await ownDistrict(tx);
    return ok({
      districts,
      place,
      ownDistrict: districts.find(({ id }) => id === own) ?? null,
      maySort: mayAsk(tx.ring.roles, 'concern.list'),
    });
  });

/** Slips one answers for or may read, what waits longest first. */
export const readSlips = (ctx: Ctx, filter: ListFilter) =>
  ctx.read('concern.list', async (tx) => {
    const { rows, total } = await listSlips(tx, filter);
    const districts = await districtCards(
      tx,
      rows.flatMap((row) => row.districtId ?? []),
    );
    const posts = await postCards(
      tx,
      rows.map((row) => row.ownerPostId),
    );
    return ok({
      total,
      rows: rows.map((row) => ({
        ...row,
        district: districts.get(row.districtId ?? '')?.name ?? null,
        owner: posts.get(row.ownerPostId)?.name ?? '',
      })),
    });
  });

/** Everything of a slip its reader may see. Looking is audited. */
export const readSlip = (ctx: Ctx, id: string) =>
  ctx.read('concern.view', async (tx) => {
    const slip = await slipById(tx, id);
    if (!slip) return refuse('not-found');
    tx.about({ kind: 'concern', id });
    const mine = tx.ring.pens.includes(slip.ownerPostId);
    const outcome = await outcomeOf(tx, id);
    const theme = outcome?.themeId ? (await themeCards(tx, [outcome.themeId])).get(outcome.themeId) : null;
    const words = await wordsOf(tx, id);
    return ok({
      ...{ slip, mine, outcome: outcome ?? null, theme: theme ?? null },
      mayPass: mine || tx.ring.pens.includes(scopeTokens.allConsultations),
      words: words ?? null,
      lifeRiskBy: await nameOf(tx, words?.lifeRiskBy ?? null),
      noticer: await noticerOnPage(tx, id),
      district: await districtName(tx, slip.districtId),
      place: slip.placeId ? ((await placeCards(tx, [slip.placeId])).get(slip.placeId)?.name ?? null) : null,
      owner: (await postCards(tx, [slip.ownerPostId])).get(slip.ownerPostId)?.name ?? '',
      reasons: await whyVisible(tx, slip.lockId),
      receivers: (await activePosts(tx, { roles: receiverRoles, held: true })).filter(
        (post) => post.id !== slip.ownerPostId,
      ),
    });
  });

const nameOf = async (tx: Tx, accountId: string | null): Promise<string | null> =>
  accountId ? ((await accountNames(tx, [accountId])).get(accountId) ?? null) : null;

const districtName = async (tx: Tx, districtId: string | null): Promise<string | null> =>
  districtId ? ((await districtCards(tx, [districtId])).get(districtId)?.name ?? null) : null;

/** Who noticed, by name and post, where the reader may know; null where they may not. */
async function noticerOnPage(tx: Tx, slipId: string) {
  const row = await noticerOf(tx, slipId);
  if (!row) return null;
  const post = row.postId ? (await postCards(tx, [row.postId])).get(row.postId) : undefined;
  return {
    wroteIt: (await nameOf(tx, row.accountId)) ?? '',
    post: post?.name ?? null,
    noticedBy: row.noticedBy,
    thanks: row.thanks,
  };
}
