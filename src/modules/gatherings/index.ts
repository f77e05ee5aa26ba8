/** The door of gatherings. Every question takes the open `tx` first. */
export { SaidDay, SaidDays, SaidHours } from './calendar/day-words.tsx';
export { NearForm } from './calendar/near.page.tsx';
export { nearIdOf } from './calendar/near.ts';
export { openGatheringPages, openStationPages } from './calendar/open-pages.actions.ts';
export { type WeekDay, whereOf } from './calendar/shown-day.ts';
export { daysNear, nearDistricts } from './calendar/week.actions.ts';
export { gatheringsById, gatheringsInStates } from './gathering/gathering.store.ts';
export { keptToday } from './occurrence/kept-days.ts';
export { isLong } from './occurrence/occurrence.rules.ts';
