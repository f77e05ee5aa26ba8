/** The door of the consultations room. */

export { consultationForCase, enterCase } from './consultation/case-door.actions.ts';
export { askConsultation } from './intake/ask.walls.ts';
export { receiveConsultation } from './intake/intake.actions.ts';
