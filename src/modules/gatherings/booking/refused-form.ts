import type { FormState } from '../../../kernel/forms/form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import type { Refusal } from '../../../kernel/result.ts';
import { formatDate } from '../../../kernel/time.ts';

/** A refusal as a sentence, days in the reader's language. */
export function sentenceOf(visit: Visit, refusal: Refusal): string {
  const { what, next } = visit.wordOf(refusal);
  const day = refusal.detail?.day;
  const blanks = { ...refusal.detail, ...(day ? { day: formatDate(String(day), visit.view.locale) } : {}) };
  return `${visit.tell(what, blanks)}${visit.tell(next, blanks)}`;
}

/** The form as it was sent, with the words of a refusal at the field it is about ('' for the whole form). */
export const refusedForm = (visit: Visit, field: string, refusal: Refusal): FormState => ({
  typed: visit.fields,
  errors: { [field]: sentenceOf(visit, refusal) },
});

/** 409 where somebody was quicker, 422 where something typed cannot be. */
export const statusOf = (visit: Visit, refusal: Refusal): 409 | 422 =>
  visit.wordOf(refusal).status === 409 ? 409 : 422;

/** A form that somebody else was quicker with: what stands now is told beside what was typed. */
export const besideNow = (form: FormState, now: FormState, isStale: boolean): FormState =>
  isStale ? { ...form, now: now.typed } : form;
