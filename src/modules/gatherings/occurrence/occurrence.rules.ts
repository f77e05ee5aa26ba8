import { daysBetween, type LocalDate, type LocalTime } from '../../../kernel/time.ts';

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
  /** Last day of one that lasts for days (an exhibition); null where it is over on its day. */
  readonly lastDay: LocalDate | null;
  /** '' where nobody told: only days out of published lists. */
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  /** What a list prints beside the hours. */
  readonly note: string;
  readonly placeId: string | null;
  readonly ruleDay: LocalDate | null;
  readonly state: OccurrenceState;
  readonly reason: string;
  readonly movedToId: string | null;
  readonly byHand: boolean;
  readonly capacity: number | null;
  readonly seatsTaken: number;
  readonly seatsWaiting: number;
  /** Somebody signed up once, even if they withdrew. */
  readonly wanted: boolean;
  readonly changedAt: Date;
  readonly version: number;
};

type Span = Pick<Occurrence, 'day' | 'lastDay'>;

/** The day on which it is over. */
export const endDay = ({ day, lastDay }: Span): LocalDate => lastDay ?? day;

/** Whether it is held on a day. */
export const isOn = (span: Span, day: LocalDate): boolean => span.day <= day && day <= endDay(span);

/** Days up to which something stands under each of its days; what lasts longer is told once a week. */
const MOST_DAYS = 3;

export const isLong = (span: Span): boolean => daysBetween(span.day, endDay(span)) >= MOST_DAYS;
