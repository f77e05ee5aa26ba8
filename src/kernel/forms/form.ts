/**
 * What a form page draws from: what was typed, untouched, and one sentence per wrong field.
 * The key '' in `errors` belongs to the whole form. A sentence may carry readings behind its words: the parts draw them.
 */
export type FormState = {
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** The record as it stands, when somebody else saved it meanwhile: told beside what was typed. */
  now?: FormState['typed'];
  /** Keeps the ids of this form's fields apart from another form on the same page. */
  scope?: string;
};

/** A form nobody has touched. Shared, therefore never written to. */
export const blankForm: FormState = Object.freeze({ typed: Object.freeze({}), errors: Object.freeze({}) });

type Answers = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** A form filled beforehand, for editing: numbers become digits, booleans 'yes' and 'no', nothing is left out blank. */
export function formOf(answers: Answers): FormState {
  const typed = Object.entries(answers).flatMap(([name, answer]) =>
    answer === null || answer === undefined ? [] : [[name, asTyped(answer)] as const],
  );
  return { typed: Object.fromEntries(typed), errors: {} };
}

function asTyped(answer: string | number | boolean | readonly string[]): string | string[] {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'object' ? [...answer] : String(answer);
}

/** The same form with more sentences; a sentence already there stays, so that each field says one thing. */
export function withErrors(form: FormState, errors: Record<string, string>): FormState {
  return { ...form, errors: { ...errors, ...form.errors } };
}

/** The same form among several on one page; `scope` is a word of its own there. */
export const inScope = (form: FormState, scope: string): FormState => ({ ...form, scope });

export const hasErrors = (form: FormState): boolean => Object.keys(form.errors).length > 0;

/** What was typed into a field that holds one answer. */
export function typedText(form: FormState, name: string): string {
  const typed = form.typed[name];
  return (Array.isArray(typed) ? typed[0] : typed) ?? '';
}

/** What was chosen in a field that holds many answers. */
export function typedList(form: FormState, name: string): string[] {
  const typed = form.typed[name];
  if (typed === undefined) return [];
  return Array.isArray(typed) ? typed : [typed];
}
