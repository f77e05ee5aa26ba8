import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, fiscalYearEnd, fiscalYearOf, type LocalDate } from '../../../kernel/time.ts';
import type { Assignment } from '../assignment/assignment.rules.ts';

/** Somebody leaves their posts at 24:00 of a day (人事異動). */
export type StaffChange = {
  readonly id: string;
  readonly accountId: string;
  readonly lastOn: LocalDate;
  readonly reason: string;
  readonly plannedAt: Date;
  /** Assignments it ends, each with the last day it had before. */
  readonly ended: Readonly<Record<string, LocalDate | null>>;
  readonly doneAt: Date | null;
  readonly version: number;
};

/** The day staff changes usually fall on: the end of the fiscal year. */
export const usualLastDay = (today: LocalDate): LocalDate => fiscalYearEnd(fiscalYearOf(today));

/** The day from which a successor holds the post. */
export const firstDayAfter = (lastOn: LocalDate): LocalDate => addDays(lastOn, 1);

/** From when a successor named today holds the post: the day after, or today where that has passed. */
export function successorFrom(lastOn: LocalDate, today: LocalDate): LocalDate {
  if (today > lastOn) return today;
  return firstDayAfter(lastOn);
}

/** Assignments that a last day cuts off: begun by then, and running beyond it. */
export const cutOff = (assignments: readonly Assignment[], lastOn: LocalDate): Assignment[] =>
  assignments.filter((row) => row.fromOn <= lastOn && (row.toOn === null || row.toOn >= lastOn));

export type PlanRefusal = 'change-in-the-past' | 'already-leaving' | 'no-posts-to-leave';

/** Whether a change may be planned. */
export function decidePlan(
  wish: { readonly lastOn: LocalDate },
  around: {
    readonly today: LocalDate;
    readonly leaving: boolean;
    readonly assignments: readonly Assignment[];
  },
): Result<readonly Assignment[], PlanRefusal> {
  if (wish.lastOn < around.today) return refuse('change-in-the-past');
  if (around.leaving) return refuse('already-leaving');
  const cut = cutOff(around.assignments, wish.lastOn);
  return cut.length === 0 ? refuse('no-posts-to-leave') : ok(cut);
}

/** What hangs on one post somebody leaves. */
export type LeftPost = {
  readonly postId: string;
  readonly name: string;
  readonly organizationName: string;
  readonly part: Assignment['part'];
  /** Main holders on the day after, by name. */
  readonly successors: readonly {
    readonly assignmentId: string;
    readonly accountId: string;
    readonly name: string;
  }[];
  /** Open things by their kind: what would be left without a holder. */
  readonly affairs: readonly { readonly label: string; readonly count: number }[];
  readonly earlyReaders: readonly {
    readonly id: string;
    readonly name: string;
    readonly fromOn: LocalDate;
  }[];
  readonly hasNote: boolean;
};

/** Whether open things of a post would be left without a main holder: these make the blocking list (T12). */
export const isBlocked = (post: LeftPost): boolean => post.successors.length === 0 && countOf(post) > 0;

export const countOf = (post: LeftPost): number =>
  post.affairs.reduce((sum, affair) => sum + affair.count, 0);

/** How many open things stand on the blocking list. */
export const blockedCount = (posts: readonly LeftPost[]): number =>
  posts.filter(isBlocked).reduce((sum, post) => sum + countOf(post), 0);

export type CloseRefusal = 'not-leaving-yet' | 'still-blocked' | 'change-is-over';

/** A change is over when its last day has passed and the blocking list is empty; not before. */
export function decideClose(
  change: Pick<StaffChange, 'lastOn' | 'doneAt'>,
  posts: readonly LeftPost[],
  today: LocalDate,
): Result<null, CloseRefusal> {
  if (change.doneAt) return refuse('change-is-over');
  if (today <= change.lastOn) return refuse('not-leaving-yet');
  const count = blockedCount(posts);
  return count > 0 ? refuse('still-blocked', { count }) : ok(null);
}

/** Whether a successor may read a post before the day (A27, T13): from today on, and before taking over. */
export const decideEarly = (
  fromOn: LocalDate,
  change: Pick<StaffChange, 'lastOn' | 'doneAt'>,
  today: LocalDate,
): Result<null, 'early-too-late' | 'change-is-over'> => {
  if (change.doneAt) return refuse('change-is-over');
  return fromOn < today || fromOn > change.lastOn ? refuse('early-too-late') : ok(null);
};
