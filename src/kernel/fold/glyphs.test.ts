import { expect, test } from 'vitest';
import { GLYPH_GROUPS } from './glyph-groups.ts';
import { foldGlyphs, glyphFamily } from './glyphs.ts';

const groups = GLYPH_GROUPS.flatMap((block) => block.trim().split(/\s+/)).map((group) => [...group]);

test.each([
  ['髙', '高'],
  ['﨑嵜碕', '崎崎崎'],
  ['邉邊', '辺辺'],
  ['齋齊斉', '斎斎斎'],
  ['濵濱澤廣櫻國', '浜浜沢広桜国'],
  ['惠眞德榮槇瀧龍曾', '恵真徳栄槙滝竜曽'],
  ['嶋嶌冨𠮷桒栁', '島島富吉桑柳'],
  ['萬與壽實澁淺鐵學', '万与寿実渋浅鉄学'],
  ['豐條當藏圓縣關齒', '豊条当蔵円県関歯'],
  ['黑增峯舘籠', '黒増峰館篭'],
  ['张陈刘', '張陳劉'],
  ['龙兰关', '竜兰関'],
  ['⻑⻫', '長斎'],
])('%s is written %s', (variants, folded) => {
  expect(foldGlyphs(variants)).toBe(folded);
});

test('names that people keep apart stay apart', () => {
  for (const pair of [
    '崎埼',
    '坂阪',
    '畑畠',
    '圭珪',
    '藤籐',
    '岩巌',
    '川河',
    '恵慧',
    '荻萩',
    '棋碁',
    '葉叶',
  ]) {
    expect(new Set(foldGlyphs(pair)).size, pair).toBe(2);
  }
});

test('the table holds some hundred groups, no glyph in two of them, none that Unicode folds by itself', () => {
  expect(groups.length).toBeGreaterThan(500);
  const firsts = new Set(groups.map(([first]) => first));
  const others = groups.flatMap((group) => group.slice(1));
  expect(others.filter((glyph, at) => others.indexOf(glyph) !== at)).toEqual([]);
  expect(others.filter((glyph) => firsts.has(glyph))).toEqual([]);
  expect(others.filter((glyph) => glyph.normalize('NFKC') !== glyph)).toEqual([]);
  expect(groups.filter((group) => group.length < 2)).toEqual([]);
});

test('the family of a glyph is the same from every member', () => {
  expect(glyphFamily('邉')).toEqual(glyphFamily('辺'));
  expect([...glyphFamily('斉')].sort()).toEqual([...'斎齋斉齊亝⻫'].sort());
  expect(glyphFamily('一')).toEqual(['一']);
});
