import { expect, test } from 'vitest';
import { mostTries, waitMinutes } from './dispatch.rules.ts';

test('tries are 1, 2, 4 … minutes apart and never more than six hours', () => {
  const waits = Array.from({ length: mostTries - 1 }, (_, index) => waitMinutes(index + 1));
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
});
