import { expect, test } from 'vitest';
import { gatherAlerts, type WordedAlert } from './today.rules.ts';

const declined = (id: string, from: string): WordedAlert => ({
  ids: [id],
  why: '引き受けられないと返事がありました',
  at: new Date('2026-11-26T01:00:00Z'),
  label: 'つなぎ先が引き受けられませんでした',
  title: '四十代の妹のことです。',
  href: '/consultations/1',
  owner: '総合窓口',
  apart: [from],
});

test('three answers about one consultation are one word with all who answered; another consultation has its own', () => {
  const rows = gatherAlerts([
    declined('1', '高齢の相談員'),
    declined('2', '障害の相談員'),
    { ...declined('3', '障害の相談員'), href: '/consultations/2' },
    declined('4', 'くらしの相談員'),
  ]);
  expect(rows.map(({ ids, apart }) => [ids, apart])).toEqual([
    [
      ['1', '2', '4'],
      ['高齢の相談員', '障害の相談員', 'くらしの相談員'],
    ],
    [['3'], ['障害の相談員']],
  ]);
});

test('what a reader may not see is not gathered: it may be about different people', () => {
  const shut = { title: null, href: null, apart: [] };
  const rows = gatherAlerts([
    { ...declined('1', ''), ...shut },
    { ...declined('2', ''), ...shut },
  ]);
  expect(rows).toHaveLength(2);
});
