import { expect, test } from 'vitest';
import { datedWords } from '../dated.rules.ts';
import type { StatusEntry } from './network.rules.ts';
import { changeDays, standingOn } from './network.rules.ts';

const entry = (facts: Partial<StatusEntry>): StatusEntry => ({
  ...{ id: 'x', status: 'established', dated: '2004-10', known: 'on', evidence: '', nextStep: '' },
  enteredAt: new Date('2026-01-01T00:00:00Z'),
  ...facts,
});

test('a month is a month: within it the entry counts from its beginning, and says that it is not known to the day', () => {
  expect(standingOn([entry({})], '2004-09-30').status).toBe('notStarted');
  expect(standingOn([entry({})], '2004-10-15')).toMatchObject({ status: 'established', around: true });
  expect(standingOn([entry({})], '2004-11-01')).toMatchObject({ status: 'established', around: false });
});

test('what is only known by a day counts from that day, and before it may have been so already', () => {
  const entries = [entry({ dated: '2015-02', known: 'by' })];
  expect(standingOn(entries, '2012-05-05')).toMatchObject({
    status: 'notStarted',
    mayBe: { dated: '2015-02' },
  });
  expect(standingOn(entries, '2015-02-28')).toMatchObject({ status: 'established', mayBe: null });
  expect(changeDays(entries)).toEqual(['2015-02-28']);
});

test('of two entries of one day the one entered later holds', () => {
  const later = entry({ status: 'suspended', enteredAt: new Date('2026-02-01T00:00:00Z') });
  expect(standingOn([later, entry({})], '2026-03-01').status).toBe('suspended');
});

test('a date is told in its era, and never better than it is known', () => {
  expect(datedWords('2004-10', 'ja')).toBe('平成16年10月（2004年）');
  expect(datedWords('2019', 'ja')).toBe('平成31年（2019年）');
  expect(datedWords('2010-09-19', 'ja')).toBe('平成22年9月19日（2010年）');
  expect(datedWords('2008-07', 'en')).toBe('July 2008');
  expect(datedWords('2008', 'easy')).toBe('2008年');
});
