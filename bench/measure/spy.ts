import pg from 'pg';

type Sent = { readonly text: string };
type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as Sent | undefined)?.text ?? '');

/** Nothing to answer: what the driver answers a statement that was left out. */
const nothing = { rows: [], fields: [], rowCount: 0, command: 'INSERT', oid: 0 };

/**
 * Listens to what this process asks of PostgreSQL, and leaves statements out where a bench compares with and without.
 * One at a time; `end` takes it away again.
 */
export class Spy {
  readonly texts: string[] = [];
  readonly #own = pg.Client.prototype.query as unknown as Ask;
  leaveOut: RegExp | null = null;

  constructor() {
    const spy = this;
    const listening: Ask = function (...args) {
      const text = textOf(args[0]);
      spy.texts.push(text);
      if (spy.leaveOut?.test(text)) return Promise.resolve(nothing);
      return spy.#own.apply(this, args);
    };
    pg.Client.prototype.query = listening as unknown as typeof pg.Client.prototype.query;
  }

  end(): void {
    pg.Client.prototype.query = this.#own as unknown as typeof pg.Client.prototype.query;
  }
}
