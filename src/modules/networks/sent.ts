import { blankForm, type FormState, hasErrors, inScope } from '../../kernel/forms/form.ts';
import { refusedForm } from '../../kernel/http/refused-form.ts';
import type { Visit } from '../../kernel/http/visit.tsx';
import type { Refusal } from '../../kernel/result.ts';
import type { Sent } from './sent.rules.ts';

/** The form of one deed on a page of several: as it was sent, or as it stands. */
export const formFor = (sent: Sent, deed: string, standing: FormState = blankForm): FormState => {
  const form: FormState = sent?.deed === deed ? sent.form : standing;
  return inScope(sent?.deed === deed && sent.stale ? { ...form, now: standing.typed } : form, deed);
};

/** Whether one deed's form came back with something wrong: its fold stands open. */
export const isWrong = (sent: Sent, deed: string): boolean => sent?.deed === deed && hasErrors(sent.form);

/** A refusal as a sentence at the field it is about. */
export const refusedAt = (
  visit: Visit,
  deed: string,
  field: string,
  refusal: Refusal,
): NonNullable<Sent> => ({
  deed,
  form: refusedForm(visit, field, refusal),
  version: visit.version,
  stale: refusal.refusal === 'stale',
});

/** A form of the page as it could not be read. */
export const unread = (visit: Visit, deed: string, form: FormState): NonNullable<Sent> => ({
  deed,
  form,
  version: visit.version,
});

/** The version a form goes on with: the one it was drawn from, unless somebody else saved meanwhile. */
export const versionOf = (sent: Sent, deed: string, present: number): number =>
  sent?.deed === deed && !sent.stale ? (sent.version ?? present) : present;
