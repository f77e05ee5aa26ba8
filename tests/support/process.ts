import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { allWalls } from '../../src/app/rooms.ts';
import { backup } from '../../src/kernel/db/backup.ts';
import { openDatabase } from '../../src/kernel/db/open.ts';
import { restore } from '../../src/kernel/db/restore.ts';
import { applyWalls } from '../../src/kernel/walls/apply.ts';
import { buildApp } from '../../tools/build.mjs';
import { engine, testDatabase } from './database.ts';

/** Where a house keeps its records, as the environment tells it. */
export type Place = Readonly<Record<string, string>>;

/** Another process that runs this project's own program. */
export type Program = {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  readonly said: () => string;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
};

export type RunningHouse = Program & { readonly url: string };

const folders: string[] = [];
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsumugi-house-'));
  folders.push(folder);
  return folder;
}

/** A place that holds what this file's test database holds now; with PostgreSQL the very same database. */
export async function placeOfTests(): Promise<Place> {
  const db = await testDatabase();
  const folder = aFolder();
  if (engine === 'postgres') {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db.kysely);
    const url = new URL(inject('postgres').url);
    url.pathname = rows[0]?.name ?? '';
    return { TSUMUGI_DATA: folder, DATABASE_URL: url.href, TSUMUGI_SECRET: randomBytes(32).toString('hex') };
  }
  const file = join(folder, 'town.backup');
  await backup(db, file);
  const copy = await openDatabase({ dataFolder: folder });
  await restore(file, copy, { afterwards: (owner) => applyWalls(owner, allWalls) });
  await copy.close();
  return { TSUMUGI_DATA: folder };
}

const plain = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** Runs one of the built programs to its end or until it is stopped. */
export async function run(args: readonly string[], env: Place): Promise<Program> {
  await buildApp();
  const child = spawn(process.execPath, [...args], { env: { ...plain, LOG_LEVEL: 'warn', ...env } });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => said, ended };
}

/** Opens a house on a free port and waits until it says where. Fails with what it said when it ends instead. */
export async function openHouse(place: Place): Promise<RunningHouse> {
  const program = await run(['--enable-source-maps', 'dist/main.js'], { PORT: '0', ...place });
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /^Tsumugi listening on (\S+)$/m.exec(program.said());
      if (found?.[1]) resolve(found[1]);
    };
    program.child.stdout?.on('data', look);
    program.ended.then((code) => reject(new Error(`the house ended with ${code}: ${program.said()}`)));
  });
  return { ...program, url };
}

/** Runs a command of `npx tsumugi` to its end. */
export async function command(
  words: readonly string[],
  place: Place,
): Promise<{ code: number | null; said: string }> {
  const program = await run(['dist/cli.js', ...words], place);
  const code = await program.ended;
  return { code, said: program.said() };
}
