import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './name.ts';

const SEED = 303;

const same = (...texts: string[]) => expect(new Set(texts.map(foldName)).size, texts.join(' ')).toBe(1);
const apart = (...texts: string[]) =>
  expect(new Set(texts.map(foldName)).size, texts.join(' ')).toBe(texts.length);

test('glyphs, widths, spaces, dots and case do not part a name', () => {
  same('髙橋 太一', '高橋太一', '高橋　太一', '高橋・太一', ' 髙橋  太一 ');
  same('ﾀｶﾊｼ ﾀｲﾁ', 'タカハシ タイチ', 'たかはし たいち', 'タカハシ･タイチ');
  same('ＳＭＩＴＨ John', 'smith john', 'Smith, John');
});

test('variation selectors and invisible signs are not part of a name', () => {
  same('辻󠄀', '辻');
  same('葛󠄁城', '葛城', '葛\u200b城', '\ufeff葛城');
});

test('compatibility ideographs and shapes copied from PDF files are the plain character', () => {
  same('塚本', '塚本');
  same('神田', '神田');
  same('⻑野', '長野');
  same('⻘木', '青木');
});

test('々 repeats the kanji before it', () => {
  same('佐々木', '佐佐木');
  same('野々村', '野野村');
  same('奈々', '奈奈');
});

test('the small ke of place names is a ga, in any script', () => {
  same('鎌ヶ谷', '鎌ケ谷', '鎌が谷', '鎌ガ谷', '鎌ｹ谷');
  same('つつじヶ丘', 'つつじケ丘', 'つつじが丘');
  apart('ポケ会', 'ポが会');
});

test('の of place names is written in three ways, 之 at the end of a name stays', () => {
  same('一ノ瀬', '一の瀬', '一之瀬');
  expect(foldName('隆之')).toBe('隆之');
});

test('a long mark after kanji is the numeral one', () => {
  same('健ー', '健一');
  apart('コー', 'コ一');
});

test('Latin letters lose accents, apostrophes and hyphens', () => {
  expect(foldName('Đặng Thị Ánh')).toBe('dangthianh');
  expect(foldName("O'Brien-Łukasz")).toBe('obrienlukasz');
});

test('glyphs that could not be typed stay, signs do not', () => {
  expect(foldName('〓田')).toBe('〓田');
  expect(foldName('\ue000田')).toBe('\ue000田');
  expect(foldName('（株）髙野!')).toBe('株高野');
});

test('names that differ stay different', () => {
  apart('渡辺', '渡部', '渡里');
  apart('小野', '大野');
  apart('おの', 'おおの', 'おんの');
  apart('ショウ', 'シヨウ');
  apart('はと', 'はっと', 'ばと');
});

const letters = fc.constantFrom(
  ...'髙邉齋斎々〆ヶケガヵ之の一二ーｰ－-―~ヴゔぁアｱｶﾞﾟ゛゜ゐヱをヂづゝゞヽヾャっオおうウいえ 　・.,ōÔßĐ㈱①⻑ＡｂC佐木\u{e0100}\ufe00\u200b\u3099',
);

test(`folding twice changes nothing (seed ${SEED})`, () => {
  const texts = fc.oneof(
    fc.string({ unit: letters, maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
