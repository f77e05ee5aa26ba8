import type { Role } from '../../src/kernel/auth/roles.ts';
import type { Clearance } from '../../src/kernel/walls/tokens.ts';

/**
 * A small description of a world, as a person would tell it: who works where, who was asked, who agreed, who lives
 * where. Deeds change it; what ends by its date carries the date. Identifiers are the database's own, so that rows can
 * be found again, but nothing here was read from a lock.
 */
export type World = {
  readonly bodies: Map<string, Body>;
  readonly posts: Map<string, Post>;
  /** District to the one it lies in. */
  readonly within: Map<string, string | null>;
  readonly holdings: Holding[];
  readonly accounts: Map<string, Account>;
  readonly persons: Map<string, Person>;
  readonly households: Map<string, Household>;
  readonly relations: Map<string, Relation>;
  readonly conflicts: Conflict[];
  readonly measures: Measure[];
  readonly consents: Map<string, Consent>;
  readonly consultations: Map<string, Consultation>;
  readonly cases: Map<string, Case>;
  readonly slips: EmergencySlip[];
  readonly slipsCaught: Map<string, Slip>;
  readonly themes: Map<string, Theme>;
  readonly gatherings: Map<string, Gathering>;
  /** A day to the gathering it is of. */
  readonly gatheringDays: Map<string, string>;
  readonly networks: Map<string, Network>;
  /** Membership to its network. */
  readonly memberships: Map<string, string>;
  /** Meeting to its networks. */
  readonly meetings: Map<string, readonly string[]>;
  /** Minutes to their meeting. */
  readonly minutes: Map<string, string>;
};

/** Town days, both inclusive; null while open. */
export type Span = { readonly from: string; readonly to: string | null };

export type Account = { readonly town: string; active: boolean };
export type Body = {
  readonly town: string;
  /** Of the town itself, or doing its own work: needs no commission. */
  readonly own: boolean;
  commissions: Span[];
};
export type Post = {
  readonly town: string;
  readonly body: string;
  readonly role: Role;
  readonly district: string | null;
  readonly clearances: readonly Clearance[];
  readonly manager: string | null;
};
export type Holding = {
  readonly account: string;
  readonly post: string;
  readonly early: boolean;
  span: Span;
};
export type Home = { readonly district: string | null; span: Span };
export type Person = {
  readonly town: string;
  /** Post that answers for the record while no worry and no case does. */
  keptBy: string | null;
  homes: Home[];
  /** The record that stands, once two were found to be one. */
  standsAs: string | null;
};
export type Household = {
  readonly town: string;
  readonly members: { readonly person: string; readonly outside: boolean; span: Span }[];
};
export type Relation = { readonly town: string; readonly a: string; readonly b: string };
export type Conflict = { readonly account: string; readonly person: string; ended: boolean };
/** A protection measure that masks; one that lapsed masks on (§6.5). */
export type Measure = {
  readonly person: string;
  readonly others: readonly string[];
  listed: readonly string[];
  masks: boolean;
};
export type Consent = {
  readonly town: string;
  readonly person: string;
  readonly opens: boolean;
  readonly items: readonly string[];
  recipients: readonly string[];
  readonly named: readonly string[];
  readonly lastDay: string | null;
  stands: boolean;
};
export type Sheet = { readonly from: string; readonly to: string; open: boolean; readonly bySafety: boolean };
export type Consultation = {
  readonly town: string;
  readonly receivedBy: { readonly account: string | null; readonly post: string; readonly body: string };
  /** The next actor. */
  owner: string;
  /** Persons it is about now. */
  subjects: string[];
  readonly sheets: Map<string, Sheet>;
  /** A hidden person may have been named: the safety officer was let in. */
  safetyTold: boolean;
};
export type Seat = {
  readonly post: string;
  readonly part: 'lead' | 'member' | 'coordinator';
  readonly granted: boolean;
};
export type Episode = {
  readonly no: number;
  /** Whom the team got to know in it. */
  people: string[];
  closed: { readonly lead: string; readonly coordinator: string | null } | null;
};
export type Closing = { readonly post: string; readonly episode: number; ended: boolean };
export type Case = {
  readonly town: string;
  readonly focal: string;
  team: Seat[];
  readonly episodes: Episode[];
  readonly closings: Map<string, Closing>;
};
export type EmergencySlip = {
  readonly account: string;
  readonly case: string;
  readonly kind: 'emergency' | 'closedCase';
  readonly from: Date;
  readonly until: Date;
};

