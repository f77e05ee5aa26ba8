import { dayOf, daysBetween, type LocalDate, TOKYO, timeOf, type Zone } from './day.ts';
import { formatDate, formatDateShort, type TimeLocale } from './format.ts';

const NEAR: Record<TimeLocale, Record<string, string>> = {
  ja: { '-1': 'きのう', '0': 'きょう', '1': 'あした' },
  easy: { '-1': 'きのう', '0': 'きょう', '1': 'あした' },
  en: { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' },
};

/**
 * A day as people near it say it: きょう 14:05, きのう 14:05, あした 14:05, else 11月26日（木）, with the
 * year when it is another. A `LocalDate` has no time, so it gives きょう alone.
 */
export const nearDay = (
  at: Date | LocalDate,
  now: Date,
  zone: Zone = TOKYO,
  locale: TimeLocale = 'ja',
): string => {
  const today = dayOf(now, zone);
  const day = at instanceof Date ? dayOf(at, zone) : at;
  const word = NEAR[locale][String(daysBetween(today, day))];
  if (word) return at instanceof Date ? `${word} ${timeOf(at, zone)}` : word;
  return day.slice(0, 4) === today.slice(0, 4) ? formatDateShort(day, locale) : formatDate(day, locale);
};

type Unit = { readonly minutes: number; readonly from: number; readonly ja: string; readonly en: string };

const HOUR = 60;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

// Days are kept for two months: 「45日前」 tells a worker more than 「1か月前」.
const UNITS: readonly Unit[] = [
  { minutes: YEAR, from: 2 * YEAR, ja: '年', en: 'year' },
  { minutes: MONTH, from: 60 * DAY, ja: 'か月', en: 'month' },
  { minutes: DAY, from: DAY, ja: '日', en: 'day' },
  { minutes: HOUR, from: HOUR, ja: '時間', en: 'hour' },
  { minutes: 1, from: 1, ja: '分', en: 'minute' },
];

const JUST_NOW: Record<TimeLocale, string> = { ja: 'たった今', easy: 'いま', en: 'just now' };

const say = (count: number, unit: Unit, past: boolean, locale: TimeLocale): string => {
  if (locale === 'en') {
    const span = `${count} ${unit.en}${count === 1 ? '' : 's'}`;
    return past ? `${span} ago` : `in ${span}`;
  }
  const [before, after] = locale === 'easy' ? ['まえ', 'あと'] : ['前', '後'];
  return `${count}${unit.ja}${past ? before : after}`;
};

/** Time passed, rounded down: たった今, 5分前, 2時間前, 3日前, 3か月前; 3日後 when it lies ahead. */
export const howLong = (since: Date, now: Date, locale: TimeLocale = 'ja'): string => {
  const passed = (now.getTime() - since.getTime()) / 60_000;
  const minutes = Math.floor(Math.abs(passed));
  const unit = UNITS.find((candidate) => minutes >= candidate.from);
  return unit ? say(Math.floor(minutes / unit.minutes), unit, passed > 0, locale) : JUST_NOW[locale];
};
