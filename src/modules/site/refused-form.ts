import type { FormState } from '../../kernel/forms/form.ts';
import type { Visit } from '../../kernel/http/visit.tsx';
import type { Refusal } from '../../kernel/result.ts';

/**
 * The form as it was sent, with the words of a refusal at the field it is about ('' for the whole form). Where somebody
 * else was quicker, what stands now is told beside what was typed.
 */
export function refusedForm(visit: Visit, field: string, refusal: Refusal, standing: FormState): FormState {
  const { what, next } = visit.wordOf(refusal);
  const sentence = visit.say(what, refusal.detail) + visit.say(next, refusal.detail);
  const form: FormState = { typed: visit.fields, errors: { [field]: sentence } };
  return refusal.refusal === 'stale' ? { ...form, now: standing.typed } : form;
}

/** 409 where somebody was quicker, 422 where something typed cannot be. */
export const statusOf = (visit: Visit, refusal: Refusal): 409 | 422 =>
  visit.wordOf(refusal).status === 409 ? 409 : 422;
