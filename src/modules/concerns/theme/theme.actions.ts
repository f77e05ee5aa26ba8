import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { endItems } from '../../work/index.ts';
import { layOnTable } from '../concerns.walls.ts';
import { postFor } from './acting.actions.ts';
import { decideGist, type GistRefusal, writerOf } from './draft.actions.ts';
import type { Change } from './theme.form.ts';
import { moveTheme, type ThemeMove } from './theme.rules.ts';
import { changeTheme, insertStep, type Theme, type ThemeStep, themeById } from './theme.store.ts';
import { originOf, writeOrigin } from './theme.walls.ts';

type Moved = Result<Theme, 'not-found' | 'theme-not-from-this-state' | 'stale'>;

/** One move of one theme with its step. What belongs to it besides comes in `change`. */
async function move(
  tx: Tx,
  id: string,
  how: {
    readonly move: ThemeMove;
    readonly kind: ThemeStep['kind'];
    readonly words?: string;
    readonly change?: Parameters<typeof changeTheme>[2];
  },
): Promise<Moved> {
  const theme = await themeById(tx, id);
  if (!theme) return refuse('not-found');
  const state = moveTheme(theme.state, how.move);
  if (!state.ok) return state;
  if (!(await changeTheme(tx, theme, { ...how.change, state: state.value }))) return refuse('stale');
  await insertStep(tx, theme, { kind: how.kind, words: how.words ?? '', postId: await postFor(tx, theme) });
  tx.about({ kind: 'theme', id });
  return ok(theme);
}

/**
 * A second person found that a draft names nobody: it lies on the district's table from now on. Refuses whoever wrote it
 * last, and a gist that still points to somebody.
 */
export const checkTheme = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'theme.check',
    async (
      tx,
    ): Promise<
      Result<null, 'not-found' | 'theme-not-from-this-state' | 'stale' | 'theme-second-person' | GistRefusal>
    > => {
      const theme = await themeById(tx, id);
      if (!theme) return refuse('not-found');
      if (theme.state !== 'draft') return refuse('theme-not-from-this-state');
      const origin = await originOf(tx, id);
      if (!origin || origin.draftedBy === writerOf(tx)) return refuse('theme-second-person');
      const fit = await decideGist(tx, theme.gist, origin);
      if (!fit.ok) return fit;
      await writeOrigin(tx, id, { checkedBy: writerOf(tx) });
      await layOnTable(tx, theme.lockId);
      const opened = await move(tx, id, { move: 'open', kind: 'opened', change: { openedAt: tx.now } });
      if (!opened.ok) return opened;
      await endItems(tx, { subjectId: id });
      return ok(null);
    },
    mark,
  );

/** Writes a theme's gist and topics anew; whoever wrote a draft last does not check it. Refuses what points to somebody. */
export const rewriteTheme = (
  ctx: Ctx,
  id: string,
  { gist, topics }: Change,
  version?: number,
  mark?: DeedMark,
) =>
  ctx.act(
    'theme.change',
    async (tx): Promise<Result<null, 'not-found' | 'theme-not-from-this-state' | 'stale' | GistRefusal>> => {
      const theme = await themeById(tx, id);
      if (!theme) return refuse('not-found');
      if (theme.state === 'answered' || theme.state === 'dropped') return refuse('theme-not-from-this-state');
      const origin = await originOf(tx, id);
      const fit = await decideGist(tx, gist, origin ?? { words: '', consultationId: null });
      if (!fit.ok) return fit;
      const shown = { ...theme, version: version ?? theme.version };
      if (!(await changeTheme(tx, shown, { gist, topics: [...topics] }))) return refuse('stale');
      if (theme.state === 'draft') await writeOrigin(tx, id, { draftedBy: writerOf(tx) });
      else await insertStep(tx, theme, { kind: 'changed', postId: await postFor(tx, theme) });
      tx.about({ kind: 'theme', id });
      return ok(null);
    },
    mark,
  );

/** It was talked over: what was said, about nobody. */
export const discussTheme = (ctx: Ctx, id: string, words: string, mark?: DeedMark) =>
  ctx.act('theme.change', (tx) => said(tx, id, { move: 'discuss', kind: 'discussed', words }), mark);

/** Something changed: the story is what success is shown by (consultation.md 4.8). */
export const answerTheme = (ctx: Ctx, id: string, whatChanged: string, mark?: DeedMark) =>
  ctx.act(
    'theme.change',
    (tx) => said(tx, id, { move: 'answer', kind: 'answered', words: whatChanged, change: { whatChanged } }),
    mark,
  );

/** It is not followed any further, for a reason. A draft that is dropped is never read by anybody else. */
export const dropTheme = (ctx: Ctx, id: string, reason: string, mark?: DeedMark) =>
  ctx.act(
    'theme.change',
    async (tx) => {
      const dropped = await said(tx, id, { move: 'drop', kind: 'dropped', words: reason });
      if (dropped.ok) await endItems(tx, { subjectId: id }, 'dropped');
      return dropped;
    },
    mark,
  );

/** What was answered or dropped is taken up again. A draft that was dropped unchecked stays shut to all others. */
export const reopenTheme = (ctx: Ctx, id: string, reason: string, mark?: DeedMark) =>
  ctx.act(
    'theme.change',
    async (tx): Promise<Result<null, 'not-found' | 'theme-not-from-this-state' | 'stale' | GistRefusal>> => {
      const theme = await themeById(tx, id);
      if (theme && theme.openedAt === null) return refuse('theme-not-from-this-state');
      return await said(tx, id, { move: 'reopen', kind: 'reopened', words: reason });
    },
    mark,
  );

/** A move whose words every member of staff will read. */
async function said(
  tx: Tx,
  id: string,
  how: Parameters<typeof move>[2] & { readonly words: string },
): Promise<Result<null, 'not-found' | 'theme-not-from-this-state' | 'stale' | GistRefusal>> {
  const origin = await originOf(tx, id);
  const fit = await decideGist(tx, how.words, origin ?? { words: '', consultationId: null });
  if (!fit.ok) return fit;
  const moved = await move(tx, id, how);
  return moved.ok ? ok(null) : moved;
}
