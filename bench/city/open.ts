import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { buildWalls } from '../../src/app/house.ts';
import type { Database } from '../../src/kernel/db/database.ts';
import { openPostgres } from '../../src/kernel/db/postgres.ts';
import { databaseUrl, type PostgresServer, startPostgres } from '../../tests/support/servers/postgres.ts';
import type { Size } from './sizes.ts';
import { type Progress, writeCity } from './write-city.ts';

/** A made city in a PostgreSQL of its own. */
export type City = { readonly url: string; readonly superUrl: string; close(): Promise<void> };

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache');

/** Everything the rows of a city follow from: when it has not changed, the city of the last run is the same. */
const ingredients = [
  'bench/city/*.ts',
  'db/migrations/*.sql',
  'src/kernel/fold/*.ts',
  'src/kernel/walls/*.ts',
  'src/modules/*/*.walls.ts',
  'src/modules/people/person/search-keys.ts',
];

function fingerprint(size: Size): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  const files = globSync(ingredients, { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Opens a city of this size; the first run makes it and keeps it in `.cache`, later ones begin with a copy. */
export async function openCity(size: Size, say: Progress): Promise<City> {
  const kept = join(cache, `city-${size.name}-${fingerprint(size)}`);
  if (!existsSync(kept)) await makeCity(size, kept, say);
  say('starting PostgreSQL with a copy of the city');
  const server = await startPostgres({ from: kept });
  return { url: server.url, superUrl: server.superUrl, close: () => server.stop() };
}

async function makeCity(size: Size, kept: string, say: Progress): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((name) => name.startsWith(`city-${size.name}-`)))
    rmSync(join(cache, old), { recursive: true, force: true });
  const server = await startPostgres();
  try {
    const db = await openPostgres(server.url, { max: 1 });
    const startedMs = performance.now();
    say(`making a ${size.name}; the next run finds it in .cache`);
    await buildWalls(db);
    const rows = await withoutIndexes(db, () => load(server, size, say), say);
    await db.close();
    say(`${rows.toLocaleString('en')} rows in ${Math.round((performance.now() - startedMs) / 1000)} s`);
    await server.keep(kept);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Foreign keys are not asked and nobody waits for the disk: what is lost with the power is made again. That the rows
 * hold together is proved at a small size, where they are asked (city.test.ts).
 */
async function load(server: PostgresServer, size: Size, say: Progress): Promise<number> {
  const url = new URL(databaseUrl(server.superUrl, 'tsumugi'));
  url.searchParams.set('options', '-c session_replication_role=replica -c synchronous_commit=off');
  const db = await openPostgres(url.href, { max: 1 });
  const { rows } = await writeCity(db.kysely, size, say);
  await db.close();
  return rows;
}

/** Indexes are quicker made at the end than kept through a bulk load; keys stay, they guard what is written. */
async function withoutIndexes<T>(db: Database, load: () => Promise<T>, say: Progress): Promise<T> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select format('%I.%I', n.nspname, c.relname) as name, pg_get_indexdef(c.oid) as definition
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_index i on i.indexrelid = c.oid
    where n.nspname in ('people', 'walls', 'work', 'consultations', 'cases') and not i.indisunique`.execute(
    db.kysely,
  );
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db.kysely);
  const value = await load();
  say('making indexes');
  for (const { definition } of rows) await sql.raw(definition).execute(db.kysely);
  await sql`vacuum analyze`.execute(db.kysely);
  return value;
}
