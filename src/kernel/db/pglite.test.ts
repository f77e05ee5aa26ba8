import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { initialisedFiles } from './embedded.testing.ts';
import { openPglite } from './pglite.ts';
import { DatabaseRefusal } from './refusal.ts';
import { runScript } from './script.ts';

vi.setConfig({ testTimeout: 60_000 }); // ms; each test starts PostgreSQL several times

const kills = Number(process.env.TSUMUGI_KILLS ?? 5);

function aFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tsumugi-pglite-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

let filled: Promise<string> | undefined;

async function fill(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tsumugi-pglite-'));
  const database = await openPglite(folder, { loadDataDir: await initialisedFiles() });
  await runScript(database.kysely, 'create table entry (n int primary key, text text)');
  await database.close();
  return folder;
}

afterAll(async () => {
  if (filled) fs.rmSync(await filled, { recursive: true, maxRetries: 5 });
});

/** A folder of the test's own, with an empty table `entry`. */
async function aFilledFolder(): Promise<string> {
  filled ??= fill();
  const folder = aFolder();
  fs.cpSync(await filled, folder, { recursive: true });
  return folder;
}

/** Runs a program in a process of its own, with `openPglite`, `runScript` and `fs` at hand. */
function aProcess(program: string): ChildProcess & { stdout: Readable; stderr: Readable } {
  const modules = ['pglite', 'script'].map((name) => new URL(`./${name}.ts`, import.meta.url).href);
  const preamble = `import fs from 'node:fs';
    const [{ openPglite }, { runScript }] = await Promise.all(${JSON.stringify(modules)}.map((url) => import(url)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', preamble + program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Opens the folder in a process of its own and says each row's number once it is committed. */
function aWriter(folder: string, from: number): { child: ChildProcess; lines: AsyncIterable<string> } {
  const child = aProcess(`
    const { kysely } = await openPglite(${JSON.stringify(folder)}, { program: 'tsumugi start' });
    console.log('open');
    for (let n = ${from}; ; n += 1) {
      await runScript(kysely, \`insert into entry values (\${n}, repeat('x', 500))\`);
      console.log(String(n));
    }`);
  return { child, lines: createInterface({ input: child.stdout }) };
}

const gone = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

/** Kills the writer without warning after so many acknowledged rows; answers all it had acknowledged. */
async function killAfter(writer: ReturnType<typeof aWriter>, acknowledged: number): Promise<number[]> {
  const numbers: number[] = [];
  const exit = gone(writer.child);
  for await (const line of writer.lines) {
    if (line === 'open') continue;
    numbers.push(Number(line));
    if (numbers.length === acknowledged) writer.child.kill('SIGKILL');
  }
  await exit;
  return numbers;
}

test('every committed row has reached the disk by fsync before it is acknowledged', async () => {
  const folder = await aFilledFolder();
  const database = await openPglite(folder);
  onTestFinished(() => database.close());
  const fsync = vi.spyOn(fs, 'fsyncSync');
  onTestFinished(() => fsync.mockRestore());
  const calls: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    fsync.mockClear();
    await runScript(database.kysely, `insert into entry values (${n}, 'x')`);
    calls.push(fsync.mock.calls.length);
  }
  expect(Math.min(...calls)).toBeGreaterThanOrEqual(1);
  fsync.mockClear();
  await runScript(database.kysely, 'select * from entry');
  expect(fsync).not.toHaveBeenCalled();
});

test.for([
  ['an fsync that fails', 'fsyncSync', /fsync: EIO/],
  ['a disk that is full', 'writeSync', /PostgreSQL panic/],
] as const)('%s stops the process at once, before anything is acknowledged', async ([, call, sentence]) => {
  const folder = await aFilledFolder();
  const child = aProcess(`
    const { kysely } = await openPglite(${JSON.stringify(folder)});
    await runScript(kysely, "insert into entry values (1, 'kept')");
    const working = fs.${call};
    fs.${call} = (file, ...rest) => {
      if (file === process.stderr.fd) return working(file, ...rest);
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    await runScript(kysely, "insert into entry values (2, 'lost')");
    console.log('acknowledged');`);
  const [said, complained, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('exit', resolve)),
  ]);
  expect([code, said]).toEqual([70, '']);
  expect(complained).toMatch(sentence);
  const database = await openPglite(folder);
  onTestFinished(() => database.close());
  expect((await runScript(database.kysely, 'select n from entry')).rows).toContainEqual({ n: 1 });
});

test('what was written is there when the folder is opened again', async () => {
  const folder = await aFilledFolder();
  const first = await openPglite(folder);
  await runScript(first.kysely, `insert into entry values (1, '紡ぎ')`);
  await first.close();
  const second = await openPglite(folder);
  onTestFinished(() => second.close());
  expect((await runScript(second.kysely, 'select * from entry')).rows).toEqual([{ n: 1, text: '紡ぎ' }]);
});

test('a first start that was killed half way does not spoil the folder', async () => {
  const folder = aFolder();
  fs.mkdirSync(path.join(folder, 'pgdata.new'));
  fs.writeFileSync(path.join(folder, 'pgdata.new', 'PG_VERSION'), '18\n'); // as far as it came
  const database = await openPglite(folder, { loadDataDir: await initialisedFiles() });
  onTestFinished(() => database.close());
  expect((await runScript(database.kysely, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(fs.readdirSync(folder).sort()).toEqual(['lock', 'lock.json', 'pgdata']);
});

test('a second process on the folder is refused, and told who holds it', async () => {
  const folder = await aFilledFolder();
  const writer = aWriter(folder, 0);
  const exit = gone(writer.child);
  for await (const line of writer.lines) if (line === 'open') break;
  const refused = openPglite(folder);
  await expect(refused).rejects.toBeInstanceOf(DatabaseRefusal);
  await expect(refused).rejects.toThrow(
    new RegExp(`data フォルダー.*pid ${writer.child.pid}、tsumugi start、.* から）が使っています`),
  );
  writer.child.kill('SIGKILL');
  await exit;
  await (await openPglite(folder)).close();
});

test('the same process cannot open a folder twice either', async () => {
  const folder = await aFilledFolder();
  const first = await openPglite(folder);
  await expect(openPglite(folder)).rejects.toThrow(`pid ${process.pid}`);
  await first.close();
  await (await openPglite(folder)).close();
});

test(`killed without warning ${kills} times, a writer loses no row it acknowledged`, {
  timeout: 20_000 + kills * 15_000,
}, async () => {
  const folder = await aFilledFolder();
  const acknowledged: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const numbers = await killAfter(aWriter(folder, round * 100_000), 10 + ((round * 37) % 90));
    acknowledged.push(...numbers);
  }
  const database = await openPglite(folder);
  onTestFinished(() => database.close());
  const { rows } = await runScript<{ n: number }>(database.kysely, 'select n from entry');
  const found = new Set(rows.map((row) => row.n));
  expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 10);
});
