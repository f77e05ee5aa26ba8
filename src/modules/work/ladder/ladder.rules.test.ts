import { expect, test } from 'vitest';
import { ladders, nextStepAt, type Rung, rungsOf, toldPosts } from './ladder.rules.ts';

const since = new Date('2026-11-26T01:00:00Z');
const dueAt = new Date('2026-12-03T15:00:00Z');

test('an unanswered hand-over tells the sender, the receiver and both managers when the last day has passed', () => {
  expect(nextStepAt({ ladder: 'handover', since, dueAt }, 0)).toEqual(dueAt);
  const above = new Map([
    ['sender', 'sender manager'],
    ['receiver', 'receiver manager'],
  ]);
  expect(toldPosts(ladders.handover[0], { owner: 'receiver', askedBy: 'sender' }, above).sort()).toEqual([
    'receiver',
    'receiver manager',
    'sender',
    'sender manager',
  ]);
});

test('an emergency is told at once, not first when it is late', () => {
  expect(nextStepAt({ ladder: 'emergency', since, dueAt }, 0)).toEqual(since);
  expect(rungsOf('emergency').every((rung) => rung.urgent)).toBe(true);
});

test('rungs of every ladder stand in the order of time, so that none is climbed late', () => {
  for (const name of Object.keys(ladders)) {
    const times = rungsOf(name).map((_, step) => nextStepAt({ ladder: name, since, dueAt }, step)?.getTime());
    expect(times, name).toEqual([...times].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(times.length, name).toBeGreaterThan(0);
  }
});

test('after the last rung nothing more is due', () => {
  expect(nextStepAt({ ladder: 'callBack', since, dueAt }, ladders.callBack.length)).toBeNull();
  expect(nextStepAt({ ladder: 'no such ladder', since, dueAt }, 0)).toBeNull();
});

test('who is named twice is told once, and a post without a manager tells nobody above it', () => {
  const rung: Rung = {
    from: 'due',
    afterMinutes: 0,
    tell: ['owner', 'askedBy', 'ownerManager', 'askedByManager'],
    why: 'late',
  };
  const above = new Map([['worker', 'manager']]);
  expect(toldPosts(rung, { owner: 'worker', askedBy: 'manager' }, above)).toEqual(['worker', 'manager']);
  expect(toldPosts(rung, { owner: 'worker', askedBy: null }, new Map())).toEqual(['worker']);
});
