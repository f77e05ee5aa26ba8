import type { Tx } from '../../kernel/ctx/tx.ts';

/** What an upper room does inside the caller's transaction when a fact of this room changes. */
export type Bound<F> = (tx: Tx, fact: F) => Promise<void>;

export type Binding<F> = {
  /** Binds once per function: plugging a house twice binds nothing twice. */
  readonly bind: (bound: Bound<F>) => void;
  /** Runs everything bound, in the order of binding; whatever throws undoes the deed. */
  readonly run: Bound<F>;
};

export function makeBinding<F>(): Binding<F> {
  const all = new Set<Bound<F>>();
  return {
    bind: (bound) => {
      all.add(bound);
    },
    run: async (tx, fact) => {
      for (const bound of all) await bound(tx, fact);
    },
  };
}
