import type { FormState } from '../forms/form.ts';
import type { Refusal } from '../result.ts';
import { formatDate } from '../time.ts';
import type { Visit } from './visit.tsx';

/** A refusal as a sentence: what happened and what to do now, days in the reader's language. */
export function refusedSentence(visit: Visit, refusal: Refusal): string {
  const { what, next } = visit.wordOf(refusal);
  const day = refusal.detail?.day;
  const blanks = { ...refusal.detail, ...(day ? { day: formatDate(String(day), visit.view.locale) } : {}) };
  return `${visit.tell(what, blanks)}${visit.tell(next, blanks)}`;
}

/** The form as it was sent, with the words of a refusal at the field it is about ('' for the whole form). */
export const refusedForm = (visit: Visit, field: string, refusal: Refusal): FormState => ({
  typed: visit.fields,
  errors: { [field]: refusedSentence(visit, refusal) },
});

/** 409 where somebody was quicker, 422 where something typed cannot be. */
export const refusedStatus = (visit: Visit, refusal: Refusal): 409 | 422 =>
  visit.wordOf(refusal).status === 409 ? 409 : 422;

/** A form that somebody else was quicker with: what stands now is told beside what was typed. */
export const besideNow = (form: FormState, now: FormState, isStale: boolean): FormState =>
  isStale ? { ...form, now: now.typed } : form;

/** Refusals that belong to the whole page, not to a field. */
export const isPageRefusal = (refusal: Refusal): boolean =>
  ['forbidden', 'not-found', 'other-content'].includes(refusal.refusal);
