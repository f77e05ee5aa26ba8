import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Doubt, decodeText, parseCsv, type Sheet, sniff } from '../../../kernel/csv/index.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** Largest file that is taken, in bytes: 100,000 rows of the widest list fit. */
export const largestFile = 50_000_000;

/** Most rows that are taken from one file. */
export const mostRows = 150_000;

export type FileRefusal =
  | 'import-empty'
  | 'import-spreadsheet'
  | 'import-no-text'
  | 'import-no-rows'
  | 'import-quote'
  | 'import-too-many';

/** A file that is a list: its sheet, and where its letters were doubtful. */
export type ListFile = {
  readonly sheet: Sheet;
  readonly encoding: string;
  readonly doubts: readonly Doubt[];
};

/** Opens a file that came as a list; says in words a person can act on when it is none. */
export function openList(bytes: Uint8Array): Result<ListFile, FileRefusal> {
  const kind = sniff(bytes);
  if (kind === 'empty') return refuse('import-empty');
  if (kind === 'spreadsheet') return refuse('import-spreadsheet');
  if (kind !== 'text') return refuse('import-no-text');
  const { text, encoding, doubts } = decodeText(bytes);
  const sheet = parseCsv(text);
  if (!sheet.ok && sheet.refusal === 'quote-open') return refuse('import-quote', sheet.detail);
  if (!sheet.ok) return refuse('import-empty');
  if (sheet.value.records.length === 0) return refuse('import-no-rows');
  if (sheet.value.records.length > mostRows)
    return refuse('import-too-many', { rows: sheet.value.records.length, most: mostRows });
  return ok({ sheet: sheet.value, encoding, doubts });
}

export const pack = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 6 });

export const unpack = (packed: Uint8Array): Uint8Array => gunzipSync(packed);

export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** One number for what a record says. On which line it stands is no part of it. */
export const fingerprintOf = (record: unknown, extra: unknown): string =>
  hashOf(JSON.stringify([record, extra], (name, value: unknown) => (name === 'line' ? undefined : value)));

const longestKey = 200;

/** A key that fits into an index, however long the name it was made of. */
export const shortKey = (key: string): string => (key.length <= longestKey ? key : `hash:${hashOf(key)}`);
