import { expect, test } from 'vitest';
import { ageOf, holdsOn, nameForLetters, shownNumber } from './person.rules.ts';

test('a month or a year of birth makes nobody older than they may be', () => {
  expect(ageOf({ on: '2001-11-26' }, '2026-11-26')).toBe(25);
  expect(ageOf({ on: '2001-11' }, '2026-11-26')).toBe(24);
  expect(ageOf({ on: '2001' }, '2026-11-26')).toBe(24);
  expect(ageOf({ on: null }, '2026-11-26')).toBeNull();
});

test('a dated fact holds on its first and its last day', () => {
  const fact = { fromOn: '2026-04-01', toOn: '2026-11-26' };
  expect(['2026-03-31', '2026-04-01', '2026-11-26', '2026-11-27'].map((day) => holdsOn(fact, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('letters bear the chosen name only while it holds', () => {
  const chosen = { value: '山田 マリア', forMail: true, fromOn: '2026-04-01', toOn: '2026-10-31' };
  const person = { nameWritten: 'MARIA SANTOS', otherNames: [chosen] };
  expect(nameForLetters(person, '2026-10-31')).toBe('山田 マリア');
  expect(nameForLetters(person, '2026-11-01')).toBe('MARIA SANTOS');
});

test('a number is shown with its hyphens, and one we do not know stays as it was given', () => {
  expect(shownNumber('09012345678')).toBe('090-1234-5678');
  expect(shownNumber('0312345678')).toBe('03-1234-5678');
  expect(shownNumber('0561561234')).toBe('0561-56-1234');
  expect(shownNumber('+81 90')).toBe('+81 90');
});
