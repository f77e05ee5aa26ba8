import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { allWalls } from '../app/rooms.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import type { Database } from '../kernel/db/database.ts';
import type { MigrateOptions } from '../kernel/db/migrate.ts';
import { allTowns, type Town } from '../kernel/tenancy/town.ts';
import { applyWalls } from '../kernel/walls/apply.ts';

/** What a command works with. */
export type Desk = {
  readonly config: Config;
  readonly clock: Clock;
  /** Opens the configured database. */
  readonly open: () => Promise<Database>;
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
};

/** One command of `npx tsumugi`. `run` throws a `Refusal` when it may not, a `Misuse` when it was not understood. */
export type Command = {
  /** What it does, in a line: Japanese, then the English word. */
  readonly about: string;
  readonly usage: readonly string[];
  readonly run: (words: readonly string[], desk: Desk) => Promise<void>;
};

/** The command line was not understood: shown with the usage. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** It was understood and may not be done: a sentence to act on. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words of a command as options and the rest. Unknown options are misuse. */
export function read<O extends Options>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that must be given. */
export function need(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === '')
    throw new Misuse(`--${name} を指定してください。 / --${name} is missing.`);
  return value;
}

/** Does something with the configured database and closes it, whatever happens. */
export async function withDatabase<T>({ open }: Desk, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** What brings a database to this program's walls. */
export const walled: MigrateOptions = { afterwards: (owner) => applyWalls(owner, allWalls) };

/** The town of that slug, or the only one. */
export async function townOf(db: Database, slug: string | undefined): Promise<Town> {
  const towns = await allTowns(db.kysely);
  const found =
    slug === undefined && towns.length === 1 ? towns[0] : towns.find((town) => town.slug === slug);
  if (found) return found;
  const known = towns.map((town) => town.slug).join('、') || 'まだ1つもありません';
  throw new Refused(
    slug === undefined
      ? `--town でまちを指定してください（${known}）。`
      : `${slug} というまちはありません（あるもの：${known}）。`,
  );
}
