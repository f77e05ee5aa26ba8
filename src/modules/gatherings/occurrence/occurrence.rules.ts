import type { LocalDate, LocalTime } from '../../../kernel/time.ts';

/** How sure a day is, in the words of the calendar. */
export const occurrenceStates = {
  tentative: '要確認',
  confirmed: '開きます',
  cancelled: '中止',
  moved: '別の日に移しました',
  held: '開きました',
} as const;

export type OccurrenceState = keyof typeof occurrenceStates;

/** One day of a gathering. `rootId` stays the same through every move: it is what calendars know the day by. */
export type Occurrence = {
  readonly id: string;
  readonly gatheringId: string;
  readonly rootId: string;
  readonly day: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly placeId: string | null;
  readonly ruleDay: LocalDate | null;
  readonly state: OccurrenceState;
  readonly reason: string;
  readonly movedToId: string | null;
  readonly byHand: boolean;
  readonly capacity: number | null;
  readonly seatsTaken: number;
  readonly seatsWaiting: number;
  readonly changedAt: Date;
  readonly version: number;
};
