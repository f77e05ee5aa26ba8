import type { PublicBody } from '../../districts/index.ts';
import { derivedId } from './ids.ts';
import {
  contactPhones,
  day,
  locationDocument,
  pairSchedules,
  phoneDocument,
  scheduleDocument,
  uri,
} from './parts.ts';
import { type Document, known, type PublicPair, type PublicService, type Sources } from './sources.ts';
import { attributesOf, kanaOf } from './taxonomy.ts';

/** Our words for a status as HSDS writes them. */
const statuses = {
  active: 'active',
  inactive: 'inactive',
  defunct: 'defunct',
  temporarilyClosed: 'temporarily closed',
} as const;

/** A service without what hangs on it: as a list shows it, and the head of the whole (community.md §2e, mapping). */
function serviceHead(service: PublicService): Document {
  return known({
    id: service.id,
    organization_id: service.organizationId,
    program_id: service.programme === '' ? undefined : programmeId(service),
    name: service.name,
    alternate_name: service.alias,
    description: service.description,
    url: uri(service.url),
    email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(service.email) ? service.email : undefined,
    status: statuses[service.status],
    application_process: service.application,
    fees_description: service.fees,
    eligibility_description: service.eligibility,
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    alert: service.alert,
    assured_date: day(service.verifiedAt),
    licenses: [service.licence, service.attribution].filter(Boolean).join(' '),
    last_modified: lastModified(service)?.toISOString(),
  });
}

/** When the published words or the day of the last check changed; null where that is not known. */
const lastModified = ({ changedAt, verifiedAt }: PublicService): Date | null =>
  changedAt && verifiedAt && verifiedAt > changedAt ? verifiedAt : changedAt;

const programmeId = ({ organizationId, programme }: PublicService): string =>
  derivedId('program', organizationId ?? '', programme);

const programmeDocument = (service: PublicService): Document | undefined =>
  service.programme === ''
    ? undefined
    : known({
        id: programmeId(service),
        organization_id: service.organizationId,
        name: service.programme,
        description: service.programme,
      });

/** Blocks and caps of a fee cannot be said in HSDS: the smallest amount, and our words for the rest. */
const costDocuments = ({ id, feeYen, fees }: PublicService): Document[] =>
  feeYen === null
    ? []
    : [
        known({
          id: derivedId('cost', id),
          service_id: id,
          option: feeYen === 0 ? '無料' : '利用料',
          currency: 'JPY',
          amount: feeYen,
          amount_description: fees,
        }),
      ];

function areaDocuments({ id }: PublicService, sources: Sources): Document[] {
  const areas = sources.areas.get(id) ?? [];
  const town = { id: sources.townCode, name: sources.townName, kind: 'city' };
  return (areas.length > 0 ? areas : [town]).map((area) => ({
    id: derivedId('area', id, area.id),
    service_id: id,
    name: area.name,
    extent: area.name,
    extent_type: area.kind === 'city' ? 'municipality' : area.kind,
  }));
}

/** Places left, as version 3.1 has them; the compiled schemas of 3.0 take them as an addition. */
const capacityDocuments = (service: PublicService): Document[] =>
  service.capacity === null
    ? []
    : [
        known({
          id: derivedId('capacity', service.id),
          service_id: service.id,
          unit: { id: derivedId('unit', 'person'), name: '人' },
          available: service.placesFree,
          maximum: service.capacity,
          updated: lastModified(service)?.toISOString(),
        }),
      ];

/** A body as HSDS organization. */
export function organizationDocument(body: PublicBody, sources: Sources, whole: boolean): Document {
  const head = {
    id: body.id,
    name: body.name,
    description: body.description || `${sources.townName} ${body.name}`,
    website: uri(body.url),
    parent_organization_id: body.parentId && sources.bodies.has(body.parentId) ? body.parentId : undefined,
  };
  if (!whole) return known(head);
  return known({
    ...head,
    phones: contactPhones(sources.contacts, body.id),
    organization_identifiers:
      body.corporateNumber === ''
        ? []
        : [
            {
              id: derivedId('identifier', body.id),
              organization_id: body.id,
              identifier_scheme: 'JP-CN',
              identifier_type: '法人番号',
              identifier: body.corporateNumber,
            },
          ],
    attributes: kanaOf('organization', body.id, body.kana),
  });
}

/** A service at a place, alone: with its place, hours and numbers, without the service. */
function pairPart(pair: PublicPair, sources: Sources): Document {
  const place = sources.places.get(pair.placeId);
  return known({
    id: pair.id,
    service_id: pair.serviceId,
    location_id: pair.placeId,
    description: pair.schedule,
    phones: phoneDocument('service_at_location_id', pair.id, pair),
    schedules: pairSchedules(pair, sources),
    location: place && locationDocument(place, sources),
  });
}

const bodyOf = ({ organizationId }: PublicService, sources: Sources): PublicBody | undefined =>
  organizationId ? sources.bodies.get(organizationId) : undefined;

/** A service with everything that hangs on it. */
export function serviceDocument(service: PublicService, sources: Sources): Document {
  const body = bodyOf(service, sources);
  const pairs = sources.pairs.get(service.id) ?? [];
  const atNoPlace = sources.schedules.filter(
    (one) => one.serviceId === service.id && !pairs.some(({ placeId }) => placeId === one.placeId),
  );
  return known({
    ...serviceHead(service),
    phones: phoneDocument('service_id', service.id, service),
    schedules: atNoPlace.map((one) => scheduleDocument(one, { service_id: service.id }, sources)),
    service_areas: areaDocuments(service, sources),
    service_at_locations: pairs.map((pair) => pairPart(pair, sources)),
    cost_options: costDocuments(service),
    organization: body && organizationDocument(body, sources, true),
    program: programmeDocument(service),
    service_capacities: capacityDocuments(service),
    attributes: attributesOf(sources.townId, service),
  });
}

/** A service as a list shows it. */
export function serviceListed(service: PublicService, sources: Sources): Document {
  const body = bodyOf(service, sources);
  return known({
    ...serviceHead(service),
    organization: body && organizationDocument(body, sources, false),
    program: programmeDocument(service),
  });
}

/** A service at a place, with the service. */
export const pairDocument = (pair: PublicPair, service: PublicService, sources: Sources): Document =>
  known({ ...pairPart(pair, sources), service: serviceListed(service, sources) });

/** An organization with its services, as one answer. */
export const organizationWhole = (body: PublicBody, sources: Sources): Document =>
  known({
    ...organizationDocument(body, sources, true),
    services: sources.services
      .filter(({ organizationId }) => organizationId === body.id)
      .map((service) => serviceHead(service)),
  });
