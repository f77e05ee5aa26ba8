import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { ensureRoles } from './roles.ts';
import { runScript } from './script.ts';
import { backToApp, enterSession, leaveToKeeper, type Session } from './session.ts';
import { aDatabase } from './testing.ts';

const town = '019ab000-0000-7000-8000-0000000000a1';
const nextTown = '019ab000-0000-7000-8000-0000000000b2';
const key = '019ab000-0000-7000-8000-0000000000c3';
const session: Session = {
  role: 'tsumugi_app',
  town,
  actor: key,
  keys: [key, town],
  now: new Date('2026-11-22T04:00:00.123Z'),
};

async function aWalledTable(database: Database): Promise<void> {
  await database.kysely.transaction().execute(ensureRoles);
  await runScript(
    database.kysely,
    `create table note (town_id uuid, text text);
     insert into note values ('${town}', 'ours'), ('${nextTown}', 'theirs');
     alter table note enable row level security;
     grant select on note to tsumugi_app;
     create policy town_only on note
       using (town_id = (select nullif(current_setting('tsumugi.town', true), '')::uuid))`,
  );
}

const settings = sql`select current_user as role, current_setting('tsumugi.town', true) as town,
  current_setting('tsumugi.actor', true) as actor, current_setting('tsumugi.keys', true) as keys,
  current_setting('tsumugi.now', true) as now`;

test('inside a session the walls hold, for the town that was set', async () => {
  const database = await aDatabase();
  await aWalledTable(database);
  const seen = await database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, session);
    return await runScript(trx, 'select text from note');
  });
  expect(seen.rows).toEqual([{ text: 'ours' }]);
});

test('a session without a town sees nothing', async () => {
  const database = await aDatabase();
  await aWalledTable(database);
  const seen = await database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, { ...session, town: null, actor: null, keys: [] });
    return await runScript(trx, 'select text from note');
  });
  expect(seen.rows).toEqual([]);
});

test('policies can read key ring and instant back as what they are', async () => {
  const database = await aDatabase();
  await database.kysely.transaction().execute(ensureRoles);
  const { rows } = await database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, session);
    return await sql`select current_setting('tsumugi.keys')::uuid[] as keys,
      current_setting('tsumugi.now')::timestamptz as now, current_setting('timezone') as zone`.execute(trx);
  });
  expect(rows).toEqual([{ keys: session.keys, now: session.now, zone: 'UTC' }]);
});

test('nothing of a session outlives its transaction, committed or not', async () => {
  const database = await aDatabase();
  await aWalledTable(database);
  const before = (await settings.execute(database.kysely)).rows[0] as { role: string };
  await database.kysely.transaction().execute((trx) => enterSession(trx, session));
  const failed = database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, session);
    throw new Error('undone');
  });
  await expect(failed).rejects.toThrow('undone');
  const blank = { role: before.role, town: '', actor: '', keys: '', now: '' };
  for (let connection = 0; connection < 3; connection += 1) {
    const after = (await settings.execute(database.kysely)).rows[0] as Record<string, string | null>;
    expect({
      ...after,
      town: after.town ?? '',
      actor: after.actor ?? '',
      keys: after.keys ?? '',
      now: after.now ?? '',
    }).toEqual(blank);
  }
  expect((await runScript(database.kysely, 'select count(*) as n from note')).rows).toEqual([{ n: 2 }]);
});

test('the keeper passes the walls as owner of the tables, and the session closes behind it', async () => {
  const database = await aDatabase();
  await aWalledTable(database);
  const count = 'select count(*) as n from note';
  const counts = await database.kysely.transaction().execute(async (trx) => {
    await enterSession(trx, session);
    const inside = await runScript(trx, count);
    await leaveToKeeper(trx);
    const asKeeper = await runScript(trx, count);
    await backToApp(trx);
    return [inside, asKeeper, await runScript(trx, count)].flatMap((result) => result.rows);
  });
  expect(counts).toEqual([{ n: 1 }, { n: 2 }, { n: 1 }]);
});

test('the unprivileged role cannot define anything nor read what it was not granted', async () => {
  const database = await aDatabase();
  await aWalledTable(database);
  await runScript(database.kysely, 'create table secret (n int)');
  const attempts = [
    'select * from secret',
    'create table mine (n int)',
    'delete from note',
    'drop table note',
  ];
  for (const attempt of attempts) {
    const tried = database.kysely.transaction().execute(async (trx) => {
      await enterSession(trx, session);
      await runScript(trx, attempt);
    });
    await expect(tried, attempt).rejects.toThrow(/permission denied|must be owner/);
  }
});

test('a value that is no UUID, no instant or another role is refused before it reaches the database', async () => {
  const database = await aDatabase();
  const wrong: Partial<Record<keyof Session, unknown>>[] = [
    { town: `x'; reset role; --` },
    { keys: [key, `${key}}', '{`] },
    { actor: '' },
    { role: 'postgres' },
    { now: new Date('x') },
  ];
  for (const part of wrong) {
    const entered = database.kysely
      .transaction()
      .execute((trx) => enterSession(trx, { ...session, ...part } as Session));
    await expect(entered, JSON.stringify(part)).rejects.toThrow(/not a UUID|not a role|Invalid time value/);
  }
});
