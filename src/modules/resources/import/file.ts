import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type LongSheet, openLongSheet, sniff } from '../../../kernel/csv/index.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** Largest file that is taken, in bytes: 100,000 rows of the widest list fit. */
export const largestFile = 50_000_000;

/** Most rows that are taken from one file. */
export const mostRows = 150_000;

export type FileRefusal =
  | 'import-empty'
  | 'import-spreadsheet'
  | 'import-utf16'
  | 'import-no-text'
  | 'import-no-rows'
  | 'import-quote'
  | 'import-too-many';

/** Opens a file that came as a list, however long; says in words a person can act on when it is none. */
export async function openList(bytes: Uint8Array): Promise<Result<LongSheet, FileRefusal>> {
  const kind = sniff(bytes);
  if (kind === 'empty') return refuse('import-empty');
  if (kind === 'spreadsheet') return refuse('import-spreadsheet');
  if (kind === 'utf16') return refuse('import-utf16');
  if (kind !== 'text') return refuse('import-no-text');
  const sheet = await openLongSheet(bytes);
  if (!sheet.ok && sheet.refusal === 'quote-open') return refuse('import-quote', sheet.detail);
  if (!sheet.ok) return refuse('import-empty');
  const { count } = sheet.value;
  if (count === 0) return refuse('import-no-rows');
  return count > mostRows ? refuse('import-too-many', { rows: count, most: mostRows }) : ok(sheet.value);
}

/** Packs a file for keeping, beside what else is done. */
export const pack = (bytes: Uint8Array): Promise<Uint8Array> => promisify(gzip)(bytes, { level: 6 });

export const unpack = (packed: Uint8Array): Promise<Uint8Array> => promisify(gunzip)(packed);

export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** One number for what a record says. On which line it stands is no part of it. */
export const fingerprintOf = (record: unknown, extra: unknown): string =>
  hashOf(JSON.stringify([record, extra], (name, value: unknown) => (name === 'line' ? undefined : value)));

const longestKey = 200;

/** A key that fits into an index, however long the name it was made of. */
export const shortKey = (key: string): string => (key.length <= longestKey ? key : `hash:${hashOf(key)}`);
