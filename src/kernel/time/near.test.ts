import { expect, test } from 'vitest';
import { howLong, nearDay } from '../time.ts';

const now = new Date('2026-11-22T05:05:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test('near days are called by their names, with the time if there is one', () => {
  expect(nearDay(now, now)).toBe('きょう 14:05');
  expect(nearDay(later(-24), now)).toBe('きのう 14:05');
  expect(nearDay(later(24), now)).toBe('あした 14:05');
  expect([nearDay('2026-11-21', now), nearDay('2026-11-22', now), nearDay('2026-11-23', now)]).toEqual([
    'きのう',
    'きょう',
    'あした',
  ]);
  expect(nearDay(later(24), now, 'Asia/Tokyo', 'en')).toBe('Tomorrow 14:05');
});

test('yesterday is the day before on the wall calendar, not 24 hours ago', () => {
  expect(nearDay(new Date('2026-11-21T14:59:00Z'), now)).toBe('きのう 23:59');
  expect(nearDay(new Date('2026-11-21T15:00:00Z'), now)).toBe('きょう 00:00');
});

test('other days carry their date, and their year when it is another', () => {
  expect(nearDay('2026-11-26', now)).toBe('11月26日（木）');
  expect(nearDay('2026-11-20', now, 'Asia/Tokyo', 'easy')).toBe('11月20日（金曜日）');
  expect(nearDay('2027-01-02', now)).toBe('2027年1月2日（土）');
});

test('waiting is told in the largest unit that still says something', () => {
  const hours = [0, 0.5, 1.99, 2, 24, 71.9, 45 * 24, 61 * 24, 700 * 24, 731 * 24];
  expect(hours.map((n) => howLong(later(-n), now))).toEqual([
    'たった今',
    '30分前',
    '1時間前',
    '2時間前',
    '1日前',
    '2日前',
    '45日前',
    '2か月前',
    '23か月前',
    '2年前',
  ]);
});

test('what lies ahead is told as well, in three languages', () => {
  expect([howLong(later(72), now), howLong(later(72), now, 'easy'), howLong(later(72), now, 'en')]).toEqual([
    '3日後',
    '3日あと',
    'in 3 days',
  ]);
  expect([howLong(later(-1), now, 'en'), howLong(later(-2), now, 'easy')]).toEqual([
    '1 hour ago',
    '2時間まえ',
  ]);
});
