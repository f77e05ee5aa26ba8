import { expect, test } from 'vitest';
import { type FactCategory, factLines, type ShownFact } from './fact.rules.ts';

const fact: ShownFact = { id: 'f', value: '通院中', source: 'self', at: new Date('2026-11-26T01:00:00Z') };

test('health looks the same without the clearance whether or not something is written', () => {
  const health = (facts: ReadonlyMap<FactCategory, ShownFact>, cleared: boolean) =>
    factLines(facts, { cleared, byConsentAlone: false }).find((line) => line.category === 'health');
  const written = new Map<FactCategory, ShownFact>([['health', fact]]);
  expect(health(written, false)).toEqual({ category: 'health', kind: 'restricted' });
  expect(health(new Map(), false)).toEqual({ category: 'health', kind: 'restricted' });
  expect(health(written, true)).toEqual({ category: 'health', kind: 'shown', fact });
  expect(health(new Map(), true)).toEqual({ category: 'health', kind: 'empty' });
});

test('every category has its line, in one order', () => {
  expect(
    factLines(new Map([['money', fact]]), { cleared: true, byConsentAlone: false }).map(
      (line) => `${line.category} ${line.kind}`,
    ),
  ).toEqual([
    'dailyLife empty',
    'health empty',
    'money shown',
    'housing empty',
    'work empty',
    'family empty',
    'ties empty',
    'safety empty',
  ]);
});

test('a coordinator sees what a consent opens, and of everything else the label alone', () => {
  const lines = factLines(new Map([['money', fact]]), { cleared: true, byConsentAlone: true });
  expect(lines.filter((line) => line.kind === 'shown').map((line) => line.category)).toEqual(['money']);
  expect(lines.filter((line) => line.kind === 'empty')).toEqual([]);
});
