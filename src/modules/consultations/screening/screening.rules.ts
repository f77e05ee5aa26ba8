import { ok, type Result, refuse } from '../../../kernel/result.ts';
import {
  type ConsultationMove,
  type ConsultationState,
  moveConsultation,
} from '../consultation/consultation.rules.ts';
import type { screeningCodes } from '../words.rules.ts';

/** What a screening says that the rules weigh. */
export type Screened = {
  readonly code: keyof typeof screeningCodes;
  readonly endReason: string | null;
  readonly nextContactOn: string | null;
};

export type ScreeningRefusal = 'not-from-this-state' | 'end-needs-reason' | 'contact-needs-day';

const moveOf: Readonly<Record<Screened['code'], ConsultationMove>> = {
  infoOnly: 'answer',
  handOverToOther: 'screen',
  noConsentYetKeepWorking: 'keepWorking',
  continueAndPlan: 'screen',
  endedBeforeDecision: 'end',
};

/**
 * Where a screening leads. Ending needs one of the stated reasons ("not our job" is none of them); keeping on without
 * consent needs the day of the next contact, so that nobody is forgotten.
 */
export function decideScreening(
  state: ConsultationState,
  screening: Screened,
): Result<ConsultationState, ScreeningRefusal> {
  if (screening.code === 'endedBeforeDecision' && !screening.endReason) return refuse('end-needs-reason');
  if (screening.code === 'noConsentYetKeepWorking' && !screening.nextContactOn)
    return refuse('contact-needs-day');
  const moved = moveConsultation(state, moveOf[screening.code]);
  return moved.ok ? ok(moved.value) : moved;
}
