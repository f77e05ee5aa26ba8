import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { type CheckDays, publicKinds } from '../check/freshness.rules.ts';
import type { FoundPlace, ListedService, PlaceRow } from './seen.ts';

/** What a list is narrowed to. `districtIds`: served by any of these, or the whole town. */
export type ListFilter = {
  readonly layer?: string | undefined;
  readonly whom?: string | undefined;
  readonly tag?: string | undefined;
  readonly districtIds?: readonly string[] | undefined;
  readonly free?: boolean | undefined;
  readonly stepFree?: boolean | undefined;
  readonly noSignUp?: boolean | undefined;
  /** Staff's lists also hold what is hidden or over. */
  readonly everything?: boolean | undefined;
};

/** A service a question may mean; a higher score is likelier. */
export type Hit = { readonly id: string; readonly score: number };

/** How many hits of one question are weighed. */
const mostHits = 300;

/**
 * From so many hits on there may be more that were not weighed: every way of finding (`resources.find`) gives only so
 * many, the one with the fewest 30.
 */
export const mayBeMore = (hits: readonly Hit[]): boolean => hits.length >= 30;

/** Services a question may mean, likeliest first, in one round trip. */
export async function findServices(
  tx: Tx,
  concepts: readonly string[],
  probes: readonly string[],
): Promise<Hit[]> {
  const { rows } = await sql<{ serviceId: string; score: number }>`
    select service_id, score from resources.find(${[...concepts]}::text[], ${[...probes]}::text[], ${mostHits}::integer)`.execute(
    tx.db,
  );
  return rows.map(({ serviceId, score }) => ({ id: serviceId, score: Number(score) }));
}

type Listing = {
  /** Null: everything, by name. */
  readonly hits: readonly Hit[] | null;
  readonly filter: ListFilter;
  readonly days: CheckDays;
  readonly limit: number;
  readonly offset: number;
};

/** How much a stale entry weighs beside a fresh one. */
const staleWeight = 0.5;

/** What nobody gave a reading comes after what has one. */
const unread = sql<boolean>`s.kana = ''`;

