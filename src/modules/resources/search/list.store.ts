import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { type CheckDays, publicKinds } from '../check/freshness.rules.ts';
import type { ServiceStatus } from '../service/service.rules.ts';

/** A service as a list shows it, with the body that gives it. */
export type ListedService = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly description: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly organizationKind: string | null;
  readonly status: ServiceStatus;
  readonly targetGroups: readonly string[];
  readonly fees: string;
  readonly feeYen: number | null;
  readonly reservation: 'notNeeded' | 'needed' | 'unknown';
  readonly intakePath: 'self' | 'viaCsw';
  readonly alert: string;
  readonly phone: string;
  readonly extension: string;
  readonly verifiedAt: Date | null;
  readonly verifyEveryDays: number | null;
  readonly hidden: boolean;
  readonly closedOn: LocalDate | null;
};

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

/** One page of services with how many there are in all: likeliest first, else by name; stale ones sink. */
export async function listServices(
  tx: Tx,
  { hits, filter, days, limit, offset }: Listing,
): Promise<{ readonly rows: readonly ListedService[]; readonly total: number }> {
  const stale = sql<boolean>`s.verified_at is not null
    and (s.verified_at at time zone ${tx.zone})::date + ${days.staleAfterDays}::int + coalesce(s.verify_every_days,
      case when o.kind = any(${[...publicKinds]}) then ${days.publicDays}::int else ${days.othersDays}::int end) <= ${tx.today}`;
  const score = hits
    ? sql<number>`(select h.score from unnest(${hits.map(({ id }) => id)}::uuid[], ${hits.map((hit) => hit.score)}::float8[]) as h(id, score) where h.id = s.id)
        * case when ${stale} then ${staleWeight}::float8 else 1 end`
    : sql<number>`0::float8`;
  const rows = await tx.db
    .selectFrom('resources.service as s')
    .leftJoin('districts.organization_card as o', (join) =>
      join.onRef('o.townId', '=', 's.townId').onRef('o.id', '=', 's.organizationId'),
    )
    .select([
      's.id',
      's.name',
      's.kana',
      's.description',
      's.organizationId',
      'o.name as organizationName',
      'o.kind as organizationKind',
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
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('s.townId', '=', tx.townId)
    .$if(hits !== null, (query) => query.where('s.id', 'in', idsOf(hits ?? [])))
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
    .$if(filter.stepFree === true, (query) =>
      query.where(sql<boolean>`exists (select from resources.service_at_place sp
        join districts.place_card p on p.town_id = sp.town_id and p.id = sp.place_id
        where sp.town_id = s.town_id and sp.service_id = s.id and p.step_free = 'yes')`),
    )
    .$if(filter.districtIds !== undefined, (query) =>
      query.where(sql<boolean>`not exists (select from resources.service_district sd
          where sd.town_id = s.town_id and sd.service_id = s.id)
        or exists (select from resources.service_district sd
          where sd.town_id = s.town_id and sd.service_id = s.id and sd.district_id = any(${[...(filter.districtIds ?? [])]}::uuid[]))`),
    )
    .orderBy(score, 'desc')
    .orderBy(stale)
    .orderBy('s.kana')
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

const idsOf = (hits: readonly Hit[]): string[] =>
  hits.length > 0 ? hits.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000'];

/** A place of a service, as a list shows it. */
export type PlaceRow = {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly schedule: string;
  readonly phone: string;
  readonly extension: string;
  readonly hours: unknown;
};

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
