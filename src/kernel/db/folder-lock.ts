import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseRefusal } from './refusal.ts';

/** Who holds a data folder, as written beside the lock for the next one who knocks. */
export type Holder = { pid: number; host: string; program: string; since: string };

export type FolderLock = { release(): void };

const sqliteBusy = 5;

const lockFile = (folder: string) => path.join(folder, 'lock');
const holderFile = (folder: string) => path.join(folder, 'lock.json');

function thisProgram(): string {
  const [, script = 'node', ...words] = process.argv;
  return [path.basename(script).replace(/\.[mc]?[jt]s$/, ''), ...words.slice(0, 2)].join(' ');
}

function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(holderFile(folder), 'utf8')) as Holder;
  } catch {
    return undefined; // taken this very moment, its name not yet written
  }
}

const clock = (since: string) =>
  new Date(since).toLocaleString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

function refusalFor(folder: string): DatabaseRefusal {
  const holder = readHolder(folder);
  if (!holder) return new DatabaseRefusal(`data フォルダー（${folder}）は別の処理が使っています。`);
  const where = holder.host === os.hostname() ? '' : `${holder.host} の `;
  return new DatabaseRefusal(
    `data フォルダー（${folder}）は別の処理（${where}pid ${holder.pid}、${holder.program}、${clock(holder.since)} から）が使っています。` +
      'その処理を止めてから、もう一度お試しください。',
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

/**
 * Takes the data folder for this process alone, or throws a `DatabaseRefusal` that names the holder.
 *
 * The lock is the operating system's own file lock, which Node offers only through its built-in SQLite: the
 * kernel drops it with the process, however that dies, so there is no stale lock to judge by process ids
 * (which containers and reboots reuse). `lock.json` only carries the holder's name.
 */
export function lockFolder(
  folder: string,
  program: string = thisProgram(),
  now: Date = new Date(),
): FolderLock {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(lockFile(folder), { timeout: 0 }); // an empty file, and stays one
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? refusalFor(folder) : error;
  }
  const holder: Holder = { pid: process.pid, host: os.hostname(), program, since: now.toISOString() };
  fs.writeFileSync(holderFile(folder), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  return {
    release() {
      fs.rmSync(holderFile(folder), { force: true });
      lock.close();
    },
  };
}
