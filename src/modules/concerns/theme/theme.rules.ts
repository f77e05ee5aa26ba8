import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { ThemeState, Topic, Via } from '../words.rules.ts';

export type ThemeMove = 'open' | 'discuss' | 'take' | 'giveBack' | 'answer' | 'drop' | 'reopen';

/** From which state which move leads where. Only an activity takes a theme, and what is taken is not dropped. */
export const themeMoves: Readonly<Record<ThemeState, Partial<Record<ThemeMove, ThemeState>>>> = {
  draft: { open: 'open', drop: 'dropped' },
  open: { discuss: 'discussed', take: 'taken', answer: 'answered', drop: 'dropped' },
  discussed: { discuss: 'discussed', take: 'taken', answer: 'answered', drop: 'dropped' },
  taken: { discuss: 'taken', giveBack: 'discussed', answer: 'answered' },
  answered: { reopen: 'open' },
  dropped: { reopen: 'open' },
};

/** The state after a move, or a refusal when it cannot be made from here. */
export function moveTheme(
  state: ThemeState,
  move: ThemeMove,
): Result<ThemeState, 'theme-not-from-this-state'> {
  const next = themeMoves[state][move];
  return next ? ok(next) : refuse('theme-not-from-this-state');
}

/** A theme, for showing: who reads it learns of no slip, consultation or case (consultation.md T32). */
export type ThemeCard = {
  readonly id: string;
  readonly kind: 'worry' | 'wish';
  readonly gist: string;
  readonly topics: readonly Topic[];
  /** Null where the place was widened to the whole town. */
  readonly districtId: string | null;
  readonly caughtVia: Via;
  readonly state: ThemeState;
  readonly openedAt: Date | null;
  readonly activityId: string | null;
  readonly whatChanged: string;
};

/** A district and how many slips of the topics were caught in it and below in the last twelve months. */
export type Caught = { readonly districtId: string; readonly isTown: boolean; readonly slips: number };

export type ShownPlace = { readonly districtId: string | null; readonly blurredBelow: number | null };

/**
 * Where a theme that came of somebody's own matter is shown: the smallest district in which enough slips speak of the
 * same, else the whole town (k-anonymity, consultation.md 4.3). `chain` begins with the smallest.
 */
export function blurPlace(chain: readonly Caught[], atLeast: number): ShownPlace {
  const found = chain.findIndex(({ isTown, slips }) => !isTown && slips >= atLeast);
  const wide = chain[found];
  if (wide) return { districtId: wide.districtId, blurredBelow: found === 0 ? null : atLeast };
  return { districtId: null, blurredBelow: chain.length === 0 ? null : atLeast };
}
