import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { makeLock } from '../../../kernel/walls/lock.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { formHousehold, joinHousehold, leaveHousehold } from '../household/household.actions.ts';
import { followPerson } from '../person/person.walls.ts';
import { search } from '../person/search.actions.ts';
import { aPerson, done } from '../testing.ts';
import { declareConflict, endConflict, readConflicts, readReview } from './conflict.actions.ts';

beforeAll(async () => {
  await testDatabase();
});

const mark = () => ({ id: crypto.randomUUID(), content: null });

const statusOf = async (town: TestTown, path: string, who: string): Promise<number> =>
  (await town.get(path, who)).status;

/** A person whose consultation every manager reads, as managers do. */
async function widelyRead(town: TestTown, who: string, nameWritten: string, bornOn = '1950-04-05') {
  const person = await aPerson(town, who, { nameWritten, bornOn });
  const followed = await town.as(who).act('person.change', async (tx) => {
    const lock = await makeLock(tx, 'consultation', [
      { slot: 'writer', token: town.ids.post(who), rule: 'A01' },
      { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
    ]);
    await followPerson(tx, [person], lock.lockId);
    return ok(null);
  });
  done(followed);
  return person;
}

const byName = (name: string, born: string, accountId: string | null = null) => ({
  accountId,
  personId: null,
  name,
  kana: null,
  born: { on: born, precision: 'day' as const },
  kind: 'relative' as const,
  reason: '母です',
});

const byRecord = (personId: string, accountId: string | null = null) => ({
  ...byName('x', ''),
  accountId,
  personId,
  born: null,
});

test('whoever is in conflict with a household opens nothing of it, even as manager, from that moment [consultation A17]', async () => {
  const town = await aTown();
  const mother = await widelyRead(town, 'aoki', '森 母', '1950-04-05');
  const son = await widelyRead(town, 'aoki', '森 息子', '1980-04-05');
  const made = await town
    .as('aoki')
    .act('household.change', (tx) =>
      formHousehold(tx, { kind: 'livingTogether', members: [{ personId: mother }, { personId: son }] }),
    );
  const { householdId } = done(made);
  const paths = [`/people/${mother}`, `/people/${son}`, `/households/${householdId}`];
  for (const path of paths) expect(await statusOf(town, path, 'manager')).toBe(200);

  done(await declareConflict(town.as('manager'), byRecord(mother), mark()));
  for (const path of paths) expect(await statusOf(town, path, 'manager')).toBe(404);
  for (const path of paths) expect(await statusOf(town, path, 'owner')).toBe(200);
  expect(done(await search(town.as('manager'), '森 母 1950-04-05'))).toMatchObject({
    hits: [],
    unseen: false,
  });

  for (const kind of ['neighbour', 'self'] as const) {
    done(
      await declareConflict(town.as('owner'), { ...byRecord(son, town.ids.account('aoki')), kind }, mark()),
    );
    for (const path of paths) expect(await statusOf(town, path, 'aoki')).toBe(404);
  }
});

test('who joins the household is shut too, and who has left it opens again after the day', async () => {
  const town = await aTown();
  const mother = await widelyRead(town, 'aoki', '森 母', '1950-04-05');
  const lodger = await widelyRead(town, 'aoki', '下宿 人', '1990-04-05');
  const made = await town
    .as('aoki')
    .act('household.change', (tx) =>
      formHousehold(tx, { kind: 'livingTogether', members: [{ personId: mother }] }),
    );
  const { householdId } = done(made);
  done(await declareConflict(town.as('manager'), byRecord(mother), mark()));
  expect(await statusOf(town, `/people/${lodger}`, 'manager')).toBe(200);
  done(
    await town
      .as('aoki')
      .act('household.change', (tx) => joinHousehold(tx, householdId, { personId: lodger })),
  );
  expect(await statusOf(town, `/people/${lodger}`, 'manager')).toBe(404);
  const { kysely } = await testDatabase();
  const seat = await kysely
    .selectFrom('people.household_member')
    .select('id')
    .where('personId', '=', lodger)
    .executeTakeFirstOrThrow();
  town.clock.moveTo(new Date('2026-11-28T10:00:00+09:00'));
  done(await town.as('aoki').act('household.change', (tx) => leaveHousehold(tx, seat.id, '2026-11-27')));
  expect(await statusOf(town, `/people/${lodger}`, 'manager')).toBe(200);
});

test('a declaration by name shuts records nobody told the declarer of, also those entered later', async () => {
  const town = await aTown();
  const known = await aPerson(town, 'baba', { nameWritten: '森 母' });
  done(await declareConflict(town.as('manager'), byName('森母', '1950-04-05'), mark()));
  const later = await widelyRead(town, 'aoki', '森 母');
  expect(await statusOf(town, `/people/${later}`, 'manager')).toBe(404);
  expect(await statusOf(town, `/people/${later}`, 'owner')).toBe(200);
  const { kysely } = await testDatabase();
  const lock = await kysely
    .selectFrom('people.person')
    .select('never')
    .where('id', '=', known)
    .executeTakeFirst();
  expect(lock?.never).toEqual([town.ids.account('manager')]);
  const listed = done(await readConflicts(town.as('manager'))).rows;
  expect(listed.map((row) => row.saidName)).toEqual(['森母']);
});

test('nobody takes back their own declaration; another manager does, and the household opens again', async () => {
  const town = await aTown();
  const mother = await widelyRead(town, 'aoki', '森 母');
  const { id } = done(await declareConflict(town.as('manager'), byRecord(mother), mark()));
  expect(await endConflict(town.as('manager'), id, mark())).toMatchObject({ refusal: 'not-found' });
  expect(await endConflict(town.as('aoki'), id, mark())).toMatchObject({ refusal: 'forbidden' });
  done(await endConflict(town.as('owner'), id, mark()));
  expect(await statusOf(town, `/people/${mother}`, 'manager')).toBe(200);
});

test('only managers declare for others', async () => {
  const town = await aTown();
  const mother = await aPerson(town, 'aoki', { nameWritten: '森 母' });
  const refused = await declareConflict(town.as('aoki'), byRecord(mother, town.ids.account('baba')), mark());
  expect(refused).toMatchObject({ refusal: 'forbidden' });
});

test('a member of staff who looks up a colleague’s family is listed as a conflict-of-interest read [consultation T35]', async () => {
  const town = await aTown();
  const mother = await widelyRead(town, 'aoki', '馬場 母');
  const father = await widelyRead(town, 'aoki', '馬場 父', '1949-01-01');
  const other = await widelyRead(town, 'aoki', '白川 花子', '1970-07-07');
  done(
    await town
      .as('aoki')
      .act('household.change', (tx) =>
        formHousehold(tx, { kind: 'livingTogether', members: [{ personId: mother }, { personId: father }] }),
      ),
  );
  done(await declareConflict(town.as('baba'), byName('馬場母', '1950-04-05'), mark()));
  await town.get(`/people/${father}`, 'manager');
  await town.get(`/people/${other}`, 'manager');
  done(await search(town.as('clerk'), '馬場母'));
  done(await search(town.as('goto'), '後藤高'));

  const { lines } = done(await readReview(town.as('reviewer'), '2026-11'));
  const brief = lines
    .filter((line) => line.looker !== '青木 花')
    .map(({ looker, way, closeness, concerned }) => [looker, way, closeness, concerned])
    .sort();
  expect(brief).toEqual([
    ['加藤 窓', 'searched', 'colleague', '馬場 月'],
    ['後藤 高', 'searched', 'ownName', ''],
    ['森 管', 'opened', 'colleague', '馬場 月'],
  ]);
  const page = await town.page('/audit/conflicts?month=2026-11', 'reviewer');
  expect(page).toContain('同僚の関係者：馬場 月（家族・親せき）');
  expect(page).not.toContain('馬場 父');
  expect(done(await readReview(town.as('reviewer'), '2026-10')).lines).toEqual([]);
  for (const who of ['baba', 'manager', 'owner', 'admin'])
    expect(await statusOf(town, '/audit/conflicts', who)).toBe(403);
});
