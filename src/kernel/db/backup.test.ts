import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backup } from './backup.ts';
import { verifyBackup } from './backup-file.ts';
import type { Database } from './database.ts';
import { anEmbeddedDatabase } from './embedded.testing.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { runScript } from './script.ts';
import { enterSession } from './session.ts';
import { aDatabase, testEngine } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 }); // ms; each test opens several databases

const town = '019ab000-0000-7000-8000-0000000000a1';

const first = `
create schema kernel; create schema walls; create schema care;
grant usage on schema care to tsumugi_app;
create table walls.policy (table_name text primary key, checksum text not null);
create table kernel.town (id uuid primary key, name text not null);
insert into kernel.town values ('019ab000-0000-7000-8000-0000000000ff', 'shipped with the program');
create table care.kind (code text primary key);
create table care.entry (
  town_id uuid not null references kernel.town, id bigint generated always as identity,
  parent_id bigint, kind text references care.kind, seen_at timestamptz, day date, clock time, span interval,
  photo bytea, facts jsonb, plain json, tags text[], readers uuid[], amounts numeric(12, 3)[], money numeric,
  ratio float8, window_of tstzrange, code char(4), told boolean, words text,
  letters int generated always as (length(words)) stored,
  primary key (town_id, id), foreign key (town_id, parent_id) references care.entry deferrable initially deferred);
create function care.stamp() returns trigger language plpgsql as $$
begin new.words := coalesce(new.words, '') || '!'; return new; end $$;
create trigger stamp before insert on care.entry for each row execute function care.stamp();
alter table care.entry enable row level security;
grant select on care.entry to tsumugi_app;
create policy town_only on care.entry
  using (town_id = (select nullif(current_setting('tsumugi.town', true), '')::uuid));`;

const second = `alter table care.entry add column shout text; update care.entry set shout = upper(words);`;

const rows = `
insert into kernel.town values ('${town}', '長久手市');
insert into care.kind values ('worry'), ('wish');
insert into care.entry (town_id, parent_id, kind, seen_at, day, clock, span, photo, facts, plain, tags, readers, amounts,
  money, ratio, window_of, code, told, words) values
('${town}', 2, 'worry', '2026-11-22 13:00:00.123456+09', '0044-03-15 BC', '23:59:59.999999', '1 mon -2 days 03:04:05.000006',
  '\\x00ff0a5c', '{"b": [1.10, null, "\\u2028改行\\n"], "a": 12345678901234567890.5}', '{"b":1,  "a":2}',
  array['a,"b"', null, '', '{}', '髙﨑𠮷'], array['${town}']::uuid[], array[1.100, null], 12345678901234567890.000100,
  0.1::float8 + 0.2::float8, '[2026-01-01 00:00+09,infinity)', 'ab', true, E'一行目\\n二行目\\ttab \\\\ "quoted"'),
('${town}', 1, 'wish', 'infinity', 'infinity', null, null, '', 'null', 'null', '{}', null, array[[1, 2], [3, 4]]::numeric[],
  'NaN', '-Infinity', 'empty', null, false, U&'\\2028\\2029'),
('${town}', null, null, '0001-01-01 00:00:00+00 BC', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);`;

const everything = `select string_agg(entry::text, E'\\n' order by id) as text from care.entry`;

