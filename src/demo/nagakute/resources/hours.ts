import { yearEnd } from '../../stage/opening.ts';

/** As the living rooms of stations open. */
export const livingRoom = {
  weekly: [0, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', until: '20:00' })),
  closed: [yearEnd],
} as const;
