import type { Tx } from '../../../kernel/ctx/tx.ts';

/** Two places became one: what stands at the one that ended belongs to the other from now on. */
export type JoinedPlaces = { readonly keptId: string; readonly goneId: string };

type Bound = (tx: Tx, joined: JoinedPlaces) => Promise<void>;

const bound = new Map<string, Bound>();

/** What rooms above do in the same transaction when two places become one: their salons and stations move along. */
export const placesJoined = {
  bind: (room: string, work: Bound): void => void bound.set(room, work),
  run: async (tx: Tx, joined: JoinedPlaces): Promise<void> => {
    for (const work of bound.values()) await work(tx, joined);
  },
};
