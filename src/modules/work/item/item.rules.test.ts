import { expect, test } from 'vitest';
import { TOKYO } from '../../../kernel/time.ts';
import { endOfWorkingDays, isLate, rowsOf, type WordedItem, waitedWords } from './item.rules.ts';

test('five working days from a Thursday end at midnight after the next Thursday, the day of the promise not counted', () => {
  expect(endOfWorkingDays('2026-11-26', 5, [], TOKYO)).toEqual(new Date('2026-12-04T00:00:00+09:00'));
});

test('days on which the town hall is closed do not count', () => {
  expect(endOfWorkingDays('2026-11-26', 1, [], TOKYO)).toEqual(new Date('2026-11-28T00:00:00+09:00'));
  expect(endOfWorkingDays('2026-11-26', 1, ['2026-11-27'], TOKYO)).toEqual(
    new Date('2026-12-01T00:00:00+09:00'),
  );
  expect(endOfWorkingDays('2026-12-28', 1, [], TOKYO)).toEqual(new Date('2027-01-05T00:00:00+09:00'));
});

test('what is done is never late', () => {
  const now = new Date('2026-11-26T01:00:00Z');
  const dueAt = new Date('2026-11-26T00:59:59Z');
  expect(isLate({ dueAt, state: 'open' }, now)).toBe(true);
  expect(isLate({ dueAt, state: 'done' }, now)).toBe(false);
  expect(isLate({ dueAt: now, state: 'open' }, now)).toBe(false);
});

test.each([
  ['2026-11-26T09:59:40+09:00', 'いま届きました'],
  ['2026-11-26T08:00:00+09:00', '待って2時間'],
  ['2026-10-30T10:00:00+09:00', '待って27日'],
])('how long somebody has waited since %s is said as waiting, never as time left', (since, words) => {
  expect(waitedWords(new Date(since), new Date('2026-11-26T10:00:00+09:00'))).toBe(words);
});

const asked = (id: string, facts: Partial<WordedItem> = {}): WordedItem => ({
  ...{ id, label: 'つなぎ先が引き受けられませんでした', owner: '総合窓口', askedBy: null },
  wording: { title: '四十代の妹のことです。', href: '/consultations/1' },
  since: new Date('2026-11-20T10:00:00+09:00'),
  dueAt: new Date('2026-11-27T00:00:00+09:00'),
  ...{ late: false, state: 'open' },
  ...facts,
});

test('three turns of one kind about one thing are one row that names all who asked and the earliest deadline', () => {
  const early = new Date('2026-11-24T00:00:00+09:00');
  const rows = rowsOf([
    asked('1', { askedBy: '高齢の相談員' }),
    asked('other', { label: '次の連絡' }),
    asked('2', { askedBy: '障害の相談員', dueAt: early, late: true }),
    asked('3', { askedBy: '高齢の相談員' }),
  ]);
  expect(rows.map(({ id, times }) => [id, times])).toEqual([
    ['1', 3],
    ['other', 1],
  ]);
  expect(rows[0]).toMatchObject({ askedBy: ['高齢の相談員', '障害の相談員'], dueAt: early, late: true });
});

test('turns of different things, ended ones and those nobody may read stay rows of their own', () => {
  const elsewhere = { title: '四十代の妹のことです。', href: '/consultations/2' };
  const rows = rowsOf([
    ...[asked('1'), asked('2', { wording: elsewhere }), asked('3', { wording: null })],
    ...[asked('4', { wording: null }), asked('5', { state: 'done' }), asked('6', { state: 'done' })],
  ]);
  expect(rows).toHaveLength(6);
});
