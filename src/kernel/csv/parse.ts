import { type Info, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../result.ts';

/** One record of a file: its cells as they stand there, and the line it begins on, counted from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** A record whose number of cells is not that of the header. Nothing of it is dropped. */
export type Ragged = { readonly line: number; readonly cells: number; readonly expected: number };

export type Sheet = {
  readonly delimiter: string;
  /** Cells of the first record. */
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly records: readonly CsvRecord[];
  readonly ragged: readonly Ragged[];
};

export type SheetRefusal = 'no-header' | 'quote-open';

/** A cell longer than this is a quotation mark that was never closed. Letters. */
const longestRecord = 1_000_000;

/** How any list is read. */
export const csvForm = (delimiter: string) =>
  ({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    max_record_size: longestRecord,
  }) as const;

/** Whether reading stopped at a quotation mark that never closes. */
export const isQuoteOpen = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE');

/**
 * Parts a text into records (RFC 4180, and tabs or semicolons where the first line has them). Line breaks inside quotes
 * stay in their cell; stray quotation marks are letters. A record of another length than the header's is kept and told
 * in `ragged`. Refuses a text without any record, and a quotation mark that never closes.
 */
export function parseCsv(text: string): Result<Sheet, SheetRefusal> {
  const even = text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(even);
  const read = recordsOf(even, delimiter);
  if (!read.ok) return read;
  const [first, ...records] = read.value;
  if (!first) return refuse('no-header');
  const expected = first.cells.length;
  const ragged = records
    .filter(({ cells }) => cells.length !== expected)
    .map(({ line, cells }) => ({ line, cells: cells.length, expected }));
  return ok({ delimiter, headers: first.cells, headerLine: first.line, records, ragged });
}

type WithLines = { readonly record: string[]; readonly info: Info };

function recordsOf(text: string, delimiter: string): Result<CsvRecord[], 'quote-open'> {
  let lastLine = 0;
  try {
    const rows = parse(text, {
      ...csvForm(delimiter),
      on_record: (record, { lines }) => {
        lastLine = lines;
        return record;
      },
    }) as unknown as WithLines[];
    return ok(rows.map(({ record, info }) => ({ line: firstLine(record, info.lines), cells: record })));
  } catch (error) {
    if (isQuoteOpen(error)) return refuse('quote-open', { line: lastLine + 1 });
    throw error;
  }
}

/** The reader tells the line a record ends on; its own line breaks lead back to the first. */
export const firstLine = (cells: readonly string[], lastLine: number): number =>
  lastLine - cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

const delimiters = [',', '\t', ';'] as const;

/** The sign that parts the header into most cells, quoted ones left out. */
export function delimiterOf(text: string): string {
  const head =
    text
      .trimStart()
      .replace(/"[^"]*"/g, '""')
      .split('\n', 1)[0] ?? '';
  const counts = delimiters.map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
};

/**
 * One form of a column's name for looking it up: one width, no spaces or line breaks, one kind of brackets, small
 * letters. The Japanese comma stays: it is part of 災害種別_崖崩れ、土石流及び地滑り.
 */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔〕【】[\]]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[･]/g, '・')
    .toLowerCase();
