import { expect, test } from 'vitest';
import { keepCalendars } from '../../src/modules/gatherings/testing.ts';
import { testDatabase } from '../support/database.ts';
import { seed } from '../support/seed.ts';
import { aTown } from '../support/town.ts';
import { gatheringMoves, type Kept, knownGatherings, wrongGatherings } from './gathering-history.ts';
import { nobodySeated, wrongSeats } from './gathering-seats.ts';
import { dice } from './history.ts';
import { wrongLocks } from './recompute.ts';
import { emptyWorld } from './world.ts';

test('over random histories of gatherings no held day is lost, no seat is given twice, and free seats go to who waits', async () => {
  console.info(`TSUMUGI_SEED=${seed}`);
  const chance = dice(seed);
  const stage = { town: await aTown(), db: await testDatabase(), world: emptyWorld() };
  const kept: Kept = { held: new Set(), wanted: new Set() };
  const seated = nobodySeated();
  const done = new Map<string, number>();
  for (let round = 0; round < 25; round += 1) {
    for (let deed = 0; deed < 12; deed += 1) {
      const moves = gatheringMoves(await knownGatherings(stage), chance);
      const kind = chance.one(Object.keys(moves)) ?? '';
      const result = await moves[kind]?.(stage.town);
      const wasDone = typeof result === 'object' && result !== null && !('refusal' in result);
      if (wasDone) done.set(kind, (done.get(kind) ?? 0) + 1);
      expect(await wrongSeats(stage, seated), `seed ${seed}, round ${round}, ${kind}`).toEqual([]);
    }
    stage.town.clock.pass(60 * chance.below(30));
    await keepCalendars(stage.town.as('job:gatherings.keepCalendars'));
    expect(await wrongSeats(stage, seated), `seed ${seed}, night ${round}`).toEqual([]);
    expect(await wrongGatherings(stage, kept), `seed ${seed}, round ${round}`).toEqual([]);
  }
  expect((await wrongLocks(stage.db, stage.town.clock.now())).wrong, `seed ${seed}`).toEqual([]);
  console.info([...done].map(([kind, times]) => `${kind} ${times}`).join(', '));
  expect(done.size).toBeGreaterThan(8);
  expect(kept.held.size).toBeGreaterThan(0);
  expect(kept.wanted.size).toBeGreaterThan(0);
});
