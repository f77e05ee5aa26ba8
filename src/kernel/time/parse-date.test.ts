import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, ERAS, formatDate, formatEra, parseDate } from '../time.ts';

const SEED = 20261122;

const read = (text: string) => {
  const day = parseDate(text);
  return day.ok ? day.value : day.refusal;
};

test.each([
  '2026-11-26',
  '2026/11/26',
  '2026.11.26',
  '2026年11月26日',
  '2026年11月26日（木）',
  '2026年11月26日(木曜日)',
  '20261126',
  '令和8年11月26日',
  '令和８年１１月２６日',
  'R8.11.26',
  'r8/11/26',
  'R081126',
  '令8.11.26',
  '㋿8年11月26日',
  '２０２６／１１／２６',
  '２０２６−１１−２６',
  '2026ー11ー26',
  ' 2026 年 11 月 26 日 ',
  '令和 8 年 11 月 26 日',
  '2026 11 26',
])('%s is 26 November 2026', (text) => {
  expect(read(text)).toBe('2026-11-26');
});

test('first years are written 元年 or 1年, and every era has its letter', () => {
  expect(read('令和元年5月1日')).toBe('2019-05-01');
  expect(read('令和1年5月1日')).toBe('2019-05-01');
  expect(read('H元.1.8')).toBe('1989-01-08');
  expect(read('S64.1.7')).toBe('1989-01-07');
  expect(read('T15.12.24')).toBe('1926-12-24');
  expect(read('M45.7.29')).toBe('1912-07-29');
});

test('the day on which Meiji and Taisho ended carries two names', () => {
  expect([read('明治45年7月30日'), read('大正元年7月30日')]).toEqual(['1912-07-30', '1912-07-30']);
  expect([read('大正15年12月25日'), read('昭和元年12月25日')]).toEqual(['1926-12-25', '1926-12-25']);
});

test.each([
  '2026年2月30日',
  '2月30日',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '平成0年5月1日',
  '令和8年4月31日',
])('%s is impossible', (text) => {
  expect(read(text)).toBe('impossible');
});

test('a weekday that contradicts the day is refused, with the right one', () => {
  expect(parseDate('2026年11月26日（金）')).toEqual({
    ok: false,
    refusal: 'impossible',
    detail: { weekday: '木' },
  });
});

test('days before 23 October 1868 and after 2199 are refused', () => {
  expect([read('1868-10-23'), read('1868-10-22')]).toEqual(['1868-10-23', 'impossible']);
  expect([read('2199-12-31'), read('2200-01-01')]).toEqual(['2199-12-31', 'impossible']);
});

test('a day outside its era says when the era ended and which year was meant', () => {
  expect(parseDate('平成31年5月1日')).toEqual({
    ok: false,
    refusal: 'era-mismatch',
    detail: { era: '平成', ended: '2019-04-30', meant: '令和元年' },
  });
  expect(parseDate('令和元年4月30日')).toMatchObject({
    detail: { era: '令和', began: '2019-05-01', meant: '平成31年' },
  });
  expect(read('昭和64年1月8日')).toBe('era-mismatch');
  expect(read('H32.3.31')).toBe('era-mismatch');
});

test('what names no whole day is not a date, and years of two digits are not guessed', () => {
  for (const text of [
    '',
    'きのう',
    '11月26日',
    '令和8年',
    '2026年11月',
    '26/11/26',
    '2026126',
    '2026-11-26T00:00',
    '2026/11/2 6',
  ]) {
    expect(read(text), text).toBe('not-a-date');
  }
});

test(`every day is read back from every way we write it (seed ${SEED})`, () => {
  const days = fc.integer({ min: 0, max: 120_900 }).map((n) => addDays('1868-10-23', n));
  fc.assert(
    fc.property(days, (day) => {
      expect(read(formatDate(day))).toBe(day);
      expect(read(formatEra(day))).toBe(day);
      expect(read(day.replaceAll('-', '/'))).toBe(day);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('the day after an era is refused in it, its last day is not', () => {
  const ended = ERAS.filter((era) => era.until !== null);
  expect(ended).toHaveLength(4);
  for (const { name, from, until } of ended) {
    const written = (day: string) =>
      `${name}${Number(day.slice(0, 4)) - Number(from.slice(0, 4)) + 1}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
    expect(read(written(until ?? ''))).toBe(until);
    expect(read(written(addDays(until ?? '', 1)))).toBe('era-mismatch');
  }
});
