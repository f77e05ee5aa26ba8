import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { newId } from '../ids.ts';
import type { Fault } from './chain.ts';
import { Sealer, sealTown } from './seal.ts';
import { verifyAudit } from './verify.ts';

/** A town whose trail holds so many lines, all sealed. */
async function aSealedTown(count: number): Promise<TestTown> {
  const town = await aTown();
  for (let no = 1; no <= count; no += 1) await writeLine(town, `line-${no}`);
  await sealTown(await testDatabase(), town.town.id);
  return town;
}

async function writeLine(town: TestTown, objectId: string, writtenAt?: Date): Promise<string> {
  const { kysely } = await testDatabase();
  const id = newId();
  await kysely
    .insertInto('audit.line')
    .values({
      townId: town.town.id,
      id,
      at: town.clock.now(),
      ...(writtenAt ? { writtenAt } : {}),
      actorKind: 'staff',
      actorId: town.ids.account('aoki'),
      posts: sql`'{CSW 北}'::text[]`,
      verb: 'case.view',
      outcome: 'read',
      objectKind: 'case',
      objectId,
      subjects: sql`array[${newId()}]::uuid[]`,
      detail: JSON.stringify({ hits: 2, asked: '髙橋 「はな」' }),
    })
    .execute();
  return id;
}

const faultsOf = async (town: TestTown): Promise<readonly Fault[]> =>
  (await verifyAudit(await testDatabase(), { town: town.town.slug }))[0]?.faults ?? [];

const told = (faults: readonly Fault[]) => faults.map(({ kind, seq }) => `${kind} ${seq}`);

