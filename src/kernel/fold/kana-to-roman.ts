import { foldKana, modernKana } from './kana.ts';
import { partsOf } from './plain.ts';
import { hepburnOf, kunreiOf } from './roman-table.ts';

/**
 * How a long vowel is spelled: `hepburn` Ōno, `passport` Ono, `passport-oh` Ohno (Passport Act
 * enforcement regulation: h only for a long o), `kunrei` Ôno with si, tu, hu, `typed` as on a keyboard (oono, touru).
 */
export type RomanStyle = 'hepburn' | 'passport' | 'passport-oh' | 'kunrei' | 'typed';

const LONG: Readonly<Record<Exclude<RomanStyle, 'typed'>, Readonly<Record<string, string>>>> = {
  hepburn: { a: 'ā', i: 'ii', u: 'ū', e: 'ei', o: 'ō' },
  passport: { a: 'a', i: 'ii', u: 'u', e: 'ei', o: 'o' },
  'passport-oh': { a: 'a', i: 'ii', u: 'u', e: 'ei', o: 'oh' },
  kunrei: { a: 'â', i: 'ii', u: 'û', e: 'ei', o: 'ô' },
};

/** おう and えい are commoner than おお and ええ. */
const TYPED_LENGTH: Readonly<Record<string, string>> = { o: 'u', e: 'i' };

const syllableAt = (kana: readonly string[], at: number, table: ReadonlyMap<string, string>) => {
  const pair = `${kana[at] ?? ''}${kana[at + 1] ?? ''}`;
  const roman = table.get(pair);
  return roman && pair.length === 2 ? { roman, length: 2 } : { roman: table.get(kana[at] ?? ''), length: 1 };
};

const double = (next: string, style: RomanStyle): string => {
  if (next.startsWith('ch')) return style === 'typed' ? 'c' : 't';
  return /^[^aiueon]/.test(next) ? (next[0] ?? '') : '';
};

const nasal = (next: string, style: RomanStyle): string => {
  if (/^[aiueoy]/.test(next)) return style === 'hepburn' || style === 'kunrei' ? "n'" : 'n';
  return /^[bmp]/.test(next) && style.startsWith('passport') ? 'm' : 'n';
};

const lengthen = (before: string, style: RomanStyle): string => {
  const vowel = before.at(-1) ?? '';
  if (style === 'typed') return before + (TYPED_LENGTH[vowel] ?? vowel);
  return before.slice(0, -1) + (LONG[style][vowel] ?? vowel);
};

/** A folded reading in Latin letters. */
export const spellFolded = (kana: string, style: RomanStyle): string => {
  const letters = [...kana];
  const table = style === 'kunrei' ? kunreiOf : hepburnOf;
  let roman = '';
  for (let at = 0; at < letters.length; ) {
    const letter = letters[at] ?? '';
    const here = syllableAt(letters, at, table);
    const next = syllableAt(letters, at + 1, table).roman ?? '';
    if (letter === 'ー') roman = lengthen(roman, style);
    else if (letter === 'っ') roman += double(next, style);
    else roman += letter === 'ん' ? nasal(next, style) : (here.roman ?? letter);
    at += here.length;
  }
  return roman;
};

/**
 * A reading in Latin letters, lower case, parts kept apart by a space. What is not kana stays.
 * Except `typed`, いのうえ is read as いのーえ, which only a person could know better: compare by key, not by this.
 */
export const kanaToRoman = (text: string, style: RomanStyle = 'hepburn'): string =>
  partsOf(text)
    .map((part) => spellFolded(style === 'typed' ? modernKana(part) : foldKana(part), style))
    .join(' ');
