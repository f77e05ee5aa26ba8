import type { DayOpening, PlaceFacts } from '../../districts/index.ts';
import type { Freshness } from '../check/freshness.rules.ts';
import type { WholeService } from './service.rules.ts';

/** A place of one service with everything its page shows. */
export type EntryPlace = {
  readonly id: string;
  readonly placeId: string;
  /** When, in words: of the service, else of the place, else from its hours. */
  readonly when: string;
  /** The service's own words for when it is at this place. */
  readonly written: string;
  readonly phone: string;
  readonly extension: string;
  readonly today: DayOpening['state'];
  readonly facts: PlaceFacts;
};

export type Entry = {
  readonly service: WholeService;
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly EntryPlace[];
  readonly freshness: Freshness;
};
