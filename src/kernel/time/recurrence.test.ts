import { expect, test } from 'vitest';
import { parseRecurrence, recurrenceDays } from './recurrence.ts';

const days = (rule: string, from: string, until: string, startOn = '2010-01-01') =>
  recurrenceDays(rule, startOn, from, until);

test('a fourth Thursday comes once a month, a fifth is not in the set', () => {
  expect(days('FREQ=MONTHLY;BYDAY=4TH', '2010-09-01', '2010-09-30')).toEqual(['2010-09-23']);
  expect(days('FREQ=MONTHLY;BYDAY=4TH', '2010-07-01', '2010-12-31')).toEqual([
    '2010-07-22',
    '2010-08-26',
    '2010-09-23',
    '2010-10-28',
    '2010-11-25',
    '2010-12-23',
  ]);
});

test('both ends are included, and nothing comes before the rule begins', () => {
  expect(days('FREQ=WEEKLY;BYDAY=MO', '2010-09-06', '2010-09-20')).toEqual([
    '2010-09-06',
    '2010-09-13',
    '2010-09-20',
  ]);
  expect(days('FREQ=WEEKLY;BYDAY=MO', '2010-09-01', '2010-09-20', '2010-09-10')).toEqual([
    '2010-09-13',
    '2010-09-20',
  ]);
  expect(days('FREQ=WEEKLY;BYDAY=MO', '2010-09-21', '2010-09-20')).toEqual([]);
});

test('every other week counts from the day the rule begins', () => {
  expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '2026-11-01', '2026-11-30', '2026-11-04')).toEqual([
    '2026-11-04',
    '2026-11-18',
  ]);
});

test('29 February is a day, though it comes every fourth year', () => {
  expect(parseRecurrence('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2096-03-01')).toMatchObject({ ok: true });
  expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2025-01-01', '2032-12-31')).toEqual([
    '2028-02-29',
    '2032-02-29',
  ]);
});

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never-occurs'],
  ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20100101T000000Z', 'never-occurs'],
  ['', 'not-a-rule'],
  ['every thursday', 'not-a-rule'],
  ['BYDAY=4TH', 'not-a-rule'],
  ['FREQ=MINUTELY', 'not-a-rule'],
  ['FREQ=MONTHLY;BYDAY=9TH', 'never-occurs'],
  ['FREQ=MONTHLY;BYHOUR=3', 'not-a-rule'],
])('%s is refused: %s', (text, refusal) => {
  expect(parseRecurrence(text, '2026-11-22')).toMatchObject({ ok: false, refusal });
});

test('a rule is read as calendars write it, too', () => {
  expect(parseRecurrence(' rrule:freq=monthly;byday=4th ', '2026-11-22')).toEqual({
    ok: true,
    value: 'FREQ=MONTHLY;BYDAY=4TH',
  });
});
