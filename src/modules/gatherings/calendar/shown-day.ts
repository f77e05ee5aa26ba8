import type { LocalDate } from '../../../kernel/time.ts';
import type { DistrictCard, PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';

/** One day of a gathering as neighbours see it. */
export type ShownDay = {
  readonly day: Occurrence;
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  /** Where it went, when it was moved. */
  readonly movedTo: LocalDate | null;
};

/** One gathering as neighbours see it, with its coming days. */
export type GatheringView = {
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  readonly organizer: string;
  readonly coming: readonly ShownDay[];
};

/** A week of gatherings; `districts` are those one may choose as one's own. */
export type Week = {
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly districts: readonly DistrictCard[];
  readonly near: DistrictCard | null;
  readonly days: readonly { readonly day: LocalDate; readonly shown: readonly ShownDay[] }[];
};

export const DAYS_OF_WEEK = 7;
