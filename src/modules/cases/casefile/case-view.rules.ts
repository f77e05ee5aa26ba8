import type { FactLine } from '../fact/fact.rules.ts';
import type { NoteMethod, Progress } from '../note/note.rules.ts';
import type { RiskKind } from '../risk/risk.rules.ts';
import type { TeamPart } from '../team/team.rules.ts';
import type { CaseState, CaseWarning } from './casefile.rules.ts';
import type { StepKind } from './step.rules.ts';

/** Somebody as this reader may see them; `name` null where they may not. */
export type SeenPerson = {
  readonly id: string;
  readonly name: string | null;
  readonly kana: string;
  readonly age: number | null;
  readonly deceased: boolean;
  readonly hidden: boolean;
};

/** A place in the household: the letter stands for whoever may not be named. */
export type SeenMember = SeenPerson & { readonly slot: string; readonly relation: string };

/** The head of a case's pages. */
export type CaseHead = {
  readonly id: string;
  readonly caseNo: string;
  readonly state: CaseState;
  readonly episodeNo: number;
  readonly version: number;
  readonly person: SeenPerson;
  readonly household: readonly SeenMember[];
  readonly householdId: string | null;
  readonly risks: readonly { id: string; kind: RiskKind; note: string; since: Date }[];
  readonly markers: readonly { kind: string; note: string }[];
  readonly warnings: readonly CaseWarning[];
  readonly hope: string;
  readonly mayWrite: boolean;
  /** A slip of the reader that is running: why they see this, and until when. */
  readonly slip: { readonly kind: 'emergency' | 'closedCase'; readonly untilAt: Date } | null;
  /** Earlier episodes open with a reason only. */
  readonly earlierShut: boolean;
};

export type CaseAside = {
  readonly lead: { readonly postId: string; readonly postName: string; readonly holders: string };
  readonly team: readonly {
    id: string;
    postId: string;
    postName: string;
    organizationName: string;
    part: TeamPart;
    grantReason: string;
  }[];
  readonly nextContactOn: string | null;
  readonly lastContactAt: Date | null;
  readonly lastTryAt: Date | null;
  readonly visits: readonly { id: string; at: Date; purpose: string; postName: string; safety: string }[];
  /** A visit planned for today or missed: writing it down keeps it. */
  readonly dueVisit: { readonly id: string; readonly at: Date } | null;
  readonly consents: readonly { id: string; purpose: string; status: string; validUntil: string | null }[];
};

/** One entry of the timeline, drawn from a note or a decision. */
export type Entry =
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly at: Date;
      readonly recordedAt: Date;
      readonly method: NoteMethod;
      readonly fact: string;
      readonly words: string;
      readonly assessment: string;
      readonly next: string;
      readonly changeSeen: string;
      readonly place: string;
      readonly durationMin: number | null;
      readonly source: string;
      readonly progress: Progress | null;
      readonly by: string;
      readonly episodeNo: number;
      readonly late: boolean;
      readonly correctsId: string | null;
      readonly correctionReason: string | null;
      readonly correctedById: string | null;
      readonly mayCorrect: boolean;
    }
  | {
      readonly kind: 'step';
      readonly id: string;
      readonly at: Date;
      readonly step: StepKind;
      readonly from: CaseState | null;
      readonly to: CaseState | null;
      readonly words: string;
      readonly post: string | null;
      readonly by: string;
      readonly episodeNo: number;
    };

export const timelineFilters = ['all', 'visits', 'calls', 'tries', 'decisions'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

export const filterWords: Readonly<Record<TimelineFilter, string>> = {
  all: 'すべて',
  visits: '訪問・面談',
  calls: '電話・手紙',
  tries: '会えなかった',
  decisions: '決めたこと',
};

/** Ways of contact a filter shows; none for decisions, which are no notes. */
export const filterMethods: Readonly<Record<TimelineFilter, readonly NoteMethod[]>> = {
  all: [],
  visits: ['visit', 'interview', 'accompany'],
  calls: ['phone', 'online', 'sms', 'letter', 'agencyCall'],
  tries: ['attemptNoContact'],
  decisions: [],
};

export const isFilter = (word: string): word is TimelineFilter =>
  timelineFilters.some((filter) => filter === word);

/** A person's lines of the assessment. */
export type PersonFacts = { readonly person: SeenPerson; readonly lines: readonly FactLine[] };

type Leveled = { readonly occurredAt: Date; readonly relationLevel: number | null };

/** The level that stood before an entry: that of the nearest earlier entry which says one; 0 before the first. */
export function levelBefore(notes: readonly Leveled[], entry: Leveled): number {
  const earlier = notes
    .filter((note) => note.relationLevel !== null && note.occurredAt < entry.occurredAt)
    .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
  return earlier[0]?.relationLevel ?? 0;
}
