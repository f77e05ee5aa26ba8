import { expect, test } from 'vitest';
import { againAt, mostTries, slotOf } from './slot.rules.ts';

const at = (clock: string) => new Date(`2026-11-26T${clock}+09:00`);

test('a slot is the last whole step from midnight of the town', () => {
  expect(slotOf(at('10:07:59.999'), 1, 'Asia/Tokyo')).toEqual(at('10:07:00'));
  expect(slotOf(at('10:07:59.999'), 15, 'Asia/Tokyo')).toEqual(at('10:00:00'));
  expect(slotOf(at('10:07:59.999'), 60 * 24, 'Asia/Tokyo')).toEqual(at('00:00:00'));
  expect(slotOf(at('08:59:00'), 60 * 24, 'UTC')).toEqual(new Date('2026-11-25T00:00:00Z'));
});

test('a slot begins with its first instant, not before', () => {
  expect(slotOf(at('00:00:00'), 60, 'Asia/Tokyo')).toEqual(at('00:00:00'));
  expect(slotOf(at('00:59:59.999'), 60, 'Asia/Tokyo')).toEqual(at('00:00:00'));
  expect(slotOf(at('01:00:00'), 60, 'Asia/Tokyo')).toEqual(at('01:00:00'));
});

test('a failed try waits longer each time and is given up in the end', () => {
  const waits = [1, 2, 3, 4].map((tries) => againAt(at('10:00:00'), tries)?.getTime());
  expect(waits).toEqual(['10:01:00', '10:02:00', '10:03:00', '10:04:00'].map((clock) => at(clock).getTime()));
  expect(againAt(at('10:00:00'), mostTries)).toBeNull();
});
