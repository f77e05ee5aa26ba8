import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { type OpenOptions, openDatabase } from '../db/open.ts';
import { anEmptyServerDatabase, testEngine } from '../db/testing.ts';
import { newId } from '../ids.ts';
import { oweLetter } from '../mail/mail.store.ts';
import { openMailer } from '../mail/mailer.ts';
import { aMailSink } from '../mail/testing.ts';
import { leaseMinutes } from './dispatch.rules.ts';
import { Dispatcher } from './dispatch.ts';

const written = new Date('2026-11-26T10:00:00+09:00');
const from = 'noreply@town.example.jp';

/** A database that outlives the process which has it open. */
async function aLastingDatabase(): Promise<OpenOptions> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tsumugi-crash-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  return { dataFolder, databaseUrl: testEngine === 'postgres' ? await anEmptyServerDatabase() : undefined };
}

async function using<T>(options: OpenOptions, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(options);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

async function oweOne(db: Database): Promise<void> {
  await migrate(db);
  const town = { id: newId(), slug: 'shiken', name: '試験町', code: '000000', phone: '0561-00-0000' };
  await db.kysely
    .insertInto('kernel.town')
    .values({ ...town, mode: 'production', createdAt: written })
    .execute();
  const letter = { to: 'aoki@shakyo.example.jp', subject: 'あなたの番です', text: '1件あります。' };
  await oweLetter(db.kysely, town.id, letter, written);
}

/** A process of its own that opens the database and delivers one round. */
function dispatchInChild(options: OpenOptions, smtpUrl: string): ChildProcess {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const program = `
    import { openDatabase } from ${at('../db/open.ts')};
    import { openMailer } from ${at('../mail/mailer.ts')};
    import { Dispatcher } from ${at('./dispatch.ts')};
    const db = await openDatabase(${JSON.stringify(options)});
    const mailer = openMailer(${JSON.stringify({ smtpUrl, from })});
    const clock = { now: () => new Date(${written.getTime()}) };
    const log = { info() {}, warn() {}, error: console.error };
    await new Dispatcher({ db, clock, mailer, log, listeners: [], contextFor: () => {} }).round();`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function dispatchHere(db: Database, smtpUrl: string, clock: Clock) {
  const mailer = openMailer({ smtpUrl, from });
  const log = { info: () => {}, warn: () => {}, error: console.error };
  const contextFor = () => {
    throw new Error('nobody listens here');
  };
  const round = await new Dispatcher({ db, clock, mailer, log, listeners: [], contextFor }).round();
  mailer.close();
  return round;
}

const minutesLater = (minutes: number): Clock => ({
  now: () => new Date(written.getTime() + minutes * 60_000),
});

/** Three openings of a database on disk, one of them in a fresh process: slow when the machine is busy. */
const patience = { timeout: 120_000 };

test(
  'a process killed between sending and marking costs one second copy at most, under the same Message-ID',
  patience,
  async () => {
    const [options, sink] = [await aLastingDatabase(), await aMailSink()];
    onTestFinished(() => sink.close());
    await using(options, oweOne);
    const child = dispatchInChild(options, sink.url);
    const died = once(child, 'exit');
    sink.conduct = {
      onLetter: async (_, arrived) => {
        if (arrived === 1) child.kill('SIGKILL'); // the relay has the letter, the process will never hear so
      },
    };
    expect(await died).toEqual([null, 'SIGKILL']);
    await using(options, async (db) => {
      expect(await dispatchHere(db, sink.url, minutesLater(leaseMinutes.mail - 1))).toMatchObject({
        delivered: 0,
      });
      expect(await dispatchHere(db, sink.url, minutesLater(leaseMinutes.mail))).toMatchObject({
        delivered: 1,
      });
      expect(await dispatchHere(db, sink.url, minutesLater(24 * 60))).toMatchObject({ delivered: 0 });
    });
    expect(sink.letters).toHaveLength(2);
    expect(new Set(sink.letters.map((letter) => letter.messageId)).size).toBe(1);
  },
);
