import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** A word of the trade with its plain explanation; empty parts are not told. */
export type TermFacts = {
  readonly term: string;
  readonly kana: string;
  readonly meaning: string;
  readonly meaningEasy: string;
  readonly termEn: string;
  readonly meaningEn: string;
  readonly retired: boolean;
};

/** Whether a word can stand between the marks of an article. */
export const decideWord = (term: string): Result<null, 'term-marks'> =>
  /[[\]［］|｜]/u.test(term) ? refuse('term-marks') : ok(null);

type Language = 'ja' | 'easy' | 'en';

/** What a reader of a language is told, and in which language it is. */
export function explanationFor(
  { term, meaning, meaningEasy, termEn, meaningEn }: TermFacts,
  language: Language,
): { readonly word: string; readonly text: string; readonly language: Language } {
  if (language === 'en' && meaningEn !== '')
    return { word: termEn === '' ? term : termEn, text: meaningEn, language };
  if (language === 'easy' && meaningEasy !== '') return { word: term, text: meaningEasy, language };
  return { word: term, text: meaning, language: 'ja' };
}
