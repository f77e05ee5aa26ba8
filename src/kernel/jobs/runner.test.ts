import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { quietLog } from '../../../tests/support/quiet-log.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import type { Log, LogFacts } from '../log.ts';
import type { TimedJob } from '../module.ts';
import { refuse } from '../result.ts';
import { claimSlot, failSlot, finishSlot, isSlotOver } from './run.store.ts';
import { JobRunner } from './runner.ts';
import { slotOf } from './slot.rules.ts';

async function aRunner(town: TestTown, jobs: readonly TimedJob[], log: Log = quietLog): Promise<JobRunner> {
  const { waist, clock } = town;
  return new JobRunner({ db: await testDatabase(), waist, clock, log, jobs, towns: async () => [town.town] });
}

/** A job that notes the times it was run at. */
function aJob(everyMinutes: number, work: () => void = () => undefined) {
  const ranAt: string[] = [];
  const job: TimedJob = {
    name: 'count',
    everyMinutes,
    run: async (ctx) => {
      ranAt.push(ctx.now.toISOString());
      work();
    },
  };
  return { job, ranAt };
}

/** A log that keeps what was complained about. */
function aLog() {
  const complaints: [string, LogFacts][] = [];
  const keep = (what: string, facts: LogFacts = {}) => void complaints.push([what, facts]);
  return { log: { info: () => undefined, warn: keep, error: keep }, complaints };
}

test('a job runs once in its slot, however often the clock looks, and again in the next', async () => {
  const town = await aTown();
  const { job, ranAt } = aJob(15);
  const runner = await aRunner(town, [job]);
  for (let look = 0; look < 3; look += 1) await runner.round();
  town.clock.pass(14);
  await runner.round();
  expect(ranAt).toHaveLength(1);
  town.clock.pass(1);
  await runner.round();
  expect(ranAt).toHaveLength(2);
});

test('of two processes one runs the slot, whoever comes first', async () => {
  const town = await aTown();
  const { job, ranAt } = aJob(1);
  const runners = [await aRunner(town, [job]), await aRunner(town, [job])];
  for (let minute = 0; minute < 5; minute += 1) {
    await Promise.all(runners.map((runner) => runner.round()));
    town.clock.pass(1);
  }
  expect(ranAt).toHaveLength(5);
  expect(new Set(ranAt).size).toBe(5);
});

test('each town has its own slots', async () => {
  const [town, next] = [await aTown(), await aTown()];
  const { job, ranAt } = aJob(60);
  await (await aRunner(town, [job])).round();
  await (await aRunner(next, [job])).round();
  expect(ranAt).toHaveLength(2);
});

test('slots that passed while nobody ran are made up for by one run', async () => {
  const town = await aTown();
  const { job, ranAt } = aJob(1);
  const runner = await aRunner(town, [job]);
  await runner.round();
  town.clock.pass(180);
  await runner.round();
  await runner.round();
  expect(ranAt).toHaveLength(2);
});

test('a job whose process was killed halfway runs again within a minute', async () => {
  const town = await aTown();
  const { job, ranAt } = aJob(60);
  const { kysely } = await testDatabase();
  const at = slotOf(town.clock.now(), 60, town.town.zone);
  await claimSlot(kysely, { townId: town.town.id, name: job.name, at }, town.clock.now());
  const runner = await aRunner(town, [job]);
  await runner.round();
  expect(ranAt).toEqual([]);
  town.clock.pass(1);
  await runner.round();
  expect(ranAt).toHaveLength(1);
});

test('where one process has the records alone, what a dead one left is run at once', async () => {
  const town = await aTown();
  const { job, ranAt } = aJob(60);
  const db = await testDatabase();
  const at = slotOf(town.clock.now(), 60, town.town.zone);
  await claimSlot(db.kysely, { townId: town.town.id, name: job.name, at }, town.clock.now());
  const runner = await aRunner(town, [job]);
  await runner.begin();
  await runner.round();
  expect(ranAt).toHaveLength(db.engine === 'pglite' ? 1 : 0);
});

test('a job that fails is logged and tried again; the others run unharmed', async () => {
  const town = await aTown();
  const { log, complaints } = aLog();
  let failing = true;
  const sick = aJob(60, () => {
    if (failing) throw new Error('the sea is rough');
  });
  const sound = aJob(60);
  const runner = await aRunner(town, [sick.job, { ...sound.job, name: 'sound' }], log);
  await runner.round();
  expect([sick.ranAt.length, sound.ranAt.length]).toEqual([1, 1]);
  expect(complaints).toEqual([['job failed', expect.objectContaining({ job: 'count', count: 1 })]]);
  await runner.round();
  expect(sick.ranAt).toHaveLength(1);
  failing = false;
  town.clock.pass(1);
  await runner.round();
  await runner.round();
  expect([sick.ranAt.length, sound.ranAt.length]).toEqual([2, 1]);
});

test('a job that always fails is given up until its next slot', async () => {
  const town = await aTown();
  const { log } = aLog();
  const { job, ranAt } = aJob(60, () => {
    throw new Error('never');
  });
  const runner = await aRunner(town, [job], log);
  for (let minute = 0; minute < 59; minute += 1) {
    await runner.round();
    town.clock.pass(1);
  }
  expect(ranAt).toHaveLength(5);
  town.clock.pass(1);
  await runner.round();
  expect(ranAt).toHaveLength(6);
});

test('a job that is refused is told and not tried again in its slot', async () => {
  const town = await aTown();
  const { log, complaints } = aLog();
  const runner = await aRunner(
    town,
    [{ name: 'shy', everyMinutes: 60, run: async () => refuse('forbidden') }],
    log,
  );
  await runner.round();
  await runner.round();
  expect(complaints).toEqual([['job refused', expect.objectContaining({ job: 'shy', error: 'forbidden' })]]);
});

test('whoever lost a claim changes nothing of the one who took it over', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  const slot = { townId: town.town.id, name: 'slow', at: slotOf(town.clock.now(), 60, town.town.zone) };
  const lost = await claimSlot(kysely, slot, town.clock.now());
  town.clock.pass(2);
  const taken = await claimSlot(kysely, slot, town.clock.now());
  if (!lost || !taken) throw new Error('not claimed');
  expect(taken.tries).toBe(2);
  await finishSlot(kysely, lost, town.clock.now());
  await failSlot(kysely, lost, town.clock.now(), { error: 'late', againAt: null });
  expect(await isSlotOver(kysely, slot)).toBe(false);
  await finishSlot(kysely, taken, town.clock.now());
  expect(await isSlotOver(kysely, slot)).toBe(true);
});

test('a runner that is stopping begins no further job', async () => {
  const town = await aTown();
  const second = aJob(60);
  const runner: JobRunner = await aRunner(town, [
    { name: 'first', everyMinutes: 60, run: async () => runner.stop() },
    second.job,
  ]);
  await runner.round();
  expect(second.ranAt).toEqual([]);
});

test('two jobs of one name are refused, because their slots would be one', async () => {
  const town = await aTown();
  const { job } = aJob(60);
  await expect(aRunner(town, [job, job])).rejects.toThrow('two jobs are called count');
});
