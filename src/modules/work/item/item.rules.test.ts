import { expect, test } from 'vitest';
import { TOKYO } from '../../../kernel/time.ts';
import { endOfWorkingDays, isLate, waitedWords } from './item.rules.ts';

test('five working days from a Thursday end at midnight after the next Thursday, the day of the promise not counted', () => {
  expect(endOfWorkingDays('2026-11-26', 5, [], TOKYO)).toEqual(new Date('2026-12-04T00:00:00+09:00'));
});

test('days on which the town hall is closed do not count', () => {
  expect(endOfWorkingDays('2026-11-26', 1, [], TOKYO)).toEqual(new Date('2026-11-28T00:00:00+09:00'));
  expect(endOfWorkingDays('2026-11-26', 1, ['2026-11-27'], TOKYO)).toEqual(
    new Date('2026-12-01T00:00:00+09:00'),
  );
  expect(endOfWorkingDays('2026-12-28', 1, [], TOKYO)).toEqual(new Date('2027-01-05T00:00:00+09:00'));
});

test('what is done is never late', () => {
  const now = new Date('2026-11-26T01:00:00Z');
  const dueAt = new Date('2026-11-26T00:59:59Z');
  expect(isLate({ dueAt, state: 'open' }, now)).toBe(true);
  expect(isLate({ dueAt, state: 'done' }, now)).toBe(false);
  expect(isLate({ dueAt: now, state: 'open' }, now)).toBe(false);
});

test.each([
  ['2026-11-26T09:59:40+09:00', 'いま届きました'],
  ['2026-11-26T08:00:00+09:00', '待って2時間'],
  ['2026-10-30T10:00:00+09:00', '待って27日'],
])('how long somebody has waited since %s is said as waiting, never as time left', (since, words) => {
  expect(waitedWords(new Date(since), new Date('2026-11-26T10:00:00+09:00'))).toBe(words);
});
