import { expect, test } from 'vitest';
import { holdsOn, turnPostsOf, type UncoveredPost, wouldCircle } from './post.rules.ts';

const uncovered = (
  id: string,
  managerPostId: string | null = null,
  deputyPresent = false,
): UncoveredPost => ({
  id,
  managerPostId,
  deputyPresent,
});

test('the turns of a post are its main holder’s, and its deputy’s only while no main holder is there', () => {
  const held = [
    { id: 'own', part: 'main' as const },
    { id: 'colleague', part: 'deputy' as const },
  ];
  expect(turnPostsOf(held, [])).toEqual(['own']);
  expect(turnPostsOf(held, [uncovered('colleague', null, true)])).toEqual(['own', 'colleague']);
});

test('a post that may only be read early gives no turns', () => {
  expect(turnPostsOf([{ id: 'next', part: 'early' }], [uncovered('next')])).toEqual([]);
});

test('a post with neither holder nor deputy gives its turns to the post above, and on up where that is empty too', () => {
  const held = [{ id: 'chief', part: 'main' as const }];
  const line = [uncovered('worker', 'section'), uncovered('section', 'chief')];
  expect(turnPostsOf(held, line).sort()).toEqual(['chief', 'section', 'worker']);
});

test('a manager does not get the turns that a deputy has', () => {
  expect(turnPostsOf([{ id: 'chief', part: 'main' }], [uncovered('worker', 'chief', true)])).toEqual([
    'chief',
  ]);
});

test('two posts that manage each other end, they do not go round', () => {
  expect(turnPostsOf([{ id: 'a', part: 'main' }], [uncovered('b', 'c'), uncovered('c', 'b')])).toEqual(['a']);
});

test('the last day counts whole, the day after does not', () => {
  const span = { fromOn: '2026-04-01', toOn: '2027-03-31' };
  expect(holdsOn(span, '2027-03-31')).toBe(true);
  expect(holdsOn(span, '2027-04-01')).toBe(false);
  expect(holdsOn(span, '2026-03-31')).toBe(false);
  expect(holdsOn({ fromOn: '2026-04-01', toOn: null }, '2099-01-01')).toBe(true);
});

test('a post cannot stand above the post it answers to', () => {
  const managers = new Map([
    ['worker', 'chief'],
    ['chief', 'head'],
    ['head', null],
  ]);
  expect(wouldCircle('head', 'worker', managers)).toBe(true);
  expect(wouldCircle('worker', 'worker', managers)).toBe(true);
  expect(wouldCircle('worker', 'head', managers)).toBe(false);
});
