import { addDays, isHoliday, type LocalDate, type LocalTime, weekdayOf } from '../../../kernel/time.ts';

/** A stretch of one day, HH:MM; `until` may be 24:00. */
export type Hours = { readonly from: LocalTime; readonly until: LocalTime };

/** Hours of one weekday, 0 = Sunday to 6 = Saturday. A weekday may have several. */
export type WeeklyHours = Hours & { readonly weekday: number };

/**
 * A reason to stay closed. `ifHoliday` says what becomes of a closing weekday that is a national holiday: closed as
 * always, open, or open and closed on the nearest following day that is none. `dates` are MM-DD, both included, and
 * may run over the turn of the year (12-29 to 01-03 is no legal holiday, hence a rule of the place; community.md 2b).
 */
export type ClosedRule =
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly ifHoliday: 'closed' | 'open' | 'next-day';
    }
  | { readonly kind: 'nationalHoliday' }
  | { readonly kind: 'dates'; readonly from: string; readonly until: string };

/** When a place is open. No weekly hours means that nobody told us yet. */
export type Opening = {
  readonly weekly: readonly WeeklyHours[];
  readonly closed: readonly ClosedRule[];
};

/** One day on which a place does otherwise than its rules say. No hours: those of the rules. */
export type DayOverride = {
  readonly day: LocalDate;
  readonly open: boolean;
  readonly hours: readonly Hours[];
  readonly reason: string;
};

/** Whether a place is open on a day. `unknown`: nobody told us its hours, and no rule closes it. */
export type DayOpening =
  | { readonly state: 'open'; readonly hours: readonly Hours[]; readonly reason: string }
  | { readonly state: 'closed'; readonly reason: string }
  | { readonly state: 'unknown' };

export const noOpening: Opening = { weekly: [], closed: [] };

/** How a place stands on a day: a word for the one day first, then closing rules, then the hours of the weekday. */
export function openingOn(
  opening: Opening,
  day: LocalDate,
  overrides: readonly DayOverride[] = [],
): DayOpening {
  const override = overrides.find((one) => one.day === day);
  if (override && !override.open) return { state: 'closed', reason: override.reason };
  if (override)
    return openWith(override.hours.length > 0 ? override.hours : hoursOf(opening, day), override.reason);
  const rule = opening.closed.find((one) => closes(one, day));
  if (rule) return { state: 'closed', reason: reasonOf(rule, day) };
  if (opening.weekly.length === 0) return { state: 'unknown' };
  const hours = hoursOf(opening, day);
  return hours.length > 0 ? openWith(hours, '') : { state: 'closed', reason: '' };
}

/** Whether a place is open for the whole of a stretch of a day; `unknown` hours do not stand in the way. */
export function isOpenFor(opening: DayOpening, { from, until }: Hours): boolean {
  if (opening.state !== 'open') return opening.state === 'unknown';
  return opening.hours.length === 0 || opening.hours.some((one) => one.from <= from && until <= one.until);
}

const openWith = (hours: readonly Hours[], reason: string): DayOpening => ({ state: 'open', hours, reason });

const hoursOf = ({ weekly }: Opening, day: LocalDate): Hours[] =>
  weekly
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ from, until }) => ({ from, until }))
    .sort((a, b) => a.from.localeCompare(b.from));

function closes(rule: ClosedRule, day: LocalDate): boolean {
  if (rule.kind === 'nationalHoliday') return isHoliday(day) !== null;
  if (rule.kind === 'dates') return within(day.slice(5), rule);
  if (weekdayOf(day) === rule.weekday) return rule.ifHoliday === 'closed' || isHoliday(day) === null;
  return rule.ifHoliday === 'next-day' && followsClosing(rule.weekday, day);
}

const within = (monthDay: string, { from, until }: { from: string; until: string }): boolean =>
  from <= until ? from <= monthDay && monthDay <= until : monthDay >= from || monthDay <= until;

/** Whether a day is the first one that is no holiday after a closing weekday that was one. */
function followsClosing(weekday: number, day: LocalDate): boolean {
  if (isHoliday(day) !== null) return false;
  for (let before = addDays(day, -1); isHoliday(before) !== null; before = addDays(before, -1))
    if (weekdayOf(before) === weekday) return true;
  return false;
}

const reasonOf = (rule: ClosedRule, day: LocalDate): string =>
  rule.kind === 'nationalHoliday' ? (isHoliday(day) ?? '') : '';
