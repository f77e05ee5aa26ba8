import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { insertPlaces } from '../../districts/index.ts';
import { findDuplicates } from '../duplicate/find.actions.ts';
import { insertServices } from '../service/bulk.store.ts';
import { editedAmong } from './edited.actions.ts';
import type { StoredEntry } from './entry.rules.ts';
import { entriesOf, knownItems, markEdited } from './entry.store.ts';
import type { Item } from './item.rules.ts';
import {
  insertItems,
  itemIdsIn,
  itemsById,
  makeVanishedDue,
  markBack,
  markSaid,
  markVanished,
  planAnew,
  putMarks,
  tieEntries,
  toldColumns,
  updateItems,
} from './item.store.ts';
import { placeFacts, serviceFacts } from './lay.ts';
import type { FacilityRecord, ImportRecord, ShelterRecord } from './record.rules.ts';
import { type Retold, rememberVersions, rewritePlaces, termsOf } from './rewrite.actions.ts';
import type { Change, Run } from './run.rules.ts';
import { countChanges } from './run.store.ts';
import { eventSink } from './sink.slot.ts';
import type { Source } from './source.rules.ts';
import { rememberBefore } from './undo.store.ts';

/** Things written with one reading of the shelf: few enough that others get their turn in between. */
const batch = 200;

/** The file that is taken over, where it comes from, and how the town is called. */
export type Around = { readonly run: Run; readonly source: Source; readonly townName: string };

/**
 * Takes a file over: all of it or nothing, in the caller's transaction. New things become places and services (or
 * events), changed ones are written again, what is gone becomes due, what somebody edited here stays as it is.
 */
export async function takeOver(tx: Tx, around: Around): Promise<Readonly<Record<string, number>>> {
  const { run } = around;
  const touched: string[] = [];
  let [done, grown] = [0, batch];
  for await (const entries of shelves(tx, run.id, 'added')) {
    touched.push(...(await addThings(tx, around, entries)));
    done += entries.length;
    if (done >= grown) {
      await planAnew(tx);
      grown *= 2;
    }
  }
  await markSaid(tx, run.id, await itemIdsIn(tx, run.id, ['unchanged', 'edited']));
  touched.push(...(await settle(tx, around)));
  return {
    ...(await countChanges(tx, run.id)),
    duplicates: await findDuplicates(tx, touched, around.townName),
  };
}

/** New things become places and services, or events; answers the places to be compared with the others. */
export const addThings = (tx: Tx, around: Around, entries: readonly StoredEntry[]): Promise<string[]> =>
  around.run.kind === 'event' ? addEvents(tx, around, entries) : addPlaces(tx, around, entries);

/** What is left once the new things are written: what is changed, said again, or gone. Answers the places changed. */
export async function settle(tx: Tx, around: Around): Promise<string[]> {
  const { run } = around;
  const touched: string[] = [];
  for await (const entries of shelves(tx, run.id, 'changed'))
    touched.push(...(await changeThings(tx, around, entries)));
  await passOnBack(tx, await markBack(tx, run.id));
  if ((await markVanished(tx, run.id)) > 0) await passOnVanished(tx, around);
  return touched;
}

/** Things of a file of one sort, a bounded number at a time. */
async function* shelves(tx: Tx, runId: string, change: Change): AsyncGenerator<StoredEntry[]> {
  let after = -1;
  for (;;) {
    const entries = await entriesOf(tx, runId, change, { after, limit: batch });
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    after = last.no;
  }
}

type PlaceEntry = StoredEntry & { readonly record: FacilityRecord | ShelterRecord };

const isPlaceEntry = (entry: StoredEntry): entry is PlaceEntry =>
  entry.record !== null && entry.record.kind !== 'event';

async function addPlaces(tx: Tx, around: Around, entries: readonly StoredEntry[]): Promise<string[]> {
  const made = entries.filter(isPlaceEntry).map((entry) => ({
    entry,
    itemId: newId(tx.now.getTime()),
    placeId: newId(tx.now.getTime()),
    serviceId: newId(tx.now.getTime()),
  }));
  await insertPlaces(
    tx,
    made.map(({ placeId, entry }) => ({ id: placeId, facts: placeFacts(entry.record, around.townName) })),
    around.run.id,
  );
  await insertServices(
    tx,
    made.map(({ serviceId, placeId, entry }) => ({
      id: serviceId,
      placeId,
      facts: serviceFacts(entry.record, termsOf(around.source, entry.key)),
    })),
    around.run.id,
  );
  await insertItems(
    tx,
    made.map(({ entry, itemId, placeId, serviceId }) => ({
      ...newItem(around, entry, entry.record),
      id: itemId,
      placeId,
      placeVersion: 1,
      serviceId,
      serviceVersion: 1,
    })),
  );
  await putMarks(
    tx,
    made.flatMap(({ serviceId, entry }) =>
      entry.record.kind === 'shelter' ? [{ serviceId, marks: entry.record.marks }] : [],
    ),
    around.run.id,
  );
  await tieEntries(
    tx,
    made.map(({ entry, itemId }) => ({ entryId: entry.id, itemId })),
  );
  return made.map(({ placeId }) => placeId);
}

