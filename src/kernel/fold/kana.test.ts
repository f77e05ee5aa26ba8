import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKana, largeKana, toHiragana, toKatakana } from './kana.ts';

const SEED = 304;

const same = (...texts: string[]) => expect(new Set(texts.map(foldKana)).size, texts.join(' ')).toBe(1);

test('width and kind of kana do not matter, nor do spaces', () => {
  expect(foldKana('ﾀｶﾊｼ ﾀﾞｲﾁ')).toBe('たかはしだいち');
  same('ぱく', 'パク', 'ﾊﾟｸ', 'ハ゜ク');
});

test('old kana sound as they do today', () => {
  same('ちゑ', 'チヱ', 'ちえ');
  same('ゐと', 'いと');
  same('かをり', 'かおり');
  same('みかづき', 'みかずき');
  same('はなぢ', 'はなじ');
  same('ヴァイオリン', 'バイオリン');
});

test('iteration marks are written out', () => {
  same('いすゞ', 'いすず', 'イスヾ');
  same('こゝろ', 'こころ');
  same('じゝ', 'じし');
});

test('every way to write a long vowel is one', () => {
  same('おおの', 'おうの', 'オーノ', 'オ－ノ', 'オ―ノ', 'オーーノ');
  same('ゆうこ', 'ユーコ');
  same('けいこ', 'ケーコ', 'けえこ');
  expect(foldKana('おの')).not.toBe(foldKana('おおの'));
});

test('a vowel that lengthens is used up, so the next one stands for itself', () => {
  expect(foldKana('おおうち')).toBe('おーうち');
  expect(foldKana('とおいえ')).toBe('とーいえ');
});

test('small kana stay small, and have a large twin for old registers', () => {
  expect(foldKana('ショウジ')).toBe('しょーじ');
  expect(foldKana('シヨウジ')).toBe('しよーじ');
  for (const [small, large] of [
    ['ショウジ', 'シヨウジ'],
    ['ハットリ', 'ハツトリ'],
    ['チェイ', 'チエイ'],
    ['リュウ', 'リユウ'],
  ] as const) {
    expect(largeKana(foldKana(small))).toBe(foldKana(large));
  }
});

test('hiragana and katakana turn into each other', () => {
  expect(toHiragana('ヴィオラ ヾー')).toBe('ゔぃおら ゞー');
  expect(toKatakana(toHiragana('ヴィオラ'))).toBe('ヴィオラ');
});

test(`folding a reading twice changes nothing (seed ${SEED})`, () => {
  const kana = fc.constantFrom(
    ...'あアｱいイゐヰうウヴゔえヱおオをヲかガｶﾞしジヂつヅっょャーｰ－-ゝゞヽヾ゛゜ ・んン',
  );
  fc.assert(
    fc.property(fc.string({ unit: kana, maxLength: 10 }), (text) => {
      expect(foldKana(foldKana(text))).toBe(foldKana(text));
      expect(largeKana(largeKana(foldKana(text)))).toBe(largeKana(foldKana(text)));
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
