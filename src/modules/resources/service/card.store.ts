import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ServiceStatus } from './service.rules.ts';

/** Who a service is, for showing. */
export type ServiceCard = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly organizationId: string | null;
  readonly status: ServiceStatus;
  readonly phone: string;
  readonly extension: string;
  readonly hidden: boolean;
  readonly closedOn: LocalDate | null;
};

const card = [
  'id',
  'name',
  'kana',
  'organizationId',
  'status',
  'phone',
  'extension',
  'hidden',
  'closedOn',
] as const;

/** Cards of services by identifier; past ones too, hidden ones for staff alone. */
export async function serviceCards(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ServiceCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.service_card')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Running services in sight at a place, by name. */
export const servicesAtPlace = (tx: Tx, placeId: string): Promise<ServiceCard[]> =>
  running(tx)
    .innerJoin('resources.service_at_place as sp', (join) =>
      join.onRef('sp.townId', '=', 's.townId').onRef('sp.serviceId', '=', 's.id'),
    )
    .where('sp.placeId', '=', placeId)
    .execute();

/** Running services in sight that are for a district by name, or for the whole town when `orWholeTown` is said. */
export const servicesOfDistrict = (tx: Tx, districtId: string, orWholeTown = false): Promise<ServiceCard[]> =>
  running(tx)
    .leftJoin('resources.service_district as sd', (join) =>
      join.onRef('sd.townId', '=', 's.townId').onRef('sd.serviceId', '=', 's.id'),
    )
    .where((e) =>
      orWholeTown
        ? e.or([e('sd.districtId', '=', districtId), e('sd.id', 'is', null)])
        : e('sd.districtId', '=', districtId),
    )
    .execute();

const running = (tx: Tx) =>
  tx.db
    .selectFrom('resources.service as s')
    .select([
      's.id',
      's.name',
      's.kana',
      's.organizationId',
      's.status',
      's.phone',
      's.extension',
      's.hidden',
      's.closedOn',
    ])
    .where('s.townId', '=', tx.townId)
    .where('s.closedOn', 'is', null)
    .where('s.hidden', '=', false)
    .orderBy('s.kana')
    .orderBy('s.name');
