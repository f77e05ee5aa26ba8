import { type Ask, blankIntake, type Intake } from './intake/intake.form.ts';

export { promiseCallBack, recordCallBack } from './callback/callback.actions.ts';
export type { CallBackDone } from './callback/callback.form.ts';
export { readConsultation } from './consultation/consultation.actions.ts';
export { answerSheet, sendHandover } from './handover/handover.actions.ts';
export type { HandoverAnswer, HandoverSheet } from './handover/handover.form.ts';
export type { Ask, Intake } from './intake/intake.form.ts';
export { callFollowed, takeBackFollowed, writeFollowed } from './receipt/receipt.actions.ts';
export { screenConsultation } from './screening/screening.actions.ts';
export type { Screening } from './screening/screening.form.ts';
export { answerSender, linkEarlier, linkSubject } from './subject/subject.actions.ts';

/** A telephone call as a counter writes it down; only the facts under test are spelled out. */
export const anIntake = (facts: Partial<Intake> = {}): Intake => ({
  ...blankIntake,
  worry: '夜中に、公園のそばの家からどなり声がする',
  channel: 'phone',
  callerKind: 'anonymous',
  urgency: 'soon',
  response: 'listened',
  ...facts,
});

/** A worry at the public door, nothing else told; only the facts under test are spelled out. */
export const anAsk = (facts: Partial<Ask> = {}): Ask => ({
  worry: 'ごみ出しがつらい',
  kind: null,
  about: null,
  urgency: null,
  contactWay: null,
  contact: null,
  name: null,
  place: null,
  ...facts,
});
