import { isLocalDate, type LocalDate, weekdayName, weekdayOf } from '../../../kernel/time.ts';
import type { Notes } from './notes.rules.ts';

/** The year the user states for a whole file whose dates have none. A fiscal year runs from April (R1). */
export type FileYear = { readonly year: number; readonly fiscal: boolean };

/** Days a cell tells. `past`: in brackets, as over; `note`: what it says besides. */
export type PrintedDays = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Single days; none for an unbroken stretch. */
  readonly days: readonly LocalDate[];
  readonly past: readonly LocalDate[];
  readonly note: string;
};

const WEEKDAY = String.raw`\s*(?:\((?<weekday>[月火水木金土日](?:[・,、]?(?:祝日?|休日?|振替?|祝休日?))?曜?日?|[ad]{3,4})\))?`;
const FULL = String.raw`(?:(?<year>\d{4})\s*[年/.-]\s*)?(?<month>\d{1,2})\s*[月/.-]\s*(?<date>\d{1,2})\s*日?`;
// 10月11日、25日: a day alone belongs to the month before it.
const ALONE = String.raw`(?<=[、,・\s~(])(?<alone>\d{1,2})\s*日(?!間)`;
const DAY = new RegExp(`(?:${FULL}|${ALONE})${WEEKDAY}`, 'g');

type Token = {
  readonly at: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
  readonly weekday: string;
};

/**
 * Reads what offices print as a date: 2024-09-11, 9月11日（水）, 9月7日(土)～11月4日(月・祝), a list of days with those past
 * in brackets. Days without a year take the file's. A leaked cell format (aaa) is taken off and the weekday computed.
 * Null, with a problem told, where there is no day, no year, or a day that does not exist.
 */
export function printedDays(
  cell: string,
  field: string,
  notes: Notes,
  year: FileYear | null,
): PrintedDays | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[~〜ー−–—]/g, '~')
    .replace(/(\d)~(?=\d{1,2}[~-]\d)/g, '$1-');
  const tokens = tokensOf(text);
  if (tokens.length === 0) return untold(notes, field, 'day', cell);
  if (tokens.some((token) => token.year === null) && !year) return untold(notes, field, 'noYear', cell);
  const days = withYears(tokens, year);
  if (days.some((day) => !isLocalDate(day))) return untold(notes, field, 'day', cell);
  const printed = laidOut(text, tokens, days);
  return mended(cell, field, notes, tokens, days, printed) ? printed : untold(notes, field, 'day', cell);
}

const untold = (notes: Notes, field: string, kind: 'day' | 'noYear', cell: string): null => {
  notes.tells(field, kind, cell);
  return null;
};

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(DAY)].reduce<Token[]>((tokens, found) => {
    const { year, month, date, alone, weekday = '' } = found.groups ?? {};
    const span = { at: found.index, end: found.index + found[0].length, weekday };
    const before = tokens.at(-1);
    if (alone && before) tokens.push({ ...before, ...span, date: Number(alone) });
    else if (!alone)
      tokens.push({ ...span, year: year ? Number(year) : null, month: Number(month), date: Number(date) });
    return tokens;
  }, []);

const two = (number: number): string => String(number).padStart(2, '0');

/** Days run forward: after December comes the January of the next year. */
function withYears(tokens: readonly Token[], file: FileYear | null): LocalDate[] {
  let year = file?.year ?? 0;
  let last = 0;
  return tokens.map((token) => {
    const { month, date } = token;
    if (token.year !== null) year = token.year;
    else if (file?.fiscal) year = file.year + (month < 4 ? 1 : 0);
    else if (month < last) year += 1;
    last = month;
    return `${year}-${two(month)}-${two(date)}`;
  });
}

function laidOut(text: string, tokens: readonly Token[], days: readonly LocalDate[]): PrintedDays {
  const brackets = bracketed(text, tokens);
  const past = days.filter((_, at) => brackets[at]);
  const open = days.filter((_, at) => !brackets[at]);
  const present = open.length > 0 ? open : days;
  const isRange =
    tokens.length === 2 && /^[\s~]*(?:~|から)\s*$/.test(text.slice(tokens[0]?.end, tokens[1]?.at));
  const sorted = [...present].sort();
  return {
    startsOn: sorted[0] ?? '',
    endsOn: sorted.at(-1) ?? '',
    days: isRange ? [] : [...new Set(sorted)],
    past: open.length > 0 ? past : [],
    note: restOf(text, tokens),
  };
}

/** Which days stand inside brackets of their own, past a bracket that opens before a day and not behind one. */
function bracketed(text: string, tokens: readonly Token[]): boolean[] {
  let depth = 0;
  let from = 0;
  return tokens.map(({ at, end }) => {
    for (const letter of text.slice(from, at)) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    from = end;
    return depth > 0;
  });
}

function restOf(text: string, tokens: readonly Token[]): string {
  let rest = '';
  let from = 0;
  for (const { at, end } of tokens) {
    rest += text.slice(from, at);
    from = end;
  }
  rest += text.slice(from);
  const words = rest.replace(/\([\s、,・~]*\)/g, '').replace(/^[\s、,・~]+|[\s、,・~]+$/g, '');
  return words.replace(/[、,・~\s]{2,}/g, ' ').trim();
}

const withWeekday = (day: LocalDate): string => `${day}（${weekdayName(weekdayOf(day))}）`;

/** Lists what was done to the cell; whether all of it stands. */
function mended(
  cell: string,
  field: string,
  notes: Notes,
  tokens: readonly Token[],
  days: readonly LocalDate[],
  printed: PrintedDays,
): boolean {
  const kind = tokens.some(({ weekday }) => /^[ad]/.test(weekday))
    ? 'excelFormat'
    : tokens.length > 1
      ? printed.days.length === 0
        ? 'range'
        : 'dates'
      : tokens.some(({ year }) => year === null)
        ? 'year'
        : null;
  for (const [at, { weekday }] of tokens.entries())
    if (/^[月火水木金土日]/.test(weekday) && weekday[0] !== weekdayName(weekdayOf(days[at] ?? '')))
      notes.tells(field, 'weekday', `${cell.trim()} → ${withWeekday(days[at] ?? '')}`);
  if (!kind) return true;
  const shown =
    kind === 'range'
      ? `${withWeekday(printed.startsOn)}～${withWeekday(printed.endsOn)}`
      : printed.days.map(withWeekday).join('、');
  return notes.mends(field, kind, cell.trim(), shown);
}