/** Changes the trail as somebody with the database's own password could. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await statement.execute((await testDatabase()).kysely);
}

test('a trail that nobody touched is proved whole, and its end is named', async () => {
  const town = await aSealedTown(5);
  const [verdict] = await verifyAudit(await testDatabase(), { town: town.town.slug });
  expect(verdict).toMatchObject({ head: { seq: 5 }, unsealed: { count: 0 }, faults: [] });
  expect(verdict?.head.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('lines that come later are chained to the ones before, and sealing twice seals nothing twice', async () => {
  const town = await aSealedTown(2);
  await writeLine(town, 'later');
  const db = await testDatabase();
  expect(await sealTown(db, town.town.id)).toBe(1);
  expect(await sealTown(db, town.town.id)).toBe(0);
  expect(await faultsOf(town)).toEqual([]);
});

for (const column of ['actor_id', 'verb', 'object_id', 'basis', 'device'] as const)
  test(`an altered ${column} is found`, async () => {
    const town = await aSealedTown(4);
    await tamper(sql`update audit.line set ${sql.ref(column)} = 'somebody else'
      where town_id = ${town.town.id} and object_id = 'line-3'`);
    expect(told(await faultsOf(town))).toEqual(['altered 3']);
  });

test('a moved instant, a changed detail and a taken-out subject are found', async () => {
  const town = await aSealedTown(4);
  await tamper(sql`update audit.line set at = at + interval '1 microsecond'
    where town_id = ${town.town.id} and object_id = 'line-1'`);
  await tamper(sql`update audit.line set detail = detail || '{"hits": 3}'
    where town_id = ${town.town.id} and object_id = 'line-2'`);
  await tamper(sql`update audit.line set subjects = '{}'
    where town_id = ${town.town.id} and object_id = 'line-4'`);
  expect(told(await faultsOf(town))).toEqual(['altered 1', 'altered 2', 'altered 4']);
});

test('a dropped line is found, whether its seal was dropped with it or not', async () => {
  const town = await aSealedTown(5);
  await tamper(
    sql`delete from audit.line where town_id = ${town.town.id} and object_id in ('line-2', 'line-4')`,
  );
  await tamper(sql`delete from audit.seal where town_id = ${town.town.id} and seq = 4`);
  expect(told(await faultsOf(town))).toEqual(['dropped 2', 'gap 4']);
});

test('two lines that changed places are found', async () => {
  const town = await aSealedTown(4);
  await tamper(sql`update audit.seal set seq = seq + 100 where town_id = ${town.town.id} and seq in (2, 3)`);
  await tamper(sql`update audit.seal set seq = 105 - seq where town_id = ${town.town.id} and seq > 100`);
  expect(told(await faultsOf(town))).toEqual(['altered 2', 'altered 3', 'altered 4']);
});

test('a line slipped in between is found, though every place is numbered again', async () => {
  const town = await aSealedTown(4);
  const forged = await writeLine(town, 'forged');
  await tamper(sql`update audit.seal set seq = seq + 100 where town_id = ${town.town.id} and seq >= 3`);
  await tamper(sql`update audit.seal set seq = seq - 99 where town_id = ${town.town.id} and seq > 100`);
  await tamper(sql`insert into audit.seal (town_id, seq, line_id, hash)
    values (${town.town.id}, 3, ${forged}, repeat('a', 64))`);
  expect(told(await faultsOf(town))).toEqual(['altered 3', 'altered 4']);
});

test('a line put in today that says it was written yesterday is found', async () => {
  const town = await aSealedTown(2);
  await writeLine(town, 'backdated', new Date(Date.now() - 86_400_000));
  const db = await testDatabase();
  expect(await sealTown(db, town.town.id)).toBe(0);
  expect(await sealTown(db, town.town.id, true)).toBe(1);
  expect(told(await faultsOf(town))).toEqual(['backdated 3']);
});

test('an end that was cut off is found by the head kept outside', async () => {
  const town = await aSealedTown(4);
  const db = await testDatabase();
  const [verdict] = await verifyAudit(db, { town: town.town.slug });
  if (!verdict) throw new Error('no verdict');
  const heads = new Map([[town.town.slug, verdict.head]]);
  await tamper(sql`delete from audit.seal where town_id = ${town.town.id} and seq > 2`);
  await tamper(
    sql`delete from audit.line where town_id = ${town.town.id} and object_id in ('line-3', 'line-4')`,
  );
  expect(await faultsOf(town)).toEqual([]);
  const [after] = await verifyAudit(db, { town: town.town.slug, heads });
  expect(told(after?.faults ?? [])).toEqual(['cut 4']);
});

test('two processes that seal at the same time do not fork the chain', async () => {
  const town = await aTown();
  for (let no = 1; no <= 30; no += 1) await writeLine(town, `line-${no}`);
  const db = await testDatabase();
  const counts = await Promise.all([1, 2, 3, 4].map(() => sealTown(db, town.town.id)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
  const [verdict] = await verifyAudit(db, { town: town.town.slug });
  expect(verdict).toMatchObject({ head: { seq: 30 }, unsealed: { count: 0 }, faults: [] });
});

test('a line whose transaction took long is sealed with the next ones', async () => {
  const town = await aSealedTown(2);
  await writeLine(town, 'slow', new Date(Date.now() - 30_000));
  expect(await sealTown(await testDatabase(), town.town.id)).toBe(1);
  expect(await faultsOf(town)).toEqual([]);
});

test('the unsealed window is measured, and zero when nothing waits', async () => {
  const town = await aTown();
  const sealer = new Sealer(await testDatabase(), async () => [town.town]);
  expect(await sealer.unsealedSeconds()).toBe(0);
  await writeLine(town, 'waits', new Date(Date.now() - 7000));
  expect(await sealer.unsealedSeconds()).toBeGreaterThanOrEqual(7);
  await sealer.round();
  expect(await sealer.unsealedSeconds()).toBe(0);
});

test('what a deed writes at the waist is sealed as it stands', async () => {
  const town = await aTown();
  await town.as('resident').read('case.view', async () => {
    throw new Error('never reached');
  });
  const db = await testDatabase();
  expect(await sealTown(db, town.town.id)).toBe(1);
  expect(await faultsOf(town)).toEqual([]);
});
