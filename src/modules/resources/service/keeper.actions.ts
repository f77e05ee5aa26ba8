import type { Tx } from '../../../kernel/ctx/tx.ts';
import { frontDeskPost, officerPostFor } from '../../districts/index.ts';
import { districtsOfServices } from '../search/list.store.ts';

/** The post that keeps an entry: the officer of the first district it is for that has one, else the town's counter. */
export async function keeperPostOf(tx: Tx, serviceId: string): Promise<string | null> {
  for (const districtId of (await districtsOfServices(tx, [serviceId])).get(serviceId) ?? []) {
    const officer = await officerPostFor(tx, districtId);
    if (officer) return officer.id;
  }
  return (await frontDeskPost(tx))?.id ?? null;
}
