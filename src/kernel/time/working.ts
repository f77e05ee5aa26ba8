import holidayJp from '@holiday-jp/holiday_jp';
import { addDays, type LocalDate, weekdayOf } from './day.ts';

type Named = { readonly name: string; readonly name_en: string };

const holidays: Readonly<Record<string, Named>> = holidayJp.holidays;

/**
 * Name of the national holiday on a day, substitute holidays included, or null.
 * Known from 1970 to 2050; equinoxes of later years are computed and may move when the almanac
 * (暦要項) of that year is published. Source: 国民の祝日に関する法律.
 */
export const isHoliday = (day: LocalDate): string | null => holidays[day]?.name ?? null;

export const holidayName = (day: LocalDate, locale: 'ja' | 'easy' | 'en' = 'ja'): string | null =>
  (locale === 'en' ? holidays[day]?.name_en : holidays[day]?.name) ?? null;

/** 29 December to 3 January, when town halls are shut (地方自治法 art. 4-2). */
const isYearEnd = (day: LocalDate): boolean => {
  const monthDay = day.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
};

const isWeekend = (day: LocalDate): boolean => weekdayOf(day) % 6 === 0;

/** Whether the town hall is open: no weekend, national holiday or year-end day, none of `extraClosed`. */
export const isWorkingDay = (day: LocalDate, extraClosed: readonly LocalDate[] = []): boolean =>
  !isWeekend(day) && !isHoliday(day) && !isYearEnd(day) && !extraClosed.includes(day);

/**
 * The n-th working day after a day, the day itself not counted (Civil Code art. 140); before it when n is
 * negative. n = 0 gives the day itself, or the next working day when it is closed (art. 142).
 */
export const addWorkingDays = (
  day: LocalDate,
  n: number,
  extraClosed: readonly LocalDate[] = [],
): LocalDate => {
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let current = day;
  while (left > 0 || (n === 0 && !isWorkingDay(current, extraClosed))) {
    current = addDays(current, step);
    if (isWorkingDay(current, extraClosed)) left -= 1;
  }
  return current;
};
