import type { LocalDate } from '../../../kernel/time.ts';
import type { DayOpening, DistrictCard, PlaceCard, PlaceFacts } from '../../districts/index.ts';
import type { KeptStation } from '../booking/booking.view.ts';
import type { Drawing } from '../booking/draw.rules.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import type { PresenceEntry } from './presence.rules.ts';
import type { Room, Station } from './station.rules.ts';

/** A station in the list of all. */
export type ListedStation = {
  readonly station: Station;
  readonly place: PlaceCard;
  readonly districts: readonly DistrictCard[];
  readonly today: DayOpening;
};

/** A day of a gathering that is held at a station. */
export type HeldHere = {
  readonly day: Occurrence;
  readonly gathering: { readonly id: string; readonly name: string };
  /** Where it went, when it was moved. */
  readonly movedTo: LocalDate | null;
};

/** Everything a neighbour may know of a station before setting out. */
export type StationView = {
  readonly station: Station;
  readonly place: PlaceCard;
  readonly facts: PlaceFacts;
  readonly today: LocalDate;
  readonly week: readonly { readonly day: LocalDate; readonly opening: DayOpening }[];
  readonly rooms: readonly Room[];
  readonly groups: readonly string[];
  readonly here: readonly HeldHere[];
  readonly drawings: readonly Drawing[];
};

/** Heads of today and of the days before, for counting. */
export type PresenceView = KeptStation & {
  readonly entries: readonly (PresenceEntry & { readonly day: LocalDate })[];
  readonly today: LocalDate;
  readonly hour: number;
};
