import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
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
      .limit(shelf)
      .execute();
    if (rows.length > 0) yield rows.map(({ before }) => before as Item);
    after = rows.at(-1)?.no;
  }
}

/** Some things a file brought, or changed, in its order: those after one; and which was the last, if any was left. */
export async function thingsAfter(
  tx: Tx,
  runId: string,
  change: Touch,
  after: number,
  most = shelf,
): Promise<{ readonly items: Item[]; readonly last: number | undefined }> {
  const rows = await entriesOf(tx, runId, change, after)
    .select(['no', 'itemId'])
    .where('itemId', 'is not', null)
    .limit(most)
    .execute();
  const ids = rows.flatMap(({ itemId }) => itemId ?? []);
  return { items: [...(await itemsById(tx, ids)).values()], last: rows.at(-1)?.no };
}

/** Things a file brought, or changed, a bounded number at a time, in its order. */
export async function* thingsOf(tx: Tx, runId: string, change: Touch): AsyncGenerator<Item[]> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const { items, last } = await thingsAfter(tx, runId, change, after);
    if (items.length > 0) yield items;
    after = last;
  }
}

/**
 * Whether anything a file brought or changed was edited, joined or handed to another list since. Events are asked of
 * the room that keeps them.
 */
export async function isTouchedSince(tx: Tx, runId: string): Promise<boolean> {
  // Without figures of its tables the planner would look each thing up by itself, which takes five times as long.
  await sql`set local enable_nestloop = off`.execute(tx.db);
  const { rows } = await sql<{ touched: boolean }>`
    select exists (
      select from resources.import_entry e
        join resources.import_item i on i.town_id = e.town_id and i.id = e.item_id
        left join districts.place_card p on p.town_id = i.town_id and p.id = i.place_id
        left join resources.service s on s.town_id = i.town_id and s.id = i.service_id
      where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.change in ('added', 'changed')
        and (not i.owns_place or (i.place_id is not null and p.version is distinct from i.place_version)
          or (i.service_id is not null and s.version is distinct from i.service_version))
    ) or exists (
      select from resources.duplicate_pair d
        cross join lateral (values (d.a_id), (d.b_id)) as its (place_id)
        join resources.import_item i on i.town_id = d.town_id and i.place_id = its.place_id
        join resources.import_entry e on e.town_id = i.town_id and e.item_id = i.id
      where d.town_id = ${tx.townId} and d.state = 'same' and e.run_id = ${runId} and e.change in ('added', 'changed')
    ) as touched`.execute(tx.db);
  await sql`set local enable_nestloop = on`.execute(tx.db);
  return rows[0]?.touched ?? false;
}

/** Places of what a file brought, or changed. */
export async function placesIn(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('resources.import_entry as e')
    .innerJoin('resources.import_item as i', (join) =>
      join.onRef('i.townId', '=', 'e.townId').onRef('i.id', '=', 'e.itemId'),
    )
    .select('i.placeId')
    .where('e.townId', '=', tx.townId)
    .where('e.runId', '=', runId)
    .where('e.change', 'in', ['added', 'changed'])
    .where('i.placeId', 'is not', null)
    .execute();
  return rows.flatMap(({ placeId }) => placeId ?? []);
}

type Touch = 'added' | 'changed';

const entriesOf = (tx: Tx, runId: string, change: Touch, after: number) =>
  tx.db
    .selectFrom('resources.import_entry')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('change', '=', change)
    .where('no', '>', after)
    .orderBy('no');

/** Forgets things a file brought, in every file that named them; their services stay, closed. */
export async function forgetItems(tx: Tx, items: readonly Item[]): Promise<void> {
  const { townId } = tx;
  const ids = anyOf(items.map(({ id }) => id));
  await tx.db
    .updateTable('resources.import_entry')
    .set({ itemId: null })
    .where('townId', '=', townId)
    .where('itemId', '=', ids)
    .execute();
  await tx.db
    .deleteFrom('resources.import_item')
    .where('townId', '=', townId)
    .where('id', '=', ids)
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
