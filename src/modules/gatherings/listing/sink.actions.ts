import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { endPlaces, placeVersions } from '../../districts/index.ts';
import { dropPairsOf, type EventSink, type ImportedEvent, servicesAtPlace } from '../../resources/index.ts';
import { keepersOf, listedByKey, putListed } from '../gathering/gathering.store.ts';
import { lockUnkept } from '../gatherings.walls.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import {
  deleteOccurrences,
  insertOccurrences,
  type NewOccurrence,
  occurrencesOf,
  updateOccurrence,
  updateOccurrences,
} from '../occurrence/occurrence.store.ts';
import {
  changedReason,
  everSince,
  forEver,
  goneReason,
  type ListedDay,
  listedDays,
  reconcileListed,
  unsureDays,
} from './days.rules.ts';
import { gatheringFacts, shownRecord } from './lay.ts';
import { editedAmong, hideListed, listingsOf, noteGone, placesInUse, putListings } from './listing.store.ts';
import { type Venue, venuesOf } from './venue.actions.ts';

/** Events of published lists are gatherings: nobody keeps them but the list, until somebody takes one over. */
export const gatheringsOfLists: EventSink = {
  put,
  registered,
  vanished,
  back,
  edited: editedAmong,
  remove,
};

type Laid = {
  readonly event: ImportedEvent;
  readonly id: string;
  readonly lockId: string;
  readonly version: number;
  readonly venue: Venue | null;
  readonly days: readonly ListedDay[];
};

/** Writes events as gatherings, new ones and changed ones, in a few statements; a person's days stay (reconcileListed). */
async function put(
  tx: Tx,
  events: readonly ImportedEvent[],
  townName: string,
): Promise<ReadonlyMap<string, string>> {
  const laid = await layOut(tx, events, townName);
  await putListed(tx, laid.map(rowOf));
  const known = await listingsOf(
    tx,
    laid.map(({ id }) => id),
  );
  await putListings(
    tx,
    laid.map(({ event, id, version, venue }) => ({
      gatheringId: id,
      sourceName: event.source.name,
      sourceUrl: event.source.url,
      licence: event.source.licence,
      record: shownRecord(event.record),
      leftVersion: version,
      madePlaceId: venue?.made ? venue.placeId : (known.get(id)?.madePlaceId ?? null),
    })),
  );
  await putDays(tx, laid);
  return new Map(laid.map(({ event, id }) => [event.key, id]));
}

async function layOut(tx: Tx, events: readonly ImportedEvent[], townName: string): Promise<Laid[]> {
  const standing = new Map<string, { id: string; lockId: string; version: number }>();
  for (const [sourceId, own] of Map.groupBy(events, ({ source }) => source.id)) {
    const keys = own.map(({ key }) => key);
    for (const [key, row] of await listedByKey(tx, sourceId, keys)) standing.set(`${sourceId} ${key}`, row);
  }
  const nameOf = ({ source, key }: ImportedEvent) => `${source.id} ${key}`;
  const fresh = events.filter((event) => !standing.has(nameOf(event)));
  const locks = await lockUnkept(tx, fresh.length);
  for (const [at, event] of fresh.entries())
    standing.set(nameOf(event), { id: newId(tx.now.getTime()), lockId: locks[at] ?? '', version: 0 });
  const venues = await venuesOf(tx, events, townName);
  return events.flatMap((event) => {
    const row = standing.get(nameOf(event));
    const days = listedDays(event.record.occurrences);
    const venue = venues.get(event.key) ?? null;
    return row ? [{ ...row, event, version: row.version + 1, venue, days }] : [];
  });
}

const rowOf = ({ event, id, lockId, version, venue, days }: Laid) => ({
  id,
  lockId,
  version,
  sourceId: event.source.id,
  key: event.key,
  attribution: event.source.attribution,
  facts: gatheringFacts(shownRecord(event.record), venue?.placeId ?? null, days[0]?.day ?? everSince),
});

async function putDays(tx: Tx, laid: readonly Laid[]): Promise<void> {
  const known = laid.filter(({ version }) => version > 1).map(({ id }) => id);
  const standing = Map.groupBy(
    await occurrencesOf(tx, known, everSince, forEver),
    ({ gatheringId }) => gatheringId,
  );
  const added: NewOccurrence[] = [];
  const [dropped, cancelled]: [string[], string[]] = [[], []];
  for (const { id, venue, days } of laid) {
    const placeId = venue?.placeId ?? null;
    const todo = reconcileListed(days, standing.get(id) ?? [], placeId, tx.today);
    added.push(...todo.add.map((day) => newDay(tx, id, placeId, day)));
    dropped.push(...todo.drop);
    cancelled.push(...todo.cancel);
    for (const { id: dayId, day } of todo.change)
      await updateOccurrence(tx, dayId, { ...day, placeId, state: 'confirmed', reason: '' });
  }
  await updateOccurrences(tx, cancelled, { state: 'cancelled', reason: changedReason });
  await deleteOccurrences(tx, dropped);
  await insertOccurrences(tx, added);
}

function newDay(tx: Tx, gatheringId: string, placeId: string | null, day: ListedDay): NewOccurrence {
  const id = newId(tx.now.getTime());
  return {
    ...day,
    id,
    rootId: id,
    gatheringId,
    placeId,
    ruleDay: null,
    state: 'confirmed',
    reason: '',
    movedToId: null,
    byHand: false,
    capacity: null,
  };
}

/** Places that were registered for events when their lists came. */
async function registered(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const listings = [...(await listingsOf(tx, ids)).values()];
  return [...new Set(listings.flatMap(({ madePlaceId }) => madePlaceId ?? []))];
}

/** What a list names no more stays: past days as they are, coming ones 「要確認」 until somebody decides or it is back. */
async function vanished(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await noteGone(tx, ids, tx.today);
  const coming = (await occurrencesOf(tx, ids, tx.today, forEver)).filter(
    ({ state, byHand }) => state === 'confirmed' && !byHand,
  );
  await updateOccurrences(tx, idsOf(coming), { state: 'tentative', reason: goneReason });
}

async function back(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await noteGone(tx, ids, null);
  const unsure = unsureDays(await occurrencesOf(tx, ids, tx.today, forEver), tx.today);
  await updateOccurrences(tx, idsOf(unsure), { state: 'confirmed', reason: '' });
}

const idsOf = (days: readonly Occurrence[]): string[] => days.map(({ id }) => id);

/** Takes new ones back, all or none: not once somebody edited one, decided about a day, counted or signed up. */
async function remove(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const days = await occurrencesOf(tx, ids, everSince, forEver);
  const touched = (await editedAmong(tx, ids)).size > 0 || (await keepersOf(tx, ids)).size > 0;
  if (touched || days.some(isSomebodys)) return false;
  const made = await registered(tx, ids);
  await deleteOccurrences(tx, idsOf(days));
  await hideListed(tx, ids);
  await endUnused(tx, made);
  return true;
}

const isSomebodys = ({ byHand, state, wanted }: Occurrence): boolean => byHand || state === 'held' || wanted;

/** Places that were registered for events that are gone, unless something else stands there or somebody edited them. */
async function endUnused(tx: Tx, placeIds: readonly string[]): Promise<void> {
  const used = await placesInUse(tx, placeIds);
  const versions = await placeVersions(tx, placeIds);
  const ending: string[] = [];
  for (const id of placeIds)
    if (!used.has(id) && versions.get(id) === 1 && (await servicesAtPlace(tx, id)).length === 0)
      ending.push(id);
  await endPlaces(tx, ending);
  await dropPairsOf(tx, ending);
}
