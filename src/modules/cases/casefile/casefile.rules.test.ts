import { expect, test } from 'vitest';
import {
  type CaseMove,
  type CaseState,
  caseMoves,
  handMovesFrom,
  moveCase,
  takeBackClosing,
  warningsOf,
} from './casefile.rules.ts';

const states = Object.keys(caseMoves) as CaseState[];

test('a move leads to the state its table names, and any other move is refused', () => {
  const moves: CaseMove[] = [
    'buildTrust',
    'assess',
    'keepAlone',
    'workTogether',
    'support',
    'suspend',
    'askClosing',
    'close',
    'reopen',
  ];
  for (const state of states)
    for (const move of moves) {
      const next = caseMoves[state][move];
      expect(moveCase(state, move)).toEqual(
        next ? { ok: true, value: next } : { ok: false, refusal: 'case-not-from-here' },
      );
    }
});

test('a closed case only opens again, and nothing but a closing being asked can close one', () => {
  expect(caseMoves.closed).toEqual({ reopen: 'assessing' });
  const closing = states.filter((state) => Object.values(caseMoves[state]).includes('closed'));
  expect(closing).toEqual(['closing']);
});

test('closing can be asked from every open state, and by hand a case neither closes nor opens again', () => {
  const open = states.filter((state) => state !== 'closing' && state !== 'closed');
  expect(open.map((state) => caseMoves[state].askClosing)).toEqual(open.map(() => 'closing'));
  for (const state of states) expect(handMovesFrom(state).map(({ to }) => to)).not.toContain('closed');
  expect(handMovesFrom('closed')).toEqual([]);
});

test('a closing that comes to nothing goes back to where it was asked', () => {
  expect(takeBackClosing('closing', 'inSupport')).toEqual({ ok: true, value: 'inSupport' });
  expect(takeBackClosing('inSupport', 'assessing')).toEqual({ ok: false, refusal: 'case-not-from-here' });
  expect(takeBackClosing('closing', 'closed')).toEqual({ ok: false, refusal: 'case-not-from-here' });
});

const norms = { contactDays: 28, planDays: 60 };

test.each([
  ['trustBuilding', 28, 400, []],
  ['trustBuilding', 29, 400, ['contactOverdue']],
  ['assessing', 0, 60, []],
  ['assessing', 0, 61, ['planMissing']],
  ['assessing', 29, 61, ['contactOverdue', 'planMissing']],
  ['suspended', 400, 400, []],
  ['closing', 400, 400, []],
  ['closed', 400, 400, []],
] as const)(
  'a case in %s, last tried %i days ago and open for %i days, is late with %j',
  (state, daysSinceTry, daysOpen, late) => {
    expect(warningsOf({ state, daysSinceTry, daysOpen, hasPlan: false }, norms)).toEqual(late);
  },
);

test('a plan takes the warning away', () => {
  expect(warningsOf({ state: 'inSupport', daysSinceTry: 1, daysOpen: 100, hasPlan: true }, norms)).toEqual(
    [],
  );
});
