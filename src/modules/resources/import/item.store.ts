import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
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
  const found = new Map<string, Item>();
  for (let from = 0; from < ids.length; from += 2000) {
    const rows = await select(tx)
      .where('id', 'in', ids.slice(from, from + 2000))
      .execute();
    for (const row of rows) found.set(row.id, asItem(row));
  }
  return found;
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

/** Everything a file still holds was said by it last, and is not gone; what it holds no more is gone with it. */
export async function markSaid(tx: Tx, runId: string): Promise<void> {
  await markItems(tx, await itemIdsIn(tx, runId, ['unchanged', 'changed', 'edited']), {
    lastRunId: runId,
    vanishedRunId: null,
    vanishedAt: null,
  });
  await markItems(tx, await itemIdsIn(tx, runId, ['vanished']), { vanishedRunId: runId, vanishedAt: tx.now });
}

/** Things that were gone and that this file holds again. */
export async function saidAgain(tx: Tx, runId: string): Promise<Item[]> {
  const said = await itemIdsIn(tx, runId, ['unchanged', 'changed', 'edited']);
  return [...(await itemsById(tx, said)).values()].filter(({ isGone }) => isGone);
}

async function itemIdsIn(tx: Tx, runId: string, changes: readonly Change[]): Promise<string[]> {
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

type Said = {
  readonly lastRunId?: string;
  readonly vanishedRunId: string | null;
  readonly vanishedAt: Date | null;
};

// By identifier, not by a join: on tables that were filled a moment ago the planner has no figures and walks n × n rows.
async function markItems(tx: Tx, ids: readonly string[], set: Said): Promise<void> {
  for (let from = 0; from < ids.length; from += 2000)
    await tx.db
      .updateTable('resources.import_item')
      .set(set)
      .where('townId', '=', tx.townId)
      .where('id', 'in', ids.slice(from, from + 2000))
      .execute();
}

/** What a source holds no more is due for a look: nobody has found it true since. It is never taken away. */
export async function makeVanishedDue(tx: Tx, runId: string, sourceName: string): Promise<void> {
  const gone = sql`select i.service_id from resources.import_item i
    where i.town_id = ${tx.townId} and i.vanished_run_id = ${runId} and i.service_id is not null`;
  await sql`insert into resources.check (town_id, id, service_id, at, how, outcome, who, changed)
    select ${tx.townId}, gen_random_uuid(), g.service_id, ${tx.now}, 'source', 'unreached', ${sourceName},
      '公開された一覧の新しい版にありません' from (${gone}) as g`.execute(tx.db);
  await sql`update resources.service s set verified_at = null, version = s.version + 1, changed_at = ${tx.now}
    where s.town_id = ${tx.townId} and s.id in (${gone})`.execute(tx.db);
  await sql`update resources.import_item i set service_version = s.version from resources.service s
    where i.town_id = ${tx.townId} and i.vanished_run_id = ${runId} and s.town_id = i.town_id and s.id = i.service_id`.execute(
    tx.db,
  );
}

/** Says which thing each new entry of a file became. */
export const tieEntries = (tx: Tx, pairs: readonly { readonly entryId: string; readonly itemId: string }[]) =>
  sql`update resources.import_entry e set item_id = p.item_id
    from jsonb_to_recordset(${JSON.stringify(pairs.map(({ entryId, itemId }) => ({ entry_id: entryId, item_id: itemId })))}::jsonb)
      as p (entry_id uuid, item_id uuid)
    where e.town_id = ${tx.townId} and e.id = p.entry_id`.execute(tx.db);

type Marks = { readonly serviceId: string; readonly marks: Readonly<Partial<Record<Hazard, Mark>>> };

/** Writes in which hazards sites may be used, instead of what was said before. */
export async function putMarks(tx: Tx, sites: readonly Marks[]): Promise<void> {
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
