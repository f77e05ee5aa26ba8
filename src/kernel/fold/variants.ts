import { glyphFamily } from './glyphs.ts';
import { modernKana, toHiragana, toKatakana } from './kana.ts';
import { kanaToRoman, type RomanStyle } from './kana-to-roman.ts';
import type { NameForms } from './name-keys.ts';

/** A die that always falls the same way for the same seed. */
export type Dice = { next(): number; pick<T>(choices: readonly T[]): T };

/** Mulberry32: small, fast, good enough for made-up names. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (choices) => choices[Math.floor(next() * choices.length)] as (typeof choices)[number],
  };
};

export type Variant = { readonly kind: string; readonly text: string };

type Change = readonly [kind: string, change: (text: string, dice: Dice) => string];

const swapped = (text: string): string => text.split(/\s+/).reverse().join(' ');
const joined = (text: string): string => text.replace(/\s+/g, '');

const HALF_WIDTH = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, at) => String.fromCodePoint(0xff61 + at)).map(
    (half) => [half.normalize('NFKC'), half] as const,
  ),
);

const halfWidth = (kana: string): string =>
  [...toKatakana(kana).normalize('NFD')].map((letter) => HALF_WIDTH.get(letter) ?? letter).join('');

const fullWidth = (latin: string): string =>
  latin
    .replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    .replace(/ /g, '　');

const otherGlyphs = (text: string, dice: Dice): string =>
  [...text].map((glyph) => dice.pick(glyphFamily(glyph))).join('');

const SELECTORS = ['\u{e0100}', '\u{e0101}', '\ufe00'];
const withSelector = (text: string, dice: Dice): string =>
  text.replace(/\p{Script=Han}/u, (glyph) => glyph + dice.pick(SELECTORS));

const repeatMark = (text: string): string => text.replace(/(\p{Script=Han})\1/gu, '$1々');
const repeatWritten = (text: string): string => text.replace(/(\p{Script=Han})々/gu, '$1$1');

const otherGa = (text: string, dice: Dice): string =>
  text.replace(/(?<=\p{Script=Han})[ヶケがガ](?=\p{Script=Han})/gu, () =>
    dice.pick(['ヶ', 'ケ', 'が', 'ガ', 'ｹ']),
  );
const otherNo = (text: string, dice: Dice): string =>
  text.replace(/(?<=\p{Script=Han})[ノの之](?=\p{Script=Han})/gu, () => dice.pick(['ノ', 'の', '之', 'ﾉ']));

const OF_WRITTEN: readonly Change[] = [
  ['as written', (text) => text],
  ['other glyphs', otherGlyphs],
  ['other glyphs, joined', (text, dice) => joined(otherGlyphs(text, dice))],
  ['variation selector', withSelector],
  ['joined', joined],
  ['wide space', (text) => text.replace(/\s+/g, '　')],
  ['middle dot', (text) => text.replace(/\s+/g, '・')],
  ['swapped', swapped],
  ['honorific', (text, dice) => `${text}${dice.pick(['さん', ' 様', '氏'])}`],
  ['repeat mark', repeatMark],
  ['repeat written', repeatWritten],
  ['place ga', otherGa],
  ['place no', otherNo],
];

const LARGE: Readonly<Record<string, string>> = { っ: 'つ', ゃ: 'や', ゅ: 'ゆ', ょ: 'よ' };
const large = (kana: string): string =>
  toHiragana(kana).replace(/[っゃゅょ]/g, (small) => LARGE[small] ?? small);

const longMarks = (kana: string): string =>
  toHiragana(kana).replace(
    /([おこそとのほもよろごぞどぼぽょ])[おう]|([うくすつぬふむゆるぐずぶぷゅ])う/g,
    (_, o: string | undefined, u: string | undefined) => `${o ?? u}ー`,
  );

const OLD: Readonly<Record<string, readonly string[]>> = {
  い: ['い', 'ゐ'],
  え: ['え', 'ゑ'],
  お: ['お', 'を'],
  じ: ['じ', 'ぢ'],
  ず: ['ず', 'づ'],
};
const oldKana = (kana: string, dice: Dice): string =>
  toHiragana(kana).replace(/[いえおじず]/g, (letter) => dice.pick(OLD[letter] ?? [letter]));

const apart = (kana: string): string =>
  toKatakana(kana).normalize('NFD').replaceAll('\u3099', '゛').replaceAll('\u309a', '゜');

const OF_KANA: readonly Change[] = [
  ['hiragana', toHiragana],
  ['katakana', toKatakana],
  ['half width', halfWidth],
  ['half width, joined', (kana) => joined(halfWidth(kana))],
  ['kana joined', (kana) => joined(toKatakana(kana))],
  ['kana swapped', swapped],
  ['large kana', (kana) => halfWidth(large(kana))],
  ['large kana, joined', (kana) => joined(toKatakana(large(kana)))],
  ['long marks', (kana) => toKatakana(longMarks(kana))],
  [
    'long marks as dashes',
    (kana, dice) => toKatakana(longMarks(kana)).replaceAll('ー', dice.pick(['－', '-', '―', '~'])),
  ],
  ['old kana', oldKana],
  ['voicing apart', apart],
];

const ROMAN_STYLES: readonly RomanStyle[] = ['hepburn', 'passport', 'passport-oh', 'kunrei', 'typed'];

const title = (latin: string): string => latin.replace(/(^|\s)\p{L}/gu, (start) => start.toUpperCase());

const TITLE_CASE: Change = ['title case', title];

const OF_ROMAN: readonly Change[] = [
  ['capitals', (latin) => latin.toUpperCase()],
  ['swapped', (latin) => title(swapped(latin))],
  ['family name in capitals', (latin) => title(latin).replace(/^\S+/, (family) => family.toUpperCase())],
  ['with comma', (latin) => title(latin).replace(' ', ', ')],
  ['joined', joined],
  ['full width', (latin) => fullWidth(latin.toUpperCase())],
];

const changed = (text: string, changes: readonly Change[], dice: Dice, prefix = ''): Variant[] =>
  changes.map(([kind, change]) => ({ kind: `${prefix}${kind}`, text: change(text, dice) }));

const romanVariants = (kana: string, dice: Dice): Variant[] =>
  ROMAN_STYLES.flatMap((style) => {
    const latin = kanaToRoman(modernKana(kana), style);
    return changed(latin, [TITLE_CASE, dice.pick(OF_ROMAN)], dice, `${style}, `);
  });

const mixedVariants = (written: string, kana: string): Variant[] => {
  const [family, given] = written.split(/\s+/);
  const [familyKana, givenKana] = kana.split(/\s+/);
  if (!family || !given || !familyKana || !givenKana) return [];
  return [
    { kind: 'given name by ear', text: `${family} ${toHiragana(givenKana)}` },
    { kind: 'family name by ear', text: `${toKatakana(familyKana)}${given}` },
  ];
};

/**
 * The ways in which registers, forms, callers and passports write one name, the same for the same seed: glyphs,
 * widths, kinds of kana, spaces, order, Latin spellings. For the recall bench and the tests; `kana` as hiragana or
 * katakana without length marks gives the most. Every variant is one that folding promises to find.
 */
export const variantsOf = ({ written, kana, aliases = [] }: NameForms, seed: number): Variant[] => {
  const dice = diceOf(seed);
  const ofWritten = [written, ...aliases].flatMap((text) => changed(text, OF_WRITTEN, dice));
  if (!kana) return ofWritten;
  return [
    ...ofWritten,
    ...changed(kana, OF_KANA, dice),
    ...romanVariants(kana, dice),
    ...mixedVariants(written, kana),
  ];
};
