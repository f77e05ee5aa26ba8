import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { districtsWithin } from '../../districts/index.ts';
import { districtsOf } from '../../people/index.ts';
import { pinsOf } from './pins.rules.ts';

/**
 * How many open cases lie in each of these districts, parts of it included; null where they are fewer than five, none
 * among them. Hidden persons have no district and are in no count (A02, A16).
 */
export const pinCounts = (
  tx: Tx,
  districtIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> =>
  asKeeper(tx, async (owner) => {
    const files = await owner
      .selectFrom('cases.case_file')
      .select('focalPersonId')
      .where('townId', '=', tx.townId)
      .where('state', '<>', 'closed')
      .execute();
    const places = await districtsOf(
      tx,
      files.map((file) => file.focalPersonId),
    );
    const lives = files.map((file) => places.get(file.focalPersonId) ?? []);
    const areas = new Map<string, ReadonlySet<string>>();
    for (const id of new Set(districtIds)) areas.set(id, new Set(await districtsWithin(tx, id)));
    return pinsOf(lives, areas);
  });
