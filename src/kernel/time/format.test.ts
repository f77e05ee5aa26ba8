import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateShort,
  formatEra,
  formatFiscalYear,
  formatInstant,
  formatMonth,
  formatTime,
  speakTime,
} from '../time.ts';

const at = new Date('2026-11-22T05:05:59Z');

test('a date carries its weekday in every language', () => {
  expect(formatDate('2026-11-22')).toBe('2026年11月22日（日）');
  expect(formatDate('2026-11-22', 'easy')).toBe('2026年11月22日（日曜日）');
  expect(formatDate('2026-11-22', 'en')).toBe('Sunday 22 November 2026');
  expect(formatDateShort('2026-01-05')).toBe('1月5日（月）');
  expect(formatMonth('2026-11-22', 'en')).toBe('November 2026');
});

test('an era date begins with 元年 and changes in the middle of a year', () => {
  expect(formatEra('2026-11-22')).toBe('令和8年11月22日');
  expect(formatEra('2019-04-30')).toBe('平成31年4月30日');
  expect(formatEra('2019-05-01')).toBe('令和元年5月1日');
  expect(formatEra('1926-12-25')).toBe('昭和元年12月25日');
});

test('a fiscal year is named by the era of its May', () => {
  expect(formatFiscalYear(2026)).toBe('令和8年度');
  expect(formatFiscalYear(2019)).toBe('令和元年度');
  expect(formatFiscalYear(2026, 'easy')).toBe('2026年度');
  expect(formatFiscalYear(2026, 'en')).toBe('Fiscal year 2026');
});

test('an instant is shown by the clock of the town', () => {
  expect(formatInstant(at)).toBe('2026年11月22日（日）14:05');
  expect(formatInstant(at, 'UTC')).toBe('2026年11月22日（日）05:05');
  expect(formatInstant(at, 'Asia/Tokyo', 'en')).toBe('Sunday 22 November 2026, 14:05');
  expect(formatTime(at)).toBe('14:05');
});

test('residents read times as they are said', () => {
  expect(speakTime('14:05')).toBe('午後2時5分');
  expect(speakTime('09:00')).toBe('午前9時');
  expect(speakTime('12:00')).toBe('正午');
  expect(speakTime('12:05')).toBe('午後0時5分');
  expect([speakTime('00:30', 'en'), speakTime('12:05', 'en')]).toEqual(['12:30 am', '12:05 pm']);
});
