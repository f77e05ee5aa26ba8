import type { PGlite, Results } from '@electric-sql/pglite';
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { DB } from '../../../db/types.ts';
import { refuseInsideTransaction } from './inside.ts';
import { parameterText } from './values.ts';

const writing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** PGlite resolves awaits as microtasks: without a turn of the event loop, timers and sockets would starve. */
const letOthersRun = () => new Promise<void>((resolve) => setImmediate(resolve));

function queryResult<R>(results: readonly (Results & { command?: string })[]): QueryResult<R> {
  const [only] = results;
  if (!only || results.length > 1) return { rows: [] }; // several statements: as the `pg` driver does
  const rows = only.rows as R[];
  return writing.has(only.command ?? '')
    ? { rows, numAffectedRows: BigInt(only.affectedRows ?? 0) }
    : { rows };
}

class PGliteConnection implements DatabaseConnection {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const results = await this.run(query.sql, query.parameters);
    await letOthersRun();
    return queryResult<R>(results);
  }

  /** Without parameters the simple protocol: one message instead of six, and several statements are allowed. */
  async run(text: string, parameters: readonly unknown[] = []): Promise<readonly Results[]> {
    if (parameters.length === 0) return await this.#pglite.exec(text);
    return [await this.#pglite.query(text, parameters.map(parameterText))];
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, PGlite cannot stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('PGlite cannot stream; declare a cursor inside a transaction and fetch from it.');
  }
}

/** One connection, handed to one transaction or query after the other, in the order of asking. */
class PGliteDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #connection: PGliteConnection;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => {};

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.#connection = new PGliteConnection(pglite);
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction();
    const before = this.#lastTurn;
    const turn = Promise.withResolvers<void>();
    this.#lastTurn = turn.promise;
    await before;
    this.#endTurn = turn.resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const mode = settings.accessMode ? ` ${settings.accessMode}` : '';
    await this.#connection.run(level || mode ? `start transaction${level}${mode}` : 'begin');
  }

  async commitTransaction(): Promise<void> {
    const [outcome] = await this.#connection.run('commit');
    if ((outcome as { command?: string } | undefined)?.command === 'ROLLBACK')
      throw new AbortedTransactionError();
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.run('rollback');
  }

  async savepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#connection.run(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#connection.run(`rollback to savepoint "${name}"`);
  }

  async releaseSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    await this.#connection.run(`release savepoint "${name}"`);
  }

  async destroy(): Promise<void> {
    if (!this.#pglite.closed) await this.#pglite.close();
  }
}

class EmbeddedAdapter extends PostgresAdapter {}

/** Whether statements go to the embedded database, on whose one connection everybody waits for everybody. */
export const isEmbedded = (db: Pick<Kysely<DB>, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof EmbeddedAdapter;

/**
 * Kysely on PGlite. Differs from Kysely's own dialect: it yields to the event loop, runs several statements
 * where there are no parameters, and refuses instead of hanging when the outer handle is used in a transaction.
 */
export class EmbeddedDialect implements Dialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  createDriver = (): Driver => new PGliteDriver(this.#pglite);
  createQueryCompiler = () => new PostgresQueryCompiler();
  createAdapter = () => new EmbeddedAdapter();
  // biome-ignore lint/suspicious/noExplicitAny: the interface of Kysely's Dialect says so
  createIntrospector = (db: Kysely<any>) => new PostgresIntrospector(db);
}
