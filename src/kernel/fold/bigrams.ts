import { distinct, type Folded, type Form, formOf } from './form.ts';
import { formsOf, keysOf, mixedOf, type NameForms, questionsIn } from './name-keys.ts';

/** Marks the beginning of a word, so that one letter can be asked for: 森 is stored as ^森. */
const START = '^';

const pairs = (folded: string): string[] => {
  const letters = [...folded];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
};

const starts = (folded: string): string[] => {
  const [first] = folded;
  return first === undefined ? [] : [START + first];
};

const gramsOf = ({ wholes, parts }: Folded): string[] => [
  ...wholes.flatMap(pairs),
  ...[...wholes, ...parts].flatMap(starts),
];

/**
 * Distinct pairs of neighbouring letters of the folded text, and the first letter of each word with a mark:
 * 「森 太一」 gives 森太 太一 ^森 ^太. For a `text[]` column under a GIN index.
 */
export const bigrams = (text: string): string[] => distinct(gramsOf(formOf(text).letters));

const gramsOfForms = (forms: ReadonlyMap<string, Form>): string[] =>
  distinct(
    [...forms.values()].flatMap(({ letters, large, sound }) =>
      [letters, ...(large === letters ? [] : [large]), ...(sound ? [sound] : [])].flatMap(gramsOf),
    ),
  );

const gramsOfName = (forms: ReadonlyMap<string, Form>, mixed: readonly string[]): string[] =>
  distinct([...gramsOfForms(forms), ...mixed.flatMap(pairs)]);

/** The bigrams of all forms of a name; kana and Latin letters also by sound; 姓 as read before 名 as written, too. */
export const nameBigrams = (name: NameForms): string[] => {
  const forms = formsOf(name);
  return gramsOfName(forms, mixedOf(name, forms));
};

/** What a name is found by. */
export type NameIndex = {
  readonly keys: string[];
  readonly bigrams: string[];
  /** Whole names half as written, half as read: 高橋たいち. */
  readonly mixed: string[];
};

/** `nameKeys` and `nameBigrams` at once, for half the work. */
export const nameIndex = (name: NameForms): NameIndex => {
  const forms = formsOf(name);
  const mixed = mixedOf(name, forms);
  return {
    keys: keysOf(name, forms),
    bigrams: gramsOfName(forms, mixed),
    mixed,
  };
};

const wordsOf = ({ wholes, parts }: Folded): readonly string[] => (parts.length > 0 ? parts : wholes);

const askedGrams = (words: readonly string[]): string[] =>
  distinct(words.flatMap((word) => ([...word].length === 1 ? starts(word) : pairs(word))));

// うえ is inside いのうえ, where the う has become a long mark.
const insideWord = (word: string): string => word.replace(/^[あいうえお](?=.)/u, 'ー');

const alternativesOf = (query: string): (readonly string[])[] => {
  const { script, letters, large, sound } = formOf(query);
  const words = wordsOf(letters);
  const spelled = [words, wordsOf(large), words.map(insideWord)];
  return script === 'latin' && sound
    ? [...spelled, sound.parts.length > 0 ? sound.parts : sound.wholes]
    : spelled;
};

/**
 * Alternatives to look up for a part of a name or title: a row answers when it holds all bigrams of any one
 * list (`grams @> list1 or grams @> list2`). Words are asked for in any order. Empty when the query has no letters.
 */
export const askBigrams = (query: string): string[][] => {
  const lists = questionsIn(query).flatMap(alternativesOf).map(askedGrams);
  return [...new Map(lists.filter((list) => list.length > 0).map((list) => [list.join(' '), list])).values()];
};
