import { spawn } from 'node:child_process';
import { Client, type QueryResultRow } from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { dropDatabase, type PostgresServer, startPostgres } from './postgres.ts';

let started: Promise<PostgresServer> | undefined;
const server = () => {
  started ??= startPostgres();
  return started;
};
afterAll(async () => (await started)?.stop());

async function ask<R extends QueryResultRow>(url: string, question: string): Promise<R | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(question)).rows[0];
  } finally {
    await client.end();
  }
}

test('the town signs in as an ordinary role, which row-level security binds', async () => {
  const { url } = await server();
  const role = await ask(
    url,
    'select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({
    rolname: 'tsumugi_login',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: true,
  });
});

test('what it acknowledges is durable, and rows sort as on the embedded engine', async () => {
  const { superUrl } = await server();
  expect(await ask(superUrl, 'show fsync')).toEqual({ fsync: 'on' });
  const locale = `select datcollate as collate, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'tsumugi'`;
  expect(await ask(superUrl, locale)).toEqual({ collate: 'C', encoding: 'UTF8' });
});

test('a database is copied from a template, belongs to the town and can be dropped while in use', async () => {
  const postgres = await server();
  const first = await postgres.createDatabase('first');
  await ask(first, 'create table worry (words text)');
  await ask(first, `insert into worry values ('ねむれない')`);
  const second = await postgres.createDatabase('second', 'first');
  expect(await ask(second, 'select words from worry')).toEqual({ words: 'ねむれない' });
  await ask(second, 'drop table worry');
  await dropDatabase(postgres, 'second');
  await expect(ask(second, 'select 1')).rejects.toThrow('does not exist');
});

test('a server whose starter was killed does not outlive it', async () => {
  const program = `const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)});
    console.log((await startPostgres()).url);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    starter.stdout.once('data', (said) => resolve(String(said).trim())),
  );
  expect(await ask(url, 'select 1 as alive')).toEqual({ alive: 1 });
  starter.kill('SIGKILL');
  await vi.waitFor(() => expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED'), { timeout: 15_000 });
});
