import { plain } from './plain.ts';

const ROWS: Readonly<Record<string, string>> = {
  a: 'あかさたなはまやらわがざだばぱゃぁゎ',
  i: 'いきしちにひみりぎじぢびぴぃ',
  u: 'うくすつぬふむゆるぐずづぶぷゅぅっ',
  e: 'えけせてねへめれげぜでべぺぇ',
  o: 'おこそとのほもよろごぞどぼぽょぉ',
};

/** Kana that lengthen a vowel: おおの, おうの and オーノ are heard alike, so are けいこ and ケーコ. */
const LENGTHENERS: Readonly<Record<string, string>> = {
  a: 'あー',
  i: 'いー',
  u: 'うー',
  e: 'いえー',
  o: 'うおー',
};

const vowels = new Map(
  Object.entries(ROWS).flatMap(([vowel, row]) => [...row].map((kana) => [kana, vowel] as const)),
);
vowels.delete('っ');

const SMALL = 'ぁぃぅぇぉっゃゅょゎ';
const LARGE = 'あいうえおつやゆよわ';

const OLD: Readonly<Record<string, string>> = {
  ゐ: 'い',
  ゑ: 'え',
  を: 'お',
  ぢ: 'じ',
  づ: 'ず',
  ヷ: 'ば',
  ヸ: 'び',
  ヹ: 'べ',
  ヺ: 'ぼ',
};
const VOICELESS = 'かきくけこさしすせそたちつてとはひふへほ';
const VOICED = 'がぎぐげござじずぜぞだぢづでどばびぶべぼ';
const VU: Readonly<Record<string, string>> = { ゔぁ: 'ば', ゔぃ: 'び', ゔ: 'ぶ', ゔぇ: 'べ', ゔぉ: 'ぼ' };

const shift = (text: string, from: RegExp, by: number): string =>
  text.replace(from, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + by));

/** Katakana to hiragana, with the iteration marks; everything else stays. */
export const toHiragana = (text: string): string => shift(text, /[ァ-ヶヽヾ]/g, -0x60);

/** Hiragana to katakana. */
export const toKatakana = (text: string): string => shift(text, /[ぁ-ゖゝゞ]/g, 0x60);

const voice = (kana: string): string => VOICED[VOICELESS.indexOf(kana)] ?? kana;
const unvoice = (kana: string): string => VOICELESS[VOICED.indexOf(kana)] ?? kana;

/** いすゞ → いすず, こゝろ → こころ. */
const repeatKana = (text: string): string =>
  [...text].reduce((before, kana) => {
    const last = before.at(-1) ?? '';
    if (kana === 'ゝ' && vowels.has(last)) return before + unvoice(last);
    if (kana === 'ゞ' && vowels.has(last)) return before + voice(unvoice(last));
    return before + kana;
  }, '');

const modern = (text: string): string =>
  text
    .replace(/ゔ[ぁぃぇぉ]?/g, (vu) => VU[vu] ?? vu)
    .replace(/[ゐゑをぢづヷヸヹヺ]/g, (kana) => OLD[kana] ?? kana);

/** One mark for every way to write a long vowel. A vowel that lengthens is used up: おおう is おーう. */
const unifyLength = (text: string): string => {
  let unified = '';
  let vowel: string | undefined;
  for (const kana of text) {
    const lengthens = vowel !== undefined && LENGTHENERS[vowel]?.includes(kana);
    const repeatedMark = kana === 'ー' && unified.endsWith('ー');
    if (!repeatedMark) unified += lengthens ? 'ー' : kana;
    vowel = lengthens ? undefined : vowels.get(kana);
  }
  return unified;
};

/** Hiragana in today's spelling, long vowels as they are spelled. */
export const modernKana = (text: string): string => modern(repeatKana(modern(toHiragana(text))));

/** The kana stage of folding, for text that is already plain and free of spaces. */
export const foldPlainKana = (text: string): string => unifyLength(modernKana(text));

/**
 * A reading as it sounds: hiragana of one kind and width, old and voiced twins together (ゐ い, ゑ え, を お,
 * ぢ じ, づ ず, ゔ ぶ), iteration marks written out, every long vowel as ー, no spaces or dots. Small ゃゅょっ stay small.
 */
export const foldKana = (text: string): string => foldPlainKana(joinKana(plain(text)));

const DASH_BEHIND_KANA = /(?<=[ぁ-ゖァ-ヺーゝゞヽヾ])[‐‑‒–—―−~〜-]/g;

const joinKana = (text: string): string =>
  text
    .replace(DASH_BEHIND_KANA, 'ー')
    .replace(/[\s・·‐‑‒–—―−~〜-]/g, '')
    .normalize('NFC');

/** The folded reading as old registers print it, with large kana only: しょーじ → しよーじ. */
export const largeKana = (folded: string): string =>
  foldPlainKana(folded.replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => LARGE[SMALL.indexOf(kana)] ?? kana));
