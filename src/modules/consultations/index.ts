/** The door of the consultations room. */

export { consultationForCase, enterCase } from './consultation/case-door.actions.ts';
export { askConsultation } from './intake/ask.walls.ts';
export { receiveConsultation, receiveInto } from './intake/intake.actions.ts';
export { blankIntake, type Intake } from './intake/intake.form.ts';
export { namesSomebodyOf } from './subject/named.walls.ts';
