import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** Days on which somebody's turns go to their deputies. Keys and locks stay as they are (design.md §5). */
export type Absence = {
  readonly id: string;
  readonly accountId: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
};

export type NewAbsence = Omit<Absence, 'id'> & { readonly reason: string };

export type AbsenceRefusal = 'absence-ends-early' | 'absence-in-the-past' | 'not-my-absence';

type Who = { readonly accountId: string; readonly isManager: boolean };

/** Whether somebody may enter an absence: their own, or, as a manager, anybody's. */
export function decideAbsence(
  wish: Pick<NewAbsence, 'accountId' | 'fromOn' | 'toOn'>,
  who: Who,
  today: LocalDate,
): Result<null, AbsenceRefusal> {
  if (wish.accountId !== who.accountId && !who.isManager) return refuse('not-my-absence');
  if (wish.toOn < wish.fromOn) return refuse('absence-ends-early');
  return wish.toOn < today ? refuse('absence-in-the-past') : ok(null);
}
