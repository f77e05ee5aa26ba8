import { expect, test } from 'vitest';
import { quietLog } from '../../../tests/support/quiet-log.ts';
import { startBeat } from './beat.ts';

const hour = 3_600_000;

test('a beat works again and again, one round at a time, until it is stopped', async () => {
  let [rounds, inside, most] = [0, 0, 0];
  const fifth = Promise.withResolvers<void>();
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(setImmediate);
    inside -= 1;
    rounds += 1;
    if (rounds === 5) fifth.resolve();
  };
  const beat = startBeat({ name: 'test', everyMs: 1, work, log: quietLog });
  for (let times = 0; times < 10; times += 1) beat.nudge();
  await fifth.promise;
  await beat.stop();
  const atStop = rounds;
  await new Promise(setImmediate);
  expect([most, rounds]).toEqual([1, atStop]);
});

test('a nudge does not wait for the pause', async () => {
  const done = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let rounds = 0;
  const work = async () => done[rounds++]?.resolve();
  const beat = startBeat({ name: 'test', everyMs: hour, work, log: quietLog });
  await done[0]?.promise;
  beat.nudge();
  await done[1]?.promise;
  await beat.stop();
  expect(rounds).toBe(2);
});

test('a round that fails is logged, and the next one comes nevertheless', async () => {
  const complaints: unknown[] = [];
  const log = { ...quietLog, error: (what: string) => void complaints.push(what) };
  const second = Promise.withResolvers<void>();
  let rounds = 0;
  const work = async () => {
    rounds += 1;
    if (rounds === 2) second.resolve();
    if (rounds === 1) throw new Error('the database is away');
  };
  const beat = startBeat({ name: 'test', everyMs: 1, work, log });
  await second.promise;
  await beat.stop();
  expect(complaints).toEqual(['round failed']);
});

test('stopping waits for the round under way', async () => {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let ended = false;
  const work = async () => {
    begun.resolve();
    await gate.promise;
    ended = true;
  };
  const beat = startBeat({ name: 'test', everyMs: hour, work, log: quietLog });
  await begun.promise;
  const stopped = beat.stop();
  gate.resolve();
  await stopped;
  expect(ended).toBe(true);
});
