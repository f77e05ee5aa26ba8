import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { EventRecord } from '../../resources/index.ts';
import type { Listing } from './listing.ts';

const AT_ONCE = 500;

/** What lists say of gatherings, by gathering; nothing for the town's own. */
export async function listingsOf(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<ReadonlyMap<string, Listing>> {
  if (gatheringIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.listing as l')
    .innerJoin('gatherings.gathering as g', (join) =>
      join.onRef('g.townId', '=', 'l.townId').onRef('g.id', '=', 'l.gatheringId'),
    )
    .select(['l.gatheringId', 'l.sourceName', 'l.sourceUrl', 'l.licence', 'g.attribution', 'l.record'])
    .select(['l.leftVersion', 'l.goneOn', 'l.takenBack', 'l.madePlaceId'])
    .where('l.townId', '=', tx.townId)
    .where('l.gatheringId', '=', anyOf(gatheringIds))
    .execute();
  return new Map(
    rows.map((row) => [row.gatheringId, { ...row, record: row.record as unknown as EventRecord }]),
  );
}

export const listingOf = async (tx: Tx, gatheringId: string): Promise<Listing | null> =>
  (await listingsOf(tx, [gatheringId])).get(gatheringId) ?? null;

type Written = Omit<Listing, 'attribution' | 'goneOn' | 'takenBack'>;

/** Writes what a list says now of many gatherings: it names them, and they stand. */
export async function putListings(tx: Tx, listings: readonly Written[]): Promise<void> {
  for (let at = 0; at < listings.length; at += AT_ONCE)
    await tx.db
      .insertInto('gatherings.listing')
      .values(
        listings.slice(at, at + AT_ONCE).map(({ record, ...listing }) => ({
          ...listing,
          record: JSON.stringify(record),
          townId: tx.townId,
          id: newId(tx.now.getTime()),
          goneOn: null,
          takenBack: false,
        })),
      )
      .onConflict((clash) =>
        clash.columns(['townId', 'gatheringId']).doUpdateSet((e) => ({
          sourceName: e.ref('excluded.sourceName'),
          sourceUrl: e.ref('excluded.sourceUrl'),
          licence: e.ref('excluded.licence'),
          record: e.ref('excluded.record'),
          leftVersion: e.ref('excluded.leftVersion'),
          madePlaceId: e.ref('excluded.madePlaceId'),
          goneOn: null,
          takenBack: false,
        })),
      )
      .execute();
}

/** Notes since when lists name gatherings no more; null: they do. */
export const noteGone = (tx: Tx, gatheringIds: readonly string[], goneOn: LocalDate | null) =>
  tx.db
    .updateTable('gatherings.listing')
    .set({ goneOn })
    .where('townId', '=', tx.townId)
    .where('gatheringId', '=', anyOf(gatheringIds))
    .execute();

/** Gatherings whose facts a person has changed since their import left them. */
export async function editedAmong(tx: Tx, gatheringIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (gatheringIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('gatherings.listing as l')
    .innerJoin('gatherings.gathering as g', (join) =>
      join.onRef('g.townId', '=', 'l.townId').onRef('g.id', '=', 'l.gatheringId'),
    )
    .select('l.gatheringId')
    .where('l.townId', '=', tx.townId)
    .where('l.gatheringId', '=', anyOf(gatheringIds))
    .whereRef('g.version', '<>', 'l.leftVersion')
    .execute();
  return new Set(rows.map(({ gatheringId }) => gatheringId));
}

/** Takes gatherings out of every page: the file that brought them was taken back. */
export async function hideListed(tx: Tx, gatheringIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('gatherings.gathering')
    .set({ state: 'draft' })
    .where('townId', '=', tx.townId)
    .where('id', '=', anyOf(gatheringIds))
    .execute();
  await tx.db
    .updateTable('gatherings.listing')
    .set({ takenBack: true, goneOn: null, madePlaceId: null })
    .where('townId', '=', tx.townId)
    .where('gatheringId', '=', anyOf(gatheringIds))
    .execute();
}

/** Which of these places something of this room stands at: gatherings in sight, single days, stations. */
export async function placesInUse(tx: Tx, placeIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (placeIds.length === 0) return new Set();
  const at = anyOf(placeIds);
  const gatherings = await tx.db
    .selectFrom('gatherings.gathering as g')
    .leftJoin('gatherings.listing as l', (join) =>
      join.onRef('l.townId', '=', 'g.townId').onRef('l.gatheringId', '=', 'g.id'),
    )
    .select('g.placeId')
    .where('g.townId', '=', tx.townId)
    .where('g.placeId', '=', at)
    .where((e) => e.or([e('l.takenBack', 'is', null), e('l.takenBack', '=', false)]))
    .execute();
  const days = await tx.db
    .selectFrom('gatherings.occurrence')
    .select('placeId')
    .where('townId', '=', tx.townId)
    .where('placeId', '=', at)
    .execute();
  const stations = await tx.db
    .selectFrom('gatherings.station')
    .select('placeId')
    .where('townId', '=', tx.townId)
    .where('placeId', '=', at)
    .execute();
  return new Set([...gatherings, ...days, ...stations].flatMap(({ placeId }) => placeId ?? []));
}
