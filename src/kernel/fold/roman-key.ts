import { foldKana } from './kana.ts';
import { spellFolded } from './kana-to-roman.ts';
import { isKana, plain } from './plain.ts';

type Rule = readonly [RegExp, string];

/** Spellings of one sound, brought together. Order matters: spelling systems first, then lengths. */
const RULES: readonly Rule[] = [
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/sy(?=[aueo])/g, 'sh'],
  [/[tc]y(?=[aueo])/g, 'ch'],
  [/(?:dz|[zdj])y(?=[aueo])/g, 'j'],
  [/(?:dz|[zd])i/g, 'ji'],
  [/dz?u/g, 'zu'],
  // Ohashi holds an h, Ohishi (大石) a length mark: behind o neither counts, nor the f of Kunrei's hu.
  [/o[ou]*(?:h+|f(?=u))/g, 'o'],
  [/si/g, 'shi'],
  [/ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/tch/g, 'cch'],
  [/(?<![bcdfghjkmpqrstwxz])hu/g, 'fu'],
  [/wo/g, 'o'],
  [/m(?=[bmp])/g, 'n'],
  // A long vowel may be spelled, marked by h, or left out: all become short.
  [/(?<=u)h(?![aiueo])/g, ''],
  [/o[ou]+/g, 'o'],
  [/e[ei]+/g, 'e'],
  [/([aiun])\1+/g, '$1'],
];

const reduceRoman = (letters: string): string =>
  RULES.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters);

/** The key by sound of a reading that is folded already. */
export const romanKeyOfKana = (folded: string): string =>
  reduceRoman(spellFolded(folded.replaceAll('ー', ''), 'typed'));

/**
 * How a name sounds, in Latin letters so reduced that every spelling of it agrees: Ōno, Ohno, Oono, Ono and the
 * reading おおの are `ono`. For kana or Latin text; vague (おの is `ono` too), so only a question in Latin letters
 * asks for it.
 */
export const romanKey = (text: string): string => {
  const flat = plain(text);
  return isKana(flat) ? romanKeyOfKana(foldKana(flat)) : reduceRoman(flat.replace(/[^a-z]/g, ''));
};
