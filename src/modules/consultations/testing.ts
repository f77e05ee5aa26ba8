import { blankIntake, type Intake } from './intake/intake.form.ts';

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
