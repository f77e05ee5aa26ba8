import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Confirmer, MinutesState } from '../words.rules.ts';
import { type Passage, passageKey } from './naming.rules.ts';

export type MinutesMove = 'write' | 'confirm' | 'removeNames' | 'publish' | 'correct';

/** What may be done with minutes in which state (community.md 2a): only confirmed ones become public. */
export const minutesMoves: Readonly<Record<MinutesState, readonly MinutesMove[]>> = {
  draft: ['write', 'confirm'],
  confirmed: ['removeNames', 'publish', 'correct'],
  published: ['correct'],
};

export type MoveRefusal = 'minutes-frozen' | 'minutes-unconfirmed' | 'minutes-not-public';

/** Whether a move can be made from a state; the refusal says what has to come first. */
export function decideMove(state: MinutesState, move: MinutesMove): Result<null, MoveRefusal> {
  if (minutesMoves[state].includes(move)) return ok(null);
  return refuse(state === 'draft' ? 'minutes-unconfirmed' : 'minutes-frozen');
}

/** Whether minutes may have been confirmed like this: by the chair from the meeting's day on, by a later meeting. */
export function decideConfirmation(
  by: Confirmer,
  on: string,
  heldOn: string,
  today: string,
): Result<null, 'confirmed-too-early' | 'confirmed-ahead'> {
  if (on > today) return refuse('confirmed-ahead');
  return on < heldOn || (by === 'nextMeeting' && on === heldOn) ? refuse('confirmed-too-early') : ok(null);
}

type Verdict = Pick<Passage, 'startsAt' | 'passage'>;

/** Passages nobody has decided about: publishing waits for each. */
export function undecided(proposed: readonly Passage[], decided: readonly Verdict[]): Passage[] {
  const covers = (verdict: Verdict, passage: Passage) =>
    verdict.startsAt <= passage.startsAt &&
    passage.startsAt + passage.passage.length <= verdict.startsAt + verdict.passage.length;
  const keys = new Set(decided.map(passageKey));
  return proposed.filter(
    (passage) => !keys.has(passageKey(passage)) && !decided.some((verdict) => covers(verdict, passage)),
  );
}
