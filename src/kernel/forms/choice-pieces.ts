import { ok, type Result, refuse } from '../result.ts';
import type { FormReason } from './messages.ts';
import { type Asked, answer, piece } from './piece.ts';

/** One of a closed list of words. */
export const choice = <const T extends string, const R extends boolean = true>(
  asked: Asked<R> & { options: readonly T[] },
) => answer(asked, (written) => listed(asked.options, written), { whenEmpty: 'unchosen' });

function listed<T extends string>(options: readonly T[], written: string): Result<T, FormReason> {
  const found = options.find((option) => option === written);
  return found === undefined ? refuse('not-listed') : ok(found);
}

/** Any number of a closed list, each once. `min` 1 makes it 必須; nothing chosen is []. */
export const choices = <const T extends string>(asked: {
  label: Asked<true>['label'];
  options: readonly T[];
  min?: number;
  max?: number;
}) => piece(asked.label, (input) => readChoices(input, asked));

function readChoices<T extends string>(
  input: unknown,
  asked: { options: readonly T[]; min?: number; max?: number },
): Result<T[], FormReason> {
  const written = manyTexts(input);
  const chosen = [...new Set(asked.options.filter((option) => written.includes(option)))];
  if (written.some((each) => !asked.options.some((option) => option === each))) return refuse('not-listed');
  const { min = 0, max = asked.options.length } = asked;
  if (chosen.length === 0 && min > 0) return refuse('unchosen');
  if (chosen.length < min) return refuse('too-few', { min });
  return chosen.length > max ? refuse('too-many', { max, over: chosen.length - max }) : ok(chosen);
}

function manyTexts(input: unknown): unknown[] {
  if (input === undefined || input === null || input === '') return [];
  return Array.isArray(input) ? input.filter((each) => each !== '') : [input];
}

/** はい or いいえ, asked openly as two radios with the values 'yes' and 'no'. */
export const yesNo = <const R extends boolean = true>(asked: Asked<R>) =>
  answer<boolean, R>(
    asked,
    (written) => (written === 'yes' || written === 'no' ? ok(written === 'yes') : refuse('untold')),
    { whenEmpty: 'untold' },
  );

/** A single box with the value 'yes': ticked or not; never refused for being empty. */
export const tick = (asked: { label: Asked<true>['label'] }) =>
  piece(asked.label, (input): Result<boolean, FormReason> => {
    if (input === undefined || input === '' || input === 'no') return ok(false);
    return input === 'yes' || input === 'on' || input === true ? ok(true) : refuse('not-understood');
  });
