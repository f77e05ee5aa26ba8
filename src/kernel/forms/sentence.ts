import type { z } from 'zod';
import type { Locale } from '../i18n/locale.ts';
import { type Blanks, type Message, say, sayWithReadings } from '../i18n/messages.ts';
import { markOf } from './mark.ts';
import { type FormReason, formWords, namelessField, plainExample } from './messages.ts';
import { countCharacters } from './text.ts';

/** The name of a field: one text for staff pages, three for resident pages. */
export type Label = string | Message;

type RawIssue = z.core.$ZodRawIssue;
type Trouble = { reason: FormReason; blanks?: Blanks };

/** Who reads: in which language, and whether the sentence will be drawn with readings (`<Ruby>`). */
export type Reader = { readonly locale: Locale; readonly ruby?: boolean };

/** The label written on a schema with `.meta({ label })`. */
export function labelOf(schema: z.core.$ZodType | undefined): Label | undefined {
  const label = markOf(schema, 'label');
  return isLabel(label) ? label : undefined;
}

const isLabel = (label: unknown): label is Label =>
  typeof label === 'string' ||
  (typeof label === 'object' && label !== null && 'ja' in label && 'easy' in label);

/**
 * The sentence for one issue, its readings still in it for a reader who wants them. A sentence the schema
 * itself brings (`error: '…'`) is used before this one is asked.
 */
export function sentenceFor(issue: RawIssue, label: Label | undefined, reader: Reader): string {
  const { reason, blanks } = troubleOf(issue);
  const { locale, ruby } = reader;
  const speak = ruby ? sayWithReadings : say;
  const name = typeof label === 'string' ? label : speak(label ?? namelessField, locale);
  return speak(formWords[reason], locale, { example: plainExample, ...blanks, label: name });
}

function troubleOf(issue: RawIssue): Trouble {
  switch (issue.code) {
    case 'custom':
      return troubleOfPiece(issue);
    case 'invalid_type':
      return { reason: nothingIn(issue.input) ? 'missing' : (wrongType[issue.expected] ?? 'not-understood') };
    case 'invalid_value':
      return { reason: nothingIn(issue.input) ? 'unchosen' : 'not-listed' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return { reason: nothingIn(issue.input) ? 'missing' : (wrongFormat[issue.format] ?? 'not-understood') };
    case 'unrecognized_keys':
      return { reason: 'unknown-field', blanks: { fields: issue.keys.slice(0, 3).join('・').slice(0, 60) } };
    default:
      return { reason: 'not-understood' };
  }
}

const nothingIn = (input: unknown): boolean => input === undefined || input === null || input === '';

const wrongType: Partial<Record<string, FormReason>> = {
  number: 'not-number',
  int: 'not-whole',
  string: 'one-only',
  date: 'not-a-date',
  boolean: 'untold',
};

const wrongFormat: Partial<Record<string, FormReason>> = {
  uuid: 'bad-id',
  guid: 'bad-id',
  email: 'not-an-email',
  url: 'not-an-address',
  date: 'not-a-date',
  time: 'not-a-time',
};

const isReason = (reason: unknown): reason is FormReason => typeof reason === 'string' && reason in formWords;

function troubleOfPiece(issue: RawIssue): Trouble {
  const { reason, blanks } = (issue.params ?? {}) as { reason?: unknown; blanks?: Blanks };
  return isReason(reason) ? { reason, ...(blanks && { blanks }) } : { reason: 'not-understood' };
}

function tooSmall(issue: Extract<RawIssue, { code: 'too_small' }>): Trouble {
  const min = Number(issue.minimum);
  if (issue.origin === 'array' || issue.origin === 'set') return { reason: 'too-few', blanks: { min } };
  if (issue.origin !== 'string') return { reason: 'too-small', blanks: { min } };
  const now = countCharacters(String(issue.input ?? ''));
  return now === 0 ? { reason: 'missing' } : { reason: 'too-short', blanks: { min, lacking: min - now } };
}

function tooBig(issue: Extract<RawIssue, { code: 'too_big' }>): Trouble {
  const max = Number(issue.maximum);
  if (issue.origin === 'array' || issue.origin === 'set') {
    const chosen = Array.isArray(issue.input) ? issue.input.length : max + 1;
    return { reason: 'too-many', blanks: { max, over: chosen - max } };
  }
  if (issue.origin !== 'string') return { reason: 'too-big', blanks: { max } };
  return { reason: 'too-long', blanks: { max, over: String(issue.input ?? '').length - max } };
}
