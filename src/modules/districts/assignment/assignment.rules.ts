import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';

export const parts = { main: '主担当', deputy: '副担当' } as const;

export type Part = keyof typeof parts;

export const partWords = Object.keys(parts) as readonly Part[];

/** Who holds which post from when until when. `toOn` is the last day, until 24:00; null while open. */
export type Assignment = {
  readonly id: string;
  readonly accountId: string;
  readonly postId: string;
  readonly part: Part;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
};

type Span = Pick<Assignment, 'fromOn' | 'toOn'>;

/** Whether two spans share a day. */
export const overlap = (a: Span, b: Span): boolean =>
  (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn);

export type NewAssignment = Omit<Assignment, 'id'>;

export type AssignRefusal =
  | 'own-assignment'
  | 'assignment-in-the-past'
  | 'assignment-ends-early'
  | 'post-not-in-force'
  | 'already-assigned';

type Surroundings = {
  readonly today: LocalDate;
  /** Who decides. Nobody gives a post to themselves: keys are approved by another. */
  readonly actorId: string;
  readonly post: Span;
  /** Every assignment of that account to that post. */
  readonly earlier: readonly Assignment[];
};

/** Whether a manager may put somebody into a post. */
export function decideAssignment(wish: NewAssignment, around: Surroundings): Result<null, AssignRefusal> {
  if (wish.accountId === around.actorId) return refuse('own-assignment');
  if (wish.fromOn < around.today) return refuse('assignment-in-the-past');
  if (wish.toOn !== null && wish.toOn < wish.fromOn) return refuse('assignment-ends-early');
  const { post } = around;
  if (wish.fromOn < post.fromOn || (post.toOn !== null && wish.fromOn > post.toOn))
    return refuse('post-not-in-force');
  return around.earlier.some((other) => overlap(other, wish)) ? refuse('already-assigned') : ok(null);
}

export type EndRefusal = 'ended-before' | 'end-in-the-past' | 'assignment-ends-early';

/**
 * Whether an assignment may end with a day. Yesterday is the earliest: then its keys are gone at once, and what was
 * done until now stays done under them.
 */
export function decideEnd(assignment: Span, lastOn: LocalDate, today: LocalDate): Result<null, EndRefusal> {
  if (assignment.toOn !== null && assignment.toOn < today) return refuse('ended-before');
  if (lastOn < addDays(today, -1)) return refuse('end-in-the-past');
  return lastOn < assignment.fromOn ? refuse('assignment-ends-early') : ok(null);
}
