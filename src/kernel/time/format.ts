import { dayOf, type LocalDate, type LocalTime, TOKYO, timeOf, weekdayOf, type Zone } from './day.ts';
import { formatEraYear } from './era.ts';

/** 日本語, やさしい日本語, English. */
export type TimeLocale = 'ja' | 'easy' | 'en';

const WEEKDAYS_JA = ['日', '月', '火', '水', '木', '金', '土'];
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const partsOf = (day: LocalDate) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

const monthEn = (month: number): string => MONTHS_EN[month - 1] ?? '';

/** 日, 日曜日 or Sunday; `weekday` counts from 0 = Sunday. */
export const weekdayName = (weekday: number, locale: TimeLocale = 'ja'): string => {
  if (locale === 'en') return WEEKDAYS_EN[weekday] ?? '';
  return `${WEEKDAYS_JA[weekday] ?? ''}${locale === 'easy' ? '曜日' : ''}`;
};

/** 2026年11月22日（日）, 2026年11月22日（日曜日） or Sunday 22 November 2026. */
export const formatDate = (day: LocalDate, locale: TimeLocale = 'ja'): string => {
  const { year } = partsOf(day);
  return locale === 'en'
    ? `${formatDateShort(day, locale)} ${year}`
    : `${year}年${formatDateShort(day, locale)}`;
};

/** Without the year: 11月22日（日）, 11月22日（日曜日） or Sunday 22 November. */
export const formatDateShort = (day: LocalDate, locale: TimeLocale = 'ja'): string => {
  const { month, date } = partsOf(day);
  const weekday = weekdayName(weekdayOf(day), locale);
  return locale === 'en' ? `${weekday} ${date} ${monthEn(month)}` : `${month}月${date}日（${weekday}）`;
};

/** 2026年11月 or November 2026, of the month a day lies in. */
export const formatMonth = (day: LocalDate, locale: TimeLocale = 'ja'): string => {
  const { year, month } = partsOf(day);
  return locale === 'en' ? `${monthEn(month)} ${year}` : `${year}年${month}月`;
};

/** 令和8年11月22日, year 1 as 元年; the western year before Meiji. For letters and on request. */
export const formatEra = (day: LocalDate): string => {
  const { month, date } = partsOf(day);
  return `${formatEraYear(day)}${month}月${date}日`;
};

/** 令和8年度（2026年度） or Fiscal year 2026: the year beginning in April. */
export const formatFiscalYear = (year: number, locale: TimeLocale = 'ja'): string => {
  if (locale === 'en') return `Fiscal year ${year}`;
  // The era of 1 May names the whole year: from April 2019 offices wrote 令和元年度.
  return locale === 'easy' ? `${year}年度` : `${formatEraYear(`${year}-05-01`)}度`;
};

/** 14:05 in every language: the town's clock. */
export const formatTime = (at: Date, zone: Zone = TOKYO): string => timeOf(at, zone);

/** For residents, in running text: 午後2時5分, 午後2時, 正午, 2:05 pm. */
export const speakTime = (time: LocalTime, locale: TimeLocale = 'ja'): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (locale === 'en')
    return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
  if (time === '12:00') return locale === 'ja' ? '正午' : '昼の12時';
  const spokenMinute = minute === 0 ? '' : `${minute}分`;
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${spokenMinute}`;
};

/** 2026年11月22日（日）14:05 or Sunday 22 November 2026, 14:05. */
export const formatInstant = (at: Date, zone: Zone = TOKYO, locale: TimeLocale = 'ja'): string => {
  const day = formatDate(dayOf(at, zone), locale);
  const time = timeOf(at, zone);
  return locale === 'en' ? `${day}, ${time}` : `${day}${locale === 'easy' ? ' ' : ''}${time}`;
};
