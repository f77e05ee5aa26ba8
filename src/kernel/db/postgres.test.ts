import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openPostgres } from './postgres.ts';
import { DatabaseRefusal } from './refusal.ts';
import { ensureRoles } from './roles.ts';
import { runScript } from './script.ts';
import { enterSession } from './session.ts';
import { anEmptyServerDatabase, testEngine } from './testing.ts';

const onServer = test.runIf(testEngine === 'postgres');

async function asSuper(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').superUrl });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** A login and a database of its own, as a DBA hands them out; `rights` are what the login may do besides. */
async function aLogin(rights: string): Promise<{ name: string; url: string }> {
  const name = `login_${randomBytes(6).toString('hex')}`;
  await asSuper(`create role ${name} login ${rights} password 'secret'`);
  await asSuper(`create database ${name} owner ${name}`);
  onTestFinished(async () => {
    await asSuper(`drop database ${name} with (force)`);
    await asSuper(`drop role ${name}`);
  });
  const url = new URL(inject('postgres').superUrl);
  Object.assign(url, { username: name, password: 'secret', pathname: `/${name}` });
  return { name, url: url.href };
}

const visitor = { role: 'tsumugi_app', town: null, actor: null, keys: [], now: new Date(0) } as const;

async function roleInside(url: string): Promise<unknown> {
  const database = await openPostgres(url);
  onTestFinished(() => database.close());
  await database.kysely.transaction().execute(ensureRoles);
  return await database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, visitor);
    return (
      await runScript(trx, `select current_user as role, current_setting('statement_timeout') as patience`)
    ).rows;
  });
}

const app = [{ role: 'tsumugi_app', patience: '15s' }];

onServer('a login that may create roles prepares everything itself, and is no superuser', async () => {
  const url = await anEmptyServerDatabase();
  expect(await roleInside(url)).toEqual(app);
});

onServer('a login without rights works once a DBA has prepared the role', async () => {
  const { name, url } = await aLogin('nocreaterole');
  await roleInside(await anEmptyServerDatabase()); // the role itself is there
  const refused = roleInside(url);
  await expect(refused).rejects.toBeInstanceOf(DatabaseRefusal);
  await expect(refused).rejects.toThrow(/create role tsumugi_app nologin; grant tsumugi_app to/);
  await asSuper(`grant tsumugi_app to ${name}`);
  expect(await roleInside(url)).toEqual(app);
});

onServer('a connection that dies while idle is told, replaced, and harms nobody', async () => {
  const url = await anEmptyServerDatabase();
  const { promise: told, resolve: tell } = Promise.withResolvers<Error>();
  const database = await openPostgres(url, { max: 1, onIdleError: tell });
  onTestFinished(() => database.close());
  const { rows } = await runScript<{ pid: number }>(database.kysely, 'select pg_backend_pid() as pid');
  await asSuper(`select pg_terminate_backend(${rows[0]?.pid})`);
  expect((await told).message).toContain('terminating connection');
  expect((await runScript(database.kysely, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

onServer('a session leaves the pooled connection as it found it', async () => {
  const url = await anEmptyServerDatabase();
  const database = await openPostgres(url, { max: 1 });
  onTestFinished(() => database.close());
  await database.kysely.transaction().execute(ensureRoles);
  const settings = `select current_user as role, current_setting('timezone') as zone,
    current_setting('statement_timeout') as patience, pg_backend_pid() as pid`;
  const before = (await runScript(database.kysely, settings)).rows;
  await database.kysely.transaction().execute((trx) => enterSession(trx, visitor));
  expect((await runScript(database.kysely, settings)).rows).toEqual(before);
});

onServer('a server that cannot be reached is named, without user or password', async () => {
  const url = new URL(inject('postgres').url);
  Object.assign(url, { port: '1', password: 'geheim', username: 'somebody' });
  const refused = openPostgres(url.href);
  await expect(refused).rejects.toThrow(
    /PostgreSQL に接続できません（127\.0\.0\.1:1\/tsumugi）： .*ECONNREFUSED/,
  );
  await expect(refused).rejects.not.toThrow(/geheim|somebody/);
});
