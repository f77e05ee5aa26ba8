import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { backupFormat, type Header, type Manifest, type Totals, verifyBackup } from './backup-file.ts';
import { nameOf, quoted, type StoredTable, sameText, sequenceStates, storedTables } from './backup-tables.ts';
import type { Database, Engine } from './database.ts';
import { appliedMigrations } from './migrate.ts';
import { DatabaseRefusal } from './refusal.ts';
import { quoteName, runScript } from './script.ts';

const rowsAtATime = 200;

async function headerOf(tx: Transaction<DB>, engine: Engine, madeAt: Date): Promise<Header> {
  const migrations = await appliedMigrations(tx);
  if (migrations.length === 0) {
    throw new DatabaseRefusal('このデータベースにはまだ何も入っていません。控えを取るものがありません。');
  }
  return { format: backupFormat, madeAt: madeAt.toISOString(), engine, migrations };
}

/** A table's rows as JSON arrays of text, through a cursor: a large table never stands in memory whole. */
async function* rowsOf(tx: Transaction<DB>, table: StoredTable): AsyncGenerator<string> {
  const texts = table.columns.map((column) => `${quoteName(column.name)}::text`).join(', ');
  await runScript(
    tx,
    `declare stored no scroll cursor for select to_json(array[${texts}]::text[])::text as line from ${quoted(table)}`,
  );
  for (;;) {
    const { rows } = await runScript<{ line: string }>(tx, `fetch ${rowsAtATime} from stored`);
    for (const row of rows) yield row.line;
    if (rows.length < rowsAtATime) break;
  }
  await runScript(tx, 'close stored');
}

async function* linesOf(tx: Transaction<DB>, header: Header): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const totals: Totals = { rows: {}, sha256: '' };
  const sealed = (line: string): string => {
    hash.update(`${line}\n`);
    return `${line}\n`;
  };
  yield sealed(JSON.stringify(header));
  for (const table of await storedTables(tx)) {
    const name = nameOf(table);
    let count = 0;
    yield sealed(JSON.stringify({ table: name, columns: table.columns }));
    for await (const row of rowsOf(tx, table)) {
      count += 1;
      yield sealed(row);
    }
    totals.rows[name] = count;
  }
  yield sealed(JSON.stringify({ sequences: await sequenceStates(tx) }));
  yield `${JSON.stringify({ ...totals, sha256: hash.digest('hex') })}\n`;
}

const chunkLength = 256 * 1024;

/** Lines joined to a size worth compressing: each piece is a trip to another thread and back. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function write(lines: AsyncIterable<string>, file: string): Promise<void> {
  await pipeline(
    inChunks(lines),
    createGzip(),
    fs.createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
}

/**
 * Writes everything the town recorded into one file (`tsumugi-backup-1`), from one snapshot, while the program
 * runs on; then reads the file back and proves it. The queue is left out: the outbox fills it again.
 *
 * On PostgreSQL nobody waits. The embedded database has one connection: requests wait until the rows are out.
 * A stopped embedded database is backed up by opening it, which takes its lock; while a server holds it, only
 * that server can. Refuses to overwrite a file.
 */
export async function backup(database: Database, file: string, madeAt: Date = new Date()): Promise<Manifest> {
  if (fs.existsSync(file)) {
    throw new DatabaseRefusal(`同じ名前のファイルがすでにあります： ${file}。別の名前にしてください。`);
  }
  const draft = `${file}.part-${process.pid}`;
  try {
    await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await runScript(tx, sameText);
        await write(linesOf(tx, await headerOf(tx, database.engine, madeAt)), draft);
      });
    const manifest = await verifyBackup(draft);
    await rename(draft, file);
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}
