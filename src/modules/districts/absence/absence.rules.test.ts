import { expect, test } from 'vitest';
import { decideAbsence } from './absence.rules.ts';

const today = '2026-11-26';
const wish = { accountId: 'aoki', fromOn: '2026-11-27', toOn: '2026-11-30' };
const aoki = { accountId: 'aoki', isManager: false };

test('everybody enters their own absence', () => {
  expect(decideAbsence(wish, aoki, today).ok).toBe(true);
});

test('the absence of others is entered by managers alone', () => {
  expect(decideAbsence(wish, { accountId: 'baba', isManager: false }, today)).toMatchObject({
    refusal: 'not-my-absence',
  });
  expect(decideAbsence(wish, { accountId: 'baba', isManager: true }, today).ok).toBe(true);
});

test('an absence ends after it begins, and not before today', () => {
  expect(decideAbsence({ ...wish, toOn: '2026-11-26' }, aoki, today)).toMatchObject({
    refusal: 'absence-ends-early',
  });
  const over = { ...wish, fromOn: '2026-11-20', toOn: '2026-11-25' };
  expect(decideAbsence(over, aoki, today)).toMatchObject({ refusal: 'absence-in-the-past' });
  expect(decideAbsence({ ...over, toOn: today }, aoki, today).ok).toBe(true);
});
