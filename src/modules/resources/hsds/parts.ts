import { dayOf } from '../../../kernel/time.ts';
import { derivedId } from './ids.ts';
import { prefectureOf } from './prefectures.rules.ts';
import {
  type Document,
  known,
  type PublicContact,
  type PublicPair,
  type PublicPlace,
  type ServiceSchedule,
  type Sources,
} from './sources.ts';
import { kanaOf } from './taxonomy.ts';

type Whose = 'service_id' | 'organization_id' | 'location_id' | 'service_at_location_id';

/**
 * A telephone number. HSDS 3 has the extension as a number: one with a leading zero, or two glued together, would be
 * another one there, so it stands in the description.
 */
export function phoneDocument(
  whose: Whose,
  ownerId: string,
  { phone, extension, name = '' }: { phone: string; extension: string; name?: string },
): Document[] {
  if (phone === '') return [];
  const isNumber = /^[1-9]\d{0,8}$/.test(extension);
  const words = [name, extension !== '' && !isNumber ? `内線 ${extension}` : ''].filter(
    (word) => word !== '',
  );
  return [
    known({
      id: derivedId('phone', ownerId, phone, extension),
      [whose]: ownerId,
      number: phone,
      extension: isNumber ? Number(extension) : undefined,
      type: 'voice',
      description: words.join(' '),
    }),
  ];
}

/** The contact points of a body, each number once. */
export const contactPhones = (contacts: readonly PublicContact[], organizationId: string): Document[] => {
  const own = contacts.filter((contact) => contact.organizationId === organizationId);
  const once = new Map(own.map((contact) => [`${contact.phone} ${contact.extension}`, contact]));
  return [...once.values()].flatMap((contact) => phoneDocument('organization_id', organizationId, contact));
};

/** An address only where everything HSDS requires is known: many Japanese lists lack the postal code. */
function addressDocument(place: PublicPlace, { townName, townCode }: Sources): Document[] {
  const state = place.prefecture || (place.city === '' ? prefectureOf(townCode) : '');
  const city = place.city || townName;
  if (place.address === '' || place.postalCode === '' || state === '') return [];
  return [
    known({
      id: derivedId('address', place.id),
      location_id: place.id,
      address_1: place.address,
      address_2: place.addressLine2,
      city,
      state_province: state,
      postal_code: place.postalCode,
      country: 'JP',
      address_type: place.locationType,
    }),
  ];
}

const stepWords = { yes: '段差なし', partly: '一部に段差あり', no: '段差あり', unknown: '' } as const;

/** A place as HSDS location. An address left out is told in words, so that nobody takes it for unknown. */
export function locationDocument(place: PublicPlace, sources: Sources): Document {
  const addresses = addressDocument(place, sources);
  const steps = [stepWords[place.stepFree], ...place.access].filter((word) => word !== '');
  const told =
    addresses.length === 0 && place.address !== ''
      ? `所在地：${place.city}${place.address}${place.addressLine2}（郵便番号が未登録のため address を省略）`
      : '';
  return known({
    id: place.id,
    location_type: place.locationType,
    name: place.name,
    alternate_name: place.alias,
    description: told,
    transportation: place.accessNote,
    latitude: place.latitude,
    longitude: place.longitude,
    url: uri(place.url),
    addresses,
    phones: phoneDocument('location_id', place.id, place),
    accessibility: steps.map((description) => ({
      id: derivedId('accessibility', place.id, description),
      location_id: place.id,
      description,
    })),
    attributes: kanaOf('location', place.id, place.kana),
  });
}

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** When a service is at a place: what the room above knows, else weekly hours, else words alone. */
export function pairSchedules(pair: PublicPair, sources: Sources): Document[] {
  const meant = sources.schedules.filter(
    (one) => one.serviceId === pair.serviceId && one.placeId === pair.placeId,
  );
  if (meant.length > 0)
    return meant.map((one) => scheduleDocument(one, { service_at_location_id: pair.id }, sources));
  const place = sources.places.get(pair.placeId);
  const weekly =
    pair.weekly.length > 0 ? pair.weekly : pair.schedule === '' ? (place?.opening.weekly ?? []) : [];
  const hours = Map.groupBy(weekly, ({ from, until }) => `${from} ${until}`);
  const drawn = [...hours.entries()].map(([key, ofHours]) =>
    known({
      id: derivedId('schedule', pair.id, key),
      service_at_location_id: pair.id,
      freq: 'WEEKLY',
      wkst: 'MO',
      byday: ofHours.map(({ weekday }) => days[weekday]).join(','),
      opens_at: `${ofHours[0]?.from}+09:00`,
      closes_at: `${ofHours[0]?.until}+09:00`,
      timezone: 9,
      description: pair.schedule,
    }),
  );
  if (drawn.length > 0 || pair.schedule === '') return drawn;
  return [
    known({
      id: derivedId('schedule', pair.id, pair.schedule),
      service_at_location_id: pair.id,
      description: pair.schedule,
      schedule_link: linkTo(`/resources/${pair.serviceId}`, sources),
    }),
  ];
}

const linkTo = (path: string, { address }: Sources): string | undefined =>
  address === '' ? undefined : uri(`${address}${path}`);

/** A schedule as the room above told it, hung on what it belongs to. */
export const scheduleDocument = (
  { serviceId, placeId, path, ...rest }: ServiceSchedule,
  whose: Readonly<Partial<Record<Whose, string>>>,
  sources: Sources,
): Document => known({ ...rest, ...whose, schedule_link: linkTo(path, sources) });

/** An address of the web as HSDS takes it, or nothing. */
export const uri = (text: string): string | undefined =>
  /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text).href : undefined;

/** The town's day of an instant. */
export const day = (at: Date | null): string | undefined => (at ? dayOf(at) : undefined);
