import type { Tx } from '../../../kernel/ctx/tx.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { newId } from '../../../kernel/ids.ts';
import { keysToStore } from '../search/search-keys.ts';
import { blankService, type ServiceFacts } from './service.rules.ts';
import { columns } from './service.store.ts';

type NewService = { readonly id: string; readonly facts: ServiceFacts; readonly placeId: string };

/** Writes many new services, each at its place, with the words they are found by. */
export async function insertServices(tx: Tx, services: readonly NewService[]): Promise<void> {
  const { townId } = tx;
  for (const batch of batchesOf(services)) {
    await insertion(tx, batch).execute();
    await tx.db
      .insertInto('resources.service_at_place')
      .values(
        batch.map(({ id, placeId }) => ({ townId, id: newId(tx.now.getTime()), serviceId: id, placeId })),
      )
      .execute();
    await tx.db
      .insertInto('resources.search_key')
      .values(batch.map(({ id, facts }) => ({ ...keysToStore(facts), townId, serviceId: id })))
      .execute();
  }
}

type StandingService = { readonly id: string; readonly facts: ServiceFacts; readonly hidden: boolean };

/** Writes what is known of many services that stand, whatever their versions, and the words they are found by. */
export async function updateServices(tx: Tx, services: readonly StandingService[]): Promise<void> {
  const { townId } = tx;
  for (const batch of batchesOf(services)) {
    await insertion(tx, batch)
      .onConflict((clash) =>
        clash.columns(['townId', 'id']).doUpdateSet((e) => ({
          ...Object.fromEntries(toldColumns.map((column) => [column, e.ref(`excluded.${column}`)])),
          version: e('resources.service.version', '+', 1),
        })),
      )
      .execute();
    await tx.db
      .insertInto('resources.search_key')
      .values(
        batch.map(({ id, facts, hidden }) => ({ ...keysToStore(facts), townId, serviceId: id, hidden })),
      )
      .onConflict((clash) =>
        clash
          .columns(['townId', 'serviceId'])
          .doUpdateSet((e) =>
            Object.fromEntries(keyColumns.map((column) => [column, e.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
  }
}

/** What is told of a service anew; when it was entered stays. */
const toldColumns = [...(Object.keys(blankService) as (keyof ServiceFacts)[]), 'changedAt'] as const;

const keyColumns = ['strong', 'weak', 'names', 'grams', 'hidden'] as const;

const insertion = (tx: Tx, services: readonly { readonly id: string; readonly facts: ServiceFacts }[]) =>
  tx.db.insertInto('resources.service').values(
    services.map(({ id, facts }) => ({
      ...columns(facts),
      townId: tx.townId,
      id,
      enteredAt: tx.now,
      changedAt: tx.now,
    })),
  );

/** From today on these services are over for good; what they were stays. */
export async function closeServices(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids))
    await tx.db
      .updateTable('resources.service')
      .set({ status: 'defunct', closedOn: tx.today, changedAt: tx.now })
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('townId', '=', tx.townId)
      .where('id', 'in', batch)
      .where('closedOn', 'is', null)
      .execute();
}

/** Versions of services now. */
export async function serviceVersions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const batch of batchesOf(ids)) {
    const rows = await tx.db
      .selectFrom('resources.service')
      .select(['id', 'version'])
      .where('townId', '=', tx.townId)
      .where('id', 'in', batch)
      .execute();
    for (const { id, version } of rows) versions.set(id, version);
  }
  return versions;
}
