import { everyDay, yearEnd } from '../../stage/opening.ts';

/** As community centres open. */
export const centre = {
  weekly: everyDay('09:00', '21:30'),
  closed: [{ kind: 'weekday', weekday: 1, ifHoliday: 'next-day' }, yearEnd],
} as const;
