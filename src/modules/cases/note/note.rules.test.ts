import { expect, test } from 'vitest';
import {
  decideBoxes,
  isAttempt,
  isContact,
  isLateEntry,
  keepsVisit,
  methods,
  progressOf,
} from './note.rules.ts';

const empty = { fact: '', words: '', assessment: '', next: '' };

test('one word in one box is enough, and a door nobody opened needs none', () => {
  for (const box of ['fact', 'words', 'assessment', 'next'] as const)
    expect(decideBoxes({ ...empty, [box]: '会えた' }, 'visit').ok).toBe(true);
  expect(decideBoxes(empty, 'visit')).toEqual({ ok: false, refusal: 'nothing-written' });
  expect(decideBoxes(empty, 'attemptNoContact').ok).toBe(true);
});

test('an attempt is any try at all, a contact only where somebody was reached', () => {
  const tries = methods.filter(isAttempt);
  expect(tries.filter((method) => !isContact(method))).toEqual(['attemptNoContact']);
  expect(methods.filter((method) => !isAttempt(method))).toEqual([
    'agencyCall',
    'caseConference',
    'internal',
  ]);
});

test('a planned visit is kept by going there, not by telephoning', () => {
  expect(methods.filter(keepsVisit)).toEqual(['visit', 'attemptNoContact', 'interview', 'accompany']);
});

test.each([
  [0, 1, { from: 0, to: 1, kind: 'progress' }],
  [3, 1, { from: 3, to: 1, kind: 'setback' }],
  [2, 2, null],
  [null, 2, null],
  [2, null, null],
])('a relation going from %s to %s shows as %j', (before, after, shown) => {
  expect(progressOf(before, after)).toEqual(shown);
});

test('an entry written on another day shows both days', () => {
  expect(isLateEntry('2026-11-24', '2026-11-26')).toBe(true);
  expect(isLateEntry('2026-11-26', '2026-11-26')).toBe(false);
});
