import { CompiledQuery, type Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { type Header, type Manifest, readParts, type TableLine, verifyBackup } from './backup-file.ts';
import {
  foreignKeys,
  nameOf,
  quoted,
  type SequenceState,
  type StoredTable,
  sameText,
  storedTables,
  triggers,
} from './backup-tables.ts';
import type { Database } from './database.ts';
import { applyFiles, enterMigration, type MigrateOptions, projectMigrations } from './migrate.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { DatabaseRefusal } from './refusal.ts';
import { quoteName, quoteText, runScript } from './script.ts';

const batchBytes = 1_000_000;

/** Splits the program's migrations at the backup's: what it was made with, and what came since. */
function splitFiles(
  header: Header,
  files: readonly MigrationFile[],
): { upTo: MigrationFile[]; since: MigrationFile[] } {
  header.migrations.forEach((done, index) => {
    const file = files[index];
    if (!file) {
      throw new DatabaseRefusal(
        `この控えは、このプログラムより新しい版で作られています（${done.name} を知りません）。新しい版で戻してください。`,
      );
    }
    if (file.name === done.name && file.checksum === done.checksum) return;
    throw new DatabaseRefusal(
      `この控えは、別の作りのプログラムで作られています（${done.name} が違います）。`,
    );
  });
  const count = header.migrations.length;
  return { upTo: files.slice(0, count), since: files.slice(count) };
}

async function assertEmpty(tx: Transaction<DB>): Promise<void> {
  const tables = await storedTables(tx);
  if (tables.length === 0) return;
  throw new DatabaseRefusal(
    '戻す先のデータベースが空ではありません。新しい空のデータベース（または新しい data フォルダー）を指定してください。',
  );
}

class TableLoader {
  readonly #tx: Transaction<DB>;
  readonly #insert: string;
  #batch: string[] = [];
  #bytes = 0;

  constructor(tx: Transaction<DB>, table: StoredTable) {
    this.#tx = tx;
    const names = table.columns.map((column) => quoteName(column.name)).join(', ');
    const values = table.columns.map((column, index) => `(line->>${index})::${column.type}`).join(', ');
    this.#insert = `insert into ${quoted(table)} (${names}) overriding system value
      select ${values} from json_array_elements($1::json) as rows (line)`;
  }

  async add(row: string): Promise<void> {
    this.#batch.push(row);
    this.#bytes += row.length;
    if (this.#bytes >= batchBytes) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#batch.length === 0) return;
    const rows = `[${this.#batch.join(',')}]`;
    this.#batch = [];
    this.#bytes = 0;
    await this.#tx.executeQuery(CompiledQuery.raw(this.#insert, [rows]));
  }
}

type Tables = ReadonlyMap<string, StoredTable>;

function targetOf(line: TableLine, tables: Tables): StoredTable {
  const table = tables.get(line.table);
  if (table && JSON.stringify(table.columns) === JSON.stringify(line.columns)) return table;
  throw new DatabaseRefusal(`この控えの表 ${line.table} は、このプログラムの表と形が違います。`);
}

/** Inserts every row of the file. What may stand in SQL comes from the target's own catalogue, never from the file. */
async function loadRows(tx: Transaction<DB>, file: string, tables: Tables): Promise<void> {
  let loader: TableLoader | undefined;
  for await (const part of readParts(file)) {
    if (part.kind === 'row') await loader?.add(part.row);
    else await loader?.flush();
    if (part.kind === 'table') loader = new TableLoader(tx, targetOf(part.table, tables));
    if (part.kind === 'sequences') for (const sequence of part.sequences) await setSequence(tx, sequence);
  }
}

async function setSequence(tx: Transaction<DB>, sequence: SequenceState): Promise<void> {
  await runScript(tx, `select setval(${quoteText(quoted(sequence))}, ${BigInt(sequence.last)})`);
}

/** Fills freshly migrated tables, rows of the migrations' own included, with what the backup holds. */
async function refill(tx: Transaction<DB>, file: string): Promise<void> {
  const tables = await storedTables(tx);
  const [keys, bells] = [await foreignKeys(tx), await triggers(tx)];
  await runScript(tx, sameText);
  for (const { drop } of keys) await runScript(tx, drop);
  for (const { silence } of bells) await runScript(tx, silence);
  await runScript(tx, `truncate ${tables.map(quoted).join(', ')}`);
  await loadRows(tx, file, new Map(tables.map((table) => [nameOf(table), table])));
  for (const { add } of keys) await runScript(tx, add);
  for (const { wake } of bells) await runScript(tx, wake);
}

/**
 * Brings a backup into an empty database, of either engine, all or nothing: makes the tables as they were when it
 * was taken, fills them, checks every foreign key, then runs the migrations that came since and `afterwards`.
 * Refuses a damaged file, one of a newer program, and a database that holds anything; then nothing was written.
 */
export async function restore(
  file: string,
  target: Database,
  { folder = projectMigrations, afterwards }: MigrateOptions = {},
): Promise<Manifest> {
  const manifest = await verifyBackup(file);
  const { upTo, since } = splitFiles(manifest, await readMigrations(folder));
  await target.kysely.transaction().execute(async (tx) => {
    await enterMigration(tx);
    await assertEmpty(tx);
    await applyFiles(tx, upTo);
    await refill(tx, file);
    await applyFiles(tx, since);
    await afterwards?.(tx);
  });
  await runScript(target.kysely, 'analyze');
  return manifest;
}
