import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  activePlaces,
  blankPlace,
  insertPlaces,
  type PlaceCard,
  type PlaceFacts,
  placeCards,
} from '../../districts/index.ts';
import { type EventRecord, joinedInto } from '../../resources/index.ts';

/** Where an event is held; `made`: the place was registered for it just now. */
export type Venue = { readonly placeId: string; readonly made: boolean };

type Known = {
  readonly id: string;
  readonly nameKeys: readonly string[];
  readonly city: string;
  readonly addressKey: string;
  readonly made: boolean;
};

type Asked = { readonly name: string; readonly city: string; readonly addressKey: string };

/** Longer ones are sentences, not names of houses. */
const longestName = 60;

/**
 * Places of events by their keys. A place of the list of places is found by its name, unless the addresses contradict, or
 * by an address that only one has. One that has a name and an address or a point is registered; anything vaguer (各地区の
 * 公民館, オンライン) stays the words it is, and has no place here. A place that was joined with another is found by its
 * old name and address, too: it is the place that stands.
 */
export async function venuesOf(
  tx: Tx,
  events: readonly { readonly key: string; readonly record: EventRecord }[],
  townName: string,
): Promise<ReadonlyMap<string, Venue>> {
  const known = await knownPlaces(tx, townName);
  const made: { id: string; facts: PlaceFacts }[] = [];
  for (const { record } of events) {
    const asked = askedOf(record, townName);
    if (byName(known, asked) || !mayRegister(record, asked)) continue;
    const id = newId(tx.now.getTime());
    made.push({ id, facts: placeFacts(record, asked.city) });
    known.push({ ...asked, id, nameKeys: [asked.name], made: true });
  }
  await insertPlaces(tx, made);
  return new Map(
    events.flatMap(({ key, record }) => {
      const asked = askedOf(record, townName);
      const found = byName(known, asked) ?? byAddress(known, asked);
      return found ? [[key, { placeId: found.id, made: found.made }] as const] : [];
    }),
  );
}

async function knownPlaces(tx: Tx, townName: string): Promise<Known[]> {
  const places = await activePlaces(tx);
  const standing = new Set(places.map(({ id }) => id));
  const joined = [...(await joinedInto(tx))].filter(([, keptId]) => standing.has(keptId));
  const former = await placeCards(
    tx,
    joined.map(([goneId]) => goneId),
  );
  const known = (place: PlaceCard, id: string): Known => ({
    id,
    nameKeys: [place.name, place.alias].map((name) => nameKey(name, townName)).filter(Boolean),
    city: place.city,
    addressKey: foldAddress(`${place.city}${place.address}`),
    made: false,
  });
  return [
    ...places.map((place) => known(place, place.id)),
    ...joined.flatMap(([goneId, keptId]) => {
      const place = former.get(goneId);
      return place ? [known(place, keptId)] : [];
    }),
  ];
}

/** A name without the town it begins with, in one width and without spaces. */
function nameKey(name: string, townName: string): string {
  const flat = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return flat.startsWith(townName) && flat.length > townName.length ? flat.slice(townName.length) : flat;
}

function askedOf({ venue, city, address }: EventRecord, townName: string): Asked {
  const other = city === townName ? '' : city;
  return {
    name: nameKey(venue, townName),
    city: other,
    addressKey: address === '' ? '' : foldAddress(`${other}${address}`),
  };
}

/** One of that name in that city: at the same address, or one where nobody can say that it is another. */
function byName(known: readonly Known[], { name, city, addressKey }: Asked): Known | null {
  if (name === '') return null;
  const named = known.filter((place) => place.city === city && place.nameKeys.includes(name));
  const there = named.find((place) => addressKey !== '' && place.addressKey === addressKey);
  if (there) return there;
  const open = named.filter((place) => addressKey === '' || place.addressKey === '');
  return onlyOf(open);
}

/** Only a venue without a name is found by its address alone, and only where one house has that address. */
function byAddress(known: readonly Known[], { name, addressKey }: Asked): Known | null {
  if (name !== '' || !/\d/.test(addressKey)) return null;
  const there = known.filter((place) => place.addressKey === addressKey);
  return onlyOf(there);
}

/** The one place that is meant; null where there are several, or none. It may be known by several names. */
const onlyOf = (found: readonly Known[]): Known | null =>
  new Set(found.map(({ id }) => id)).size === 1 ? (found[0] ?? null) : null;

const mayRegister = ({ venue, points, latitude }: EventRecord, { name, addressKey }: Asked): boolean =>
  name !== '' &&
  name.length <= longestName &&
  !venue.trim().includes('\n\n') &&
  points.length <= 1 &&
  (/\d/.test(addressKey) || latitude !== null);

function placeFacts(record: EventRecord, city: string): PlaceFacts {
  const { prefecture, address, addressLine2, postalCode, latitude, longitude } = record;
  return {
    ...blankPlace,
    name: record.venue.replace(/\s*\n\s*/g, ' ').trim(),
    prefecture: city === '' ? '' : prefecture,
    city,
    address: address.replace(/\s*\n\s*/g, ' '),
    addressLine2,
    postalCode,
    latitude,
    longitude,
  };
}
