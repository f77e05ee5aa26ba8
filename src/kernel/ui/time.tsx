import { SaidTime } from '../i18n/ruby.tsx';
import {
  addDays,
  dayOf,
  formatDate,
  formatInstant,
  howLong,
  isLocalDate,
  type LocalDate,
  nearDay,
  TOKYO,
  timeOf,
} from '../time.ts';
import { useView } from './view.ts';

type Shown = 'full' | 'near' | 'time' | 'ago';

/**
 * A moment or a day, readable by people and machines.
 * `at` is a Date, an ISO instant or a day 'YYYY-MM-DD'. `as`: full 2026年11月22日（日）14:05 (default) ·
 * near きのう 14:05 · time 14:05 · ago 3日前. A day has no time, so `time` and `ago` show the day.
 */
export function Time({ at, as = 'full' }: { at: Date | LocalDate; as?: Shown | undefined }) {
  const view = useView();
  const moment = momentOf(at);
  const shown = typeof moment === 'string' ? dayWords(moment, as, view) : instantWords(moment, as, view);
  const machine = typeof moment === 'string' ? moment : moment.toISOString();
  return (
    <time class="ts-time" datetime={machine}>
      <SaidTime>{shown}</SaidTime>
    </time>
  );
}

/** A deadline. What is due at the end of a day is due that day, not at 0:00 of the next. */
export function Due({ at }: { at: Date }) {
  if (timeOf(at) !== '00:00') return <Time at={at} as="near" />;
  return (
    <>
      <Time at={addDays(dayOf(at), -1)} as="near" />
      まで
    </>
  );
}

type Reader = { locale: 'ja' | 'easy' | 'en'; nowIso: string };

const momentOf = (at: Date | LocalDate): Date | LocalDate =>
  typeof at === 'string' && !isLocalDate(at) ? new Date(at) : at;

function dayWords(day: LocalDate, as: Shown, { locale, nowIso }: Reader): string {
  return as === 'near' ? nearDay(day, new Date(nowIso), TOKYO, locale) : formatDate(day, locale);
}

function instantWords(at: Date, as: Shown, { locale, nowIso }: Reader): string {
  const now = new Date(nowIso);
  if (as === 'near') return nearDay(at, now, TOKYO, locale) + clockBehind(at, now);
  if (as === 'time') return timeOf(at);
  return as === 'ago' ? howLong(at, now, locale) : formatInstant(at, TOKYO, locale);
}

/** `nearDay` names the clock only for yesterday, today and tomorrow; further off the time is told as well. */
const clockBehind = (at: Date, now: Date): string => {
  const apart = Math.abs(Date.parse(dayOf(at)) - Date.parse(dayOf(now)));
  return apart <= 86_400_000 ? '' : ` ${timeOf(at)}`;
};
