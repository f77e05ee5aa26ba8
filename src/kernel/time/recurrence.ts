import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../result.ts';
import { addDays, isLocalDate, type LocalDate } from './day.ts';

/** Days by a rule of RFC 5545 §3.3.10, without its time of day: FREQ=MONTHLY;BYDAY=4TH is every fourth Thursday. */
export type Recurrence = string;

export type RecurrenceRefusal = 'not-a-rule' | 'never-occurs';

/** A rule may name days, weekdays and months; hours and minutes belong to the gathering. */
const shape =
  /^(?:(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+(?:;|$))+$/;
const frequency = /(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/;

/** Years in which a rule has to name a day at least once: 29 February may be eight years away (1896, 1904; 2096, 2104). */
const YEARS_TO_OCCUR = 8;

/** Reads a rule. Refuses what is none, and one that names no day within eight years from `startOn`. */
export function parseRecurrence(text: string, startOn: LocalDate): Result<Recurrence, RecurrenceRefusal> {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (!shape.test(rule) || !frequency.test(rule)) return refuse('not-a-rule');
  try {
    const first = ruleFrom(rule, startOn).between(instant(startOn), instant(yearsOn(startOn)), true)[0];
    return first ? ok(rule) : refuse('never-occurs');
  } catch {
    return refuse('not-a-rule');
  }
}

/** The days a rule names between two days, both included, in order; none before `startOn`. */
export function recurrenceDays(
  rule: Recurrence,
  startOn: LocalDate,
  from: LocalDate,
  until: LocalDate,
): LocalDate[] {
  const first = from > startOn ? from : startOn;
  if (first > until) return [];
  return ruleFrom(rule, startOn)
    .between(instant(first), instant(until), true)
    .map((at) => at.toString().slice(0, 10));
}

const yearsOn = (day: LocalDate): LocalDate => addDays(day, YEARS_TO_OCCUR * 366);

/** Days are counted at noon of UTC, where no clock is ever put forward. */
const ruleFrom = (rule: Recurrence, startOn: LocalDate): RRuleTemporal<Temporal.ZonedDateTime> =>
  new RRuleTemporal({
    rruleString: `RRULE:${rule}`,
    dtstart: instant(startOn),
    temporal: Temporal,
    strict: true,
  });

function instant(day: LocalDate): Temporal.ZonedDateTime {
  if (!isLocalDate(day)) throw new RangeError('This is no day of the calendar.');
  return Temporal.ZonedDateTime.from(`${day}T12:00[UTC]`);
}
