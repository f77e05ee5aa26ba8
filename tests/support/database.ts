import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { buildWalls } from '../../src/app/house.ts';
import { allWalls } from '../../src/app/rooms.ts';
import { type Database, keeperHandle } from '../../src/kernel/db/database.ts';
import { extensions, openPglite } from '../../src/kernel/db/pglite.ts';
import { EmbeddedDialect } from '../../src/kernel/db/pglite-dialect.ts';
import { openPostgres } from '../../src/kernel/db/postgres.ts';
import { createDatabase, dropDatabase } from './servers/postgres.ts';

/** Which engine this run proves. */
export const engine = process.env.TSUMUGI_TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite';

const cache = join(process.cwd(), '.cache');

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(allWalls));
  for (const name of (await readdir('db/migrations')).sort())
    hash.update(await readFile(join('db/migrations', name)));
  for (const name of ['policy', 'apply']) hash.update(await readFile(`src/kernel/walls/${name}.ts`));
  return hash.digest('hex').slice(0, 16);
}

let opened: Promise<Database> | undefined;

/** The database of this test file: freshly migrated, shared by its tests, each of which makes its own towns. */
export function testDatabase(): Promise<Database> {
  opened ??= engine === 'postgres' ? openServerCopy() : openEmbeddedCopy();
  return opened;
}

async function openEmbeddedCopy(): Promise<Database> {
  const file = join(cache, `schema-${await schemaHash()}.tar`);
  if (!existsSync(file)) await writeDump(file);
  return await openPglite('memory', { loadDataDir: new Blob([readFileSync(file)]) });
}

async function writeDump(file: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const pglite = await PGlite.create({ extensions });
  const kysely = keeperHandle(new EmbeddedDialect(pglite));
  await buildWalls({ engine: 'pglite', kysely, close: () => pglite.close() });
  const dump = await pglite.dumpDataDir('none');
  const part = `${file}.${process.pid}`;
  writeFileSync(part, new Uint8Array(await dump.arrayBuffer()));
  renameSync(part, file);
  await pglite.close();
}

async function openServerCopy(): Promise<Database> {
  const server = inject('postgres');
  const template = `template_${await schemaHash()}`;
  const name = `test_${process.pid}_${Date.now().toString(36)}`;
  const url = await copyOf(server, template, name);
  const db = await openPostgres(url, { max: 6 });
  return {
    ...db,
    close: async () => {
      await db.close();
      await dropDatabase(server, name);
    },
  };
}

/** The first file of a run migrates the template; the others wait for it on the server's own lock. */
async function copyOf(
  server: { url: string; superUrl: string },
  template: string,
  name: string,
): Promise<string> {
  const gate = await openPostgres(server.url, { max: 1 });
  try {
    return await gate.kysely.connection().execute(async (line) => {
      await sql`select pg_advisory_lock(4711)`.execute(line);
      const { rows } = await sql`select from pg_database where datname = ${template}`.execute(line);
      if (rows.length === 0) {
        const db = await openPostgres(await createDatabase(server, template), { max: 2 });
        await buildWalls(db);
        await db.close();
      }
      const url = await createDatabase(server, name, template);
      await sql`select pg_advisory_unlock(4711)`.execute(line);
      return url;
    });
  } finally {
    await gate.close();
  }
}
