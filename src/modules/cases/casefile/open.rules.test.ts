import { expect, test } from 'vitest';
import { decideOpening, type Existing, mayLead } from './open.rules.ts';
import { pinsOf } from './pins.rules.ts';

const existing = (change: Partial<Existing> = {}): Existing => ({
  id: 'old',
  state: 'closed',
  sealed: false,
  focalDied: false,
  ...change,
});

test('a person has one open case at most, and a closed one goes on as its next episode', () => {
  expect(decideOpening([existing({ state: 'suspended' })], [])).toEqual({
    ok: false,
    refusal: 'already-open',
  });
  expect(decideOpening([existing()], [])).toEqual({ ok: true, value: { kind: 'reopen', caseId: 'old' } });
  expect(decideOpening([], [])).toEqual({ ok: true, value: { kind: 'new' } });
});

test('the closed case of the household goes on too, unless its person died or is hidden', () => {
  expect(decideOpening([], [existing()])).toEqual({ ok: true, value: { kind: 'reopen', caseId: 'old' } });
  expect(decideOpening([], [existing({ focalDied: true })])).toEqual({ ok: true, value: { kind: 'new' } });
  expect(decideOpening([], [existing({ sealed: true })])).toEqual({ ok: true, value: { kind: 'new' } });
});

test('an open case of somebody else in the household leaves room for one of their own', () => {
  expect(decideOpening([], [existing({ state: 'inSupport' })])).toEqual({ ok: true, value: { kind: 'new' } });
});

test('an opener makes their own post responsible, a manager any, and everybody the safety post', () => {
  const aoki = { ownPosts: ['aoki'], mayAppoint: false };
  expect([mayLead(aoki, 'aoki', 'safety'), mayLead(aoki, 'baba', 'safety')]).toEqual([true, false]);
  expect(mayLead(aoki, 'safety', 'safety')).toBe(true);
  expect(mayLead({ ...aoki, mayAppoint: true }, 'baba', null)).toBe(true);
});

test('a district of fewer than five cases tells no number, and parts of a district count for the whole', () => {
  const lives = [...Array(4).fill(['north']), ...Array(5).fill(['south']), []];
  const areas = new Map([
    ['north', new Set(['north'])],
    ['south', new Set(['south'])],
    ['city', new Set(['north', 'south', 'city'])],
    ['empty', new Set(['empty'])],
  ]);
  expect(Object.fromEntries(pinsOf(lives, areas))).toEqual({ north: null, south: 5, city: 9, empty: null });
});
