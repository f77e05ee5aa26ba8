import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Mark } from './cell.rules.ts';
import type { DatasetKind } from './dataset.rules.ts';
import type { Hazard } from './hazard.rules.ts';
import type { Item } from './item.rules.ts';
import type { ImportRecord } from './record.rules.ts';
import type { Change } from './run.rules.ts';

const columns = [
  'id',
  'sourceId',
  'key',
  'kind',
  'title',
  'fingerprint',
  'record',
  'extra',
  'cells',
  'licence',
  'attribution',
  'placeId',
  'ownsPlace',
  'placeVersion',
  'serviceId',
  'serviceVersion',
  'sinkId',
  'firstRunId',
  'lastRunId',
  'vanishedAt',
] as const;

const select = (tx: Tx) =>
  tx.db.selectFrom('resources.import_item').select(columns).where('townId', '=', tx.townId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const asItem = ({ vanishedAt, ...row }: Row): Item => ({
  ...row,
  isGone: vanishedAt !== null,
  record: row.record as ImportRecord,
  extra: row.extra as Record<string, string>,
  cells: row.cells as string[][],
});

/** Things by identifier. */
export async function itemsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
  if (ids.length === 0) return new Map();
  const rows = await select(tx).where('id', '=', anyOf(ids)).execute();
  return new Map(rows.map((row) => [row.id, asItem(row)]));
}

/** Things that lie at places, or became services. */
export async function itemsAt(
  tx: Tx,
  column: 'placeId' | 'serviceId',
  ids: readonly string[],
): Promise<Item[]> {
  if (ids.length === 0) return [];
  return (
    await select(tx)
      .where(column, 'in', [...new Set(ids)])
      .orderBy('id')
      .execute()
  ).map(asItem);
}

/** Everything of one kind that stands in a published list still, in the order of names. */
export async function standingItems(tx: Tx, kind: DatasetKind): Promise<Item[]> {
  const rows = await select(tx)
    .where('kind', '=', kind)
    .where('vanishedAt', 'is', null)
    .orderBy('sourceId')
    .orderBy('key')
    .execute();
  return rows.map(asItem);
}

/** Writes many new things. */
export async function insertItems(tx: Tx, items: readonly Item[]): Promise<void> {
  for (const batch of batchesOf(items)) await insertion(tx, batch).execute();
}

const insertion = (tx: Tx, items: readonly Item[]) =>
  tx.db.insertInto('resources.import_item').values(
    items.map(({ record, extra, cells, isGone: _, ...item }) => ({
      ...item,
      townId: tx.townId,
      record: JSON.stringify(record),
      extra: JSON.stringify(extra),
      cells: JSON.stringify(cells),
    })),
  );

/** What a list tells of a thing, and which versions an import left of what it became. */
export const [toldColumns, versionColumns] = [
  ['title', 'fingerprint', 'record', 'extra', 'cells', 'licence', 'attribution', 'sinkId', 'lastRunId'],
  ['placeVersion', 'serviceVersion'],
] as const;

