import { setImmediate as letOthersRun } from 'node:timers/promises';
import { type Parser, parse as parseStream } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../result.ts';
import {
  type Doubt,
  doubtsIn,
  type Encoding,
  holdsUtf8Line,
  mainEncoding,
  readLines,
  strictCp932,
  strictUtf8,
  tallyLines,
  written,
} from './decode.ts';
import { type CsvRecord, csvForm, delimiterOf, firstLine, isQuoteOpen, type SheetRefusal } from './parse.ts';

/** A list of any length whose records are read a stretch at a time; the same records as `parseCsv` reads at once. */
export type LongSheet = {
  readonly encoding: Encoding;
  readonly doubts: readonly Doubt[];
  readonly headers: readonly string[];
  /** Records after the header. */
  readonly count: number;
  /** Records from one to before another, counted from 0. */
  readonly read: (from: number, until: number) => CsvRecord[];
};

/** Bytes that are worked on before others get their turn: some tens of milliseconds. */
const stretchBytes = 500_000;

/**
 * Opens a list of any length, letting others run in between: no stretch holds the process for long, and what is kept is
 * its bytes and where each record begins. Refuses as `parseCsv` does.
 */
export async function openLongSheet(bytes: Uint8Array): Promise<Result<LongSheet, SheetRefusal>> {
  const { encoding, doubts, pieces } = await decodeLong(bytes);
  const delimiter = delimiterOf(pieces[0]?.toString('utf8') ?? '');
  const found = await placesOf(pieces, delimiter);
  if (!found.ok) return found;
  const { headers, ends, lines } = found.value;
  if (!headers) return refuse('no-header');
  const text = Buffer.concat(pieces);
  const read = (from: number, until: number): CsvRecord[] => {
    const last = Math.min(until, lines.length);
    if (from >= last) return [];
    const form = { ...csvForm(delimiter), info: false } as const;
    const rows = parse(text.subarray(ends[from], ends[last]), form) as string[][];
    return rows.map((cells, at) => ({ line: lines[from + at] ?? 0, cells }));
  };
  return ok({ encoding, doubts, headers, count: lines.length, read });
}

/** Stretches that end where lines end. A trail byte of CP932 is never a line feed. */
function* stretches(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, Math.min(from + stretchBytes, bytes.length - 1));
    yield bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from = end < 0 ? bytes.length : end + 1;
  }
}

type Piece = { readonly text: string; readonly doubts: readonly Doubt[] };

/** Reads stretch after stretch; null as soon as one cannot be read so. */
async function readAll(
  body: Uint8Array,
  read: (stretch: Uint8Array, line: number) => Piece | null,
): Promise<{ pieces: Buffer[]; doubts: Doubt[] } | null> {
  const pieces: Buffer[] = [];
  const doubts: Doubt[] = [];
  let line = 1;
  for (const stretch of stretches(body)) {
    const piece = read(stretch, line);
    if (!piece) return null;
    pieces.push(Buffer.from(piece.text.replace(/\r\n?/g, '\n'), 'utf8'));
    doubts.push(...piece.doubts);
    line += linesIn(stretch);
    await letOthersRun();
  }
  return { pieces, doubts };
}

function linesIn(stretch: Uint8Array): number {
  let count = 0;
  for (let at = stretch.indexOf(0x0a); at >= 0; at = stretch.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

const wholly = (decode: (bytes: Uint8Array) => string | null) => (stretch: Uint8Array, line: number) => {
  const text = decode(stretch);
  return text === null ? null : { text, doubts: doubtsIn(text, line) };
};

async function decodeLong(bytes: Uint8Array) {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const utf8 = await readAll(body, wholly(strictUtf8));
  if (utf8) return { encoding: written('utf-8', hasMark), ...utf8 };
  const cp932 = hasMark || (await holdsUtf8(body)) ? null : await readAll(body, wholly(strictCp932));
  if (cp932) return { encoding: 'cp932' as const, ...cp932 };
  const main = mainEncoding(await tally(body), hasMark);
  const mixed = await readAll(body, (stretch, line) => readLines(stretch, main, line));
  return { encoding: written(main, hasMark), pieces: mixed?.pieces ?? [], doubts: mixed?.doubts ?? [] };
}

async function holdsUtf8(body: Uint8Array): Promise<boolean> {
  for (const stretch of stretches(body)) {
    if (holdsUtf8Line(stretch)) return true;
    await letOthersRun();
  }
  return false;
}

async function tally(body: Uint8Array) {
  const sum = { utf8: 0, cp932: 0 };
  for (const stretch of stretches(body)) {
    const { utf8, cp932 } = tallyLines(stretch);
    sum.utf8 += utf8;
    sum.cp932 += cp932;
    await letOthersRun();
  }
  return sum;
}

type Places = {
  readonly headers: readonly string[] | null;
  /** Where each record ends, in bytes, the header's first. */
  readonly ends: readonly number[];
  /** The line each record after the header begins on. */
  readonly lines: readonly number[];
};

/** Where records lie. A quoted cell may hold line breaks, so the reader of the cells has to say. */
async function placesOf(pieces: readonly Buffer[], delimiter: string): Promise<Result<Places, 'quote-open'>> {
  const found = { headers: null as readonly string[] | null, ends: [] as number[], lines: [] as number[] };
  let lastLine = 0;
  const parser = parseStream({
    ...csvForm(delimiter),
    info: false,
    on_record: (record: string[], { bytes, lines }) => {
      lastLine = lines;
      found.ends.push(bytes);
      if (found.headers) found.lines.push(firstLine(record, lines));
      else found.headers = record;
      return null;
    },
  });
  try {
    await feed(parser, pieces);
    return ok(found);
  } catch (error) {
    if (isQuoteOpen(error)) return refuse('quote-open', { line: lastLine + 1 });
    throw error;
  }
}

async function feed(parser: Parser, pieces: readonly Buffer[]): Promise<void> {
  const over = new Promise<void>((resolve, reject) => {
    parser.on('error', reject);
    parser.on('end', resolve);
  });
  over.catch(() => undefined);
  parser.resume();
  for (const piece of pieces) {
    if (parser.destroyed) break;
    parser.write(piece);
    await letOthersRun();
  }
  if (!parser.destroyed) parser.end();
  await over;
}
