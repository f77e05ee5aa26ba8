import { expect, test } from 'vitest';
import { addWorkingDays, holidayName, isHoliday, isWorkingDay } from '../time.ts';

test('national holidays are known by name, with substitute days and days between', () => {
  expect(isHoliday('2026-11-23')).toBe('勤労感謝の日');
  expect(isHoliday('2026-05-06')).toMatch('振替休日');
  expect(isHoliday('2026-09-22')).toBe('休日');
  expect(isHoliday('2026-11-24')).toBeNull();
  expect(holidayName('2026-11-23', 'en')).toBe('Labor Thanksgiving Day');
});

test('the town hall is shut on weekends, holidays, from 29 December to 3 January and on days of its own', () => {
  expect(isWorkingDay('2026-11-24')).toBe(true);
  for (const shut of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-29', '2026-12-31', '2030-01-03']) {
    expect(isWorkingDay(shut), shut).toBe(false);
  }
  expect(isWorkingDay('2026-12-28')).toBe(true);
  expect(isWorkingDay('2026-11-24', ['2026-11-24'])).toBe(false);
});

test('five business days after Friday before the autumn holidays are 30 September', () => {
  expect(addWorkingDays('2026-09-18', 1)).toBe('2026-09-24');
  expect(addWorkingDays('2026-09-18', 5)).toBe('2026-09-30');
  expect(addWorkingDays('2026-09-18', 1, ['2026-09-24'])).toBe('2026-09-25');
});

test('working days count back as well, and zero moves only from a closed day', () => {
  expect(addWorkingDays('2026-09-24', -1)).toBe('2026-09-18');
  expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-24');
  expect(addWorkingDays('2026-11-24', 0)).toBe('2026-11-24');
});
