import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { newId } from '../ids.ts';
import { ok } from '../result.ts';
import { type Grant, lockColumns, makeLock, regrant } from '../walls/lock.ts';
import { cleanUp } from './clean.walls.ts';
import { renewLocks } from './renew.walls.ts';

const minutesOn = (town: TestTown, minutes: number) =>
  new Date(town.clock.now().getTime() + minutes * 60_000);

async function aLock(town: TestTown, grants: readonly Grant[]): Promise<string> {
  const made = await town
    .as('job:test')
    .act('walls.renew', async (tx) => ok(await makeLock(tx, 'case', grants)));
  if (!made.ok) throw new Error(made.refusal);
  return made.value.lockId;
}

async function standing(town: TestTown, lockId: string) {
  const read = await town.as('job:test').read('walls.renew', async (tx) => ok(await lockColumns(tx, lockId)));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

const auditLines = async (town: TestTown, verb: string): Promise<number> => {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('audit.line')
    .select('id')
    .where('townId', '=', town.town.id)
    .where('verb', '=', verb)
    .execute();
  return rows.length;
};

test('of two leases the one that still holds is renewed when the other has ended', async () => {
  const town = await aTown();
  const [short, long] = [newId(), newId()];
  const lease = (token: string, minutes: number): Grant => ({
    ...{ slot: 'lease', token, rule: 'A04', basis: `consent:${token}` },
    untilAt: minutesOn(town, minutes),
  });
  const lockId = await aLock(town, [lease(short, 10), lease(long, 60)]);
  expect(await standing(town, lockId)).toMatchObject({ leasedUntil: minutesOn(town, 10) });
  const end = minutesOn(town, 60);
  town.clock.pass(10);
  await renewLocks(town.as('job:walls.renew'));
  expect(await standing(town, lockId)).toMatchObject({ leased: [long], leasedUntil: end });
  town.clock.pass(50);
  await renewLocks(town.as('job:walls.renew'));
  expect(await standing(town, lockId)).toMatchObject({ leased: [], leasedUntil: null });
});

test('a lock that follows another by a short and by a long way shuts with it', async () => {
  const town = await aTown();
  const reader = newId();
  const made = await town.as('job:test').act('walls.renew', async (tx) => {
    const source = await makeLock(tx, 'case', [{ slot: 'reader', token: reader, rule: 'team' }]);
    const between = await makeLock(tx, 'person', [], [source.lockId]);
    const last = await makeLock(tx, 'health', [], [source.lockId, between.lockId]);
    expect(last.readers).toEqual([reader]);
    await regrant(tx, source.lockId, { drop: [{ token: reader }] });
    return ok(last.lockId);
  });
  if (!made.ok) throw new Error(made.refusal);
  expect((await standing(town, made.value)).readers).toEqual([]);
});

test('a grant opens on its day, also when nobody ran on that day, and a need shuts', async () => {
  const town = await aTown();
  const [reader, need] = [newId(), newId()];
  const fromAt = minutesOn(town, 24 * 60);
  const lockId = await aLock(town, [
    { slot: 'reader', token: reader, rule: 'A27', fromAt },
    { slot: 'need', token: need, rule: 'A26', fromAt },
  ]);
  town.clock.pass(24 * 60 - 1);
  await renewLocks(town.as('job:walls.renew'));
  expect(await standing(town, lockId)).toMatchObject({ readers: [], needs: [] });
  town.clock.pass(5 * 24 * 60);
  await renewLocks(town.as('job:walls.renew'));
  expect(await standing(town, lockId)).toMatchObject({ readers: [reader], needs: [need] });
});

test('a grant that its lock is sealed against does not keep the job busy, and a still minute leaves no line', async () => {
  const town = await aTown();
  const fromAt = minutesOn(town, 1);
  const lockId = await aLock(town, [{ slot: 'reader', token: newId(), rule: 'A02', fromAt }]);
  await town
    .as('job:test')
    .act('walls.renew', async (tx) => ok(await regrant(tx, lockId, { onlyRule: 'A16' })));
  town.clock.pass(2);
  const before = await auditLines(town, 'walls.renew');
  await renewLocks(town.as('job:walls.renew'));
  expect(await auditLines(town, 'walls.renew')).toBe(before);
  expect(await standing(town, lockId)).toMatchObject({ readers: [] });
});

test('more locks than one round takes are all renewed', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  const [townId, token, fromAt] = [town.town.id, newId(), minutesOn(town, 1)];
  const locks = Array.from({ length: 230 }, () => ({ townId, id: newId(), kind: 'case' }));
  await kysely.insertInto('walls.lock').values(locks).execute();
  const grants = locks.map(({ id }) => ({ townId, id: newId(), lockId: id, fromAt }));
  const reader = { slot: 'reader' as const, token, rule: 'A27' };
  await kysely
    .insertInto('walls.grant')
    .values(grants.map((grant) => ({ ...grant, ...reader })))
    .execute();
  town.clock.pass(1);
  await renewLocks(town.as('job:walls.renew'));
  const all = await kysely.selectFrom('walls.lock').select('readers').where('townId', '=', townId).execute();
  expect(all.filter(({ readers }) => readers.includes(token))).toHaveLength(locks.length);
});

test('deeds and links are forgotten after thirty days, and not a day before', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  const townId = town.town.id;
  const deed = (daysAgo: number) => ({
    ...{ townId, id: newId(), actor: 'resident', permission: 'consultation.ask', contentHash: 'x' },
    ...{ answer: '{}', doneAt: minutesOn(town, -daysAgo * 24 * 60) },
  });
  await kysely
    .insertInto('kernel.deed')
    .values([deed(29), deed(31)])
    .execute();
  const link = (tokenHash: string, daysAgo: number) => ({
    ...{ townId, tokenHash, accountId: town.ids.account('aoki'), kind: 'invite' as const },
    ...{ createdAt: minutesOn(town, -60 * 24 * 60), expiresAt: minutesOn(town, -daysAgo * 24 * 60) },
  });
  await kysely
    .insertInto('auth.invitation')
    .values([link('young', 29), link('old', 31)])
    .execute();
  const cleaned = await cleanUp(town.as('job:kernel.clean'));
  expect(cleaned).toEqual(ok({ deeds: 1, links: 1 }));
  const left = await kysely
    .selectFrom('auth.invitation')
    .select('tokenHash')
    .where('townId', '=', townId)
    .execute();
  expect(left).toEqual([{ tokenHash: 'young' }]);
});

test('nobody but the clock may do the work of the clock', async () => {
  const town = await aTown();
  for (const who of ['owner', 'admin', 'aoki', 'resident'])
    expect([who, await cleanUp(town.as(who))]).toEqual([who, { ok: false, refusal: 'forbidden' }]);
});
