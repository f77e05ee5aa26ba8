import { expect, test } from 'vitest';
import { closedUntil, decideReview, emergencyUntil, mayVouch, readCaseNo } from './slip.rules.ts';

test.each(['2026-0002', '２０２６－０００２', '2026 ー 0002', '　2026‐0002'])(
  'in an emergency the case is found by its number typed as %s',
  (typed) => {
    expect(readCaseNo(typed)).toBe('2026-0002');
  },
);

const now = new Date('2026-11-26T01:00:00Z');

test.each([
  [24, '2026-11-27T01:00:00.000Z'],
  [2, '2026-11-26T03:00:00.000Z'],
  [1000, '2026-11-27T01:00:00.000Z'],
  [0, '2026-11-26T02:00:00.000Z'],
])('an emergency slip set to %i hours ends at %s, after 24 hours at most', (hours, until) => {
  expect(emergencyUntil(now, hours).toISOString()).toBe(until);
});

test('a closed record shuts again after its minutes', () => {
  expect(closedUntil(now, 60).toISOString()).toBe('2026-11-26T02:00:00.000Z');
});

test('only somebody else who answers for the duty vouches', () => {
  expect(mayVouch('aoki', 'noda', ['noda', 'mori']).ok).toBe(true);
  expect(mayVouch('aoki', 'baba', ['noda']).ok).toBe(false);
  expect(mayVouch('noda', 'noda', ['noda']).ok).toBe(false);
});

test('a second person reviews, once', () => {
  expect(decideReview({ accountId: 'aoki', reviewedAt: null }, 'mori').ok).toBe(true);
  expect(decideReview({ accountId: 'mori', reviewedAt: null }, 'mori')).toEqual({
    ok: false,
    refusal: 'own-slip',
  });
  expect(decideReview({ accountId: 'aoki', reviewedAt: now }, 'mori')).toEqual({
    ok: false,
    refusal: 'already-reviewed',
  });
});
