import { z } from 'zod';
import type { LocalDate } from '../time.ts';
import type { FormState } from './form.ts';
import { isToCome } from './mark.ts';
import { labelOf, type Reader, sentenceFor } from './sentence.ts';
import { shortened } from './text.ts';

/** Anything a request body or a query can be read into. Repeated names make a list. */
export type Fields = URLSearchParams | FormData | Record<string, string | string[]>;

export type Parsed<T> = { ok: true; value: T; typed: FormState['typed'] } | { ok: false; form: FormState };

/** Fields the form itself adds; they belong to the hall, not to the schema. */
const machinery = new Set(['_csrf', '_deed', '_version']);

/** Who reads, and the town's day where the form is sent: without it no day is in the future. */
export type Reading = Reader & { readonly today?: LocalDate };

/**
 * Turns untrusted fields into the schema's type, or into the form to redraw: everything typed is kept,
 * and each wrong field carries one sentence in the reader's language.
 * Use `z.strictObject`: a field the schema does not know is then refused with a sentence, not dropped.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  fields: Fields,
  reader: Reading = { locale: 'ja' },
): Parsed<z.output<S>> {
  const given = givenFields(fields);
  const typed = typedOf(given);
  const known = shapeOf(schema);
  const answers = Object.fromEntries([
    ...Object.keys(known).map((name) => [name, undefined] as const),
    ...given,
  ]);
  const error: z.core.$ZodErrorMap = (issue) =>
    sentenceFor(issue, labelOf(known[String(issue.path?.[0])]), reader);
  const outcome = schema.safeParse(answers, { error });
  const early = daysToCome(known, answers, reader.today).map((name) => {
    const params = { reason: 'day-to-come', blanks: { typed: shortened(String(typed[name] ?? '')) } };
    return [name, sentenceFor({ code: 'custom', input: '', params }, labelOf(known[name]), reader)];
  });
  if (outcome.success && early.length === 0) return { ok: true, value: outcome.data, typed };
  const sentences = outcome.success ? {} : firstSentences(outcome.error.issues);
  return { ok: false, form: { typed, errors: { ...sentences, ...Object.fromEntries(early) } } };
}

function daysToCome(
  known: Record<string, z.core.$ZodType>,
  answers: Record<string, unknown>,
  today: LocalDate | undefined,
): string[] {
  if (!today) return [];
  return Object.entries(known).flatMap(([name, field]) =>
    isToCome(field, answers[name], today) ? [name] : [],
  );
}

/** `_version` as the form sent it, for the deed that refuses when somebody else was quicker. */
export function versionOf(fields: Fields): number | undefined {
  const sent = new Map(givenFields(fields, false)).get('_version');
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : undefined;
}

type Given = [name: string, value: unknown];

function givenFields(fields: Fields, withoutMachinery = true): Given[] {
  const many = new Map<string, unknown[]>();
  for (const [name, value] of pairsOf(fields)) many.set(name, [...(many.get(name) ?? []), value]);
  return [...many]
    .filter(([name]) => !(withoutMachinery && machinery.has(name)))
    .map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
}

function pairsOf(fields: Fields): Iterable<Given> {
  if (fields instanceof URLSearchParams || fields instanceof FormData) return fields;
  return Object.entries(fields).flatMap(([name, value]): Given[] =>
    Array.isArray(value) ? value.map((each) => [name, each]) : [[name, value]],
  );
}

/** Only texts are typed; a chosen file cannot be given back to the browser. */
function typedOf(given: Given[]): FormState['typed'] {
  return Object.fromEntries(
    given.flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value.toWellFormed()]];
      if (!Array.isArray(value)) return [];
      const texts = value.filter((each) => typeof each === 'string').map((each) => each.toWellFormed());
      return texts.length > 0 ? [[name, texts]] : [];
    }),
  );
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape;
  return schema instanceof z.ZodPipe ? shapeOf(schema.def.in) : {};
}

/** One sentence per field, the first one; what concerns no single field stands under ''. */
function firstSentences(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const sentences = new Map<string, string>();
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '');
    if (!sentences.has(name)) sentences.set(name, issue.message);
  }
  return Object.fromEntries(sentences);
}
