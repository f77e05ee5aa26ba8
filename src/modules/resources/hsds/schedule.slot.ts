import type { Tx } from '../../../kernel/ctx/tx.ts';

/** When something takes place, as HSDS says it (RFC 5545 words; hours with the offset of the town). */
export type HsdsSchedule = {
  /** Stable: the same meeting keeps it. */
  readonly id: string;
  readonly serviceId: string;
  /** The place of it (districts); null where it is nowhere in particular. */
  readonly placeId: string | null;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  /** 'MO,TU' or '4TH'. */
  readonly byday?: string;
  readonly interval?: number;
  readonly dtstart?: string;
  readonly until?: string;
  /** '13:30+09:00'. */
  readonly opens_at?: string;
  readonly closes_at?: string;
  /** Hours ahead of UTC: 9. */
  readonly timezone?: number;
  readonly description?: string;
  readonly notes?: string;
  readonly schedule_link?: string;
};

/** Gives the schedules of services; asked under the asker's own walls. */
export type ScheduleSource = (tx: Tx, serviceIds: readonly string[]) => Promise<readonly HsdsSchedule[]>;

let source: ScheduleSource = async () => [];

/** The slot for the room above that knows when salons meet. Empty: opening hours and words alone. */
export const fillSchedules = (filled: ScheduleSource): void => {
  source = filled;
};

export const schedulesOf: ScheduleSource = (tx, serviceIds) => source(tx, serviceIds);
