import { bigrams, joinVoicing, toHiragana } from '../../../kernel/fold/index.ts';
import { everydayWords } from './everyday-words.ts';

/** Spellings of one word that people use side by side. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/子供|子ども|小供/g, 'こども'],
  [/障碍|障がい|しょうがい/g, '障害'],
  [/友達|友だち|ともだち/g, '友達'],
  [/一人|独り|1人/g, 'ひとり'],
  [/御飯|ご飯/g, 'ごはん'],
  [/すまふぉ/g, 'すまほ'],
];

/** One form for words and questions: width, case, kind of kana, usual spellings, spaces and signs do not count. */
export const foldWords = (text: string): string =>
  spellings.reduce(
    (folded, [from, to]) => folded.replace(from, to),
    toHiragana(joinVoicing(text).normalize('NFKC').toLowerCase()).replace(/[\s\p{P}\p{S}]/gu, ''),
  );

const concepts: readonly (readonly [code: string, words: readonly string[]])[] = [...everydayWords].map(
  ([code, words]) => [code, words.map(foldWords)],
);

/** Concepts whose words stand in a text, in the order of the list. */
export function conceptsIn(text: string): string[] {
  if (text === '') return [];
  const folded = foldWords(text);
  return concepts.flatMap(([code, words]) => (words.some((word) => folded.includes(word)) ? [code] : []));
}

/** What carries meaning in written Japanese: runs of kanji, katakana, letters and figures. */
const contentRuns = /[\p{Script=Han}々〆ヶァ-ヺーA-Za-z0-9]{2,}/gu;

/** Pairs of letters to look for: of what carries meaning, or of everything where the question is all hiragana. */
export function probesOf(question: string): string[] {
  const plain = joinVoicing(question).normalize('NFKC');
  const runs = plain.match(contentRuns) ?? [plain];
  return [...new Set(runs.flatMap(bigrams))].filter((pair) => !pair.startsWith('^'));
}
