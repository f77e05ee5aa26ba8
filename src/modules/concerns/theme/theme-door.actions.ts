import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { districtChain } from '../../districts/index.ts';
import { postFor } from './acting.actions.ts';
import { moveTheme, type ThemeCard, type ThemeMove } from './theme.rules.ts';
import {
  changeTheme,
  insertStep,
  type Theme,
  type ThemeStep,
  themesById,
  themesOfActivity,
  themesOnTable,
} from './theme.store.ts';

// The door for rooms above: a meeting discusses themes, an activity takes and answers them, in the caller's transaction.

export type ThemeRefusal = 'not-found' | 'theme-not-from-this-state' | 'stale';

/** Themes on the tables of some districts that wait for an answer; those shown for a wider district or the town too. */
export async function openThemes(tx: Tx, districtIds: readonly string[]): Promise<ThemeCard[]> {
  const around = new Set<string>();
  for (const id of districtIds) for (const district of await districtChain(tx, id)) around.add(district.id);
  return await themesOnTable(tx, [...around]);
}

type Together = {
  readonly move: ThemeMove;
  readonly kind: ThemeStep['kind'];
  readonly step?: { readonly words?: string; readonly meetingId?: string; readonly activityId?: string };
  readonly change?: Parameters<typeof changeTheme>[2];
};

/** One move of several themes: all of them, or none. */
async function moveTogether(
  tx: Tx,
  ids: readonly string[],
  how: Together,
): Promise<Result<null, ThemeRefusal>> {
  const wanted = [...new Set(ids)];
  const themes = await themesById(tx, wanted);
  if (themes.length < wanted.length) return refuse('not-found');
  for (const theme of themes) {
    const moved = await moveOne(tx, theme, how);
    if (!moved.ok) return moved;
  }
  return ok(null);
}

async function moveOne(tx: Tx, theme: Theme, how: Together): Promise<Result<null, ThemeRefusal>> {
  const state = moveTheme(theme.state, how.move);
  if (!state.ok) return state;
  if (!(await changeTheme(tx, theme, { ...how.change, state: state.value }))) return refuse('stale');
  const postId = await postFor(tx, theme);
  await insertStep(tx, theme, { kind: how.kind, words: '', postId, ...how.step });
  return ok(null);
}

/** A meeting talked these over. */
export const discussThemes = (tx: Tx, ids: readonly string[], meetingId: string) =>
  moveTogether(tx, ids, { move: 'discuss', kind: 'discussed', step: { meetingId } });

/** An activity answers these from now on. */
export const takeThemes = (tx: Tx, ids: readonly string[], activityId: string) =>
  moveTogether(tx, ids, { move: 'take', kind: 'taken', step: { activityId }, change: { activityId } });

/** An activity tells what changed: every theme it had taken is answered by that story. */
export async function answerThemes(tx: Tx, activityId: string, whatChanged: string) {
  const taken = await takenBy(tx, activityId);
  return await moveTogether(tx, taken, {
    move: 'answer',
    kind: 'answered',
    step: { activityId, words: whatChanged },
    change: { whatChanged },
  });
}

/** An activity lets go of themes, all it had taken unless some are named: they lie on the table again. */
export async function dropFromActivity(tx: Tx, activityId: string, ids?: readonly string[]) {
  const taken = await takenBy(tx, activityId);
  const gone = ids ? taken.filter((id) => ids.includes(id)) : taken;
  return await moveTogether(tx, gone, {
    move: 'giveBack',
    kind: 'givenBack',
    step: { activityId },
    change: { activityId: null },
  });
}

const takenBy = async (tx: Tx, activityId: string): Promise<string[]> =>
  (await themesOfActivity(tx, activityId)).filter(({ state }) => state === 'taken').map(({ id }) => id);
