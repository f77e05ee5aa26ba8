import { backup } from '../kernel/db/backup.ts';
import type { Database } from '../kernel/db/database.ts';
import { restore } from '../kernel/db/restore.ts';
import { type Command, Misuse, read, walled, withDatabase } from './command.ts';

function fileOf(words: readonly string[]): string {
  const { positionals } = read(words, {});
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Misuse('ファイルを1つ指定してください。 / Name one file.');
  return file;
}

/** Whoever was signed in when the backup was made signs in again: what they may do can have changed since. */
const endAllSessions = (db: Database, now: Date) =>
  db.kysely.updateTable('auth.session').set({ endedAt: now }).where('endedAt', 'is', null).execute();

const total = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);

export const backupCommand: Command = {
  about: 'すべての記録を1つのファイルに控えます。 / backup',
  usage: ['tsumugi backup FILE'],
  run: async (words, desk) => {
    const file = fileOf(words);
    const made = await withDatabase(desk, (db) => backup(db, file, desk.clock.now()));
    desk.say(`${file} に ${total(made.rows)} 行を控え、読み直して確かめました。`);
  },
};

export const restoreCommand: Command = {
  about: '控えを空のデータベースに戻します。 / restore',
  usage: ['tsumugi restore FILE'],
  run: async (words, desk) => {
    const file = fileOf(words);
    const made = await withDatabase(desk, async (db) => {
      const restored = await restore(file, db, walled);
      await endAllSessions(db, desk.clock.now());
      return restored;
    });
    desk.say(`${made.madeAt} の控えから ${total(made.rows)} 行を戻しました。`);
  },
};
