/** The door of the cases room: what neighbours above may ask and do. */
export { type CaseState, stateWords as caseStateWords } from './casefile/casefile.rules.ts';
