import { expect, test } from 'vitest';
import { type CheckDays, everyDays, freshnessOf } from './freshness.rules.ts';

const days: CheckDays = { publicDays: 365, othersDays: 180, staleAfterDays: 90 };
const entry = {
  verifiedAt: new Date('2026-05-10T10:00:00+09:00'), // 200 days before
  verifyEveryDays: null,
  organizationKind: 'residentsGroup',
  hidden: false,
  closedOn: null,
};
const today = '2026-11-26';
const of = (changes: Partial<Parameters<typeof freshnessOf>[0]>) =>
  freshnessOf({ ...entry, ...changes }, days, today, 'Asia/Tokyo');

test('an informal entry is due after 180 days, a public body’s after 365, its own number goes before both', () => {
  expect(of({})).toBe('due');
  expect(of({ organizationKind: 'municipal' })).toBe('fresh');
  expect(of({ organizationKind: 'municipal', verifyEveryDays: 100 })).toBe('stale');
  expect(everyDays({ verifyEveryDays: null, organizationKind: null }, days)).toBe(180);
});

test('time makes an entry due, then stale, never hidden; what was never verified is due', () => {
  expect(of({ verifiedAt: null })).toBe('due');
  expect(of({ verifiedAt: new Date('2010-01-01T00:00:00+09:00') })).toBe('stale');
  expect(of({ hidden: true })).toBe('hidden');
  expect(of({ closedOn: today, hidden: true })).toBe('closed');
});

test('the day of the rule itself is the first that is due', () => {
  expect(of({ verifiedAt: new Date('2026-05-30T23:00:00+09:00') })).toBe('due');
  expect(of({ verifiedAt: new Date('2026-05-31T00:30:00+09:00') })).toBe('fresh');
});
