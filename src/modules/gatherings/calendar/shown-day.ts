import type { LocalDate } from '../../../kernel/time.ts';
import type { DistrictCard, PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import type { Listing } from '../listing/listing.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';

/** One day of a gathering as neighbours see it. */
export type ShownDay = {
  readonly day: Occurrence;
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  /** Where it went, when it was moved. */
  readonly movedTo: LocalDate | null;
};

/** What a list of days tells of one: where, when, what one asks before setting out. */
export type WeekDay = {
  readonly day: Pick<Occurrence, 'id' | 'day' | 'lastDay' | 'startsAt' | 'endsAt' | 'state'>;
  readonly gathering: Pick<
    Gathering,
    'id' | 'name' | 'alias' | 'feeYen' | 'feeNote' | 'newcomers' | 'sourceId' | 'venueAsPrinted'
  >;
  readonly place: PlaceCard | null;
  readonly movedTo: LocalDate | null;
};

/** What a page about one gathering knows of it, besides its days. */
export type GatheringFactsView = {
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  readonly organizer: string;
  /** Set where it came out of a published list. */
  readonly listing: Listing | null;
};

/** One gathering as neighbours see it, with its coming days. */
export type GatheringView = GatheringFactsView & {
  readonly coming: readonly ShownDay[];
  /** Days it was held, once all of them are past; of what came out of a list alone. */
  readonly past: readonly ShownDay[];
};

/** A week of gatherings; `districts` are those one may choose as one's own. */
export type Week = {
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly districts: readonly DistrictCard[];
  readonly near: DistrictCard | null;
  readonly days: readonly { readonly day: LocalDate; readonly shown: readonly WeekDay[] }[];
  /** What goes on for many days, among them some of these: told once. */
  readonly lasting: readonly WeekDay[];
};

export const DAYS_OF_WEEK = 7;

/** Where it is: the place, or for what came out of a list the words it prints. */
export const whereOf = ({
  gathering,
  place,
}: {
  readonly gathering: Pick<Gathering, 'sourceId' | 'venueAsPrinted'>;
  readonly place: Pick<PlaceCard, 'name'> | null;
}): string => place?.name ?? (gathering.sourceId === '' ? '' : gathering.venueAsPrinted);
