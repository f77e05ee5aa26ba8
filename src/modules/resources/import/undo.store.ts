import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Item } from './item.rules.ts';
import { itemsById } from './item.store.ts';

/** Keeps in its entry what a thing was before this file changed it. */
export async function rememberBefore(tx: Tx, runId: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  const rows = JSON.stringify(items.map((item) => ({ item_id: item.id, before: item })));
  await sql`update resources.import_entry e set before = p.before
    from jsonb_to_recordset(${rows}::jsonb) as p (item_id uuid, before jsonb)
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.item_id = p.item_id`.execute(tx.db);
}

/** Things taken back with one reading of the shelf. */
const shelf = 500;

/** What things were before a file changed them, a bounded number at a time, in its order. */
export async function* thingsBefore(tx: Tx, runId: string): AsyncGenerator<Item[]> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const rows: { no: number; before: unknown }[] = await entriesOf(tx, runId, 'changed', after)
      .select(['no', 'before'])
      .where('before', 'is not', null)
      .execute();
    if (rows.length > 0) yield rows.map(({ before }) => before as Item);
    after = rows.at(-1)?.no;
  }
}

/** Things a file brought, or changed, a bounded number at a time, in its order. */
export async function* thingsOf(tx: Tx, runId: string, change: Touch): AsyncGenerator<Item[]> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const rows: { no: number; itemId: string | null }[] = await entriesOf(tx, runId, change, after)
      .select(['no', 'itemId'])
      .where('itemId', 'is not', null)
      .execute();
    const ids = rows.flatMap(({ itemId }) => itemId ?? []);
    if (ids.length > 0) yield [...(await itemsById(tx, ids)).values()];
    after = rows.at(-1)?.no;
  }
}

type Touch = 'added' | 'changed';

const entriesOf = (tx: Tx, runId: string, change: Touch, after: number) =>
  tx.db
    .selectFrom('resources.import_entry')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('change', '=', change)
    .where('no', '>', after)
    .orderBy('no')
    .limit(shelf);

/**
 * Forgets things a file brought, in every file that named them; their services stay, closed, and belong to no source
 * any more.
 */
export async function forgetItems(tx: Tx, items: readonly Item[]): Promise<void> {
  const { townId } = tx;
  const ids = items.map(({ id }) => id);
  const serviceIds = items.flatMap(({ serviceId }) => serviceId ?? []);
  await tx.db
    .updateTable('resources.import_entry')
    .set({ itemId: null })
    .where('townId', '=', townId)
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
