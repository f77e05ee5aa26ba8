import { z } from 'zod';
import { ok, type Result, refuse } from '../result.ts';
import type { FormReason } from './messages.ts';
import type { Label } from './sentence.ts';
import { halfWidth, oneLine } from './text.ts';

/** `required` is true unless said otherwise; an optional field left empty becomes null, never ''. */
export type Asked<R extends boolean> = { label: Label; required?: R };
export type Answer<T, R extends boolean> = R extends false ? T | null : T;

type Read<T> = (text: string) => Result<T, FormReason>;

/** A schema out of a reading that refuses with a word of `formWords`. */
export function piece<T>(label: Label, read: (input: unknown) => Result<T, FormReason>): z.ZodType<T> {
  const schema = z.unknown().transform((input, ctx) => {
    const verdict = read(input);
    if (verdict.ok) return verdict.value;
    const params = { reason: verdict.refusal, blanks: verdict.detail };
    ctx.issues.push({ code: 'custom', input, params });
    return z.NEVER;
  });
  return schema.meta({ label });
}

/** A field with one written answer. `read` never sees an empty text. */
export function answer<T, const R extends boolean>(
  asked: Asked<R>,
  read: Read<T>,
  { whenEmpty = 'missing', tidy = oneLine }: { whenEmpty?: FormReason; tidy?: (text: string) => string } = {},
): z.ZodType<Answer<T, R>> {
  const readOrNull = (input: unknown): Result<T | null, FormReason> => {
    const given = oneText(input);
    if (!given.ok) return given;
    const text = tidy(given.value);
    if (text !== '') return read(text);
    return asked.required === false ? ok(null) : refuse(whenEmpty);
  };
  return piece(asked.label, readOrNull) as z.ZodType<Answer<T, R>>;
}

/** The one text of a field; a lone surrogate cannot be stored as UTF-8 and is refused, not repaired behind the back. */
export function oneText(input: unknown): Result<string, FormReason> {
  if (input === undefined || input === null) return ok('');
  if (Array.isArray(input)) return refuse('one-only');
  if (typeof input !== 'string') return refuse('not-understood');
  return input.isWellFormed() ? ok(input) : refuse('unreadable');
}

/** One line, half width: for numbers, dates, telephone numbers and codes. */
export const plainLine = (text: string): string => halfWidth(oneLine(text)).trim();
