/** Deeds and words of cases, for tests and the demonstration towns. */
export { moveByHand } from './casefile/casefile.actions.ts';
export type { CaseMove } from './casefile/casefile.rules.ts';
export { type Opening, openCase } from './casefile/open.actions.ts';
export { answerAsLead, approveClosing, askClosing } from './closing/closing.actions.ts';
export type { CloseReason } from './closing/closing.rules.ts';
export { writeFact } from './fact/fact.actions.ts';
export type { FactInput } from './fact/fact.form.ts';
export { writeNote } from './note/note.actions.ts';
export type { NoteInput } from './note/note.form.ts';
export { markRisk } from './risk/risk.actions.ts';
export type { RiskInput } from './risk/risk.form.ts';
export { openInEmergency, reviewSlip } from './slip/slip.actions.ts';
export { handOverLead, joinTeam } from './team/team.actions.ts';
export { planVisit } from './visit/visit.actions.ts';
