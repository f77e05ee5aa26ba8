import { migrate } from '../kernel/db/migrate.ts';
import { type Command, read, walled, withDatabase } from './command.ts';

export const migrateCommand: Command = {
  about: 'データベースをこのプログラムの形にそろえます。 / migrate',
  usage: ['tsumugi migrate'],
  run: async (words, desk) => {
    read(words, {});
    await withDatabase(desk, async (db) => {
      const { applied } = await migrate(db, walled);
      for (const name of applied) desk.say(name);
      desk.say(
        applied.length === 0 ? '新しい移行はありません。' : `${applied.length} 件の移行を済ませました。`,
      );
    });
  },
};
