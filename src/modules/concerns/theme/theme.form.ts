import { z } from 'zod';
import { choices, longText } from '../../../kernel/forms/pieces.ts';
import { codesOf, topics } from '../words.rules.ts';

export const changeForm = z.strictObject({
  gist: longText({ label: 'テーマ', max: 400 }),
  topics: choices({ label: '話題', options: codesOf(topics), min: 1 }),
});

export type Change = z.output<typeof changeForm>;

export const checkForm = z.strictObject({});

const told = (label: string) => z.strictObject({ words: longText({ label, max: 1000 }) });

export const discussForm = told('話し合ったこと');
export const answerForm = told('かわったこと');
export const dropForm = told('とりやめる理由');
export const reopenForm = told('もう一度とりあげる理由');
