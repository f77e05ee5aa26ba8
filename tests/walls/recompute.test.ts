import { expect, test } from 'vitest';
import { allJobs } from '../../src/app/rooms.ts';
import { testDatabase } from '../support/database.ts';
import { seed } from '../support/seed.ts';
import { aTown } from '../support/town.ts';
import { dice, randomDeed } from './history.ts';
import { wrongLocks } from './recompute.ts';
import { emptyWorld } from './world.ts';

/** Leases that ended are shut by the policy; the lock says so after the job that renews it. */
async function renew(town: Awaited<ReturnType<typeof aTown>>): Promise<void> {
  const job = allJobs.find(({ name }) => name === 'walls.renew');
  await job?.run(town.as(`job:${job.name}`));
}

test('over random histories every lock and every row under it says what its grants say', {
  timeout: 240_000,
}, async () => {
  console.info(`TSUMUGI_SEED=${seed}`);
  const chance = dice(seed);
  const stage = { town: await aTown(), db: await testDatabase(), world: emptyWorld() };
  const done = new Map<string, number>();
  for (let round = 0; round < 30; round += 1) {
    for (let deed = 0; deed < 12; deed += 1) {
      const { kind, wasDone } = await randomDeed(stage, chance);
      if (wasDone) done.set(kind, (done.get(kind) ?? 0) + 1);
    }
    await renew(stage.town);
    const { wrong } = await wrongLocks(stage.db, stage.town.clock.now());
    expect(wrong, `seed ${seed}, round ${round}`).toEqual([]);
  }
  console.info([...done].map(([kind, times]) => `${kind} ${times}`).join(', '));
  const { locks, rows } = await wrongLocks(stage.db, stage.town.clock.now());
  expect(done.size).toBeGreaterThan(20);
  expect(locks).toBeGreaterThan(30);
  expect(rows).toBeGreaterThan(100);
});
