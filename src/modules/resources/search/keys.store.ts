import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { ServiceFacts } from '../service/service.rules.ts';
import { keysToStore } from './search-keys.ts';

/** Writes by which words a service is found. */
export async function rememberKeys(
  tx: Tx,
  serviceId: string,
  facts: ServiceFacts,
  hidden: boolean,
): Promise<void> {
  const keys = { ...keysToStore(facts), hidden };
  await tx.db
    .insertInto('resources.search_key')
    .values({ ...keys, townId: tx.townId, serviceId })
    .onConflict((clash) => clash.columns(['townId', 'serviceId']).doUpdateSet(keys))
    .execute();
}
