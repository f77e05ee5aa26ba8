import { expect, test } from 'vitest';
import { formatVague, parseVagueDate, vagueEnd, vagueStart } from '../time.ts';

const read = (text: string) => {
  const vague = parseVagueDate(text);
  return vague.ok ? `${vague.value.precision} ${vague.value.value}` : vague.refusal;
};

test('a date is kept as well as it is known', () => {
  expect(read('2026年11月ごろ')).toBe('month 2026-11');
  expect(read('２０２６．１１')).toBe('month 2026-11');
  expect(read('昭和20年頃')).toBe('year 1945');
  expect(read('令和元年')).toBe('year 2019');
  expect(read('令和8年11月22日')).toBe('day 2026-11-22');
});

test('a month or year may touch its era with one day, not miss it', () => {
  expect([read('昭和64年'), read('昭和64年1月'), read('平成31年4月')]).toEqual([
    'year 1989',
    'month 1989-01',
    'month 2019-04',
  ]);
  expect([read('昭和64年2月'), read('平成31年5月'), read('昭和65年')]).toEqual(Array(3).fill('era-mismatch'));
});

test('impossible months and no dates are refused', () => {
  expect([read('2026年13月'), read('2026年2月30日'), read('1800年'), read('平成0年')]).toEqual(
    Array(4).fill('impossible'),
  );
  expect([read('むかし'), read('')]).toEqual(['not-a-date', 'not-a-date']);
});

test('a vague date spans all days it may mean', () => {
  const month = { value: '2028-02', precision: 'month' } as const;
  const year = { value: '1945', precision: 'year' } as const;
  expect([vagueStart(month), vagueEnd(month)]).toEqual(['2028-02-01', '2028-02-29']);
  expect([vagueStart(year), vagueEnd(year)]).toEqual(['1945-01-01', '1945-12-31']);
});

test('a vague date says that it is vague', () => {
  expect(formatVague({ value: '2026-11-22', precision: 'day' })).toBe('2026年11月22日（日）');
  expect(formatVague({ value: '2026-11', precision: 'month' })).toBe('2026年11月ごろ');
  expect(formatVague({ value: '1945', precision: 'year' })).toBe('1945年ごろ');
  expect(formatVague({ value: '2026-11', precision: 'month' }, 'en')).toBe('around November 2026');
});
