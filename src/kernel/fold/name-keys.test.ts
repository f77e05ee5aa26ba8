import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKana } from './kana.ts';
import { askKeys, type NameForms, nameKeys } from './name-keys.ts';
import { aName, commonFamilyNames } from './testing.ts';
import { diceOf, variantsOf } from './variants.ts';

const SEED = 305;

const finds = (query: string, name: NameForms): boolean => {
  const stored = new Set(nameKeys(name));
  return askKeys(query).some((key) => stored.has(key));
};

const taichi: NameForms = { written: '髙橋 太一', kana: 'タカハシ タイチ' };

test.each([
  '高橋太一',
  '太一 高橋',
  '高橋',
  '太一',
  'たかはし たいち',
  'ﾀｶﾊｼﾀｲﾁ',
  'タカハシ',
  '高橋 たいち',
  'たかはし太一',
  'TAKAHASHI Taichi',
  'Taichi Takahashi',
  'takahasi',
  '高橋さん',
  '髙橋 太一 様',
])('%s finds 髙橋 太一', (query) => {
  expect(finds(query, taichi)).toBe(true);
});

test.each(['高橋 花子', '高', 'たかはし はなこ', 'Takahashi Hanako', '', '  ', '?', 'さん'])(
  '%s does not find 髙橋 太一',
  (query) => {
    expect(finds(query, taichi)).toBe(false);
  },
);

test('a foreign resident is found by every recorded form, in either order', () => {
  const anh: NameForms = {
    written: 'NGUYEN THI ANH',
    kana: 'グエン・ティ・アン',
    aliases: ['山田 アン', 'Ánh'],
  };
  for (const query of [
    'nguyen thi anh',
    'Anh Nguyen Thi',
    'Nguyễn Thị Ánh',
    'ぐえん てぃ あん',
    'グエン',
    '山田アン',
    'Anh',
  ]) {
    expect(finds(query, anh), query).toBe(true);
  }
  expect(finds('Tran', anh)).toBe(false);
});

test('a name in Latin letters is found by the kana it sounds like', () => {
  expect(finds('マリア', { written: 'Maria Santos' })).toBe(true);
  expect(finds('おおの', { written: 'Ohno Ken' })).toBe(true);
});

test('a reading printed without small kana is found by the small ones, and the other way round', () => {
  expect(finds('ショウジ リョウコ', { written: '庄司 良子', kana: 'ｼﾖｳｼﾞ ﾘﾖｳｺ' })).toBe(true);
  expect(finds('ｼﾖｳｼﾞﾘﾖｳｺ', { written: '庄司 良子', kana: 'ショウジ リョウコ' })).toBe(true);
});

test('a long vowel across the border of two names does not matter', () => {
  const iku: NameForms = { written: '阿部 育夫', kana: 'アベ イクオ' };
  for (const query of ['あべいくお', 'あべ いくお', 'Abe Ikuo', 'abeikuo', 'いくお'])
    expect(finds(query, iku), query).toBe(true);
});

test('kanji without a reading is not found by ear', () => {
  expect(finds('たかはし', { written: '髙橋 太一' })).toBe(false);
});

test('no key is empty or stored twice', () => {
  const keys = nameKeys({ written: '髙橋 太一', kana: 'タカハシ タイチ', aliases: ['', '髙橋 太一', '・'] });
  expect(keys).not.toContain('');
  expect(new Set(keys).size).toBe(keys.length);
});

test(`every variant of an invented name shares a key with it (seed ${SEED})`, () => {
  const seeds = fc.integer({ min: 0, max: 0x7fffffff });
  const lost = (name: NameForms, seed: number) =>
    variantsOf(name, seed)
      .filter(({ text }) => !finds(text, name))
      .map(({ kind, text }) => `${kind}: ${text}`);
  fc.assert(
    fc.property(seeds, (seed) => {
      const name = aName(diceOf(seed));
      expect(variantsOf(name, seed).length).toBeGreaterThan(30);
      expect(lost(name, seed)).toEqual([]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('different family names share a key only when they are read alike', () => {
  expect(commonFamilyNames.length).toBeGreaterThanOrEqual(300);
  const names = commonFamilyNames.map(({ written, kana }) => ({
    written,
    sound: foldKana(kana),
    stored: new Set(nameKeys({ written, kana })),
    asked: [...askKeys(written), ...askKeys(kana)],
  }));
  const mixedUp = names.flatMap(({ written, sound, asked }) =>
    names
      .filter((other) => other.written !== written && other.sound !== sound)
      .filter(({ stored }) => asked.some((key) => stored.has(key)))
      .map((other) => `${written} ${other.written}`),
  );
  expect(mixedUp).toEqual([]);
});
