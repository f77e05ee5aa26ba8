import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { type Database, keeperHandle } from './database.ts';
import { refuseInsideTransaction } from './inside.ts';
import { DatabaseRefusal } from './refusal.ts';
import { StatementNames } from './statement-names.ts';
import { elementOf, parameterText, parsers } from './values.ts';

export type PostgresOptions = {
  /** Connections of this process at most; default 10. */
  max?: number;
  /** Told of connections that died while idle; the pool replaces them by itself. */
  onIdleError?: (error: Error) => void;
};

type Parse = (text: string) => unknown;

const textArrayOid = 1009;
const textArray = pg.types.getTypeParser(textArrayOid as number, 'text') as (text: string) => unknown[];

const deeply =
  (parse: Parse) =>
  (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(deeply(parse));
    return element === null ? null : parse(String(element));
  };

function parserOf(oid: number): Parse {
  const element = elementOf.get(oid);
  const asIs: Parse = (text) => text;
  if (element === undefined) return parsers[oid] ?? asIs;
  const parse = parsers[element] ?? asIs;
  return (text) => textArray(text).map(deeply(parse));
}

const parserByOid = new Map<number, Parse>();

function getTypeParser(oid: number): Parse {
  const known = parserByOid.get(oid) ?? parserOf(oid);
  parserByOid.set(oid, known);
  return known;
}

const parameter = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value) : parameterText(value);

/** What the driver answers to a statement that needs no answer. */
const done = { command: '', rowCount: 0, rows: [] };

/** Asks with parameters as the embedded engine takes them; statements that are asked often are kept by the server. */
const asking =
  (client: pg.PoolClient, names: StatementNames) => (text: string, values: readonly unknown[]) => {
    if (values.length === 0) return client.query(text);
    const name = names.nameOf(text);
    return client.query({ text, values: values.map(parameter), ...(name ? { name } : {}) }).catch((error) => {
      names.tell(String(error?.code));
      throw error;
    });
  };

/**
 * Keeps BEGIN back until the transaction's first statement, and sends both in one round trip where that statement
 * enters the session: the settings of every request would otherwise wait twice for the server.
 */
function withLateBegin(ask: ReturnType<typeof asking>) {
  let begun = true;
  return async (text: string, values: readonly unknown[]) => {
    if (begun) {
      begun = text !== 'begin';
      return begun ? await ask(text, values) : done;
    }
    begun = true;
    if (text === 'commit' || text === 'rollback') return done;
    if (text.startsWith('set local ')) return await ask(`begin;\n${text}`, []);
    await ask('begin', []);
    return await ask(text, values);
  };
}

/** A pooled connection that asks exactly as the embedded engine does. */
function sameParameters(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  const query = withLateBegin(asking(client, names));
  return {
    query: query as unknown as PostgresPoolClient['query'], // cursors, its other form, are never passed
    release: (destroy) => client.release(destroy),
    ...('processID' in client && typeof client.processID === 'number' ? { processID: client.processID } : {}),
  };
}

function guardedPool(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const names = new StatementNames();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      refuseInsideTransaction();
      const client = await pool.connect();
      const known = wrapped.get(client) ?? sameParameters(client, names);
      wrapped.set(client, known);
      return known;
    },
  };
}

const patienceMs = 15_000; // for a connection: a server that does not answer, or a pool that is all taken
const oldest = 150_000; // server_version_num of PostgreSQL 15

/** Where we connect to, without user and password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

async function versionOf(pool: pg.Pool, url: string): Promise<number> {
  try {
    const { rows } = await pool.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    return Number(rows[0]?.version);
  } catch (error) {
    throw new DatabaseRefusal(`PostgreSQL に接続できません（${placeOf(url)}）： ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

async function assertVersion(pool: pg.Pool, url: string): Promise<void> {
  const version = await versionOf(pool, url);
  if (version >= oldest) return;
  throw new DatabaseRefusal(
    `PostgreSQL 15 以上が必要です（接続先は ${Math.floor(version / 10_000)} です）。データベースを更新してから起動してください。`,
  );
}

/**
 * Opens a PostgreSQL server (15 or newer). Keeps no state in a session, so PgBouncer's transaction pooling is
 * safe: everything a request needs, its statement timeout included, is set by `enterSession` for its transaction.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'tsumugi',
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 60_000,
    types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  try {
    await assertVersion(pool, url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const kysely = keeperHandle(new PostgresDialect({ pool: guardedPool(pool) }));
  const close = async () => {
    await kysely.destroy();
    if (!pool.ended) await pool.end(); // Kysely leaves a pool alone that it never used
  };
  let closing: Promise<void> | undefined;
  return {
    engine: 'postgres',
    kysely,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
