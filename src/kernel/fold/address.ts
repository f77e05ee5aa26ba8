import { foldGlyphs } from './glyphs.ts';
import { foldLetters } from './name.ts';
import { plain } from './plain.ts';

const DIGITS = '〇一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const positional = (text: string): number =>
  Number([...text].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));

/** 二十三 → 23, 千二百 → 1200, 一〇三 → 103. */
export const kanjiNumber = (text: string): number => {
  if (!/[十百千]/.test(text)) return positional(text);
  let total = 0;
  let pending = '';
  for (const letter of text) {
    const unit = TENS[letter];
    if (unit === undefined) pending += letter;
    else total += (pending === '' ? 1 : positional(pending)) * unit;
    if (unit !== undefined) pending = '';
  }
  return total + (pending === '' ? 0 : positional(pending));
};

const NUMERAL = '[〇一二三四五六七八九十百千]+';
// 番町 and 番丁 are names (三番町); so is everything that no block word or dash follows (三鷹, 四日市).
const BLOCK = '(?:丁目|番地|番(?![町丁])|号(?!線)|階|-)';
const NUMBER_BEFORE_BLOCK = new RegExp(`${NUMERAL}(?=${BLOCK})`, 'gu');
const NUMBER_AFTER_DASH = new RegExp(`(?<=(?:\\d|丁目|番地?)-)${NUMERAL}(?!\\p{Script=Han})`, 'gu');
// 北一条西二丁目 of Sapporo.
const NUMBER_OF_AVENUE = new RegExp(`(?<=[北南東西])${NUMERAL}(?=条)`, 'gu');

const NUMBERISH = '[\\d〇一二三四五六七八九十百千]';
const DASH_BETWEEN = new RegExp(`(?<=${NUMBERISH})\\s*[‐‑‒–—―−ー~〜-]\\s*(?=${NUMBERISH})`, 'gu');
const LINK_BETWEEN = new RegExp(`(?<=${NUMBERISH}(?:番地?)?)[のノ之](?=${NUMBERISH})`, 'gu');

const PREFECTURES =
  '北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野' +
  '|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県';
// A prefecture alone is not dropped: nothing would be left.
const HEAD = new RegExp(`^(?:〒|-|(?:〒?\\d{3}-?\\d{4}(?!\\d))|(?:${PREFECTURES})(?=.*[市区町村郡]))+`, 'u');

const SIGNS = /[^\p{L}\p{N}\p{M}\p{Co}〓〒-]/gu;

const toDigits = (numeral: string): string => String(kanjiNumber(numeral));

const numbered = (text: string): string =>
  text
    .replace(LINK_BETWEEN, '-')
    .replace(DASH_BETWEEN, '-')
    .replace(NUMBER_OF_AVENUE, toDigits)
    .replace(NUMBER_BEFORE_BLOCK, toDigits)
    .replace(NUMBER_AFTER_DASH, toDigits);

const blocksToDashes = (text: string): string =>
  text
    .replace(/(?<=\d)(?:丁目|番地の?|番(?![町丁])|号(?!線)室?)/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-(?!\d)|(?<!\d)-/g, '');

/** 大字 and 字 come and go in the same address; 文字 is part of a name. */
const withoutAza = (text: string): string => text.replace(/大字|(?<!文)字(?=.)/gu, '');

// Behind kana a dash lengthens (コーポ); anywhere else it parts.
const signsToDashes = (text: string): string => text.replace(/(?<![ぁ-ゖァ-ヺー])[‐‑‒–—―−ー~〜]/gu, '-');

const foldOnce = (text: string): string => {
  const compact = numbered(foldGlyphs(plain(text))).replace(/\s+/g, '');
  const local = signsToDashes(compact).replace(SIGNS, '').replace(HEAD, '').replaceAll('〒', '');
  return blocksToDashes(foldLetters(withoutAza(numbered(local))));
};

const MAX_PASSES = 4;

/**
 * One form for an address however it is written: 一丁目2番3号, 1丁目2-3 and １－２－３ end in 1-2-3; postcode,
 * prefecture, 大字, 字, spaces and signs drop; glyphs and ヶ fold as in names. Kanji numerals become digits only
 * where they count blocks, never in names (三鷹, 八王子, 三番町). Not a proof that two addresses are one place.
 */
export const foldAddress = (text: string): string => {
  // A pass may uncover what the next one folds (大字愛知県…): real addresses settle at once.
  let [before, after] = [text, foldOnce(text)];
  for (let pass = 1; pass < MAX_PASSES && after !== before; pass += 1)
    [before, after] = [after, foldOnce(after)];
  return after;
};
