import { foldGlyphs } from './glyphs.ts';
import { foldPlainKana } from './kana.ts';
import { plain } from './plain.ts';

const HAN = '\\p{Script=Han}';
const KANA = 'ぁ-ゖァ-ヺゝゞヽヾ';

// A dash after kana is a long mark; a long mark after kanji is the numeral (健ー for 健一).
const DASH_AFTER_KANA = new RegExp(`(?<=[${KANA}ー])[‐‑‒–—―−~〜-]`, 'gu');
const MARK_AFTER_KANJI = new RegExp(`(?<=${HAN})ー+`, 'gu');
// 鎌ヶ谷, 鎌ケ谷, 鎌が谷; つつじヶ丘. A large ケ after katakana is a ケ.
const PLACE_GA = new RegExp(`[ヶヵゖゕ]|(?<=[${HAN}ぁ-ゖ])ケ(?=${HAN})`, 'gu');
// 一之瀬, 一ノ瀬, 一の瀬. At the end of a name 之 is ゆき and stays.
const PLACE_NO = new RegExp(`(?<=${HAN})之(?=${HAN})`, 'gu');
const REPEAT = new RegExp(`(${HAN})[々〻]`, 'u');
// Private-use glyphs (外字) and 〓 stand for a character that somebody could not type: they stay.
const SIGNS = /[^\p{L}\p{N}\p{M}\p{Co}〓]/gu;

const writeOutRepeats = (text: string): string => {
  const once = text.replace(REPEAT, '$1$1');
  return once === text ? text : writeOutRepeats(once);
};

/** The letters stage of folding, for plain text of folded glyphs; signs and spaces stay. */
export const foldLetters = (text: string): string => {
  const marked = text.replace(DASH_AFTER_KANA, 'ー').replace(MARK_AFTER_KANJI, '一').replace(PLACE_GA, 'が');
  const kanji = writeOutRepeats(marked).replace(PLACE_NO, 'の');
  return foldPlainKana(kanji);
};

/**
 * The one form of a name, for storing and for asking: width, case, accents, glyph variants (髙 高, 齋 斉 斎),
 * variation selectors, kana kind and length, 々, ヶ ケ が, spaces and dots no longer differ.
 * Folding twice changes nothing.
 */
export const foldName = (text: string): string =>
  foldLetters(foldGlyphs(plain(text)).replace(DASH_AFTER_KANA, 'ー').replace(SIGNS, '').normalize('NFC'));