/** Something noticed and written on a concern slip (community.md 2b). */
export type Slip = {
  readonly town: string;
  /** Account that wrote it down. */
  readonly noticer: string;
  handedTo: string;
  readonly district: string | null;
  isOfArea: boolean;
  /** Of the area, of oneself, agreed to, or danger to life: the words may be passed on. */
  mayPass: boolean;
  /** For today, and nobody has taken it in hand. */
  forToday: boolean;
  /** Contact report it became. */
  consultation: string | null;
};
export type Theme = {
  readonly town: string;
  readonly writtenBy: string;
  readonly checkedBy: string;
  isOnTable: boolean;
};

export type Gathering = {
  readonly town: string;
  /** Posts that keep it now. */
  keepers: readonly string[];
};

/** A district care network: the posts that keep it now. */
export type Network = { readonly town: string; posts: string[] };

export const emptyWorld = (): World => ({
  bodies: new Map(),
  posts: new Map(),
  within: new Map(),
  holdings: [],
  accounts: new Map(),
  persons: new Map(),
  households: new Map(),
  relations: new Map(),
  conflicts: [],
  measures: [],
  consents: new Map(),
  consultations: new Map(),
  cases: new Map(),
  slips: [],
  slipsCaught: new Map(),
  themes: new Map(),
  gatherings: new Map(),
  gatheringDays: new Map(),
  networks: new Map(),
  memberships: new Map(),
  meetings: new Map(),
  minutes: new Map(),
});

/** Who reads, and when. Without an account: somebody at the public door. */
export type Reader = {
  readonly name: string;
  readonly town: string;
  readonly account: string | null;
  readonly day: string;
  readonly now: Date;
};

/** What a row tells. `lot`: it came with a list, which is held back or in force. */
export type Fact = { readonly town: string; readonly lot?: 'heldBack' | 'inForce' } & (
  | { readonly kind: 'office' | 'staffOffice' | 'machinery' }
  | { readonly kind: 'entry'; readonly hidden: boolean }
  | { readonly kind: 'inside'; readonly forPartners: boolean }
  | { readonly kind: 'posts'; readonly posts: readonly (string | null)[] }
  | { readonly kind: 'word'; readonly post: string }
  | { readonly kind: 'auditLine'; readonly actor: string }
  | { readonly kind: 'consultation'; readonly consultation: string }
  | { readonly kind: 'reporter'; readonly consultation: string }
  | { readonly kind: 'sheet'; readonly consultation: string; readonly sheet: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'ownStory'; readonly person: string }
  | { readonly kind: 'healthMarker' | 'concealed'; readonly person: string }
  | { readonly kind: 'consent'; readonly person: string; readonly consent: string }
  | { readonly kind: 'household'; readonly household: string }
  | { readonly kind: 'relation'; readonly relation: string }
  | { readonly kind: 'episode'; readonly case: string; readonly no: number }
  | {
      readonly kind: 'assessment';
      readonly case: string;
      readonly no: number;
      readonly person: string;
      readonly category: string;
    }
  | { readonly kind: 'closing'; readonly case: string; readonly closing: string }
  | { readonly kind: 'slip' | 'slipWords' | 'noticer' | 'slipOutcome'; readonly slip: string }
  | { readonly kind: 'theme' | 'themeStep'; readonly theme: string }
  | { readonly kind: 'signup'; readonly day: string }
  | { readonly kind: 'comer'; readonly person: string; readonly consent: string; readonly body: string }
  | { readonly kind: 'memberName'; readonly membership: string }
  | { readonly kind: 'attendee'; readonly meeting: string }
  | { readonly kind: 'minutes'; readonly minutes: string }
);

export const has = <V>(map: ReadonlyMap<string, V>, key: string, what: string): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the world was not told of ${what} ${key}`);
  return value;
};

export const covers = (span: Span, day: string): boolean =>
  span.from <= day && (span.to === null || day <= span.to);
