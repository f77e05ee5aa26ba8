import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type KyselyConfig, type Transaction, type TransactionBuilder } from 'kysely';

type Open = { open: boolean };

const current = new AsyncLocalStorage<Open>();

/**
 * Refuses to hand out a second connection to code that already runs inside a transaction.
 * On PGlite's one connection it would wait for itself for ever; on PostgreSQL it would read outside the
 * transaction and, with every connection taken, wait for ever too. So both engines refuse at once.
 */
export function refuseInsideTransaction(): void {
  if (current.getStore()?.open) {
    throw new Error(
      'The outer database handle was used inside a transaction; pass the open `tx` on instead.',
    );
  }
}

async function runInside<T>(work: () => Promise<T>): Promise<T> {
  const mark: Open = { open: true };
  try {
    return await current.run(mark, work);
  } finally {
    mark.open = false; // what was started inside and outlives the transaction is free again
  }
}

function marked<DB>(builder: TransactionBuilder<DB>): TransactionBuilder<DB> {
  return new Proxy(builder, {
    get(target, property) {
      if (property === 'execute') {
        return <T>(work: (trx: Transaction<DB>) => Promise<T>) =>
          target.execute((trx) => runInside(() => work(trx)));
      }
      if (property === 'setIsolationLevel') {
        return (level: Parameters<typeof target.setIsolationLevel>[0]) =>
          marked(target.setIsolationLevel(level));
      }
      if (property === 'setAccessMode') {
        return (mode: Parameters<typeof target.setAccessMode>[0]) => marked(target.setAccessMode(mode));
      }
      return Reflect.get(target, property, target);
    },
  });
}

/** A Kysely handle whose transactions are remembered, so that `refuseInsideTransaction` can know of them. */
export class MarkedKysely<DB> extends Kysely<DB> {
  constructor(config: KyselyConfig) {
    super(config);
  }

  override transaction(): TransactionBuilder<DB> {
    return marked(super.transaction());
  }
}