/** Writes these columns of many things that stand. */
export async function updateItems(
  tx: Tx,
  items: readonly Item[],
  columns: typeof toldColumns | typeof versionColumns,
): Promise<void> {
  for (const batch of batchesOf(items))
    await insertion(tx, batch)
      .onConflict((clash) =>
        clash
          .columns(['townId', 'id'])
          .doUpdateSet((e) =>
            Object.fromEntries(columns.map((column) => [column, e.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
}

/**
 * Lets foreign keys be looked up by plans for tables as large as they are by now. A plan made for an empty table walks
 * all of it, is kept for the session, and makes every row dearer than the one before. Said whenever they have doubled.
 */
export const planAnew = (tx: Tx) => sql`discard plans`.execute(tx.db);

/** These things were said last by this file. */
export const markSaid = (tx: Tx, runId: string, ids: readonly string[]) =>
  tx.db
    .updateTable('resources.import_item')
    .set({ lastRunId: runId })
    .where('townId', '=', tx.townId)
    .where('id', '=', anyOf(ids))
    .execute();

/** Things that were gone and that this file holds again: they are gone no more. Answers what they became. */
export async function markBack(tx: Tx, runId: string): Promise<{ sinkId: string | null }[]> {
  const { rows } = await sql<{ sinkId: string | null }>`
    update resources.import_item i set last_run_id = ${runId}, vanished_run_id = null, vanished_at = null
    where i.town_id = ${tx.townId} and i.vanished_at is not null
      and i.source_id = (select r.source_id from resources.import_run r where r.town_id = ${tx.townId} and r.id = ${runId})
      and exists (select from resources.import_entry e where e.town_id = i.town_id and e.item_id = i.id
        and e.run_id = ${runId} and e.change in ('unchanged', 'changed', 'edited'))
    returning i.sink_id`.execute(tx.db);
  return rows;
}

/** What a file holds no more is gone with it. Answers how much that is. */
export async function markVanished(tx: Tx, runId: string): Promise<number> {
  const ids = await itemIdsIn(tx, runId, ['vanished']);
  if (ids.length === 0) return 0;
  await tx.db
    .updateTable('resources.import_item')
    .set({ vanishedRunId: runId, vanishedAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', '=', anyOf(ids))
    .execute();
  return ids.length;
}

/** Things a file holds of some sorts, in no order. */
export async function itemIdsIn(tx: Tx, runId: string, changes: readonly Change[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('resources.import_entry')
    .select('itemId')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('change', 'in', [...changes])
    .where('itemId', 'is not', null)
    .execute();
  return rows.flatMap(({ itemId }) => itemId ?? []);
}

/** What a source holds no more is due for a look: nobody has found it true since. It is never taken away. */
export const makeVanishedDue = (tx: Tx, runId: string, sourceName: string) =>
  sql`with gone as (
      select i.id, i.service_id from resources.import_item i
      where i.town_id = ${tx.townId} and i.vanished_run_id = ${runId} and i.service_id is not null
    ), looked as (
      insert into resources.check (town_id, id, service_id, at, how, outcome, who, changed)
      select ${tx.townId}, gen_random_uuid(), g.service_id, ${tx.now}, 'source', 'unreached', ${sourceName},
        '公開された一覧の新しい版にありません' from gone as g
    ), due as (
      update resources.service s set verified_at = null, version = s.version + 1, changed_at = ${tx.now}
      where s.town_id = ${tx.townId} and s.id = any(array(select g.service_id from gone g))
      returning s.id, s.version
    )
    update resources.import_item i set service_version = due.version from due
    where i.town_id = ${tx.townId} and i.vanished_run_id = ${runId} and i.service_id = due.id`.execute(tx.db);

/** Says which thing each new entry of a file became. */
export const tieEntries = (tx: Tx, pairs: readonly { readonly entryId: string; readonly itemId: string }[]) =>
  sql`update resources.import_entry e set item_id = p.item_id
    from jsonb_to_recordset(${JSON.stringify(pairs.map(({ entryId, itemId }) => ({ entry_id: entryId, item_id: itemId })))}::jsonb)
      as p (entry_id uuid, item_id uuid)
    where e.town_id = ${tx.townId} and e.id = p.entry_id`.execute(tx.db);

type Marks = { readonly serviceId: string; readonly marks: Readonly<Partial<Record<Hazard, Mark>>> };

/** Writes in which hazards sites may be used, instead of what was said before; `lotId` as of their services. */
export async function putMarks(tx: Tx, sites: readonly Marks[], lotId: string | null = null): Promise<void> {
  const { townId } = tx;
  for (const batch of batchesOf(sites)) {
    const ids = batch.map(({ serviceId }) => serviceId);
    await tx.db
      .deleteFrom('resources.shelter_mark')
      .where('townId', '=', townId)
      .where('serviceId', 'in', ids)
      .execute();
    const rows = batch.flatMap(({ serviceId, marks }) =>
      Object.entries(marks).map(([hazard, mark]) => ({
        townId,
        id: newId(tx.now.getTime()),
        serviceId,
        hazard: hazard as Hazard,
        mark,
        lotId,
      })),
    );
    if (rows.length > 0) await tx.db.insertInto('resources.shelter_mark').values(rows).execute();
  }
}

/** In which hazards the site of a service may be used, as its list says. */
export async function marksOf(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Partial<Record<Hazard, Mark>>>>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.shelter_mark')
    .select(['serviceId', 'hazard', 'mark'])
    .where('townId', '=', tx.townId)
    .where('serviceId', 'in', [...new Set(serviceIds)])
    .execute();
  const marks = new Map<string, Partial<Record<Hazard, Mark>>>();
  for (const { serviceId, hazard, mark } of rows)
    marks.set(serviceId, { ...marks.get(serviceId), [hazard]: mark });
  return marks;
}
