import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Item } from './item.rules.ts';

/** Keeps in its entry what a thing was before this file changed it. */
export async function rememberBefore(tx: Tx, runId: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  const rows = JSON.stringify(items.map((item) => ({ item_id: item.id, before: item })));
  await sql`update resources.import_entry e set before = p.before
    from jsonb_to_recordset(${rows}::jsonb) as p (item_id uuid, before jsonb)
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.item_id = p.item_id`.execute(tx.db);
}

/** What things were before a file changed them. */
export async function itemsBefore(tx: Tx, runId: string): Promise<Item[]> {
  const rows = await tx.db
    .selectFrom('resources.import_entry')
    .select('before')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('change', '=', 'changed')
    .where('before', 'is not', null)
    .orderBy('no')
    .execute();
  return rows.map(({ before }) => before as Item);
}

/** Things a file brought, or changed. */
export async function itemIdsOf(tx: Tx, runId: string, change: 'added' | 'changed'): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('resources.import_entry')
    .select('itemId')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('change', '=', change)
    .where('itemId', 'is not', null)
    .orderBy('no')
    .execute();
  return rows.flatMap(({ itemId }) => itemId ?? []);
}

/** Forgets things a file brought; their services stay, closed, and belong to no source any more. */
export async function forgetItems(tx: Tx, runId: string, items: readonly Item[]): Promise<void> {
  const { townId } = tx;
  const ids = items.map(({ id }) => id);
  const serviceIds = items.flatMap(({ serviceId }) => serviceId ?? []);
  await tx.db
    .updateTable('resources.import_entry')
    .set({ itemId: null })
    .where('townId', '=', townId)
    .where('runId', '=', runId)
    .where('itemId', 'in', ids)
    .execute();
  await tx.db
    .deleteFrom('resources.import_item')
    .where('townId', '=', townId)
    .where('id', 'in', ids)
    .execute();
  if (serviceIds.length === 0) return;
  await tx.db
    .updateTable('resources.service')
    .set({ sourceId: null, sourceKey: '' })
    .where('townId', '=', townId)
    .where('id', 'in', serviceIds)
    .execute();
}

/** Things a file called gone. */
export const vanishedIn = (tx: Tx, runId: string) =>
  tx.db
    .selectFrom('resources.import_item')
    .select('sinkId')
    .where('townId', '=', tx.townId)
    .where('vanishedRunId', '=', runId)
    .execute();

/** What a file had called gone is not gone any more. */
export const unvanish = (tx: Tx, runId: string) =>
  tx.db
    .updateTable('resources.import_item')
    .set({ vanishedRunId: null, vanishedAt: null })
    .where('townId', '=', tx.townId)
    .where('vanishedRunId', '=', runId)
    .execute();
