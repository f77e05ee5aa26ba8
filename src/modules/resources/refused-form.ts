import type { FormState } from '../../kernel/forms/form.ts';
import type { Visit } from '../../kernel/http/visit.tsx';
import { say } from '../../kernel/i18n/messages.ts';
import type { Refusal } from '../../kernel/result.ts';

/** The form as it was sent, with the words of a refusal at the field it is about ('' for the whole form). */
export function refusedForm(visit: Visit, field: string, refusal: Refusal): FormState {
  const { what, next } = visit.wordOf(refusal);
  const { locale } = visit.view;
  const sentence = `${say(what, locale, refusal.detail)}${say(next, locale, refusal.detail)}`;
  return { typed: visit.fields, errors: { [field]: sentence } };
}

/** A form that somebody else was quicker with (409): what stands now is told beside what was typed. */
export const besideNow = (form: FormState, now: FormState, status: number): FormState =>
  status === 409 ? { ...form, now: now.typed } : form;
