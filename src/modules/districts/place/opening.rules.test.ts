import { expect, test } from 'vitest';
import { type ClosedRule, isOpenFor, type Opening, openingOn, type WeeklyHours } from './opening.rules.ts';

const everyDay = (from: string, until: string): WeeklyHours[] =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from, until }));

const yearEnd: ClosedRule = { kind: 'dates', from: '12-29', until: '01-03' };

const mondays: Opening = {
  weekly: everyDay('09:00', '21:00'),
  closed: [{ kind: 'weekday', weekday: 1, ifHoliday: 'next-day' }, yearEnd],
};

const states = (opening: Opening, days: readonly string[]) =>
  days.map((day) => openingOn(opening, day).state);

test('[community A31] a hall closed on Mondays opens on a holiday Monday and closes on the next day that is none', () => {
  expect(states(mondays, ['2010-09-13', '2010-09-14'])).toEqual(['closed', 'open']);
  expect(states(mondays, ['2010-09-20', '2010-09-21', '2010-09-22'])).toEqual(['open', 'closed', 'open']);
});

test('the next day is looked for past a run of holidays', () => {
  // 4 May 2026 is a Monday; 3, 4, 5 are holidays and 6 is the substitute for the Sunday.
  expect(states(mondays, ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'])).toEqual([
    'open',
    'open',
    'open',
    'closed',
    'open',
  ]);
});

test('a rule for dates may run over the turn of the year', () => {
  const days = ['2025-12-28', '2025-12-29', '2025-12-31', '2026-01-01', '2026-01-03', '2026-01-04'];
  expect(states({ weekly: everyDay('09:00', '17:00'), closed: [yearEnd] }, days)).toEqual([
    'open',
    'closed',
    'closed',
    'closed',
    'closed',
    'open',
  ]);
});

test('national holidays close with their name, a weekday without hours closes without one', () => {
  const opening: Opening = {
    weekly: everyDay('09:00', '17:00').filter(({ weekday }) => weekday !== 0),
    closed: [{ kind: 'nationalHoliday' }],
  };
  expect(openingOn(opening, '2010-09-23')).toEqual({ state: 'closed', reason: '秋分の日' });
  expect(openingOn(opening, '2010-09-26')).toEqual({ state: 'closed', reason: '' });
});

test('a word for one day goes before every rule', () => {
  const open = {
    day: '2010-09-21',
    open: true,
    hours: [{ from: '13:00', until: '15:00' }],
    reason: '敬老の集い',
  };
  const shut = { day: '2010-09-22', open: false, hours: [], reason: '設備の点検' };
  expect(openingOn(mondays, '2010-09-21', [open, shut])).toEqual({
    state: 'open',
    hours: open.hours,
    reason: '敬老の集い',
  });
  expect(openingOn(mondays, '2010-09-22', [open, shut])).toEqual({ state: 'closed', reason: '設備の点検' });
});

test('a place whose hours nobody told is unknown, not closed, and stands in nobody’s way', () => {
  const unknown = openingOn({ weekly: [], closed: [] }, '2010-09-22');
  expect(unknown).toEqual({ state: 'unknown' });
  expect(isOpenFor(unknown, { from: '13:30', until: '15:30' })).toBe(true);
});

test('a stretch fits only into one stretch of opening', () => {
  const halves: Opening = {
    weekly: [
      { weekday: 3, from: '13:00', until: '17:00' },
      { weekday: 3, from: '09:00', until: '12:00' },
    ],
    closed: [],
  };
  const wednesday = openingOn(halves, '2010-09-22');
  expect(wednesday).toMatchObject({ hours: [{ from: '09:00' }, { from: '13:00' }] });
  expect(isOpenFor(wednesday, { from: '13:30', until: '15:30' })).toBe(true);
  expect(isOpenFor(wednesday, { from: '11:00', until: '13:30' })).toBe(false);
});
