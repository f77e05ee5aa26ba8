/** A place as it is compared. Keys are folded by kernel/fold; empty where nothing is known. */
export type Compared = {
  readonly id: string;
  /** Name without the city before it, widths and spaces; parts of a name with ・ or brackets besides. */
  readonly nameKey: string;
  readonly nameParts: readonly string[];
  readonly phoneKey: string;
  readonly addressKey: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

export type SameReason = 'sameName' | 'partOfName' | 'samePhone' | 'sameAddress' | 'near';
export type Conflict = 'phone' | 'address' | 'far';

/** Two places that may be one. `conflicts`: where they contradict each other, for a person to see. */
export type Candidate = {
  readonly a: string;
  readonly b: string;
  readonly strength: 'strong' | 'weak';
  readonly reasons: readonly SameReason[];
  readonly conflicts: readonly Conflict[];
  readonly metres: number | null;
};

/** Nearer than this two points may be one house; metres (community.md 2e). */
export const nearMetres = 150;

/** Beyond this a same name is another house; metres. */
const farMetres = 1000;

/** A name without the city it begins with, in one width and without spaces. */
export function nameKeyOf(name: string, cities: readonly string[]): string {
  const flat = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const city = cities.find((one) => one !== '' && flat.startsWith(one) && flat.length > one.length);
  return city ? flat.slice(city.length) : flat;
}

/** Names inside a name: 庵治コミュニティセンター・庵治武道館 holds two. */
export const namePartsOf = (nameKey: string): string[] => {
  const parts = nameKey.split(/[・/()（）、]/).filter((part) => part.length >= 4);
  return parts.length > 1 ? parts : [];
};

const EARTH_METRES = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places on the globe (haversine), or null where one has no point. */
export function metresBetween(
  one: Pick<Compared, 'latitude' | 'longitude'>,
  other: Pick<Compared, 'latitude' | 'longitude'>,
): number | null {
  if (one.latitude === null || one.longitude === null) return null;
  if (other.latitude === null || other.longitude === null) return null;
  const dLat = radians(other.latitude - one.latitude);
  const dLon = radians(other.longitude - one.longitude);
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(half)));
}

/**
 * Whether two places may be one, and why. Strong: the same name and one thing more. Weak: the name of one is part of the
 * other's, or phone and address agree though the names do not, or the name alone. Never a proof: a person decides.
 */
export function compare(one: Compared, other: Compared): Candidate | null {
  const metres = metresBetween(one, other);
  const both = (key: 'phoneKey' | 'addressKey') => one[key] !== '' && other[key] !== '';
  const same = (key: 'phoneKey' | 'addressKey') => both(key) && one[key] === other[key];
  const sameName = one.nameKey !== '' && one.nameKey === other.nameKey;
  const partOfName = !sameName && sharesPart(one, other);
  const reasons: SameReason[] = [
    ...(sameName ? (['sameName'] as const) : []),
    ...(partOfName ? (['partOfName'] as const) : []),
    ...(same('phoneKey') ? (['samePhone'] as const) : []),
    ...(same('addressKey') ? (['sameAddress'] as const) : []),
    ...(metres !== null && metres < nearMetres ? (['near'] as const) : []),
  ];
  const strength = strengthOf(reasons);
  if (!strength) return null;
  const conflicts: Conflict[] = [
    ...(both('phoneKey') && !same('phoneKey') ? (['phone'] as const) : []),
    ...(both('addressKey') && !same('addressKey') ? (['address'] as const) : []),
    ...(metres !== null && metres > farMetres ? (['far'] as const) : []),
  ];
  const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  return { a, b, strength, reasons, conflicts, metres };
}

const sharesPart = (one: Compared, other: Compared): boolean =>
  one.nameParts.includes(other.nameKey) || other.nameParts.includes(one.nameKey);

function strengthOf(reasons: readonly SameReason[]): Candidate['strength'] | null {
  const has = (reason: SameReason) => reasons.includes(reason);
  const more = has('samePhone') || has('sameAddress') || has('near');
  if (has('sameName') && more) return 'strong';
  if (has('sameName')) return 'weak';
  if (has('partOfName') && more) return 'weak';
  return has('samePhone') && has('sameAddress') ? 'weak' : null;
}

/** A key that more places share than this (児童公園, one switchboard for all) tells nothing by itself. */
const mostAlike = 60;

/** Places by the keys they share: only those that share one are ever compared. */
export class SharedKeys {
  readonly #rooms = new Map<string, Compared[]>();

  add(place: Compared): void {
    for (const key of keysOf(place)) {
      const room = this.#rooms.get(key);
      if (room) room.push(place);
      else this.#rooms.set(key, [place]);
    }
  }

  /** What each room of places with one key holds: pairs that may be one. `touched`: one of a pair is among them. */
  *pairs(touched?: ReadonlySet<string>): Generator<readonly Candidate[]> {
    for (const room of this.#rooms.values()) yield room.length > mostAlike ? [] : pairsWithin(room, touched);
  }
}

const pairsWithin = (room: readonly Compared[], touched?: ReadonlySet<string>): Candidate[] =>
  room.flatMap((one, at) =>
    room.slice(at + 1).flatMap((other) => {
      if (one.id === other.id || (touched && !touched.has(one.id) && !touched.has(other.id))) return [];
      return compare(one, other) ?? [];
    }),
  );

/** Each pair once, strong ones first. */
export function inOrder(found: Iterable<Candidate>): Candidate[] {
  const once = new Map<string, Candidate>();
  for (const candidate of found) once.set(`${candidate.a} ${candidate.b}`, candidate);
  return [...once.values()].sort((x, y) => x.strength.localeCompare(y.strength) || x.a.localeCompare(y.a));
}

const keysOf = ({ nameKey, nameParts, phoneKey, addressKey }: Compared): string[] => [
  ...new Set([
    ...(nameKey === '' ? [] : [`name ${nameKey}`]),
    ...nameParts.map((part) => `name ${part}`),
    ...(nameKey !== '' && phoneKey !== '' ? [`name ${nameKey} phone ${phoneKey}`] : []),
    ...(nameKey !== '' && addressKey !== '' ? [`name ${nameKey} address ${addressKey}`] : []),
    ...(phoneKey !== '' && addressKey !== '' ? [`both ${phoneKey} ${addressKey}`] : []),
  ]),
];
