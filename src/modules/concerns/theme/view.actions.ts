import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { activeDistricts, districtCards, districtChain, postCards } from '../../districts/index.ts';
import { mayAsk } from '../permissions.ts';
import { writerOf } from './draft.actions.ts';
import type { ThemeFilter } from './list.rules.ts';
import { listThemes, stepsOf, themeById } from './theme.store.ts';
import { originOf } from './theme.walls.ts';

/** Themes of a district and of those around it, or of the whole town. */
export const readThemes = (ctx: Ctx, filter: ThemeFilter) =>
  ctx.read('theme.list', async (tx) => {
    const chain = filter.districtId ? await districtChain(tx, filter.districtId) : null;
    const around = chain?.map(({ id }) => id) ?? null;
    const { rows, total } = await listThemes(tx, filter, around);
    const districts = await districtCards(
      tx,
      rows.flatMap((row) => row.districtId ?? []),
    );
    return ok({
      total,
      districts: await activeDistricts(tx),
      rows: rows.map((row) => ({ ...row, district: districts.get(row.districtId ?? '')?.name ?? null })),
    });
  });

/** One theme with its history, and what its reader may do with it. */
export const readTheme = (ctx: Ctx, id: string) =>
  ctx.read('theme.view', async (tx) => {
    const theme = await themeById(tx, id);
    if (!theme) return refuse('not-found');
    const steps = await stepsOf(tx, id);
    const posts = await postCards(
      tx,
      steps.flatMap(({ postId }) => postId ?? []),
    );
    const district = theme.districtId
      ? (await districtCards(tx, [theme.districtId])).get(theme.districtId)
      : null;
    const isWriter = theme.state === 'draft' && (await originOf(tx, id))?.draftedBy === writerOf(tx);
    return ok({
      theme,
      district: district?.name ?? null,
      steps: steps.map((step) => ({ ...step, post: posts.get(step.postId ?? '')?.name ?? null })),
      isWriter,
      mayCheck: mayAsk(tx.ring.roles, 'theme.check'),
      mayChange: mayAsk(tx.ring.roles, 'theme.change'),
    });
  });
