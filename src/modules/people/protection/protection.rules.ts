import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, addMonths, type LocalDate } from '../../../kernel/time.ts';
import type { PersonCard } from '../person/person.rules.ts';

/** Days before the end at which the safety post is told; the last one is the end itself (consultation.md 6.5). */
export const noticeDays = [45, 30] as const;

export type MeasureState = 'active' | 'lapsed' | 'renewed' | 'lifted';

/** Last day of a measure that begins on a day: it lasts one year. Source: 住民基本台帳事務における支援措置. */
export const lastDayOf = (fromOn: LocalDate): LocalDate => addDays(addMonths(fromOn, 12), -1);

/** From this day on a measure may be renewed: one month before its end. */
export const renewableFrom = (untilOn: LocalDate): LocalDate => addMonths(untilOn, -1);

export type Notice = { readonly days: number; readonly kind: 'protectionEnds' | 'protectionReview' };

/**
 * What the safety post must be told today and was not told yet: the shortest notice that is due. After the last day
 * the person stays masked and a review is asked for (T18). Null when nothing is due.
 */
export function noticeDue(
  measure: { readonly state: MeasureState; readonly untilOn: LocalDate; readonly toldDays: number | null },
  today: LocalDate,
): Notice | null {
  if (measure.state !== 'active') return null;
  if (today > measure.untilOn) return { days: 0, kind: 'protectionReview' };
  const due = noticeDays.filter((days) => today >= addDays(measure.untilOn, -days));
  const days = due.at(-1);
  if (days === undefined) return null;
  return measure.toldDays === null || measure.toldDays > days ? { days, kind: 'protectionEnds' } : null;
}

export type NewMeasure = {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly personIds: readonly string[];
  readonly otherParties: readonly string[];
};

/** A measure covers at least one person, ends after it begins, and nobody is protected from themselves. */
export function decideMeasure(
  measure: NewMeasure,
): Result<null, 'nobody-covered' | 'ends-too-early' | 'own-opponent'> {
  if (measure.personIds.length === 0) return refuse('nobody-covered');
  if (measure.untilOn < measure.fromOn) return refuse('ends-too-early');
  if (measure.personIds.some((id) => measure.otherParties.includes(id))) return refuse('own-opponent');
  return ok(null);
}

/** A visible record that may be a hidden person's second one. */
export type Match = {
  readonly hidden: PersonCard;
  readonly visible: { readonly id: string; readonly name: string; readonly kana: string };
};
