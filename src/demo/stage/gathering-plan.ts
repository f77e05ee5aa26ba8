import type { LocalDate } from '../../kernel/time.ts';
import type { GatheringFacts, Schedule } from '../../modules/gatherings/testing.ts';

/** A gathering of a town; keys name places, districts and posts of the same town. */
export type GatheringPlan = {
  readonly name: string;
  readonly kana: string;
  readonly facts: Partial<GatheringFacts>;
  readonly schedule: Partial<Schedule> & Pick<Schedule, 'kind'>;
  readonly place?: string;
  readonly district?: string;
  /** Posts that keep it; the first one's holder begins it and decides about its days. */
  readonly keepers: readonly string[];
  readonly by: string;
  /** Day on which it began in the demonstration's history; left out: at the founding of the town. */
  readonly begunOn?: LocalDate;
  /** Days from the demonstration's today, for gatherings without a rule. */
  readonly days?: readonly { readonly ahead: number; readonly from: string; readonly until: string }[];
  /** Who came to the last days that were held, the latest first. */
  readonly came?: readonly { readonly child: number; readonly adult: number; readonly elder: number }[];
  /** Who signed up for the next day. */
  readonly coming?: readonly { readonly name: string; readonly party: number; readonly phone?: string }[];
};
