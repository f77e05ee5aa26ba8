import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { type Area, districtOf } from '../district/district.rules.ts';
import { districtChain } from '../district/district.store.ts';
import { blankPlace, type PlaceFacts } from './place.rules.ts';

/** Answers where an address lies, with everything the district lies in; all areas are read once, each chain once. */
export async function districtFinder(tx: Tx): Promise<(address: string) => Promise<readonly string[]>> {
  const { townName, areas } = await everyArea(tx, tx.today);
  const town = foldAddress(townName);
  const byStart = Map.groupBy(areas, ({ streetKey }) => streetKey.slice(0, 1));
  const chains = new Map<string, readonly string[]>();
  return async (address) => {
    const folded = foldAddress(address);
    const forms = folded.startsWith(town) ? [folded, folded.slice(town.length)] : [folded];
    const near = forms.flatMap((form) => byStart.get(form.slice(0, 1)) ?? []);
    const smallest = folded === '' ? null : districtOf(forms, near);
    if (smallest === null) return [];
    const known = chains.get(smallest);
    if (known) return known;
    const chain = (await districtChain(tx, smallest)).map(({ id }) => id);
    chains.set(smallest, chain);
    return chain;
  };
}

async function everyArea(tx: Tx, day: LocalDate): Promise<{ townName: string; areas: Area[] }> {
  const { rows: areas } = await sql<Area>`
    select a.district_id, d.kind, a.street_key from districts.area a
      join districts.district d on d.town_id = a.town_id and d.id = a.district_id
    where a.town_id = ${tx.townId} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      and d.from_on <= ${day} and (d.to_on is null or d.to_on >= ${day})`.execute(tx.db);
  const town = await tx.db
    .selectFrom('kernel.town')
    .select('name')
    .where('id', '=', tx.townId)
    .executeTakeFirstOrThrow();
  return { townName: town.name, areas };
}

type WrittenPlace = { readonly id: string; readonly facts: PlaceFacts };

type DistrictsAt = Awaited<ReturnType<typeof districtFinder>>;

/**
 * Writes many new places in a few statements, each laid into the districts its address lies in. `lotId`: the lot they
 * come with, which may be held back (kernel/walls/lot.ts); null for none.
 */
export async function insertPlaces(
  tx: Tx,
  places: readonly WrittenPlace[],
  lotId: string | null = null,
): Promise<void> {
  const districtsAt = await districtFinder(tx);
  for (const batch of batchesOf(places)) {
    await tx.db
      .insertInto('districts.place')
      .values(batch.map((place) => ({ ...columnsOf(tx, place), lotId })))
      .execute();
    await layIntoDistricts(tx, batch, districtsAt, lotId);
  }
}

/** Writes many places that stand, whatever their versions, each laid anew into the districts its address lies in. */
export async function updatePlaces(tx: Tx, places: readonly WrittenPlace[]): Promise<void> {
  const districtsAt = await districtFinder(tx);
  const once = [...new Map(places.map((place) => [place.id, place])).values()];
  for (const batch of batchesOf(once)) {
    await tx.db
      .insertInto('districts.place')
      .values(batch.map((place) => columnsOf(tx, place)))
      .onConflict((clash) =>
        clash.columns(['townId', 'id']).doUpdateSet((e) => ({
          ...Object.fromEntries(toldColumns.map((column) => [column, e.ref(`excluded.${column}`)])),
          version: e('districts.place.version', '+', 1),
        })),
      )
      .execute();
    await tx.db
      .deleteFrom('districts.place_district')
      .where('townId', '=', tx.townId)
      .where('placeId', 'in', idsOf(batch))
      .execute();
    await layIntoDistricts(tx, batch, districtsAt);
  }
}

/** What is told of a place anew; since when it stands is as it was. */
const toldColumns = [...(Object.keys(blankPlace) as (keyof PlaceFacts)[]), 'addressKey'] as const;

const idsOf = (places: readonly WrittenPlace[]): string[] => places.map(({ id }) => id);

async function layIntoDistricts(
  tx: Tx,
  places: readonly WrittenPlace[],
  districtsAt: DistrictsAt,
  lotId: string | null = null,
) {
  const laid = [];
  for (const { id, facts } of places)
    for (const districtId of facts.city === '' ? await districtsAt(facts.address) : [])
      laid.push({ townId: tx.townId, id: newId(tx.now.getTime()), placeId: id, districtId, lotId });
  if (laid.length > 0) await tx.db.insertInto('districts.place_district').values(laid).execute();
}

/** From today on nobody is sent to these places any more; what they were stays. */
export async function endPlaces(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids))
    await tx.db
      .updateTable('districts.place')
      .set({ toOn: addDays(tx.today, -1) })
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('townId', '=', tx.townId)
      .where('id', 'in', batch)
      .where('toOn', 'is', null)
      .execute();
}

const columnsOf = (tx: Tx, { id, facts }: WrittenPlace) => ({
  ...facts,
  townId: tx.townId,
  id,
  fromOn: tx.today,
  access: [...facts.access],
  opening: JSON.stringify(facts.opening),
  addressKey: foldAddress(`${facts.city}${facts.address}`),
});

/** Version of each place: whether somebody changed it since it was written. */
export async function placeVersions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (let from = 0; from < ids.length; from += 5000) {
    const rows = await tx.db
      .selectFrom('districts.place')
      .select(['id', 'version'])
      .where('townId', '=', tx.townId)
      .where('id', 'in', ids.slice(from, from + 5000))
      .execute();
    for (const { id, version } of rows) versions.set(id, version);
  }
  return versions;
}

/** A place that had ended stands again; whether it had. */
export async function reopenPlace(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.place')
    .set({ toOn: null })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('toOn', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
