import type { FormReason } from '../../kernel/forms/messages.ts';
import { answer, piece } from '../../kernel/forms/piece.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { parseVagueDate } from '../../kernel/time.ts';
import type { Dated } from './dated.rules.ts';

function readDated(written: string): Result<Dated, FormReason> {
  const date = parseVagueDate(written);
  return date.ok ? ok(date.value.value) : refuse(date.refusal, { typed: written });
}

/** A day, a month or a year as well as it is known: 平成20年7月, 2008-07-12, 2008. */
export const datedField = <const R extends boolean = true>(asked: { label: string; required?: R }) =>
  answer<Dated, R>(asked, readDated);

/** Any number of identifiers, each once; what is none is refused. `min` 1 makes it 必須. */
export const keyList = ({ label, shape, min = 0 }: { label: string; shape: RegExp; min?: number }) =>
  piece(label, (input): Result<string[], FormReason> => {
    const written = [input ?? []].flat().filter((each) => each !== '');
    if (written.some((each) => typeof each !== 'string' || !shape.test(each))) return refuse('not-listed');
    const keys = [...new Set(written as string[])];
    return keys.length < min ? refuse('unchosen') : ok(keys);
  });

export const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An optional line left empty is an empty text. */
export const orEmpty = (text: string | null): string => text ?? '';
