import { expect, test } from 'vitest';
import { lastOf } from './pair.rules.ts';

test('a place that was joined with one that was joined with another leads to the one that stands', () => {
  const steps = [
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'e'],
  ] as const;
  expect([...lastOf(steps)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['d', 'e'],
  ]);
});
