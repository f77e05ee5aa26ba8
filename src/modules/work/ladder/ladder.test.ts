import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { enterAbsence } from '../../districts/testing.ts';
import { dueAfterWorkingDays, endItems } from '../index.ts';
import { anItem, climbLadders, writeMorningLetters } from '../testing.ts';

const alertsOf = async (town: TestTown): Promise<{ postId: string; why: string }[]> => {
  const { kysely } = await testDatabase();
  return await kysely
    .selectFrom('work.alert')
    .select(['postId', 'why'])
    .where('townId', '=', town.town.id)
    .orderBy('id')
    .execute();
};

const letters = async (town: TestTown): Promise<{ to: string; subject: string; text: string }[]> => {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('kernel.outbox')
    .select('body')
    .where('townId', '=', town.town.id)
    .where('kind', '=', 'mail')
    .execute();
  return rows.map((row) => row.body as { to: string; subject: string; text: string });
};

const wishes = async (town: TestTown, who: string): Promise<void> => {
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('auth.account')
    .set({ email: `${who.toLowerCase()}@town.example.jp`, tellTurns: true })
    .where('townId', '=', town.town.id)
    .where('id', '=', town.ids.account(who))
    .execute();
};

const tick = (town: TestTown) => climbLadders(town.as('job:work.tick'));

test('a hand-over unanswered for five working days tells the sender and both managers, and the receiver’s turn stays', async () => {
  const town = await aTown();
  const due = await town.as('aoki').read('work.list', async (tx) => ok(await dueAfterWorkingDays(tx, 5)));
  const dueAt = due.ok ? due.value : new Date(0);
  await anItem(town, 'hara', {
    kind: 'handover',
    askedByPostId: town.ids.post('aoki'),
    ladder: 'handover',
    dueAt,
  });
  town.clock.moveTo(new Date('2026-12-03T23:59:59+09:00'));
  expect(await tick(town)).toEqual(ok({ climbed: 0 }));
  town.clock.moveTo(new Date('2026-12-04T00:00:00+09:00'));
  expect(await tick(town)).toEqual(ok({ climbed: 1 }));
  const told = await alertsOf(town);
  expect(told.map((alert) => alert.postId).sort()).toEqual(
    ['aoki', 'hara', 'shakyoManager', 'manager'].map((who) => town.ids.post(who)).sort(),
  );
  expect(new Set(told.map((alert) => alert.why))).toEqual(new Set(['unanswered']));
  const { kysely } = await testDatabase();
  const item = await kysely
    .selectFrom('work.item')
    .selectAll()
    .where('townId', '=', town.town.id)
    .executeTakeFirst();
  expect(item).toMatchObject({
    ownerPostId: town.ids.post('hara'),
    askedByPostId: town.ids.post('aoki'),
    state: 'open',
  });
});

test('the clock may strike twice: nobody is told twice of one rung', async () => {
  const town = await aTown();
  await anItem(town, 'aoki', { ladder: 'callBack' });
  town.clock.pass(60);
  await Promise.all([tick(town), tick(town)]);
  await tick(town);
  expect(await alertsOf(town)).toEqual([{ postId: town.ids.post('aoki'), why: 'late' }]);
  town.clock.pass(240);
  await tick(town);
  expect((await alertsOf(town)).map((alert) => alert.why)).toEqual(['late', 'stillLate', 'stillLate']);
});

test('a minute in which nothing is due leaves no line in the audit trail', async () => {
  const town = await aTown();
  await anItem(town, 'aoki', { ladder: 'callBack' });
  const { kysely } = await testDatabase();
  const lines = () =>
    kysely
      .selectFrom('audit.line')
      .select('outcome')
      .where('townId', '=', town.town.id)
      .where('verb', '=', 'work.tick')
      .execute();
  await tick(town);
  expect(await lines()).toEqual([]);
  town.clock.pass(60);
  await tick(town);
  expect(await lines()).toEqual([{ outcome: 'done' }]);
});

test('what is done climbs no further', async () => {
  const town = await aTown();
  const { subjectId } = await anItem(town, 'aoki');
  await town.as('aoki').act('work.seen', async (tx) => ok(await endItems(tx, { subjectId })));
  town.clock.pass(600);
  expect(await tick(town)).toEqual(ok({ climbed: 0 }));
});

test('a word to a post stands on Today of who holds it until they have seen it, and on nobody else’s', async () => {
  const town = await aTown();
  await anItem(town, 'goto', { ladder: 'firstStep' });
  town.clock.pass(61);
  await tick(town);
  expect(await town.page('/today', 'baba')).not.toContain('期限を過ぎています');
  const page = await town.page('/today', 'manager');
  expect(page).toContain('期限を過ぎています');
  const alerts = /name="alerts" value="([^"]+)"/.exec(page)?.[1] ?? '';
  expect((await town.post('/today/seen', { alerts }, 'baba')).status).toBe(303);
  expect(await town.page('/today', 'manager')).toContain('期限を過ぎています');
  expect((await town.post('/today/seen', { alerts }, 'manager')).status).toBe(303);
  expect(await town.page('/today', 'manager')).not.toContain('期限を過ぎています');
});

test('that one’s own turn is late is said once, in the list of turns', async () => {
  const town = await aTown();
  await anItem(town, 'goto', { ladder: 'firstStep' });
  town.clock.pass(61);
  await tick(town);
  const page = await town.page('/today', 'goto');
  expect(page).not.toContain('期限を過ぎています');
  expect(page).toContain('期限超過');
});

test('the clock is for jobs: no member of staff may strike it', async () => {
  const town = await aTown();
  expect(await climbLadders(town.as('manager'))).toMatchObject({ refusal: 'forbidden' });
});

test('on a working morning who wishes it is written once how many turns wait, and nothing about anybody', async () => {
  const town = await aTown();
  await wishes(town, 'aoki');
  await wishes(town, 'baba');
  await anItem(town, 'aoki');
  await anItem(town, 'aoki');
  await anItem(town, 'goto');
  const job = () => writeMorningLetters(town.as('job:work.letters'));
  expect(await job()).toEqual(ok({ written: 1 }));
  expect(await job()).toEqual(ok({ written: 0 }));
  const [letter, ...others] = await letters(town);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ to: 'aoki@town.example.jp' });
  expect(letter?.subject).toContain('あなたの番が2件');
  town.clock.moveTo(new Date('2026-11-27T08:29:00+09:00'));
  expect(await job()).toEqual(ok({ written: 0 }));
  town.clock.moveTo(new Date('2026-11-27T08:30:00+09:00'));
  expect(await job()).toEqual(ok({ written: 1 }));
});

test('an emergency is mailed at once to who wishes it and is not away, and stands on Today of all', async () => {
  const town = await aTown();
  for (const who of ['duty', 'owner']) await wishes(town, who);
  await enterAbsence(town.as('owner'), {
    accountId: town.ids.account('owner'),
    fromOn: '2026-11-26',
    toOn: '2026-11-26',
    reason: '',
  });
  await anItem(town, 'duty', { ladder: 'emergency' });
  expect(await tick(town)).toEqual(ok({ climbed: 1 }));
  expect((await letters(town)).map((letter) => letter.to)).toEqual(['duty@town.example.jp']);
  expect((await alertsOf(town)).length).toBe(2);
});
