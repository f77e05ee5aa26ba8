/** The door of gatherings. Every question takes the open `tx` first. */
export { heldIn, showDays } from './calendar/week.actions.ts';
export { gatheringsById, gatheringsInStates } from './gathering/gathering.store.ts';
export { occurrencesBetween } from './occurrence/occurrence.store.ts';
