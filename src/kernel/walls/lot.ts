import type { Tx } from '../ctx/tx.ts';
import { asKeeper } from './keeper.ts';

/**
 * Holds a lot back: from the commit on nobody but the keeper sees a row that names it, in any table whose wall has a `lot`.
 * So what takes long to write, or to clear away, is written in short transactions and stands, or is gone, all at once.
 */
export const holdBack = (tx: Tx, id: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .insertInto('walls.lot')
      .values({ townId: tx.townId, id, since: tx.now })
      .onConflict((clash) => clash.columns(['townId', 'id']).doNothing())
      .execute();
  });

/** Puts a lot in force: all of its rows are seen from the commit on, by whoever sees their like. */
export const putInForce = (tx: Tx, id: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner.deleteFrom('walls.lot').where('townId', '=', tx.townId).where('id', '=', id).execute();
  });
