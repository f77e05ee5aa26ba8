import { CamelCasePlugin, type Dialect, type Kysely } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { MarkedKysely } from './inside.ts';

/** Embedded PostgreSQL in a folder (one process), or a PostgreSQL server. One SQL dialect in both. */
export type Engine = 'pglite' | 'postgres';

/**
 * An open database. `kysely` is the keeper's handle: it owns the tables and passes every row-level policy,
 * so only kernel code touches it; everybody else gets the `Tx` that the waist mints.
 *
 * Types are the same on both engines: `date` 'YYYY-MM-DD' string, `timestamp` string, `timestamptz` Date,
 * `int8` number (throws beyond 2^53), `numeric` string, `bytea` Buffer, `json`/`jsonb` parsed, arrays of all
 * these arrays. A parameter for `jsonb` is text: `JSON.stringify(value)`; a bare array is an SQL array.
 */
export interface Database {
  readonly engine: Engine;
  readonly kysely: Kysely<DB>;
  close(): Promise<void>;
}

/** The one way a Kysely is made: camelCase in TypeScript, snake_case in SQL, contents of jsonb left alone. */
export const keeperHandle = (dialect: Dialect): Kysely<DB> =>
  new MarkedKysely<DB>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