function aFolder(files: Record<string, string> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tsumugi-backup-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

const release = () => aFolder({ '0001_kernel_init.sql': first });
const laterRelease = () => aFolder({ '0001_kernel_init.sql': first, '0002_care_shout.sql': second });

async function aTown(database: Database, folder: string): Promise<Database> {
  await migrate(database, { folder });
  await runScript(database.kysely, rows);
  return database;
}

async function contents(database: Database): Promise<unknown> {
  return await database.kysely.transaction().execute(async (trx) => {
    await runScript(trx, `set local timezone = 'UTC'`);
    const { rows: entries } = await runScript(trx, everything);
    const { rows: towns } = await runScript(trx, 'select name from kernel.town order by 1');
    const { rows: bytes } = await runScript(trx, 'select photo, letters from care.entry order by id');
    return [entries, towns, bytes];
  });
}

/** A backup of a small town with every kind of value, and what the database held. */
async function aBackup(): Promise<{ file: string; folder: string; held: unknown; source: Database }> {
  const folder = release();
  const source = await aTown(await aDatabase(), folder);
  const file = path.join(aFolder(), 'town.tsumugi');
  await backup(source, file);
  return { file, folder, held: await contents(source), source };
}

const nothingWritten = async (database: Database) => {
  const { rows: found } = await runScript(
    database.kysely,
    `select to_regclass('kernel.town') is null as empty`,
  );
  expect(found).toEqual([{ empty: true }]);
};

test('a restored town is the same to the last microsecond, byte and null', async () => {
  const { file, folder, held } = await aBackup();
  const target = await aDatabase();
  const manifest = await restore(file, target, { folder });
  expect(await contents(target)).toEqual(held);
  expect(manifest.rows).toEqual({ 'kernel.town': 2, 'care.kind': 2, 'care.entry': 3 });
  expect(JSON.stringify(held)).toContain('04:00:00.123456+00');
});

test('a town moves from the embedded database to this engine and back', async () => {
  const folder = release();
  const source = await aTown(await anEmbeddedDatabase(), folder);
  const [there, back] = ['there', 'back'].map((name) => path.join(aFolder(), name)) as [string, string];
  await backup(source, there);
  const server = await aDatabase();
  await restore(there, server, { folder });
  await backup(server, back);
  const home = await anEmbeddedDatabase();
  await restore(back, home, { folder });
  expect(await contents(home)).toEqual(await contents(source));
});

test('after a restore keys count on, triggers fire, foreign keys hold and walls stand', async () => {
  const { file, folder } = await aBackup();
  const target = await aDatabase();
  await restore(file, target, { folder });
  const add = `insert into care.entry (town_id, words) values ('${town}', 'new') returning id, words`;
  expect((await runScript(target.kysely, add)).rows).toEqual([{ id: 4, words: 'new!' }]);
  await expect(
    runScript(target.kysely, `insert into care.entry (town_id, kind) values ('${town}', 'unheard of')`),
  ).rejects.toThrow('foreign key');
  const seen = await target.kysely.transaction().execute(async (trx) => {
    const nobody = { role: 'tsumugi_app', town: null, actor: null, keys: [], now: new Date(0) } as const;
    await enterSession(trx, nobody);
    return await runScript(trx, 'select id from care.entry');
  });
  expect(seen.rows).toEqual([]);
});

test('an older backup is lifted by the migrations that came since', async () => {
  const { file } = await aBackup();
  const target = await aDatabase();
  let walled = false;
  await restore(file, target, {
    folder: laterRelease(),
    afterwards: async (tx) => {
      const { rows: shouts } = await sql`select shout from care.entry where id = 1`.execute(tx);
      walled = JSON.stringify(shouts).includes('QUOTED');
    },
  });
  expect(walled).toBe(true);
  expect(await migrate(target, { folder: laterRelease() })).toEqual({ applied: [] });
});

test('what describes the database itself is not carried over, so that new walls are built', async () => {
  const folder = release();
  const source = await aTown(await aDatabase(), folder);
  await runScript(source.kysely, `insert into walls.policy values ('care.entry', 'old')`);
  const file = path.join(aFolder(), 'town.tsumugi');
  await backup(source, file);
  const target = await aDatabase();
  await restore(file, target, { folder });
  expect((await runScript(target.kysely, 'select * from walls.policy')).rows).toEqual([]);
});

/** Waits until somebody waits for a lock that this transaction holds. */
async function untilSomebodyWaits(trx: Parameters<typeof runScript>[0]): Promise<void> {
  const waiting =
    'select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
  while ((await runScript(trx, waiting)).rows.length === 0);
}

// The embedded database has one connection: there nobody can write meanwhile.
test.runIf(testEngine === 'postgres')('a backup is one moment, whatever is written meanwhile', async () => {
  const { source } = await aBackup();
  const file = path.join(aFolder(), 'second.tsumugi');
  const { promise: locked, resolve: lock } = Promise.withResolvers<void>();
  const writing = source.kysely.transaction().execute(async (trx) => {
    await runScript(trx, 'lock table kernel.town'); // the last one a backup reads
    lock();
    await untilSomebodyWaits(trx);
    await runScript(trx, `insert into kernel.town values (gen_random_uuid(), 'founded during the backup')`);
  });
  await locked;
  const manifest = await backup(source, file);
  await writing;
  expect(manifest.rows['kernel.town']).toBe(2);
  expect((await runScript(source.kysely, 'select count(*) as n from kernel.town')).rows).toEqual([{ n: 3 }]);
});

test('a newer backup is refused, and nothing is written', async () => {
  const newer = laterRelease();
  const source = await aTown(await aDatabase(), newer);
  const file = path.join(aFolder(), 'town.tsumugi');
  await backup(source, file);
  const target = await aDatabase();
  await expect(restore(file, target, { folder: release() })).rejects.toThrow(
    /新しい版で作られています（0002_care_shout/,
  );
  await nothingWritten(target);
});

test('a database that holds anything is refused', async () => {
  const { file, folder, source, held } = await aBackup();
  await expect(restore(file, source, { folder })).rejects.toThrow('空ではありません');
  expect(await contents(source)).toEqual(held);
});

test('a damaged or cut file is refused with a sentence, and nothing is written', async () => {
  const { file, folder } = await aBackup();
  const target = await aDatabase();
  const packed = fs.readFileSync(file);
  const lines = gunzipSync(packed).toString('utf8').split('\n');
  const flipped = Buffer.from(packed);
  flipped.writeUInt8(flipped.readUInt8(packed.length >> 1) ^ 1, packed.length >> 1);
  const swap = (from: string, to: string) => gzipSync(lines.join('\n').replace(from, to));
  const wrong: Record<string, Buffer> = {
    'a flipped bit': flipped,
    'half of it': packed.subarray(0, packed.length >> 1),
    'without its last line': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
    'one row less': gzipSync(lines.filter((line) => !line.includes('"wish"')).join('\n')),
    'a changed word': swap('長久手市', '長久手町'),
    'nothing at all': Buffer.alloc(0),
    'no gzip': Buffer.from('{}\n'),
  };
  for (const [name, bytes] of Object.entries(wrong)) {
    fs.writeFileSync(file, bytes);
    await expect(restore(file, target, { folder }), name).rejects.toThrow('壊れているか');
  }
  fs.writeFileSync(file, gzipSync('{"format":"zip"}\n'));
  await expect(restore(file, target, { folder })).rejects.toThrow('控えのファイルではありません');
  await nothingWritten(target);
});

test('a restore that fails half way leaves an empty database', async () => {
  const { file, folder } = await aBackup();
  const target = await aDatabase();
  const afterwards = () => Promise.reject(new Error('no wall'));
  await expect(restore(file, target, { folder, afterwards })).rejects.toThrow('no wall');
  await nothingWritten(target);
  await restore(file, target, { folder });
});

test('a backup never overwrites a file and leaves no half one behind', async () => {
  const { file, source } = await aBackup();
  await expect(backup(source, file)).rejects.toThrow('同じ名前のファイル');
  const fresh = await aDatabase();
  const other = path.join(path.dirname(file), 'other');
  await expect(backup(fresh, other)).rejects.toThrow('まだ何も入っていません');
  expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
});

test('only its owner may read the file, and it says what is in it', async () => {
  const { file } = await aBackup();
  if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const manifest = await verifyBackup(file);
  expect(manifest.migrations.map(({ name }) => name)).toEqual(['0001_kernel_init.sql']);
  expect(manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
});

const definitions = sql`
  select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema)'
  union all
  select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  order by 1`;

test("a restore leaves the project's own tables as its migrations define them", {
  timeout: 60_000,
}, async () => {
  const source = await aDatabase();
  await migrate(source);
  const file = path.join(aFolder(), 'town.tsumugi');
  const manifest = await backup(source, file);
  const target = await aDatabase();
  await restore(file, target);
  const [before, after] = [
    await definitions.execute(source.kysely),
    await definitions.execute(target.kysely),
  ];
  expect(after.rows).toEqual(before.rows);
  expect(after.rows.length).toBeGreaterThan(100);
  expect(Object.keys(manifest.rows).length).toBeGreaterThan(30);
});
