import type { Tx } from '../../../kernel/ctx/tx.ts';
import { placeVersions } from '../../districts/index.ts';
import type { KnownItem } from './entry.store.ts';
import { eventSink } from './sink.slot.ts';

/** Things whose place, service or event somebody has changed here since the last file: a person's word stands. */
export async function editedAmong(tx: Tx, items: readonly KnownItem[]): Promise<ReadonlySet<string>> {
  const placeIds = items.flatMap(({ placeId, ownsPlace }) => (placeId && ownsPlace ? [placeId] : []));
  const places = await placeVersions(tx, placeIds);
  const events = await editedEvents(
    tx,
    items.flatMap(({ sinkId }) => sinkId ?? []),
  );
  const isEdited = (item: KnownItem) =>
    (item.sinkId !== null && events.has(item.sinkId)) ||
    item.serviceStands !== item.serviceVersion ||
    (item.ownsPlace && item.placeId !== null && places.get(item.placeId) !== item.placeVersion);
  return new Set(items.filter(isEdited).map(({ id }) => id));
}

/** Which events the room that keeps them calls changed by a person. */
export const editedEvents = async (tx: Tx, sinkIds: readonly string[]): Promise<ReadonlySet<string>> =>
  sinkIds.length === 0 ? new Set() : ((await eventSink()?.edited(tx, sinkIds)) ?? new Set());
