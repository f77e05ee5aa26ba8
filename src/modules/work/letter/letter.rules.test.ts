import { expect, test } from 'vitest';
import { isMorning } from './letter.rules.ts';

test('letters leave from opening time until noon of a working day', () => {
  expect(isMorning('2026-11-26', '08:29', '08:30', [])).toBe(false);
  expect(isMorning('2026-11-26', '08:30', '08:30', [])).toBe(true);
  expect(isMorning('2026-11-26', '11:59', '08:30', [])).toBe(true);
  expect(isMorning('2026-11-26', '12:00', '08:30', [])).toBe(false);
});

test('nobody is written to on a Sunday, a holiday or a day the town hall is closed', () => {
  expect(isMorning('2026-11-22', '09:00', '08:30', [])).toBe(false);
  expect(isMorning('2026-11-23', '09:00', '08:30', [])).toBe(false);
  expect(isMorning('2026-11-26', '09:00', '08:30', ['2026-11-26'])).toBe(false);
});
