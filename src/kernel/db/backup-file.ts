import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Column, SequenceState } from './backup-tables.ts';
import type { Engine } from './database.ts';
import { DatabaseRefusal } from './refusal.ts';

/**
 * `tsumugi-backup-1`: gzip of lines of JSON. First a header; then for each table a line that names it and its
 * columns, followed by its rows, one array of texts (PostgreSQL's own text form of each value, or null) a line;
 * then the sequences; last the totals: rows by table and the SHA-256 of every byte before that line.
 * It knows no engine: a town moves from the embedded database to a server by backup and restore.
 */
export const backupFormat = 'tsumugi-backup-1';

export type Header = {
  format: typeof backupFormat;
  madeAt: string;
  engine: Engine;
  migrations: { name: string; checksum: string }[];
};
export type TableLine = { table: string; columns: Column[] };
export type SequenceLine = { sequences: SequenceState[] };
export type Totals = { rows: Record<string, number>; sha256: string };

/** What a backup says about itself, proved against its contents. */
export type Manifest = Header & Totals;

/** One line of a backup, in the order of the file; a row stays the JSON text it is. */
export type Part =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: TableLine }
  | { kind: 'row'; row: string }
  | { kind: 'sequences'; sequences: SequenceState[] };

export const damaged = (file: string, cause?: unknown) =>
  new DatabaseRefusal(
    `控えのファイルが壊れているか、途中で切れています： ${file}。別の控えをお使いください。データベースには何も書いていません。`,
    { cause },
  );

const notOurs = (file: string) =>
  new DatabaseRefusal(`Tsumugi の控えのファイルではありません（${backupFormat} のはず）： ${file}`);

const newline = 0x0a;

/** The lines of a gzipped file as bytes, each with its line end. (Node's readline also splits at U+2028.) */
async function* unpackedLines(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  const chunks: AsyncIterable<Buffer> = pipeline(createReadStream(file), createGunzip(), () => {});
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      begun.push(chunk.subarray(from, end + 1));
      yield begun.length === 1 ? (begun[0] as Buffer) : Buffer.concat(begun);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) throw new Error('the last line has no end');
}

function assertProved(totals: Totals, counted: Record<string, number>, sha256: string): void {
  const tables = new Set([...Object.keys(totals.rows), ...Object.keys(counted)]);
  for (const table of tables) {
    if (totals.rows[table] !== counted[table]) throw new Error(`${table}: rows do not add up`);
  }
  if (totals.sha256 !== sha256) throw new Error('the SHA-256 differs');
}

/**
 * Reads a backup from front to back and hands on its parts. Returns the manifest once row counts and SHA-256 are
 * proved; throws where the file is cut, altered or of another kind.
 */
export async function* readParts(file: string): AsyncGenerator<Part, Manifest> {
  const hash = createHash('sha256');
  const counted: Record<string, number> = {};
  let header: Header | undefined;
  let table = '';
  for await (const bytes of unpackedLines(file)) {
    const line = bytes.toString('utf8').trimEnd();
    if (!header) {
      header = asHeader(line, file);
      yield { kind: 'header', header };
    } else if (line.startsWith('[')) {
      counted[table] = (counted[table] ?? 0) + 1;
      yield { kind: 'row', row: line };
    } else {
      const parsed = JSON.parse(line) as TableLine | SequenceLine | Totals;
      if ('sha256' in parsed) {
        assertProved(parsed, counted, hash.digest('hex'));
        return { ...header, ...parsed };
      }
      if ('table' in parsed) {
        table = parsed.table;
        counted[table] = 0;
        yield { kind: 'table', table: parsed };
      } else yield { kind: 'sequences', sequences: parsed.sequences };
    }
    hash.update(bytes);
  }
  throw new Error('the totals are missing');
}

function asHeader(line: string, file: string): Header {
  const header = JSON.parse(line) as Partial<Header>;
  if (header.format !== backupFormat) throw notOurs(file);
  return header as Header;
}

/** Reads a whole backup and answers what it proved to be. Refuses a damaged file with a sentence. */
export async function verifyBackup(file: string): Promise<Manifest> {
  try {
    const parts = readParts(file);
    for (;;) {
      const next = await parts.next();
      if (next.done) return next.value;
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error;
    throw damaged(file, error);
  }
}
