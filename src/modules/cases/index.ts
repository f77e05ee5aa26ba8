/** The door of the cases room: what neighbours above may ask and do. Every question and deed takes the open `tx` first. */
export { type CaseState, stateWords as caseStateWords } from './casefile/casefile.rules.ts';
export { type Opening, openCaseIn } from './casefile/open.actions.ts';
export { pinCounts } from './casefile/pins.walls.ts';
