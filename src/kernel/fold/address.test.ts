import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAddress, kanjiNumber } from './address.ts';

const SEED = 307;

const same = (...texts: string[]) =>
  expect(new Set(texts.map(foldAddress)).size, texts.map(foldAddress).join(' ')).toBe(1);

test('a block is written in words, kanji or dashes', () => {
  same(
    '野崎一丁目2番3号',
    '野崎1丁目2-3',
    '野崎１－２－３',
    '野崎一ー二ー三',
    '野崎 1の2の3',
    '野崎１丁目２番地３',
    '野崎1−2−3',
  );
  expect(foldAddress('三鷹市野崎一丁目1番1号')).toBe('三鷹市野崎1-1-1');
});

test('a number without more keeps only itself', () => {
  same('岩作城の内60番地', '岩作城の内60', '岩作城ノ内６０番地');
  same('岩作城の内60番地1', '岩作城の内60-1', '岩作城の内六十番地の一');
});

test('大字, 字, postcode and prefecture come and go', () => {
  same(
    '愛知県長久手市岩作城の内60番地1',
    '〒480-1196 愛知県 長久手市岩作城の内60-1',
    '長久手市大字岩作字城の内60-1',
    '480-1196長久手市岩作城の内60-1',
  );
  expect(foldAddress('秋田県横手市十文字町')).toBe('横手市十文字町');
  expect(foldAddress('京都府京都市中京区')).toBe('京都市中京区');
  expect(foldAddress('山口県山口市')).toBe('山口市');
});

test('numerals in names are names', () => {
  expect(foldAddress('三鷹市')).toBe('三鷹市');
  expect(foldAddress('八王子市三丁目')).toBe('八王子市3');
  expect(foldAddress('四日市市諏訪町一番五号')).toBe('四日市市諏訪町1-5');
  expect(foldAddress('千代田区三番町六番地')).toBe('千代田区三番町6');
  expect(foldAddress('十日町市二丁目')).toBe('十日町市2');
});

test('the avenues of Sapporo count', () => {
  same('札幌市中央区北一条西二丁目', '札幌市中央区北1条西2丁目', '北海道札幌市中央区北１条西２');
  expect(foldAddress('三条市')).toBe('三条市');
});

test('glyphs and ヶ fold as in names', () => {
  same('鎌ケ谷市新鎌ヶ谷二丁目6番1号', '鎌ヶ谷市新鎌ケ谷2-6-1');
  same('澁谷区', '渋谷区');
});

test('rooms and buildings follow the block', () => {
  same(
    '下連雀3丁目1番2号 コーポ三鷹 203号室',
    '下連雀3-1-2コーポ三鷹203',
    '下連雀３－１－２　コーポ三鷹２０３',
  );
});

test('different blocks stay different', () => {
  const blocks = ['野崎1-2-3', '野崎1-23', '野崎12-3', '野崎1-2', '野崎123'];
  expect(new Set(blocks.map(foldAddress)).size).toBe(blocks.length);
});

test('kanji numbers are read by place or by unit', () => {
  expect(['十', '二十三', '百', '千二百三十四', '一〇三', '六'].map(kanjiNumber)).toEqual([
    10, 23, 100, 1234, 103, 6,
  ]);
});

test(`folding an address twice changes nothing (seed ${SEED})`, () => {
  const pieces = fc.constantFrom(
    ...[
      '愛知県',
      '東京都',
      '長久手市',
      '三鷹市',
      '四日市市',
      '大字',
      '字',
      '十文字',
      '岩作',
      '城の内',
      '三番町',
      '北',
      '条',
      '西',
    ],
    ...[
      '一',
      '十',
      '二十三',
      '１',
      '2',
      '０',
      '丁目',
      '番地',
      '番',
      '号',
      '号室',
      '号線',
      '階',
      'の',
      'ノ',
      '-',
      '－',
      'ー',
      ' ',
    ],
    ...['〒', '480-1196', 'コーポ', 'ヶ', '丘', '郡', '村', '大', '県'],
  );
  const addresses = fc.array(pieces, { maxLength: 10 }).map((list) => list.join(''));
  fc.assert(
    fc.property(addresses, (address) => {
      expect(foldAddress(foldAddress(address))).toBe(foldAddress(address));
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
