import { ok, type Result, refuse } from '../result.ts';
import { endOfMonth, type LocalDate } from './day.ts';
import { formatDate, formatMonth, type TimeLocale } from './format.ts';
import {
  checkEra,
  type DateRefusal,
  EARLIEST,
  isYearZero,
  LATEST,
  type Pieces,
  parseDate,
  piecesOf,
  tidyDateText,
} from './parse-date.ts';

/** A date known as well as it is known: value '2026-11-22', '2026-11' or '2026'. */
export type VagueDate = { readonly value: string; readonly precision: 'day' | 'month' | 'year' };

/** The first day it may mean. */
export const vagueStart = ({ value, precision }: VagueDate): LocalDate => {
  if (precision === 'day') return value;
  return precision === 'month' ? `${value}-01` : `${value}-01-01`;
};

/** The last day it may mean. */
export const vagueEnd = ({ value, precision }: VagueDate): LocalDate => {
  if (precision === 'day') return value;
  return precision === 'month' ? endOfMonth(`${value}-01`) : `${value}-12-31`;
};

const vagueFrom = (pieces: Pieces): VagueDate => {
  const year = String(pieces.year).padStart(4, '0');
  if (pieces.month === null) return { value: year, precision: 'year' };
  return { value: `${year}-${String(pieces.month).padStart(2, '0')}`, precision: 'month' };
};

const checkVague = (pieces: Pieces): Result<VagueDate, DateRefusal> => {
  const vague = vagueFrom(pieces);
  const month = pieces.month ?? 1;
  if (month < 1 || month > 12) return refuse('impossible', { month });
  if (isYearZero(pieces)) return refuse('impossible');
  const [first, last] = [vagueStart(vague), vagueEnd(vague)];
  if (last < EARLIEST || first > LATEST) return refuse('impossible', { earliest: EARLIEST, latest: LATEST });
  if (!pieces.era) return ok(vague);
  const fits = checkEra(pieces.era, first, last);
  return fits.ok ? ok(vague) : fits;
};

/**
 * A day, a month or a year as people remember it: 昭和20年ごろ, 2026年11月頃, 2026-11, R8, 平成31年4月30日.
 * Refuses like `parseDate`; a month or year may touch its era with one day.
 */
export const parseVagueDate = (text: string): Result<VagueDate, DateRefusal> => {
  const sure = text
    .normalize('NFKC')
    .trim()
    .replace(/(ごろ|頃|くらい|位)$/, '');
  const pieces = piecesOf(tidyDateText(sure));
  if (pieces && pieces.date === null) return checkVague(pieces);
  const day = parseDate(sure);
  return day.ok ? ok({ value: day.value, precision: 'day' }) : day;
};

/** 2026年11月22日（日）, 2026年11月ごろ, 2026年ごろ; around November 2026. */
export const formatVague = (vague: VagueDate, locale: TimeLocale = 'ja'): string => {
  if (vague.precision === 'day') return formatDate(vague.value, locale);
  const start = vagueStart(vague);
  const span = vague.precision === 'month' ? formatMonth(start, locale) : yearOf(vague, locale);
  return locale === 'en' ? `around ${span}` : `${span}ごろ`;
};

const yearOf = ({ value }: VagueDate, locale: TimeLocale): string =>
  locale === 'en' ? value.slice(0, 4) : `${value.slice(0, 4)}年`;
