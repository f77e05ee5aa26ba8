import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  dayOf,
  daysBetween,
  endOfMonth,
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  instantAt,
  isLocalDate,
  legalAgeOn,
  startOfDay,
  timeOf,
  weekdayOf,
} from '../time.ts';

test('a day is the day of the town, not of Greenwich', () => {
  const lateEvening = new Date('2026-11-22T14:59:59Z');
  const midnight = new Date('2026-11-22T15:00:00Z');
  expect([dayOf(lateEvening), timeOf(lateEvening)]).toEqual(['2026-11-22', '23:59']);
  expect([dayOf(midnight), timeOf(midnight)]).toEqual(['2026-11-23', '00:00']);
  expect(dayOf(midnight, 'UTC')).toBe('2026-11-22');
});

test('the summer time of 1949 is told from the zone tables', () => {
  const summer = new Date('1949-08-01T14:30:00Z');
  expect([dayOf(summer), timeOf(summer)]).toEqual(['1949-08-02', '00:30']);
});

test('a day starts at its first instant in its zone', () => {
  expect(startOfDay('2026-11-22').toISOString()).toBe('2026-11-21T15:00:00.000Z');
  expect(startOfDay('2026-11-22', 'UTC').toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(instantAt('2026-11-22', '14:05').toISOString()).toBe('2026-11-22T05:05:00.000Z');
});

test('counting days crosses leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-31', '2027-03-31')).toBe(365);
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
});

test('a month later than the 31st is the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
});

test('days sort by the calendar', () => {
  expect(['2026-11-22', '1926-12-25', '2026-02-03'].sort(compareDates)).toEqual([
    '1926-12-25',
    '2026-02-03',
    '2026-11-22',
  ]);
  expect(compareDates('2026-11-22', '2026-11-22')).toBe(0);
});

test('only an existing day in full ISO form is a LocalDate', () => {
  expect(isLocalDate('2028-02-29')).toBe(true);
  for (const text of ['2026-02-29', '2026-2-03', '2026-13-01', '2026-11-22T00:00', '', '令和8年']) {
    expect(isLocalDate(text), text).toBe(false);
  }
});

test('the fiscal year turns between 31 March and 1 April', () => {
  expect(fiscalYearOf('2027-03-31')).toBe(2026);
  expect(fiscalYearOf('2027-04-01')).toBe(2027);
  expect([fiscalYearStart(2026), fiscalYearEnd(2026)]).toEqual(['2026-04-01', '2027-03-31']);
});

test('weekdays count from Sunday, long before 1970 too', () => {
  expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-28')]).toEqual([0, 6]);
  expect([weekdayOf('1868-10-23'), weekdayOf('1926-12-25')]).toEqual([5, 6]);
});

test('a text that is no day is an accident', () => {
  for (const text of ['2026-02-30', '令和8年', '']) {
    expect(() => addDays(text, 1), text).toThrow(RangeError);
    expect(() => weekdayOf(text), text).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', text), text).toThrow(RangeError);
  }
});

test('age grows on the birthday, for a leap-day child on 1 March of a common year', () => {
  expect(ageOn('1940-11-23', '2026-11-22')).toBe(85);
  expect(ageOn('1940-11-23', '2026-11-23')).toBe(86);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});

test('by law the year of age is complete at the end of the day before the birthday', () => {
  expect(legalAgeOn('2020-04-01', '2026-03-31')).toBe(6);
  expect(legalAgeOn('2020-04-02', '2026-03-31')).toBe(5);
  expect(legalAgeOn('2008-02-29', '2026-02-28')).toBe(18);
});
