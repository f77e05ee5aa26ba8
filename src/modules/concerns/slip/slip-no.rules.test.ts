import { expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { slipNo } from './slip-no.rules.ts';

test('slips of the same instant have numbers of their own, which stay and tell neither order nor count', () => {
  const at = Date.parse('2026-11-23T01:00:00Z');
  const ids = Array.from({ length: 50 }, () => newId(at));
  const numbers = ids.map(slipNo);
  expect(numbers.every((number) => /^\d{3}-\d{3}$/.test(number))).toBe(true);
  // fifty draws of a million: three of the same are as good as impossible
  expect(new Set(numbers).size).toBeGreaterThan(47);
  expect(ids.map(slipNo)).toEqual(numbers);
  expect([...numbers].sort()).not.toEqual(numbers);
});

test('a number is written with its zeros', () => {
  expect(slipNo('01909000-0000-7000-8000-000000000007')).toBe('000-007');
});
