import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { DB } from '../../../db/types.ts';

/**
 * Runs SQL text as it stands, without parameters and in one round trip; several statements are allowed.
 * Result columns keep their names as in SQL; of several statements no rows come back.
 */
export const runScript = <R>(handle: Kysely<DB>, text: string): Promise<QueryResult<R>> =>
  handle.withoutPlugins().executeQuery<R>(CompiledQuery.raw(text));

const plainName = /^[a-z_][a-z0-9_]*$/;

/** An SQL identifier in quotes. Refuses anything but lower-case letters, digits and underscores. */
export function quoteName(name: string): string {
  if (!plainName.test(name)) throw new Error(`not a plain SQL name: ${JSON.stringify(name)}`);
  return `"${name}"`;
}

/** An SQL text literal. Safe with `standard_conforming_strings = on`, PostgreSQL's default. */
export function quoteText(text: string): string {
  if (text.includes('\0')) throw new Error('a text for SQL may not contain the NUL character');
  return text.includes('\\')
    ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;
}
