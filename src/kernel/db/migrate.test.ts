import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { openPostgres } from './postgres.ts';
import { DatabaseRefusal } from './refusal.ts';
import { runScript } from './script.ts';
import { aDatabase, anEmptyServerDatabase, testEngine } from './testing.ts';

const first = `-- The ground.
create schema kernel;
create table kernel.town (id int primary key);
insert into kernel.town values (1);`;
const second = `create function kernel.twice(n int) returns int language plpgsql as $$
begin
  return n * 2; -- several statements, one of them with semicolons inside
end $$;
alter table kernel.town add column doubled int;
update kernel.town set doubled = kernel.twice(id);`;

function aFolder(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tsumugi-migrations-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

const released = { '0001_kernel_init.sql': first, '0002_kernel_double.sql': second };

test('files run once, in order, and are remembered', async () => {
  const database = await aDatabase();
  const folder = aFolder(released);
  expect(await migrate(database, { folder })).toEqual({ applied: Object.keys(released) });
  expect(await migrate(database, { folder })).toEqual({ applied: [] });
  expect((await runScript(database.kysely, 'select id, doubled from kernel.town')).rows).toEqual([
    { id: 1, doubled: 2 },
  ]);
});

test('a later release adds its files to what is there', async () => {
  const database = await aDatabase();
  await migrate(database, { folder: aFolder({ '0001_kernel_init.sql': first }) });
  expect(await migrate(database, { folder: aFolder(released) })).toEqual({
    applied: ['0002_kernel_double.sql'],
  });
});

test('an upgrade that fails changes nothing, not even by the files before', async () => {
  const database = await aDatabase();
  await migrate(database, { folder: aFolder({ '0001_kernel_init.sql': first }) });
  const folder = aFolder({
    ...released,
    '0003_kernel_broken.sql': 'create table kernel.x (n int); select 1/0;',
  });
  await expect(migrate(database, { folder })).rejects.toThrow(
    '0003_kernel_broken.sql failed: division by zero',
  );
  expect((await runScript(database.kysely, 'select name from kernel.migration')).rows).toEqual([
    { name: '0001_kernel_init.sql' },
  ]);
});

test('what is to follow the files runs in their transaction, and also when no file is new', async () => {
  const database = await aDatabase();
  const folder = aFolder(released);
  const refusing = migrate(database, {
    folder,
    afterwards: () => Promise.reject(new Error('a table without a wall')),
  });
  await expect(refusing).rejects.toThrow('a table without a wall');
  let called = 0;
  const afterwards = async () => {
    called += 1;
  };
  expect((await migrate(database, { folder, afterwards })).applied).toHaveLength(2);
  expect((await migrate(database, { folder, afterwards })).applied).toHaveLength(0);
  expect(called).toBe(2);
});

test('a released file with Windows line ends is the same file', async () => {
  const database = await aDatabase();
  await migrate(database, { folder: aFolder(released) });
  const windows = Object.fromEntries(
    Object.entries(released).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  expect(await migrate(database, { folder: aFolder(windows) })).toEqual({ applied: [] });
});

test('a released file that was changed is refused by name', async () => {
  const database = await aDatabase();
  await migrate(database, { folder: aFolder(released) });
  const folder = aFolder({ ...released, '0001_kernel_init.sql': `${first}\n-- edited` });
  await expect(migrate(database, { folder })).rejects.toThrow(/書き換えられています： 0001_kernel_init.sql/);
});

test('a database newer than the program is refused', async () => {
  const database = await aDatabase();
  await migrate(database, { folder: aFolder(released) });
  const older = migrate(database, { folder: aFolder({ '0001_kernel_init.sql': first }) });
  await expect(older).rejects.toThrow(/新しい版です（0002_kernel_double.sql/);
});

test.for([
  ['a gap', { '0001_a.sql': '', '0003_c.sql': '' }, /番号が抜けています： 0003_c.sql/],
  ['a number used twice', { '0001_a.sql': '', '0001_b.sql': '' }, /番号が重なっています： 0001_b.sql/],
  ['a name without a number', { 'init.sql': '' }, /決まりどおりではありません： init.sql/],
  [
    'a file that commits',
    { '0001_a.sql': 'select 1;\nCOMMIT;\nselect 2;' },
    /commit \/ rollback.*0001_a.sql/,
  ],
] as const)('%s in the folder is refused', async ([, files, sentence]) => {
  const refused = readMigrations(aFolder(files));
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.toBeInstanceOf(DatabaseRefusal);
});

test.runIf(testEngine === 'postgres')(
  'of programs that start at once one migrates and the others wait',
  async () => {
    const url = await anEmptyServerDatabase();
    const folder = aFolder({ ...released, '0003_kernel_slow.sql': 'select pg_sleep(0.3);' });
    const starters = await Promise.all([1, 2, 3, 4].map(() => openPostgres(url, { max: 1 })));
    onTestFinished(async () => void (await Promise.all(starters.map((database) => database.close()))));
    const outcomes = await Promise.all(starters.map((database) => migrate(database, { folder })));
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, 3]);
  },
);
