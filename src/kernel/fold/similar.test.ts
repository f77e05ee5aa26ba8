import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameForms } from './name-keys.ts';
import { LIKELY_SAME_NAME, similarName } from './similar.ts';
import { aName } from './testing.ts';
import { diceOf } from './variants.ts';

const SEED = 308;

const named = (written: string, kana: string): NameForms => ({ written, kana });

test('the same name in other glyphs and kana is the same', () => {
  expect(similarName(named('髙橋 太一', 'タカハシ タイチ'), named('高橋太一', 'たかはし たいち'))).toBe(1);
});

test('heard alike and written otherwise is likely the same', () => {
  const score = similarName(named('髙橋 太一', 'タカハシ タイチ'), named('高橋 多一', 'たかはし たいち'));
  expect(score).toBeCloseTo(0.925);
  expect(similarName(named('髙橋 太一', 'タカハシ'), named('高橋 多一', 'たかはし'))).toBeCloseTo(0.925);
});

test('written alike and read otherwise is likely the same', () => {
  expect(similarName(named('佐藤 幸子', 'さとう さちこ'), named('佐藤 幸子', 'さとう ゆきこ'))).toBeCloseTo(
    0.95,
  );
});

test('swapped order costs little', () => {
  expect(similarName('太一 髙橋', '高橋太一')).toBe(0.95);
});

test('one slip of hand or ear stays above the line', () => {
  expect(similarName('高橋太一', '高橋大一')).toBe(0.75);
  expect(similarName('たかはし たいち', 'たかはし たうち')).toBeCloseTo(6 / 7);
  expect(similarName('たかはし たいち', 'たかしは たいち')).toBeCloseTo(6 / 7);
  expect(similarName('高橋', '高橋 太一')).toBe(0.75);
});

test('Latin letters are compared by sound', () => {
  expect(similarName('Taichi Takahasi', named('高橋 太一', 'タカハシ タイチ'))).toBeCloseTo(0.9);
});

test('an alias speaks for its bearer', () => {
  const anh: NameForms = { written: 'NGUYEN THI ANH', kana: 'グエン・ティ・アン', aliases: ['山田 アン'] };
  expect(similarName(anh, '山田アン')).toBe(1);
  expect(similarName(anh, named('山田 アン', 'やまだ あん'))).toBeGreaterThan(LIKELY_SAME_NAME);
});

test('different people stay below the line', () => {
  const ichiro = named('佐藤 一郎', 'さとう いちろう');
  expect(similarName(ichiro, named('佐藤 花子', 'さとう はなこ'))).toBeLessThan(LIKELY_SAME_NAME);
  expect(similarName(ichiro, named('鈴木 一郎', 'すずき いちろう'))).toBeLessThan(LIKELY_SAME_NAME);
  expect(similarName('たかはし', '髙橋')).toBe(0);
  expect(similarName('', '')).toBe(0);
});

test(`likeness lies between 0 and 1, is mutual, and is 1 with oneself (seed ${SEED})`, () => {
  const seeds = fc.integer({ min: 0, max: 0x7fffffff });
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      const [a, b] = [aName(diceOf(one)), aName(diceOf(other))];
      const score = similarName(a, b);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(similarName(b, a)).toBeCloseTo(score);
      expect(similarName(a, a)).toBe(1);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