const newItem = ({ run, source }: Around, entry: StoredEntry, record: ImportRecord): Item => ({
  id: newId(),
  sourceId: source.id,
  key: entry.key,
  kind: run.kind,
  title: entry.title,
  fingerprint: entry.fingerprint,
  record,
  extra: entry.extra,
  cells: entry.cells,
  licence: source.licence,
  attribution: source.attribution,
  placeId: null,
  ownsPlace: true,
  placeVersion: null,
  serviceId: null,
  serviceVersion: null,
  sinkId: null,
  firstRunId: run.id,
  lastRunId: run.id,
  isGone: false,
});

async function addEvents(tx: Tx, around: Around, entries: readonly StoredEntry[]): Promise<string[]> {
  const ids = await sendEvents(tx, around, entries, new Map());
  const made = entries.flatMap((entry) =>
    entry.record
      ? [{ entry, item: { ...newItem(around, entry, entry.record), sinkId: ids.get(entry.key) ?? null } }]
      : [],
  );
  await insertItems(
    tx,
    made.map(({ item }) => item),
  );
  await tieEntries(
    tx,
    made.map(({ entry, item }) => ({ entryId: entry.id, itemId: item.id })),
  );
  return await placesOf(tx, [...ids.values()]);
}

/** Places that were registered for events. */
const placesOf = async (tx: Tx, sinkIds: readonly string[]): Promise<string[]> => [
  ...((await eventSink()?.registered(tx, sinkIds)) ?? []),
];

/** Hands events to the room that keeps them. Whether there is one was asked before. */
async function sendEvents(
  tx: Tx,
  { source, townName }: Around,
  entries: readonly StoredEntry[],
  known: ReadonlyMap<string, string | null>,
): Promise<ReadonlyMap<string, string>> {
  const sink = eventSink();
  if (!sink) throw new Error('nobody keeps events: this file cannot be taken over');
  const { id, name, url, licence, attribution } = source;
  return await sink.put(
    tx,
    entries.flatMap(({ key, record, extra }) =>
      record?.kind === 'event'
        ? [
            {
              key,
              id: known.get(key) ?? null,
              record,
              extra,
              source: { id, name, url, licence, attribution },
            },
          ]
        : [],
    ),
    townName,
  );
}

async function changeThings(tx: Tx, around: Around, read: readonly StoredEntry[]): Promise<string[]> {
  const entries = await withoutEdited(tx, around, read);
  const items = await itemsById(
    tx,
    entries.flatMap(({ itemId }) => itemId ?? []),
  );
  await rememberBefore(tx, around.run.id, [...items.values()]);
  const ids =
    around.run.kind === 'event' ? await changeEvents(tx, around, entries, items) : new Map<string, string>();
  const { licence, attribution } = around.source;
  const retold: Retold[] = [];
  const told: Item[] = [];
  for (const entry of entries) {
    const item = items.get(entry.itemId ?? '');
    if (!item || !entry.record) continue;
    if (isPlaceEntry(entry)) retold.push({ item, record: entry.record });
    const { title, fingerprint, record, extra, cells } = entry;
    const sinkId = ids.get(item.key) ?? item.sinkId;
    const lastRunId = around.run.id;
    told.push({ ...item, title, fingerprint, record, extra, cells, licence, attribution, sinkId, lastRunId });
  }
  await rewritePlaces(tx, around, retold);
  await updateItems(tx, told, toldColumns);
  await rememberVersions(tx, told);
  return [...told.flatMap(({ placeId }) => placeId ?? []), ...(await placesOf(tx, [...ids.values()]))];
}

/** A file may wait for days between its reading and this: what somebody edited here meanwhile is left alone too. */
async function withoutEdited(
  tx: Tx,
  { run }: Around,
  entries: readonly StoredEntry[],
): Promise<readonly StoredEntry[]> {
  const keys = entries.map(({ key }) => key);
  const edited = await editedAmong(tx, [...(await knownItems(tx, run.sourceId, keys)).values()]);
  if (edited.size === 0) return entries;
  const isEdited = ({ itemId }: StoredEntry) => itemId !== null && edited.has(itemId);
  await markEdited(
    tx,
    entries.filter(isEdited).map(({ id }) => id),
  );
  await markSaid(tx, run.id, [...edited]);
  return entries.filter((entry) => !isEdited(entry));
}

const changeEvents = (
  tx: Tx,
  around: Around,
  entries: readonly StoredEntry[],
  items: ReadonlyMap<string, Item>,
) => sendEvents(tx, around, entries, new Map([...items.values()].map(({ key, sinkId }) => [key, sinkId])));

/** Events a list names again after it did not. */
export async function passOnBack(tx: Tx, items: readonly Pick<Item, 'sinkId'>[]): Promise<void> {
  const ids = items.flatMap(({ sinkId }) => sinkId ?? []);
  if (ids.length > 0) await eventSink()?.back(tx, ids);
}

async function passOnVanished(tx: Tx, { run, source }: Around): Promise<void> {
  if (run.kind !== 'event') {
    await makeVanishedDue(tx, run.id, source.name);
    return;
  }
  const ids: string[] = [];
  for await (const entries of shelves(tx, run.id, 'vanished')) {
    const items = await itemsById(
      tx,
      entries.flatMap(({ itemId }) => itemId ?? []),
    );
    ids.push(...[...items.values()].flatMap(({ sinkId }) => sinkId ?? []));
  }
  await eventSink()?.vanished(tx, ids);
}
