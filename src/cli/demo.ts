import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../app/serve.ts';
import { type Command, read } from './command.ts';

export const demoCommand: Command = {
  about: 'デモのまちを開きます。記録は data フォルダーとは別の場所に置きます。 / demo',
  usage: ['tsumugi demo [--fresh]    （--fresh： はじめからつくり直す）'],
  run: async (words, { config }) => {
    const { values } = read(words, { fresh: { type: 'boolean' } });
    const dataFolder = join(config.dataFolder, 'demo');
    if (values.fresh) rmSync(dataFolder, { recursive: true, force: true });
    await serve({ ...config, dataFolder, databaseUrl: undefined, mode: 'demo' });
  },
};
