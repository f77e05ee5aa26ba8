import { largeKana } from './kana.ts';
import { foldName } from './name.ts';
import { isKana, isLatin, partsOf } from './plain.ts';
import { romanKey, romanKeyOfKana } from './roman-key.ts';

/** One text folded in one way: as a whole, joined from its pieces, and the pieces (none when it is one word). */
export type Folded = {
  /** Usually one; two when a long vowel crosses a border of pieces (あべ いく, あべいく). */
  readonly wholes: readonly string[];
  readonly parts: readonly string[];
};

/** A name or a question, folded in every way that serves to find it. */
export type Form = {
  readonly script: 'kana' | 'latin' | 'other';
  readonly letters: Folded;
  /** With large kana only, as old registers print readings; the same as `letters` where nothing is small. */
  readonly large: Folded;
  /** By sound, for kana and Latin letters. */
  readonly sound: Folded | null;
};

export const distinct = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => text !== '');

const folded = (whole: string, parts: readonly string[]): Folded =>
  parts.length > 1
    ? { wholes: distinct([whole, parts.join('')]), parts }
    : { wholes: distinct([whole]), parts: [] };

const mapped = ({ wholes, parts }: Folded, fold: (text: string) => string): Folded => ({
  wholes: distinct(wholes.map(fold)),
  parts: parts.map(fold),
});

const scriptOf = (text: string): Form['script'] => {
  if (isKana(text)) return 'kana';
  return isLatin(text) ? 'latin' : 'other';
};

// First and last name come in either order: the sorted pieces agree.
const withSorted = (sound: Folded): Folded => ({
  wholes: distinct([...sound.wholes, [...sound.parts].sort().join('')]),
  parts: sound.parts,
});

const soundOf = (script: Form['script'], letters: Folded, pieces: readonly string[]): Folded | null => {
  if (script === 'kana') return withSorted(mapped(letters, romanKeyOfKana));
  return script === 'latin' ? withSorted(folded(romanKey(pieces.join('')), pieces.map(romanKey))) : null;
};

/** All foldings of one text, computed once. */
export const formOf = (text: string): Form => {
  const pieces = partsOf(text);
  const parts = pieces.map(foldName).filter((part) => part !== '');
  const letters = folded(pieces.length === 1 ? (parts[0] ?? '') : foldName(text), parts);
  const script = scriptOf(pieces.join(' '));
  const large = /[ぁぃぅぇぉっゃゅょゎ]/.test(letters.wholes.join('')) ? mapped(letters, largeKana) : letters;
  return { script, letters, large, sound: soundOf(script, letters, pieces) };
};
