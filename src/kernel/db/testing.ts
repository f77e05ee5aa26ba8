import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { createDatabase, dropDatabase } from '../../../tests/support/servers/postgres.ts';
import type { Database, Engine } from './database.ts';
import { anEmbeddedDatabase, type Later } from './embedded.testing.ts';
import { openPostgres } from './postgres.ts';

/** The engine of this test run: `TSUMUGI_TEST_ENGINE`, PGlite unless said otherwise. */
export const testEngine: Engine = process.env.TSUMUGI_TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite';

/** The address of an empty database on the test run's PostgreSQL, owned by a login that is no superuser. */
export async function anEmptyServerDatabase(later: Later = onTestFinished): Promise<string> {
  const server = inject('postgres');
  const name = `db_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(server, name);
  later(() => dropDatabase(server, name));
  return url;
}

/** An empty database on the engine of this run, gone with its test, or with the file when `later` is `afterAll`. */
export async function aDatabase(later: Later = onTestFinished): Promise<Database> {
  if (testEngine === 'pglite') return await anEmbeddedDatabase(later);
  const url = await anEmptyServerDatabase(later);
  const database = await openPostgres(url);
  later(() => database.close());
  return database;
}
