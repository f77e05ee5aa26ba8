import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';

// To which lot a row belongs is the keeper's to say (kernel/walls/lot.ts).

/** Places leave the lot they came with: whoever named one of them meanwhile goes on seeing it, though it has ended. */
export const leaveLot = (tx: Tx, placeIds: readonly string[]): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('districts.place')
      .set({ lotId: null })
      .where('townId', '=', tx.townId)
      .where('id', '=', anyOf(placeIds))
      .execute();
  });
