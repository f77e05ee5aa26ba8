import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { recordDeath } from '../../people/testing.ts';
import { aCase, aHousehold, aNote, aPerson, done, planVisit, writeNote } from '../testing.ts';

const dies = async (town: TestTown, who: string, personId: string) => {
  const db = await testDatabase();
  const { version } = await db.kysely
    .selectFrom('people.person')
    .select('version')
    .where('townId', '=', town.town.id)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  done(await town.as(who).act('person.change', (tx) => recordDeath(tx, personId, version, tx.today)));
};

const openTurns = async (town: TestTown) => {
  const db = await testDatabase();
  const rows = await db.kysely
    .selectFrom('work.item')
    .select(['kind', 'subjectId'])
    .where('townId', '=', town.town.id)
    .where('state', '=', 'open')
    .orderBy('kind')
    .execute();
  return rows;
};

test('when somebody dies, visits and reminders about them end in that moment, and the household’s other cases go on', async () => {
  const town = await aTown();
  const [father, son] = [
    await aPerson(town, 'aoki', { nameWritten: '山田 一' }),
    await aPerson(town, 'aoki', { nameWritten: '山田 二' }),
  ];
  await aHousehold(town, 'aoki', [father, son]);
  const his = await aCase(town, 'aoki', father);
  const sons = await aCase(town, 'aoki', son);
  const visit = {
    day: '2026-12-03',
    time: '10:00',
    purpose: '様子を見る',
    safety: null,
    postId: town.ids.post('aoki'),
  };
  done(await planVisit(town.as('aoki'), his.caseId, visit));
  done(await planVisit(town.as('aoki'), sons.caseId, { ...visit, time: '11:00' }));
  await dies(town, 'aoki', father);

  const turns = await openTurns(town);
  expect(turns.map(({ kind }) => kind)).toEqual(['caseAfterDeath', 'caseContact', 'caseVisit']);
  expect(turns.find(({ kind }) => kind === 'caseContact')?.subjectId).toBe(sons.caseId);
  town.clock.moveTo(new Date('2026-12-03T09:00:00+09:00'));
  const today = await town.page('/today', 'aoki');
  expect(today.split('きょうの訪問')[1]).not.toContain('山田 一');
  expect(today.split('きょうの訪問')[1]).toContain('山田 二');
  town.clock.moveTo(new Date('2027-02-03T09:00:00+09:00'));
  expect((await town.page('/today', 'aoki')).split('静かなケース')[1]).not.toContain('山田 一');

  const page = await town.page(`/cases/${his.caseId}`, 'aoki');
  expect(page).toContain('亡くなられました');
  expect(page).toContain('亡くなられたことを記録しました');
  expect(page).not.toContain('連絡の期限超過');
  expect((await town.get(`/cases/${his.caseId}`, 'baba')).status).toBe(404);
  done(await writeNote(town.as('aoki'), sons.caseId, aNote()));
});

test('those who stay behind can be opened as a case of their own', async () => {
  const town = await aTown();
  const [father, son] = [
    await aPerson(town, 'aoki', { nameWritten: '山田 一' }),
    await aPerson(town, 'aoki', { nameWritten: '山田 二' }),
  ];
  await aHousehold(town, 'aoki', [father, son]);
  const his = await aCase(town, 'aoki', father);
  await dies(town, 'aoki', father);
  expect(await town.page(`/cases/${his.caseId}/ties`, 'aoki')).toContain('山田 二さんのケースを開く');
  const own = await aCase(town, 'aoki', son);
  expect([own.reopened, own.caseId === his.caseId]).toEqual([false, false]);
});
