import { expect, test } from 'vitest';
import { formatDate, speakTime } from '../time.ts';
import { withDayReadings } from './day-readings.ts';
import { withoutReadings } from './messages.ts';

test.each([
  ['2026-11-22', '2026年[ねん]11月[がつ]22日[にち]（日[にち]）'],
  ['2026-11-01', '2026年[ねん]11月[がつ]｜1日[ついたち]（日[にち]）'],
  ['2026-12-14', '2026年[ねん]12月[がつ]｜14日[じゅうよっか]（月[げつ]）'],
  ['2027-01-20', '2027年[ねん]1月[がつ]｜20日[はつか]（水[すい]）'],
])('a day is read as people say it: %s', (day, read) => {
  expect(withDayReadings(formatDate(day))).toBe(read);
  expect(withoutReadings(read)).toBe(formatDate(day));
});

test('the weekday of easy Japanese is read as one word', () => {
  expect(withDayReadings(formatDate('2026-11-26', 'easy'))).toContain('（木曜日[もくようび]）');
});

test.each([
  ['08:30', '午前[ごぜん]8時[じ]30分[ぷん]'],
  ['17:15', '午後[ごご]5時[じ]15分[ふん]'],
  ['09:00', '午前[ごぜん]9時[じ]'],
])('the clock is read with the sound its number asks for: %s', (clock, read) => {
  expect(withDayReadings(speakTime(clock))).toBe(read);
});
