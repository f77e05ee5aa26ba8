import { refusalSentence } from '../app/refusal-sentence.ts';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { openDatabase } from '../kernel/db/open.ts';
import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { type Command, type Desk, Misuse, Refused } from './command.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { townCommand } from './town.ts';
import { userCommand } from './user.ts';
import { wallsCommand } from './walls.ts';

const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  town: townCommand,
  user: userCommand,
  backup: backupCommand,
  restore: restoreCommand,
  audit: auditCommand,
  walls: wallsCommand,
  import: importCommand,
  demo: demoCommand,
};

/** Done, refused or failed, not understood. */
const codes = { done: 0, refused: 1, misused: 2 };

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

function help(): void {
  say('紡ぎのコマンド / Commands of Tsumugi');
  for (const { about, usage } of Object.values(commands)) {
    say(`\n${about}`);
    for (const line of usage) say(`  ${line}`);
  }
  say('\nデータベースは TSUMUGI_DATA（フォルダー）または DATABASE_URL（PostgreSQL）で選びます。');
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function desk(): Desk {
  const config = settings();
  const { databaseUrl, dataFolder } = config;
  return { config, clock: systemClock, open: () => openDatabase({ databaseUrl, dataFolder }), say };
}

async function run(command: Command, words: readonly string[]): Promise<number> {
  try {
    if (words.includes('--help')) for (const line of [command.about, ...command.usage]) say(line);
    else await command.run(words, desk());
    return codes.done;
  } catch (error) {
    if (!(error instanceof Misuse)) return failed(error);
    complain(error.message);
    for (const line of command.usage) complain(`  ${line}`);
    return codes.misused;
  }
}

const unknownTable = '42P01';

function sentenceOf(error: unknown): string | null {
  if (error instanceof Refused) return error.message;
  if (error instanceof Error && 'code' in error && error.code === unknownTable)
    return 'データベースがまだそろっていません。先に tsumugi migrate を実行してください。';
  return refusalSentence(error, { host: '', port: 0 });
}

function failed(error: unknown): number {
  const sentence = sentenceOf(error);
  complain(sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return codes.refused;
}

async function main([name = 'help', ...words]: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    help();
    return codes.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return await run(command, words);
  complain(`${name} というコマンドはありません。 / no such command`);
  help();
  return codes.misused;
}

process.exitCode = await main(process.argv.slice(2));
