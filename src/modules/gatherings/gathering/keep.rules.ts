import { addMonths, daysBetween, type LocalDate, startOfMonth } from '../../../kernel/time.ts';
import { unsureDays } from '../listing/days.rules.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import type { GatheringFacts } from './gathering.rules.ts';

/** What asks for a decision of those who keep a gathering. `month` is the first day of the month meant. */
export type KeepConcern =
  | { readonly kind: 'undecided'; readonly day: LocalDate; readonly reason: string }
  | { readonly kind: 'too-few' | 'too-many'; readonly month: LocalDate; readonly days: number }
  | { readonly kind: 'ending'; readonly on: LocalDate }
  /** Its list names it no more; `days`: coming ones nobody has decided about. */
  | { readonly kind: 'gone'; readonly on: LocalDate; readonly days: number }
  | { readonly kind: 'review'; readonly why: string };

/** Gatherings people keep, or those that came out of published lists and have days to come. */
export type KeptSort = 'own' | 'listed';

/** Months ahead whose published days are compared with what was promised: this one and the next. */
const MONTHS_WATCHED = 2;
/** Days before the last day of a series on which somebody is asked whether it goes on. */
const ASK_BEFORE_DAYS = 45;

type Facts = Pick<GatheringFacts, 'state' | 'needsReview' | 'perMonthMin' | 'perMonthMax' | 'schedule'>;

/** Everything that asks for a decision today. `days` are those from the first of this month on; `goneOn`: of its list. */
export function concernsOf(
  facts: Facts,
  days: readonly Occurrence[],
  today: LocalDate,
  goneOn: LocalDate | null = null,
): KeepConcern[] {
  if (facts.state !== 'running')
    return facts.needsReview === '' ? [] : [{ kind: 'review', why: facts.needsReview }];
  const unsure = goneOn === null ? [] : unsureDays(days, today);
  const others = days.filter((day) => !unsure.includes(day));
  const undecided = others.flatMap(({ day, state, reason }) =>
    state === 'tentative' && day >= today ? [{ kind: 'undecided' as const, day, reason }] : [],
  );
  const { repeatsUntil } = facts.schedule;
  const ends = repeatsUntil !== null && daysBetween(today, repeatsUntil) <= ASK_BEFORE_DAYS;
  return [
    ...(goneOn !== null && unsure.length > 0
      ? [{ kind: 'gone' as const, on: goneOn, days: unsure.length }]
      : []),
    ...undecided,
    ...monthConcerns(facts, days, today),
    ...(ends ? [{ kind: 'ending' as const, on: repeatsUntil }] : []),
    ...(facts.needsReview === '' ? [] : [{ kind: 'review' as const, why: facts.needsReview }]),
  ];
}

/** What is told to somebody who can do nothing about a doubt: it would only make them wonder whether to come. */
export const withoutDoubt = (concerns: readonly KeepConcern[]): KeepConcern[] =>
  concerns.filter(({ kind }) => kind !== 'review');

/** What a list shows of them: the first, and the doubt that only looking settles, whatever else waits before it. */
export const shownConcerns = (concerns: readonly KeepConcern[]): KeepConcern[] =>
  concerns.filter((concern, at) => at === 0 || concern.kind === 'review');

/** Months whose published days lie outside what was promised (A27). */
function monthConcerns(
  { perMonthMin, perMonthMax }: Facts,
  days: readonly Occurrence[],
  today: LocalDate,
): KeepConcern[] {
  const held = days.filter(({ state }) => state !== 'cancelled' && state !== 'moved');
  return Array.from({ length: MONTHS_WATCHED }, (_, ahead) =>
    startOfMonth(addMonths(startOfMonth(today), ahead)),
  ).flatMap((month): KeepConcern[] => {
    const count = held.filter(({ day }) => startOfMonth(day) === month).length;
    if (perMonthMin !== null && count < perMonthMin) return [{ kind: 'too-few', month, days: count }];
    if (perMonthMax !== null && count > perMonthMax) return [{ kind: 'too-many', month, days: count }];
    return [];
  });
}
