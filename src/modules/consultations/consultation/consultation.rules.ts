import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { states } from '../words.rules.ts';

export type ConsultationState = keyof typeof states;

/** What can happen to a consultation. There is no move for "not our job". */
export type ConsultationMove =
  | 'screen'
  | 'sendHandover'
  | 'handoverAccepted'
  | 'handoverReturned'
  | 'keepWorking'
  | 'enterCase'
  | 'answer'
  | 'end'
  | 'withdraw';

const open = {
  screen: 'screening',
  sendHandover: 'handingOver',
  keepWorking: 'trustBuilding',
  enterCase: 'inCase',
  answer: 'answered',
  end: 'ended',
  withdraw: 'ended',
} as const;

/** From which state which move leads where (consultation.md 1.4, before a case). */
export const consultationMoves: Readonly<
  Record<ConsultationState, Partial<Record<ConsultationMove, ConsultationState>>>
> = {
  received: open,
  screening: open,
  trustBuilding: open,
  handingOver: {
    handoverAccepted: 'screening',
    handoverReturned: 'screening',
    enterCase: 'inCase',
    withdraw: 'ended',
  },
  inCase: {},
  answered: { screen: 'screening', sendHandover: 'handingOver', enterCase: 'inCase' },
  ended: { screen: 'screening' },
};

/** The state after a move, or a refusal when it cannot be made from here. */
export function moveConsultation(
  state: ConsultationState,
  move: ConsultationMove,
): Result<ConsultationState, 'not-from-this-state'> {
  const next = consultationMoves[state][move];
  return next ? ok(next) : refuse('not-from-this-state');
}

/** Whether somebody still has to do something with it. */
export const isOpen = (state: ConsultationState): boolean => !['answered', 'ended', 'inCase'].includes(state);

/** Declined by so many in a row, a consultation is offered to the coordinator (T22, K17). */
export const bouncesToCoordinator = 3;

/** Where a declined hand-over goes next: the place the decliner named, or the coordinator at the third bounce. */
export const afterDecline = (declinesBefore: number): 'suggested' | 'coordinator' =>
  declinesBefore + 1 >= bouncesToCoordinator ? 'coordinator' : 'suggested';

/** What can have been done with a consultation. */
export type StepKind =
  | 'received'
  | 'screened'
  | 'handedOver'
  | 'accepted'
  | 'declined'
  | 'moreAsked'
  | 'takenBack'
  | 'callPromised'
  | 'called'
  | 'linked'
  | 'moved'
  | 'answered'
  | 'ended'
  | 'withdrawn'
  | 'messaged'
  | 'caseOpened'
  | 'offered';
