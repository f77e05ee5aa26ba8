import type { Tx } from '../../../kernel/ctx/tx.ts';

/** When something takes place, as HSDS says it (RFC 5545 words; hours with the offset of the town). */
export type HsdsSchedule = {
  /** The place of it (districts); null where it is nowhere in particular. */
  readonly placeId: string | null;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  /** 'MO,TU' or '4TH'. */
  readonly byday?: string;
  /** '1,15' or '-1'. */
  readonly bymonthday?: string;
  readonly interval?: number;
  readonly count?: number;
  readonly wkst?: string;
  /** First day that the rule names. */
  readonly dtstart?: string;
  /** Last day that the rule names, where the rule itself ends. */
  readonly until?: string;
  /** Days from which and to which the rule is known to hold. */
  readonly valid_from?: string;
  readonly valid_to?: string;
  /** '13:30+09:00'. */
  readonly opens_at?: string;
  readonly closes_at?: string;
  /** Hours ahead of UTC: 9. */
  readonly timezone?: number;
  readonly description?: string;
  readonly notes?: string;
};

/** A gathering that anybody may know of, as the room above hands it over for open data. */
export type HsdsGathering = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly description: string;
  /** Body that holds it; where the list of bodies has none, its name as it is written for neighbours. */
  readonly organizerId: string | null;
  readonly organizerName: string;
  readonly districtId: string | null;
  /** Where it is held unless a day says otherwise (districts). */
  readonly placeId: string | null;
  readonly targetGroups: readonly string[];
  readonly feeYen: number | null;
  readonly fees: string;
  readonly application: string;
  readonly url: string;
  readonly phone: string;
  readonly extension: string;
  /** Its page for neighbours, without the town's address. */
  readonly path: string;
  readonly schedules: readonly HsdsSchedule[];
};

/** Gives every gathering that is for everybody and goes on; asked under the asker's own walls. */
export type ScheduleSource = (tx: Tx) => Promise<readonly HsdsGathering[]>;

let source: ScheduleSource = async () => [];

/** The slot for the room above that knows when salons meet. Empty: opening hours and words alone. */
export const fillSchedules = (filled: ScheduleSource): void => {
  source = filled;
};

export const schedulesOf: ScheduleSource = (tx) => source(tx);
