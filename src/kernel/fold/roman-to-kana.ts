import { foldKana } from './kana.ts';
import { partsOf } from './plain.ts';
import { kanaOf } from './roman-table.ts';

const MAX_READINGS = 32;
/** Letters that are no Japanese at their end would otherwise be tried in every possible way. */
const MAX_STEPS = 1000;

type Reading = { readonly kana: string; readonly rest: string };

/**
 * Ways to read on behind a syllable. A long vowel may be marked (ー, or h behind o and u), spelled as a vowel
 * of its own, or left out, which only happens to o and u. Tohyama is とーやま or とひゃま, Ohishi おーいし or おひし.
 */
const readOn = (kana: string, vowel: string, rest: string): Reading[] => {
  const asIs = { kana, rest };
  const marked = { kana: `${kana}ー`, rest: rest.slice(1) };
  if (rest.startsWith('ー')) return [marked];
  if (!/[ou]/.test(vowel)) return [asIs];
  if (/^h(?![aiueo])/.test(rest)) return rest.startsWith('hy') ? [marked, asIs] : [marked];
  const long = { kana: `${kana}ー`, rest };
  return vowel === 'o' && rest.startsWith('h') ? [asIs, long, marked] : [asIs, long];
};

const readSyllable = ({ kana, rest }: Reading): Reading[] => {
  const length = [4, 3, 2, 1].find((size) => rest.length >= size && kanaOf.has(rest.slice(0, size)));
  if (length === undefined) return [];
  const roman = rest.slice(0, length);
  return readOn(`${kana}${kanaOf.get(roman) ?? ''}`, roman.at(-1) ?? '', rest.slice(length));
};

const readStep = (reading: Reading): Reading[] => {
  const { kana, rest } = reading;
  if (/^n['’-]/.test(rest)) return [{ kana: `${kana}ん`, rest: rest.slice(2) }];
  if (/^['’-]/.test(rest)) return [{ kana, rest: rest.slice(1) }];
  if (/^(?:n(?![aiueoy])|m(?=[bmp]))/.test(rest)) return [{ kana: `${kana}ん`, rest: rest.slice(1) }];
  if (/^(?:tch|([bcdfghjkpqrstvwxyz])\1)/.test(rest)) return [{ kana: `${kana}っ`, rest: rest.slice(1) }];
  // Without an apostrophe junichi is じゅんいち or じゅにち.
  const nasal = /^n[aiueoy]/.test(rest) ? [{ kana: `${kana}ん`, rest: rest.slice(1) }] : [];
  return [...readSyllable(reading), ...nasal];
};

const readPart = (part: string): string[] => {
  const done: string[] = [];
  const open: Reading[] = [{ kana: '', rest: part }];
  for (let steps = 0; done.length < MAX_READINGS && steps < MAX_STEPS; steps += 1) {
    const reading = open.shift();
    if (!reading) break;
    if (reading.rest === '') done.push(foldKana(reading.kana));
    else open.unshift(...readStep(reading));
  }
  return done;
};

// Macron and circumflex mean length; `plain` would take them away.
const markLength = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[aiueo])[\u0302\u0304]/gi, 'ー')
    .normalize('NFC');

/**
 * Readings in folded hiragana that a spelling in Latin letters may stand for, the plainest first, at most 32:
 * Hepburn, Kunrei, passport and keyboard spelling; a long o or u may be written (Ōno, Ohno, Oono, Ouno) or
 * left out (Ono). Nothing when the letters are no Japanese syllables.
 */
export const romanToKana = (text: string): string[] => {
  const parts = partsOf(markLength(text)).map(readPart);
  if (parts.length === 0) return [];
  const whole = parts.reduce((before, readings) =>
    before.flatMap((start) => readings.map((reading) => start + reading)).slice(0, MAX_READINGS),
  );
  return [...new Set(whole)];
};
