import { expect, test } from 'vitest';
import { maskOf, nextSlot, slotOf } from './household.rules.ts';

test('letters of a household go on after Z, and a letter is never given twice', () => {
  expect([0, 1, 25, 26, 27].map(slotOf)).toEqual(['A', 'B', 'Z', 'AA', 'AB']);
  expect(nextSlot(['A', 'C'])).toBe('B');
  expect(nextSlot(['A', 'B', 'C'])).toBe('D');
});

test('a member who may not be opened keeps a letter and nothing else', () => {
  const member = { slot: 'B', role: 'member', relationToHead: '妻', card: null } as const;
  expect(maskOf(member)).toEqual({ slot: 'B', role: 'member', relationToHead: '', card: null });
});
