import fs from 'node:fs';
import path from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { type Database, keeperHandle } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { EmbeddedDialect } from './pglite-dialect.ts';
import { DurableFiles, syncFolder, syncTree } from './pglite-files.ts';
import { parsers } from './values.ts';

export type PgliteOptions = {
  /** A data directory dumped by `PGlite.dumpDataDir`, to start from instead of an empty database. */
  loadDataDir?: Blob | File;
  /** The name the lock shows to others; default: the running command. */
  program?: string;
};

/** As shipped PGlite starts with `-F` (no fsync) and PostgreSQL's default fdatasync, which its files drop. */
const durableStart = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

const parameterIsText = (value: string) => value;

/** Parameters reach PGlite as text already (`parameterText`); its own serialisers would refuse some of them. */
const serializers = Object.fromEntries(
  [...Object.keys(parsers), '25', '1042', '1043'].map((oid) => [oid, parameterIsText]),
);

/** Equality beside text search and beside ranges of time; a dump that was made with them needs them to open. */
export const extensions = { btree_gin, btree_gist };

async function start(options: PGliteOptions): Promise<PGlite> {
  return await PGlite.create({ ...options, extensions, parsers: { ...parsers }, serializers });
}

function embedded(pglite: PGlite, lock?: FolderLock): Database {
  const kysely = keeperHandle(new EmbeddedDialect(pglite));
  const close = async () => {
    await kysely.destroy();
    if (!pglite.closed) await pglite.close(); // Kysely leaves a driver alone that was never used
    lock?.release();
  };
  let closing: Promise<void> | undefined;
  return {
    engine: 'pglite',
    kysely,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const startIn = (folder: string, options: PGliteOptions): Promise<PGlite> =>
  start({ ...options, fs: new DurableFiles(folder), startParams: durableStart });

/** Makes a new database beside its place and moves it there whole: a first start that is killed leaves no half one. */
async function create(place: string, options: PGliteOptions): Promise<void> {
  const draft = `${place}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  await (await startIn(draft, options)).close();
  syncTree(draft);
  fs.renameSync(draft, place);
  syncFolder(path.dirname(place));
}

async function startInFolder(place: string, options: PGliteOptions): Promise<PGlite> {
  if (!fs.existsSync(place)) await create(place, options);
  else if (options.loadDataDir) throw new Error(`there is a database in ${place} already`);
  return await startIn(place, {});
}

/**
 * Opens embedded PostgreSQL: durable in `folder` (database in `folder/pgdata`, lock in `folder/lock`), or
 * forgetful in memory. Throws a `DatabaseRefusal` that names the holder when another process has the folder.
 */
export async function openPglite(folder: string | 'memory', options: PgliteOptions = {}): Promise<Database> {
  const from = options.loadDataDir ? { loadDataDir: options.loadDataDir } : {};
  if (folder === 'memory') return embedded(await start(from));
  const lock = lockFolder(folder, options.program);
  try {
    return embedded(await startInFolder(path.join(folder, 'pgdata'), from), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}
