import { ok, type Result, refuse } from '../result.ts';
import { isLocalDate, type LocalDate, weekdayOf } from './day.ts';
import { type Era, eraNamed, firstYear, formatEraYear } from './era.ts';
import { weekdayName } from './format.ts';

export type DateRefusal = 'not-a-date' | 'impossible' | 'era-mismatch';

/** Meiji and its Gregorian counterpart: no living person and no record here is older. */
export const EARLIEST: LocalDate = '1868-10-23';
/** Later days are slips of the finger (20226年). */
export const LATEST: LocalDate = '2199-12-31';

const ERA_WORD = '令和|平成|昭和|大正|明治|[令平昭大明RHSTM]';
const DASHES = /[‐‑‒–—―−ーｰ﹣~〜]/g;

/** One width, one sign between the numbers, no stray spaces: 'R8-11-26', '2026-11-26', '平成元-5'. */
export const tidyDateText = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(DASHES, '-')
    .replace(/(\d)\s+(?=\d)/g, '$1-')
    .replace(/\s+/g, '')
    .replace(/[年月/.・．。、,]/g, '-')
    .replace(/日$|-$/, '');

const pad = (value: string | number, length: number): string => String(value).padStart(length, '0');

/** A Gregorian year of an era; 元 counts as 1. Year 0 does not exist. */
const gregorianYear = (era: Era, eraYear: string): number =>
  firstYear(era) - 1 + (eraYear === '元' ? 1 : Number(eraYear));

/**
 * Whether the era was the current one on any day of a span. The detail says which era was written, when it
 * `ended` or `began`, and the year that was probably `meant`: no
 * whole day, because the detail of a refusal holds no personal datum.
 */
export const checkEra = (era: Era, first: LocalDate, last: LocalDate): Result<null, 'era-mismatch'> => {
  if (era.until && first > era.until) {
    return refuse('era-mismatch', { era: era.name, ended: era.until, meant: formatEraYear(first) });
  }
  if (last < era.from) {
    return refuse('era-mismatch', { era: era.name, began: era.from, meant: formatEraYear(last) });
  }
  return ok(null);
};

export type Pieces = {
  readonly era: Era | null;
  readonly year: number;
  readonly month: number | null;
  readonly date: number | null;
};

const WESTERN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA_SPACED = new RegExp(`^(${ERA_WORD})-?(元|\\d{1,3})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$`);
const ERA_COMPACT = new RegExp(`^(${ERA_WORD})(\\d{2})(\\d{2})(\\d{2})$`);

const numberOrNull = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** The numbers in a tidied text, unchecked; null when it is no date at all. */
export const piecesOf = (tidy: string): Pieces | null => {
  const western = COMPACT.exec(tidy) ?? WESTERN.exec(tidy);
  if (western) {
    return {
      era: null,
      year: Number(western[1]),
      month: numberOrNull(western[2]),
      date: numberOrNull(western[3]),
    };
  }
  const japanese = ERA_COMPACT.exec(tidy) ?? ERA_SPACED.exec(tidy);
  const era = eraNamed(japanese?.[1] ?? '');
  if (!japanese || !era) return null;
  const year = gregorianYear(era, japanese[2] ?? '');
  return { era, year, month: numberOrNull(japanese[3]), date: numberOrNull(japanese[4]) };
};

const withinRange = (day: LocalDate): Result<LocalDate, 'impossible'> =>
  day >= EARLIEST && day <= LATEST ? ok(day) : refuse('impossible', { earliest: EARLIEST, latest: LATEST });

/** 平成0年: no era has a year before its first. */
export const isYearZero = ({ era, year }: Pieces): boolean => era !== null && year < firstYear(era);

/** A day checked against the calendar, the range and the era it was written in. */
export const dayFromPieces = (
  pieces: Pieces & { readonly month: number; readonly date: number },
): Result<LocalDate, 'impossible' | 'era-mismatch'> => {
  const day = `${pad(pieces.year, 4)}-${pad(pieces.month, 2)}-${pad(pieces.date, 2)}`;
  if (isYearZero(pieces) || !isLocalDate(day)) return refuse('impossible');
  if (pieces.era) {
    const fits = checkEra(pieces.era, day, day);
    if (!fits.ok) return fits;
  }
  return withinRange(day);
};

/** 2月30日 exists in no year; 11月26日 only lacks one. */
const noDate = (flat: string): 'not-a-date' | 'impossible' => {
  const found = /^(\d{1,2})月(\d{1,2})日$/.exec(flat);
  const leapDay = found && `2000-${pad(found[1] ?? '', 2)}-${pad(found[2] ?? '', 2)}`;
  return leapDay && !isLocalDate(leapDay) ? 'impossible' : 'not-a-date';
};

const WEEKDAY_TAIL = /\(([日月火水木金土])(?:曜日?)?(?:・?祝)?\)$/;

/**
 * A day as people write it: 2026-11-26, 2026/11/26, 2026.11.26, 2026年11月26日（木）, 20261126,
 * 令和8年11月26日, R8.11.26, 令和元年5月1日, any width, with stray spaces.
 * Refuses `impossible` (2月30日, a wrong weekday, before 23 October 1868 or after 2199) and `era-mismatch`
 * (平成31年5月1日: the era had ended; the detail holds `era`, `ended` or `began`, `meant`).
 */
export const parseDate = (text: string): Result<LocalDate, DateRefusal> => {
  const flat = text.normalize('NFKC').trim();
  const weekday = WEEKDAY_TAIL.exec(flat)?.[1];
  const pieces = piecesOf(tidyDateText(flat.replace(WEEKDAY_TAIL, '')));
  if (!pieces || pieces.month === null || pieces.date === null) return refuse(noDate(flat));
  const day = dayFromPieces({ ...pieces, month: pieces.month, date: pieces.date });
  if (!day.ok || !weekday) return day;
  const right = weekdayName(weekdayOf(day.value));
  return right === weekday ? day : refuse('impossible', { weekday: right });
};
