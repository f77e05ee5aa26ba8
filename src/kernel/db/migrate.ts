import { fileURLToPath } from 'node:url';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { Database } from './database.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { DatabaseRefusal } from './refusal.ts';
import { ensureRoles } from './roles.ts';
import { runScript } from './script.ts';

export type MigrateOptions = {
  /** Folder of the numbered SQL files; default: the project's `db/migrations`. */
  folder?: string;
  /** Runs after the files, in their transaction, also when no file was new: here the walls write their policies. */
  afterwards?: (tx: Transaction<DB>) => Promise<void>;
};

export type Applied = { name: string; checksum: string };

/** The project's own migrations, wherever the program was started from. */
export const projectMigrations = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

const turnstile = 7_881_001; // any number, only ever used for this
const lockWaitMs = 30_000; // a forgotten open transaction elsewhere must not hang the start and everybody behind it

const ledger = `
create schema if not exists kernel;
create table if not exists kernel.migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp());
comment on table kernel.migration is 'Migration files this database has been through';
comment on column kernel.migration.name is 'File name';
comment on column kernel.migration.checksum is 'SHA-256 of the file with Unix line ends';
comment on column kernel.migration.applied_at is 'When the file ran';`;

/** The files a database has been through, in order; none for a database that was never migrated. */
export async function appliedMigrations(tx: Transaction<DB>): Promise<Applied[]> {
  const { rows } = await runScript<{ there: boolean }>(
    tx,
    `select to_regclass('kernel.migration') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  return (await runScript<Applied>(tx, 'select name, checksum from kernel.migration order by name')).rows;
}

function assertSameHistory(applied: readonly Applied[], files: readonly MigrationFile[]): void {
  applied.forEach((done, index) => {
    const file = files[index];
    if (!file) {
      throw new DatabaseRefusal(
        `データベースはこのプログラムより新しい版です（${done.name} を知りません）。新しい版のプログラムで起動してください。`,
      );
    }
    if (file.name === done.name && file.checksum === done.checksum) return;
    throw new DatabaseRefusal(
      `適用済みの移行ファイルが書き換えられています： ${done.name}。元に戻し、直しは新しい番号のファイルで行ってください。`,
    );
  });
}

async function applyOne(tx: Transaction<DB>, file: MigrationFile): Promise<void> {
  try {
    await runScript(tx, file.text);
    await runScript(tx, 'set constraints all immediate'); // what a file deferred must hold before the next one alters
  } catch (error) {
    throw new Error(`migration ${file.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Applies files inside an open transaction of the keeper and records them. */
export async function applyFiles(tx: Transaction<DB>, files: readonly MigrationFile[]): Promise<void> {
  for (const file of files) await applyOne(tx, file);
  if (files.length === 0) return;
  await runScript(tx, ledger); // after the first file, which makes the schema itself
  for (const file of files) {
    await sql`insert into kernel.migration (name, checksum) values (${file.name}, ${file.checksum})`.execute(
      tx,
    );
  }
}

/** Waits for others who migrate the same database, then prepares the transaction for definitions. */
export async function enterMigration(tx: Transaction<DB>): Promise<void> {
  await runScript(tx, `set local statement_timeout = 0; select pg_advisory_xact_lock(${turnstile})`);
  await runScript(tx, `set local lock_timeout = ${lockWaitMs}; set local timezone = 'UTC'`);
  await ensureRoles(tx);
}

/**
 * Brings the database to the newest schema, forward only. Everything that is pending runs in one transaction
 * with `afterwards`: an upgrade that fails changes nothing. Concurrent starters wait and then find nothing to do.
 * Refuses a released file that was changed, gaps in the numbers, and a database newer than the program.
 */
export async function migrate(
  database: Database,
  { folder = projectMigrations, afterwards }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const files = await readMigrations(folder);
  return await database.kysely.transaction().execute(async (tx) => {
    await enterMigration(tx);
    const before = await appliedMigrations(tx);
    assertSameHistory(before, files);
    const pending = files.slice(before.length);
    await applyFiles(tx, pending);
    await afterwards?.(tx);
    return { applied: pending.map((file) => file.name) };
  });
}
