import type { Tx } from '../../../kernel/ctx/tx.ts';
import {
  districtCards,
  districtChain,
  type Opening,
  openingOn,
  openingsBetween,
  type PlaceCard,
  placeCards,
  settingOf,
} from '../../districts/index.ts';
import type { CheckDays } from '../check/freshness.rules.ts';
import { resourceSettings } from '../settings.ts';
import {
  districtsOfServices,
  findServices,
  type ListedService,
  type ListFilter,
  listServices,
  type PlaceRow,
  placesOfServices,
} from './list.store.ts';
import { conceptsIn, probesOf } from './question.ts';

/** What somebody looks for. `words` as they say it; `districtId` narrows to what is for it or for the whole town. */
export type Question = Omit<ListFilter, 'districtIds'> & {
  readonly words?: string;
  readonly districtId?: string | undefined;
  /** Only what is open on this day of the town as far as its hours are known. */
  readonly openToday?: boolean | undefined;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
};

/** A place a service is at. */
export type FoundPlace = Omit<PlaceRow, 'serviceId' | 'hours'> & { readonly place: PlaceCard };

export type FoundService = ListedService & {
  readonly places: readonly FoundPlace[];
  /** Names of the districts it is for; none = the whole town. */
  readonly districts: readonly string[];
};

export type Found = { readonly rows: readonly FoundService[]; readonly total: number };

/** After how many days entries are due and stale in this town today. */
export const checkDays = async (tx: Tx): Promise<CheckDays> => ({
  publicDays: await settingOf(tx, resourceSettings.checkPublicDays),
  othersDays: await settingOf(tx, resourceSettings.checkOthersDays),
  staleAfterDays: await settingOf(tx, resourceSettings.staleAfterDays),
});

/**
 * Services a question may mean, likeliest first; without words all of them by name. What is over or out of sight is
 * left out, what nobody verified for long sinks.
 */
export async function searchServices(tx: Tx, question: Question): Promise<Found> {
  const { words = '', page = 1, pageSize = 20, districtId, openToday, ...facets } = question;
  const asked = words.trim();
  const hits = asked === '' ? null : await findServices(tx, conceptsIn(asked), probesOf(asked));
  const days = await checkDays(tx);
  const filter = { ...facets, ...(districtId ? { districtIds: await around(tx, districtId) } : {}) };
  const offset = (page - 1) * pageSize;
  if (!openToday) {
    const { rows, total } = await listServices(tx, { hits, filter, days, limit: pageSize, offset });
    return { rows: await withSurroundings(tx, rows), total };
  }
  const { rows } = await listServices(tx, { hits, filter, days, limit: mostWeighed, offset: 0 });
  const open = await openOn(tx, rows);
  return { rows: await withSurroundings(tx, open.slice(offset, offset + pageSize)), total: open.length };
}

/** Hours cannot be asked of the database: so many services are looked at for them. */
const mostWeighed = 1000;

/** A district and those it lies in: what is for the larger one is for the smaller too. */
const around = async (tx: Tx, districtId: string): Promise<string[]> => [
  districtId,
  ...(await districtChain(tx, districtId)).map(({ id }) => id),
];

/** Services at a place that is open today. Where nobody told the hours, it does not count as open. */
async function openOn(tx: Tx, rows: readonly ListedService[]): Promise<ListedService[]> {
  const places = await placesOfServices(
    tx,
    rows.map(({ id }) => id),
  );
  const all = [...places.values()].flat();
  const openings = await openingsBetween(
    tx,
    all.map(({ placeId }) => placeId),
    tx.today,
    tx.today,
  );
  const isOpen = (row: PlaceRow): boolean => {
    const own = ownHours(row.hours);
    return (own ? openingOn(own, tx.today) : openings(row.placeId, tx.today)).state === 'open';
  };
  return rows.filter(({ id, status }) => status === 'active' && (places.get(id) ?? []).some(isOpen));
}

/** The hours a service has of its own at a place, or null for those of the place. */
export function ownHours(stored: unknown): Opening | null {
  const { weekly = [], closed = [] } = (stored ?? {}) as Partial<Opening>;
  return weekly.length > 0 ? { weekly, closed } : null;
}

/** The same services with places and names of districts. */
export async function withSurroundings(tx: Tx, rows: readonly ListedService[]): Promise<FoundService[]> {
  const ids = rows.map(({ id }) => id);
  const places = await placesOfServices(tx, ids);
  const cards = await placeCards(
    tx,
    [...places.values()].flat().map(({ placeId }) => placeId),
  );
  const served = await districtsOfServices(tx, ids);
  const districts = await districtCards(tx, [...new Set([...served.values()].flat())]);
  return rows.map((row) => ({
    ...row,
    places: (places.get(row.id) ?? []).flatMap(({ hours, serviceId, ...rest }) => {
      const place = cards.get(rest.placeId);
      return place ? [{ ...rest, place }] : [];
    }),
    districts: (served.get(row.id) ?? []).flatMap((id) => districts.get(id)?.name ?? []),
  }));
}
