import type { Tx } from '../../../kernel/ctx/tx.ts';
import {
  districtChain,
  type Opening,
  openingOn,
  openingsBetween,
  settingsOf,
} from '../../districts/index.ts';
import type { CheckDays } from '../check/freshness.rules.ts';
import { resourceSettings } from '../settings.ts';
import {
  districtNames,
  findServices,
  foundPlaces,
  type ListFilter,
  listServices,
  mayBeMore,
  placesOfServices,
} from './list.store.ts';
import { conceptsIn, probesOf } from './question.ts';
import type { FoundService, ListedService, PlaceRow } from './seen.ts';

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

export type Found = {
  readonly rows: readonly FoundService[];
  readonly total: number;
  /** There may be more than `total`: only the nearest were weighed. */
  readonly nearest: boolean;
  /** By which it was told how far each can be relied on. */
  readonly days: CheckDays;
};

/** After how many days entries are due and stale in this town today. */
export const checkDays = async (tx: Tx): Promise<CheckDays> => daysOf(await settingsOf(tx, resourceSettings));

type Decided = {
  readonly checkPublicDays: number;
  readonly checkOthersDays: number;
  readonly staleAfterDays: number;
};

/** The same from settings that were read already. */
export const daysOf = ({ checkPublicDays, checkOthersDays, staleAfterDays }: Decided): CheckDays => ({
  publicDays: checkPublicDays,
  othersDays: checkOthersDays,
  staleAfterDays,
});

/**
 * Services a question may mean, likeliest first; without words all of them by name. What is over or out of sight is
 * left out, what nobody verified for long sinks. `known`: the town's days, where they were read already.
 */
export async function searchServices(tx: Tx, question: Question, known?: CheckDays): Promise<Found> {
  const { words = '', page = 1, pageSize = 20, districtId, openToday, ...facets } = question;
  const asked = words.trim();
  const hits = asked === '' ? null : await findServices(tx, conceptsIn(asked), probesOf(asked));
  const nearest = hits !== null && mayBeMore(hits);
  const days = known ?? (await checkDays(tx));
  const filter = { ...facets, ...(districtId ? { districtIds: await around(tx, districtId) } : {}) };
  const offset = (page - 1) * pageSize;
  if (!openToday) {
    const { rows, total } = await listServices(tx, { hits, filter, days, limit: pageSize, offset });
    return { rows: await withSurroundings(tx, rows), total, nearest, days };
  }
  const { rows, total } = await listServices(tx, { hits, filter, days, limit: mostWeighed, offset: 0 });
  const open = await openOn(tx, rows);
  const shown = await withSurroundings(tx, open.slice(offset, offset + pageSize));
  return { rows: shown, total: open.length, nearest: nearest || total > rows.length, days };
}

/** Hours cannot be asked of the database: so many services are looked at for them. */
const mostWeighed = 1000;

/** A district and those it lies in: what is for the larger one is for the smaller too. */
const around = async (tx: Tx, districtId: string): Promise<string[]> => [
  districtId,
  ...(await districtChain(tx, districtId)).map(({ id }) => id),
];

/**
 * Services that are open today. Where nobody told the hours it does not count as open: a house that is open says nothing
 * of a salon that meets there on some days, told in words alone.
 */
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
    if (own) return openingOn(own, tx.today).state === 'open';
    return row.schedule === '' && openings(row.placeId, tx.today).state === 'open';
  };
  return rows.filter(({ id, status }) => status === 'active' && (places.get(id) ?? []).some(isOpen));
}

/** The hours a service has of its own at a place, or null for those of the place. */
export function ownHours(stored: unknown): Opening | null {
  const { weekly = [], closed = [] } = (stored ?? {}) as Partial<Opening>;
  return weekly.length > 0 ? { weekly, closed } : null;
}

/** The same services with places and names of districts. */
async function withSurroundings(tx: Tx, rows: readonly ListedService[]): Promise<FoundService[]> {
  const ids = rows.map(({ id }) => id);
  const places = await foundPlaces(tx, ids);
  const districts = await districtNames(tx, ids);
  return rows.map((row) => ({
    ...row,
    places: places.get(row.id) ?? [],
    districts: districts.get(row.id) ?? [],
  }));
}
