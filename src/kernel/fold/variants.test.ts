import { expect, test } from 'vitest';
import { askKeys, type NameForms, nameKeys } from './name-keys.ts';
import { similarName } from './similar.ts';
import { commonFamilyNames, commonGivenNames, crowdOf } from './testing.ts';
import { diceOf, variantsOf } from './variants.ts';

const SEED = 309;

test('the same seed gives the same variants, another seed others', () => {
  const name: NameForms = { written: '渡邉 龍之介', kana: 'わたなべ りゅうのすけ' };
  expect(variantsOf(name, 1)).toEqual(variantsOf(name, 1));
  expect(variantsOf(name, 1)).not.toEqual(variantsOf(name, 2));
});

test('variants look like what people type', () => {
  const texts = variantsOf({ written: '佐々木 良子', kana: 'ささき りょうこ' }, 3).map(({ text }) => text);
  for (const text of [
    '佐佐木 良子',
    'ｻｻｷ ﾘｮｳｺ',
    'ササキリヨウコ',
    'ササキ リョーコ',
    'Sasaki Ryōko',
    'Sasaki Ryohko',
    'Sasaki Ryouko',
  ]) {
    expect(texts, text).toContain(text);
  }
});

test('the lists of names hold what they say', () => {
  expect(new Set(commonFamilyNames.map(({ written }) => written)).size).toBe(commonFamilyNames.length);
  const all = [...commonFamilyNames, ...commonGivenNames];
  expect(all.filter(({ kana }) => !/^[ぁ-ゖ]+$/.test(kana))).toEqual([]);
  expect(all.filter(({ written }) => written === '')).toEqual([]);
});

const distinctNames = (names: NameForms[]): NameForms[] => [
  ...new Map(names.map((name) => [name.written, name])).values(),
];

const lookUp = (people: readonly NameForms[]) => {
  const holders = new Map<string, number[]>();
  for (const [at, name] of people.entries()) {
    for (const key of nameKeys(name)) holders.set(key, [...(holders.get(key) ?? []), at]);
  }
  return (query: string): number[] => {
    const found = [...new Set(askKeys(query).flatMap((key) => holders.get(key) ?? []))];
    const score = new Map(found.map((at) => [at, similarName(query, people[at] ?? '')]));
    return found.sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0)).slice(0, 10);
  };
};

test(`of all variants of a crowd's names, 99 in 100 find their person among the first ten (seed ${SEED})`, () => {
  const people = distinctNames(crowdOf(2500, SEED));
  expect(people.length).toBeGreaterThan(1000);
  const find = lookUp(people);
  const dice = diceOf(SEED);
  const asked = Array.from({ length: 120 }, () => Math.floor(dice.next() * people.length));
  const hits = asked.flatMap((at) =>
    variantsOf(people[at] ?? { written: '' }, at).map(({ text }) => find(text).includes(at)),
  );
  expect(hits.length).toBeGreaterThan(4000);
  expect(hits.filter(Boolean).length / hits.length).toBeGreaterThanOrEqual(0.99);
});
