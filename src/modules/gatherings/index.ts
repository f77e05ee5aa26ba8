/** The door of gatherings. Every question takes the open `tx` first. */
export { heldIn, type ShownDay, showDays } from './calendar/week.actions.ts';
export { type Gathering, gatheringsById } from './gathering/gathering.store.ts';
export { occurrencesBetween } from './occurrence/occurrence.store.ts';
