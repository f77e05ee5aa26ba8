import type { LocalDate, LocalTime, Recurrence } from '../../../kernel/time.ts';

/** What becomes of a day of the rule that is a national holiday, or on which the place is closed (community.md 2b). */
export const holidayWays = {
  ask: 'そのつど決める（決めるまで「要確認」）',
  hold: '祝日も開く',
  cancel: '休みにする',
  shift: '1週間後にずらす',
  nextOpenDay: '次の開いている日にずらす',
} as const;

export type HolidayWay = keyof typeof holidayWays;

export const holidayWayWords = Object.keys(holidayWays) as readonly HolidayWay[];

/** Whether one signs up beforehand. */
export const signupWays = {
  none: '申し込みはいらない（だれでもそのまま）',
  welcome: '申し込みがあると助かる（なくても参加できる）',
  required: '申し込みがいる',
} as const;

export type SignupWay = keyof typeof signupWays;

export const signupWayWords = Object.keys(signupWays) as readonly SignupWay[];

/** How far a gathering has come. A draft is not on any public page. */
export const gatheringStates = {
  draft: '準備中（公開していない）',
  running: '開いている',
  resting: '休止中',
  ended: '終わった',
} as const;

export type GatheringState = keyof typeof gatheringStates;

export const gatheringStateWords = Object.keys(gatheringStates) as readonly GatheringState[];

/** Whom a gathering is for (community.md M3); none chosen = anyone. */
export const targetGroups = {
  elder: '高齢の人',
  disability: '障がいのある人',
  childRearing: '子育て中の人',
  child: '子ども',
  withdrawn: '家にいることが多い人',
  carer: '介護をしている人',
} as const;

export type TargetGroup = keyof typeof targetGroups;

export const targetGroupWords = Object.keys(targetGroups) as readonly TargetGroup[];

export type HoursOfWeekday = {
  readonly weekday: number;
  readonly from: LocalTime;
  readonly until: LocalTime;
};

/** When a gathering is held. `rule` and `hours` make days by themselves; `dates` waits for days entered one by one. */
export type Schedule = {
  readonly kind: 'rule' | 'dates' | 'hours';
  /** RFC 5545, without time of day; '' unless kind is `rule`. */
  readonly rule: Recurrence;
  /** Of kind `hours`. */
  readonly hours: readonly HoursOfWeekday[];
  readonly startsOn: LocalDate;
  /** Last day until somebody confirms that it goes on; null only for kind `dates`. */
  readonly repeatsUntil: LocalDate | null;
  /** '' for kind `hours`. */
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly placeId: string | null;
  readonly onHoliday: HolidayWay;
};

/** What is known of a gathering. */
export type GatheringFacts = {
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly organizerId: string | null;
  readonly organizerName: string;
  readonly districtId: string | null;
  readonly placeId: string | null;
  readonly placeNote: string;
  readonly venueAsPrinted: string;
  readonly printedIn: string;
  readonly needsReview: string;
  readonly lead: string;
  readonly feeYen: number | null;
  readonly feeNote: string;
  readonly targetGroups: readonly string[];
  readonly allAges: boolean;
  readonly newcomers: boolean;
  readonly signup: SignupWay;
  readonly capacity: number | null;
  readonly tallyOnly: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactExtension: string;
  readonly url: string;
  readonly displayText: string;
  readonly perMonthMin: number | null;
  readonly perMonthMax: number | null;
  readonly state: GatheringState;
  readonly schedule: Schedule;
};

/** A gathering as its pages read it. */
export type Gathering = GatheringFacts & {
  readonly id: string;
  readonly lockId: string;
  /** List it was imported from; '' for one of the town's own. */
  readonly sourceId: string;
  readonly version: number;
};

export type GatheringRefusal =
  | 'gathering-ends-before-start'
  | 'gathering-no-days'
  | 'gathering-times'
  | 'gathering-hours'
  | 'gathering-rule'
  | 'gathering-rule-never'
  | 'gathering-signup-nameless'
  | 'gathering-capacity'
  | 'gathering-range';

/** A year and a day short: series end within a year unless somebody says that they go on. */
export const SERIES_DAYS = 365;

/** Days ahead for which days of a series stand in the calendar. */
export const HORIZON_DAYS = 184;

/** Days ahead and back that pages and calendars look at for what came out of lists, which may be far ahead. */
export const LISTED_DAYS = 366;
