import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Opening } from '../../districts/index.ts';
import type { InnerDetail, ServiceFacts } from './service.rules.ts';

/** A service at a place: when, and by which number where the place has one of its own. `hours` null = the place's. */
export type PlaceOfService = {
  readonly placeId: string;
  readonly schedule?: string;
  readonly phone?: string;
  readonly extension?: string;
  readonly hours?: Opening | null;
};

/** Facts as they are written. */
export const columns = (facts: ServiceFacts) => ({
  ...facts,
  helpLayers: [...facts.helpLayers],
  targetGroups: [...facts.targetGroups],
  issueTags: [...facts.issueTags],
  pillars: [...facts.pillars],
  access: [...facts.access],
  everydayWords: [...facts.everydayWords],
});

/** A service as it is written for the first time. */
export const insertService = (tx: Tx, id: string, facts: ServiceFacts) =>
  tx.db
    .insertInto('resources.service')
    .values({ ...columns(facts), townId: tx.townId, id, enteredAt: tx.now, changedAt: tx.now })
    .execute();

/** Writes what is known of a service; whether the version still held. Null writes whatever the version. */
export async function updateService(
  tx: Tx,
  id: string,
  facts: ServiceFacts,
  version: number | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.service')
    .set({ ...columns(facts), changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** From a day on it is over for good; what it was stays. Whether there was such a service still running. */
export async function closeService(tx: Tx, id: string, on: LocalDate): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.service')
    .set({ status: 'defunct', closedOn: on, changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('closedOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Lays a service at places, instead of those it was at. `hidden` like the service. */
export async function layAtPlaces(
  tx: Tx,
  serviceId: string,
  places: readonly PlaceOfService[],
  hidden: boolean,
): Promise<void> {
  const { townId } = tx;
  const known = await placeRowIds(tx, serviceId);
  await tx.db
    .deleteFrom('resources.service_at_place')
    .where('townId', '=', townId)
    .where('serviceId', '=', serviceId)
    .execute();
  if (places.length === 0) return;
  await tx.db
    .insertInto('resources.service_at_place')
    .values(
      places.map(({ placeId, schedule = '', phone = '', extension = '', hours = null }, index) => ({
        townId,
        // The pair keeps its identifier: the world outside knows it by that (HSDS service_at_location). New ones stand in
        // the order they were given.
        id: known.get(placeId) ?? newId(tx.now.getTime() + index),
        serviceId,
        placeId,
        schedule,
        phone,
        extension,
        hours: JSON.stringify(hours ?? {}),
        hidden,
      })),
    )
    .execute();
}

async function placeRowIds(tx: Tx, serviceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('resources.service_at_place')
    .select(['id', 'placeId'])
    .where('townId', '=', tx.townId)
    .where('serviceId', '=', serviceId)
    .execute();
  return new Map(rows.map(({ id, placeId }) => [placeId, id]));
}

/** Says for which districts a service is, instead of those it was for. */
export async function layForDistricts(
  tx: Tx,
  serviceId: string,
  districtIds: readonly string[],
): Promise<void> {
  const { townId } = tx;
  await tx.db
    .deleteFrom('resources.service_district')
    .where('townId', '=', townId)
    .where('serviceId', '=', serviceId)
    .execute();
  if (districtIds.length === 0) return;
  await tx.db
    .insertInto('resources.service_district')
    .values(
      [...new Set(districtIds)].map((districtId, index) => ({
        townId,
        id: newId(tx.now.getTime() + index),
        serviceId,
        districtId,
      })),
    )
    .execute();
}

/** Writes details that are not for everybody, instead of those the writer can see; an empty value leaves none. */
export async function putInnerDetails(
  tx: Tx,
  serviceId: string,
  details: readonly InnerDetail[],
): Promise<void> {
  const { townId } = tx;
  await tx.db
    .deleteFrom('resources.inner_detail')
    .where('townId', '=', townId)
    .where('serviceId', '=', serviceId)
    .execute();
  const rows = details.filter(({ value }) => value !== '');
  if (rows.length === 0) return;
  await tx.db
    .insertInto('resources.inner_detail')
    .values(
      rows.map((row) => ({ ...row, townId, id: newId(tx.now.getTime()), serviceId, changedAt: tx.now })),
    )
    .execute();
}

/** Whether a service stands out of sight, or null when there is none that the reader sees. */
export async function isOutOfSight(tx: Tx, id: string): Promise<boolean | null> {
  const row = await tx.db
    .selectFrom('resources.service')
    .select('hidden')
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.hidden ?? null;
}