/** One page of services with how many there are in all: likeliest first, else by name; stale ones sink. */
export async function listServices(
  tx: Tx,
  { hits, filter, days, limit, offset }: Listing,
): Promise<{ readonly rows: readonly ListedService[]; readonly total: number }> {
  const stale = sql<boolean>`s.verified_at is not null
    and (s.verified_at at time zone ${tx.zone})::date + ${days.staleAfterDays}::int + coalesce(s.verify_every_days,
      case when o.kind = any(${[...publicKinds]}) then ${days.publicDays}::int else ${days.othersDays}::int end) <= ${tx.today}`;
  const score = hits
    ? sql<number>`h.score * case when ${stale} then ${staleWeight}::float8 else 1 end`
    : sql<number>`0::float8`;
  const cut = tx.db
    .selectFrom('resources.service as s')
    .leftJoin('districts.organization_card as o', (join) =>
      join.onRef('o.townId', '=', 's.townId').onRef('o.id', '=', 's.organizationId'),
    )
    .select(['s.id', 'o.name as organizationName', 'o.kind as organizationKind'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .select([score.as('score'), stale.as('stale')])
    .where('s.townId', '=', tx.townId)
    .$if(hits !== null, (query) =>
      query.innerJoin(weighed(hits ?? []).as('h'), (join) => join.onRef('h.id', '=', 's.id')),
    )
    .$if(!filter.everything, (query) =>
      query
        .where('s.hidden', '=', false)
        .where('s.status', '<>', 'defunct')
        .where((e) => e.or([e('s.closedOn', 'is', null), e('s.closedOn', '>', tx.today)])),
    )
    .$if(filter.layer !== undefined, (query) =>
      query.where(sql<boolean>`${filter.layer} = any(s.help_layers)`),
    )
    .$if(filter.whom !== undefined, (query) =>
      query.where(sql<boolean>`s.target_groups && array[${filter.whom}, 'anyone']`),
    )
    .$if(filter.tag !== undefined, (query) => query.where(sql<boolean>`${filter.tag} = any(s.issue_tags)`))
    .$if(filter.free === true, (query) => query.where('s.feeYen', '=', 0))
    .$if(filter.noSignUp === true, (query) => query.where('s.reservation', '=', 'notNeeded'))
    .$if(filter.stepFree === true, (query) => query.where(isStepFree))
    .$if(filter.districtIds !== undefined, (query) => query.where(servesAny(filter.districtIds ?? [])))
    .orderBy(score, 'desc')
    .orderBy(stale)
    .orderBy(unread)
    .orderBy('s.kana')
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(limit)
    .offset(offset);
  const rows = await tx.db
    .selectFrom(cut.as('c'))
    .innerJoin('resources.service as s', (join) =>
      join.on('s.townId', '=', tx.townId).onRef('s.id', '=', 'c.id'),
    )
    .select([
      's.id',
      's.name',
      's.kana',
      's.description',
      's.organizationId',
      'c.organizationName',
      'c.organizationKind',
      's.status',
      's.targetGroups',
      's.fees',
      's.feeYen',
      's.reservation',
      's.intakePath',
      's.alert',
      's.phone',
      's.extension',
      's.verifiedAt',
      's.verifyEveryDays',
      's.hidden',
      's.closedOn',
      'c.total',
    ])
    .where('s.townId', '=', tx.townId)
    .orderBy('c.score', 'desc')
    .orderBy('c.stale')
    .orderBy(unread)
    .orderBy('s.kana')
    .orderBy('s.name')
    .orderBy('s.id')
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** At a place one gets into without a step. */
const isStepFree = sql<boolean>`exists (select from resources.service_at_place sp
  join districts.place_card p on p.town_id = sp.town_id and p.id = sp.place_id
  where sp.town_id = s.town_id and sp.service_id = s.id and p.step_free = 'yes')`;

/** For one of these districts, or for the whole town. */
const servesAny = (districtIds: readonly string[]) =>
  sql<boolean>`(not exists (select from resources.service_district sd
      where sd.town_id = s.town_id and sd.service_id = s.id)
    or exists (select from resources.service_district sd
      where sd.town_id = s.town_id and sd.service_id = s.id and sd.district_id = any(${[...districtIds]}::uuid[])))`;

/** Hits as rows of two columns. */
const weighed = (hits: readonly Hit[]) =>
  sql<Hit>`(select * from unnest(${hits.map(({ id }) => id)}::uuid[], ${hits.map((hit) => hit.score)}::float8[]) as u(id, score))`;

/** Where services are given. */
export async function placesOfServices(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlaceRow[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.service_at_place')
    .select(['id', 'serviceId', 'placeId', 'schedule', 'phone', 'extension', 'hours'])
    .where('townId', '=', tx.townId)
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
}

/** Districts services are for; a service without any is for the whole town. */
export async function districtsOfServices(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.service_district')
    .select(['serviceId', 'districtId'])
    .where('townId', '=', tx.townId)
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('id')
    .execute();
  const groups = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map([...groups].map(([id, its]) => [id, its.map(({ districtId }) => districtId)]));
}

/** Where services are given, with the cards of the places, in one round trip. */
export async function foundPlaces(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FoundPlace[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.service_at_place as sp')
    .innerJoin('districts.place_card as p', (join) =>
      join.onRef('p.townId', '=', 'sp.townId').onRef('p.id', '=', 'sp.placeId'),
    )
    .select([
      'sp.id as pairId',
      'sp.serviceId',
      'sp.schedule',
      'sp.phone as ownPhone',
      'sp.extension as ownExtension',
    ])
    .select(['p.id', 'p.name', 'p.kana', 'p.alias', 'p.city', 'p.address', 'p.addressLine2', 'p.latitude'])
    .select(['p.longitude', 'p.phone', 'p.extension', 'p.stepFree'])
    .where('sp.townId', '=', tx.townId)
    .where('sp.serviceId', 'in', [...serviceIds])
    .orderBy('sp.id')
    .execute();
  const groups = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map(
    [...groups].map(([id, its]) => [
      id,
      its.map(({ pairId, serviceId, schedule, ownPhone, ownExtension, ...place }) => ({
        id: pairId,
        placeId: place.id,
        schedule,
        phone: ownPhone,
        extension: ownExtension,
        place,
      })),
    ]),
  );
}

/** Names of the districts services are for, in one round trip. */
export async function districtNames(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.service_district as sd')
    .innerJoin('districts.district_card as d', (join) =>
      join.onRef('d.townId', '=', 'sd.townId').onRef('d.id', '=', 'sd.districtId'),
    )
    .select(['sd.serviceId', 'd.name'])
    .where('sd.townId', '=', tx.townId)
    .where('sd.serviceId', 'in', [...serviceIds])
    .orderBy('sd.id')
    .execute();
  const groups = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map([...groups].map(([id, its]) => [id, its.map(({ name }) => name)]));
}
