import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { DistrictCard } from '../district/district.rules.ts';
import type { DayOverride, Hours, Opening } from './opening.rules.ts';
import type { PlaceCard, PlaceFacts } from './place.rules.ts';

const card = [
  'id',
  'name',
  'kana',
  'alias',
  'city',
  'address',
  'addressLine2',
  'latitude',
  'longitude',
  'phone',
  'extension',
  'stepFree',
] as const;

/** Cards of places by identifier, past ones too. */
export async function placeCards(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlaceCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.place_card')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of places for lists that say where: asked by identifier, '' where there is none. */
export async function placeNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const cards = await placeCards(
    tx,
    ids.filter((id) => id !== null),
  );
  return (id) => cards.get(id ?? '')?.name ?? '';
}

/** Everything known of a place with its version, or null. */
export async function placeById(
  tx: Tx,
  id: string,
): Promise<(PlaceFacts & { id: string; version: number; toOn: LocalDate | null }) | null> {
  const row = await tx.db
    .selectFrom('districts.place')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, opening: openingOf(row.opening) };
}

/** Everything known of places, by identifier; past ones too. */
export async function placesById(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceFacts & { id: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.place')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, opening: openingOf(row.opening) }]));
}

/** Places one can go to on a day, by name. */
export async function activePlaces(tx: Tx, day: LocalDate = tx.today): Promise<PlaceCard[]> {
  return await tx.db
    .selectFrom('districts.place')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('fromOn', '<=', day)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', day)]))
    .orderBy('kana')
    .orderBy('name')
    .execute();
}

/** Places in use, some at a time in the order of their identifiers: those after one. For whoever looks at all of them. */
export const placesAfter = (tx: Tx, id: string | null, limit: number): Promise<PlaceCard[]> =>
  tx.db
    .selectFrom('districts.place')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('fromOn', '<=', tx.today)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', tx.today)]))
    .$if(id !== null, (query) => query.where('id', '>', id ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();

/** Districts each place lies in. */
export async function districtsOfPlaces(
  tx: Tx,
  placeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DistrictCard[]>> {
  if (placeIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.place_district as pd')
    .innerJoin('districts.district as d', (join) =>
      join.onRef('d.townId', '=', 'pd.townId').onRef('d.id', '=', 'pd.districtId'),
    )
    .select(['pd.placeId', 'd.id', 'd.kind', 'd.name'])
    .where('pd.townId', '=', tx.townId)
    .where('pd.placeId', 'in', [...new Set(placeIds)])
    .orderBy('d.sort')
    .execute();
  return Map.groupBy(rows, ({ placeId }) => placeId);
}

/** Places that lie in any of these districts. */
export async function placesInDistricts(tx: Tx, districtIds: readonly string[]): Promise<string[]> {
  if (districtIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('districts.place_district')
    .select('placeId')
    .distinct()
    .where('townId', '=', tx.townId)
    .where('districtId', 'in', [...districtIds])
    .execute();
  return rows.map(({ placeId }) => placeId);
}

/** Rules by which places open, and what differs between two days, both included. */
export async function openingsOfPlaces(
  tx: Tx,
  placeIds: readonly string[],
  from: LocalDate,
  until: LocalDate,
): Promise<ReadonlyMap<string, { readonly opening: Opening; readonly overrides: readonly DayOverride[] }>> {
  if (placeIds.length === 0) return new Map();
  const ids = [...new Set(placeIds)];
  const places = await tx.db
    .selectFrom('districts.place')
    .select(['id', 'opening'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', ids)
    .execute();
  const days = await overridesOf(tx, ids, from, until);
  return new Map(
    places.map(({ id, opening }) => [id, { opening: openingOf(opening), overrides: days.get(id) ?? [] }]),
  );
}

async function overridesOf(tx: Tx, placeIds: readonly string[], from: LocalDate, until: LocalDate) {
  const rows = await tx.db
    .selectFrom('districts.place_day')
    .select(['placeId', 'day', 'open', 'hours', 'reason'])
    .where('townId', '=', tx.townId)
    .where('placeId', 'in', [...placeIds])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, hours: row.hours as Hours[] })),
    ({ placeId }) => placeId,
  );
}

/** A place as it is written for the first time. */
export const insertPlace = (tx: Tx, id: string, facts: PlaceFacts) =>
  tx.db
    .insertInto('districts.place')
    .values({ ...columns(facts), townId: tx.townId, id, fromOn: tx.today })
    .execute();

/** Writes what is known of a place; whether the version still held. Null writes whatever the version. */
export async function updatePlace(
  tx: Tx,
  id: string,
  facts: PlaceFacts,
  version: number | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.place')
    .set(columns(facts))
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** From today on nobody is sent there any more; what it was stays. */
export async function endPlace(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.place')
    .set({ toOn: addDays(tx.today, -1) })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('toOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Lays a place into districts, instead of those it lay in. */
export async function layPlaceInto(
  tx: Tx,
  placeId: string,
  rows: readonly { readonly id: string; readonly districtId: string }[],
): Promise<void> {
  const { townId } = tx;
  await tx.db
    .deleteFrom('districts.place_district')
    .where('townId', '=', townId)
    .where('placeId', '=', placeId)
    .execute();
  if (rows.length === 0) return;
  await tx.db
    .insertInto('districts.place_district')
    .values(rows.map((row) => ({ ...row, townId, placeId })))
    .execute();
}

/** Writes what a place does otherwise on one day; the last word for a day holds. */
export const putPlaceDay = (tx: Tx, id: string, placeId: string, { day, open, hours, reason }: DayOverride) =>
  tx.db
    .insertInto('districts.place_day')
    .values({ townId: tx.townId, id, placeId, day, open, hours: JSON.stringify(hours), reason })
    .onConflict((clash) =>
      clash.columns(['townId', 'placeId', 'day']).doUpdateSet({ open, hours: JSON.stringify(hours), reason }),
    )
    .execute();

const columns = (facts: PlaceFacts) => ({
  ...facts,
  access: [...facts.access],
  opening: JSON.stringify(facts.opening),
  addressKey: foldAddress(`${facts.city}${facts.address}`),
});

const openingOf = (stored: unknown): Opening => ({ weekly: [], closed: [], ...(stored as Partial<Opening>) });
