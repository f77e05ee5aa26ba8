import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { newId } from '../../../kernel/ids.ts';
import { keysToStore } from '../search/search-keys.ts';
import { blankService, type ServiceFacts } from './service.rules.ts';
import { columns } from './service.store.ts';

type NewService = { readonly id: string; readonly facts: ServiceFacts; readonly placeId: string };

/** Writes many new services of one lot, each at its place, with the words they are found by. */
export async function insertServices(
  tx: Tx,
  services: readonly NewService[],
  lotId: string | null = null,
): Promise<void> {
  const { townId } = tx;
  for (const batch of batchesOf(services)) {
    await insertion(tx, batch, lotId).execute();
    await tx.db
      .insertInto('resources.service_at_place')
      .values(
        batch.map(({ id, placeId }) => ({
          townId,
          id: newId(tx.now.getTime()),
          serviceId: id,
          placeId,
          lotId,
        })),
      )
      .execute();
    await tx.db
      .insertInto('resources.search_key')
      .values(batch.map(({ id, facts }) => ({ ...keysToStore(facts), townId, serviceId: id, lotId })))
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

const insertion = (
  tx: Tx,
  services: readonly { readonly id: string; readonly facts: ServiceFacts }[],
  lotId: string | null = null,
) =>
  tx.db.insertInto('resources.service').values(
    services.map(({ id, facts }) => ({
      ...columns(facts),
      townId: tx.townId,
      id,
      lotId,
      enteredAt: tx.now,
      changedAt: tx.now,
    })),
  );

/** From today on these services, which a list brought, are over for good and belong to no source; what they were stays. */
export async function closeServices(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update resources.service set source_id = null, source_key = '', status = case when closed_on is null then 'defunct' else status end,
      closed_on = coalesce(closed_on, ${tx.today}), changed_at = case when closed_on is null then ${tx.now} else changed_at end,
      version = version + (closed_on is null)::int
    where town_id = ${tx.townId} and id = ${anyOf(ids)}`.execute(tx.db);
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
