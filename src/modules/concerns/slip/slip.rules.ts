import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type {
  About,
  AskedConsent,
  Consent,
  NoticerState,
  SlipState,
  Sorting,
  Urgency,
  Via,
} from '../words.rules.ts';

export type SlipMove = 'acknowledge' | 'sort' | 'pass' | 'close' | 'agree';

/** From which state which move leads where. `agree`: the person's consent came, so there is something new to read. */
export const slipMoves: Readonly<Record<SlipState, Partial<Record<SlipMove, SlipState>>>> = {
  new: { acknowledge: 'accepted', sort: 'inProgress', pass: 'returned', close: 'closed', agree: 'new' },
  accepted: { sort: 'inProgress', pass: 'returned', close: 'closed', agree: 'new' },
  returned: { acknowledge: 'accepted', sort: 'inProgress', pass: 'returned', close: 'closed', agree: 'new' },
  inProgress: { sort: 'inProgress', pass: 'returned', close: 'closed', agree: 'new' },
  closed: { agree: 'new' },
};

/** The state after a move, or a refusal when it cannot be made from here. */
export function moveSlip(state: SlipState, move: SlipMove): Result<SlipState, 'slip-not-from-this-state'> {
  const next = slipMoves[state][move];
  return next ? ok(next) : refuse('slip-not-from-this-state');
}

/** What its noticer is told of a state: received, in hand, closed (community.md 2b, A29). */
export function toldToNoticer(state: SlipState): NoticerState {
  if (state === 'closed') return 'closed';
  return state === 'inProgress' ? 'inHand' : 'received';
}

/** Whether somebody else's matter may be in the words. */
export const isAboutSomebody = (about: About): boolean => about === 'person' || about === 'both';

/** What a slip says of consent: nobody is asked about a street, and whoever speaks of themselves has agreed by speaking. */
export const consentOf = (about: About, asked: AskedConsent | null): Consent =>
  isAboutSomebody(about) ? (asked ?? 'notAsked') : 'notNeeded';

/** Whether the words may be read by whoever answers for the slip (community.md 2b): else only the pattern is passed on. */
export const areWordsOpen = (consent: Consent): boolean => consent !== 'no' && consent !== 'notAsked';

/** Whether it is still for today: nobody has taken it in hand. */
export const isPressing = (urgency: Urgency, state: SlipState): boolean =>
  urgency === 'today' && (state === 'new' || state === 'returned');

/** Danger to life is looked at today, whatever was ticked. */
export const urgencyOf = (urgency: Urgency | null, consent: Consent): Urgency =>
  consent === 'lifeRisk' ? 'today' : (urgency ?? 'week');

/** By which way it was noticed, where the noticer does not say. */
export function viaOf(given: Via | null, known: { isAtGathering: boolean; role: string | null }): Via {
  if (given) return given;
  if (known.isAtGathering) return 'salon';
  if (known.role === 'minseiIin') return 'minseiIin';
  if (known.role === 'ibashoStaff') return 'salon';
  return known.role === 'communityPartner' || known.role === null ? 'neighbour' : 'caseWork';
}

/** Whether sorting makes a consultation, a theme, or both (consultation.md 4.2). */
export const makes = (sorting: Sorting): { readonly consultation: boolean; readonly theme: boolean } => ({
  consultation: sorting !== 'theme',
  theme: sorting !== 'consultation',
});

/** A theme made of somebody's own matter is checked by a second person before it leaves the case side. */
export const wantsSecondPerson = (about: About, sorting: Sorting): boolean =>
  about !== 'area' || sorting === 'both';
