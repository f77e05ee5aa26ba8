import { expect, test } from 'vitest';
import { decideMeasure, lastDayOf, noticeDue, renewableFrom } from './protection.rules.ts';

test('a measure lasts one year and may be renewed from one month before its end', () => {
  expect(lastDayOf('2026-04-01')).toBe('2027-03-31');
  expect(renewableFrom('2027-03-31')).toBe('2027-02-28');
});

test('the safety post is told 45 and 30 days before the end, once each, and asked for a review after it', () => {
  const measure = { state: 'active', untilOn: '2026-12-31', toldDays: null } as const;
  expect(noticeDue(measure, '2026-11-15')).toBeNull();
  expect(noticeDue(measure, '2026-11-16')).toEqual({ days: 45, kind: 'protectionEnds' });
  expect(noticeDue({ ...measure, toldDays: 45 }, '2026-11-30')).toBeNull();
  expect(noticeDue({ ...measure, toldDays: 45 }, '2026-12-01')).toEqual({ days: 30, kind: 'protectionEnds' });
  expect(noticeDue({ ...measure, toldDays: 30 }, '2026-12-31')).toBeNull();
  expect(noticeDue({ ...measure, toldDays: 30 }, '2027-01-01')).toEqual({
    days: 0,
    kind: 'protectionReview',
  });
  expect(noticeDue({ ...measure, state: 'lapsed' }, '2027-01-01')).toBeNull();
});

test('a measure covers somebody, ends after it begins, and protects nobody from themselves', () => {
  const measure = { fromOn: '2026-11-01', untilOn: '2027-10-31', personIds: ['a'], otherParties: ['b'] };
  expect(decideMeasure(measure).ok).toBe(true);
  expect(decideMeasure({ ...measure, personIds: [] })).toMatchObject({ refusal: 'nobody-covered' });
  expect(decideMeasure({ ...measure, untilOn: '2026-10-31' })).toMatchObject({ refusal: 'ends-too-early' });
  expect(decideMeasure({ ...measure, otherParties: ['a'] })).toMatchObject({ refusal: 'own-opponent' });
});
