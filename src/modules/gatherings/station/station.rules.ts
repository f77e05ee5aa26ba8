import type { LocalDate } from '../../../kernel/time.ts';

/** What a station tells of itself; where it is and when it opens is told by its place. */
export type StationFacts = {
  readonly placeId: string;
  readonly lead: string;
  readonly openSpace: string;
  /** '' = no kitchen. */
  readonly kitchen: string;
  readonly staffWords: string;
  readonly coming: string;
  readonly public: boolean;
};

/** When a station ends or has ended, and why; null and '' while it goes on. */
export type StationEnd = { readonly lastOn: LocalDate | null; readonly endReason: string };

/** Whether a station is over on a day: its last day has passed by then. */
export const isOver = ({ lastOn }: Pick<StationEnd, 'lastOn'>, day: LocalDate): boolean =>
  lastOn !== null && day > lastOn;

export type Station = StationFacts &
  StationEnd & {
    readonly id: string;
    readonly lockId: string;
    readonly version: number;
  };

/** What is known of a room that is lent. Buffers are minutes kept free around every booking. */
export type RoomFacts = {
  readonly name: string;
  readonly seats: number | null;
  readonly equipment: string;
  readonly stepFree: 'yes' | 'partly' | 'no' | 'unknown';
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  readonly bookable: boolean;
  readonly sort: number;
};

export type Room = RoomFacts & { readonly id: string; readonly stationId: string; readonly version: number };

/** What is asked of a ring of keys. */
type Ring = {
  readonly held: readonly { readonly id: string }[];
  readonly roles: ReadonlySet<string>;
};

/** Roles that answer for every station of the town. */
const stewards: readonly string[] = ['municipalOwner', 'municipalManager'];

/** Whether these keys keep a station: by one of its posts, or by a role that answers for all of them. */
export const keepsStation = ({ held, roles }: Ring, keeperPostIds: readonly string[]): boolean =>
  held.some(({ id }) => keeperPostIds.includes(id)) || stewards.some((role) => roles.has(role));
