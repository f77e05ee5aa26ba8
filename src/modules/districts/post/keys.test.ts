import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aNextTown, aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { aDeputy, anOwnProject, endAssignment, endCommission, enterAbsence } from '../testing.ts';

const at = (day: string, time = '10:00:00') => new Date(`${day}T${time}+09:00`);

const postsOf = async (town: TestTown, who: string) =>
  (await town.as(who).ring()).posts.map((post) => post.id);

const commissionOf = async (town: TestTown, organization: 'shakyo' | 'elder'): Promise<string> => {
  const { kysely } = await testDatabase();
  const row = await kysely
    .selectFrom('districts.commission')
    .select('id')
    .where('townId', '=', town.town.id)
    .where('organizationId', '=', town.ids.organization(organization))
    .executeTakeFirstOrThrow();
  return row.id;
};

test('whoever holds a post holds its keys: the post, this person in it, the body, and at a counter the desk', async () => {
  const town = await aTown();
  const { keys, pens } = await town.as('clerk').ring();
  const expected = [
    town.ids.post('clerk'),
    town.ids.assignment('clerk'),
    town.ids.organization('city'),
    town.ids.desk('city'),
  ];
  for (const token of expected) {
    expect(keys).toContain(token);
    expect(pens).toContain(token);
  }
  const aoki = await town.as('aoki').ring();
  expect(aoki.keys).toContain(town.ids.organization('shakyo'));
  expect(aoki.keys).not.toContain(town.ids.desk('shakyo'));
  expect(aoki.keys).not.toContain(town.ids.post('baba'));
});

test('a transferred user holds the post until 31 March 24:00 of the town and not a second longer', async () => {
  const town = await aTown();
  expect(await endAssignment(town.as('manager'), town.ids.assignment('doi'), '2027-03-31')).toMatchObject({
    ok: true,
  });
  town.clock.moveTo(at('2027-03-31', '23:59:59'));
  expect(await postsOf(town, 'doi')).toEqual([town.ids.post('doi')]);
  town.clock.moveTo(at('2027-04-01', '00:00:00'));
  const after = await town.as('doi').ring();
  expect(after.posts).toEqual([]);
  expect(after.keys).not.toContain(town.ids.post('doi'));
  expect(after.keys).not.toContain(town.ids.organization('city'));
});

test('a successor holds the post from 1 April 0:00', async () => {
  const town = await aTown();
  await aDeputy(town, 'endo', 'doi', { part: 'main', fromOn: '2027-04-01' });
  town.clock.moveTo(at('2027-03-31', '23:59:57'));
  expect(await postsOf(town, 'endo')).toEqual([town.ids.post('endo')]);
  town.clock.moveTo(at('2027-04-01', '00:00:00'));
  expect((await postsOf(town, 'endo')).sort()).toEqual([town.ids.post('doi'), town.ids.post('endo')].sort());
});

test('a deputy holds the same keys as the main holder, before, during and after an absence', async () => {
  const town = await aTown();
  await aDeputy(town, 'baba', 'aoki');
  const before = await town.as('baba').ring();
  expect(before.pens).toContain(town.ids.post('aoki'));
  const mine = (await town.as('aoki').ring()).keys;
  const away = { accountId: town.ids.account('aoki'), fromOn: '2026-11-26', toOn: '2026-11-30', reason: '' };
  expect(await enterAbsence(town.as('aoki'), away)).toMatchObject({ ok: true });
  expect([...(await town.as('aoki').ring()).keys].sort()).toEqual([...mine].sort());
  expect([...(await town.as('baba').ring()).keys].sort()).toEqual([...before.keys].sort());
});

test('when the commission of a body is over its people hold nothing of it, the day after the last day', async () => {
  const town = await aTown();
  const commission = await commissionOf(town, 'shakyo');
  const shakyo = town.ids.organization('shakyo');
  expect(await endCommission(town.as('manager'), shakyo, commission, '2026-12-31')).toMatchObject({
    ok: true,
  });
  town.clock.moveTo(at('2026-12-31', '23:59:58'));
  expect(await postsOf(town, 'aoki')).toEqual([town.ids.post('aoki')]);
  town.clock.moveTo(at('2027-01-01', '00:00:01'));
  const aoki = await town.as('aoki').ring();
  expect(aoki.posts).toEqual([]);
  for (const token of [town.ids.post('aoki'), town.ids.assignment('aoki'), shakyo])
    expect(aoki.keys).not.toContain(token);
  expect(await postsOf(town, 'goto')).toEqual([town.ids.post('goto')]);
  expect(await postsOf(town, 'doi')).toEqual([town.ids.post('doi')]);
  expect((await town.get('/cases', 'aoki')).status).toBe(403);
  expect(await town.page('/today', 'aoki')).toContain('いま受け持っている担当がありません');
});

test('a body’s own project needs no commission and outlives it', async () => {
  const town = await aTown();
  const own = await anOwnProject(town, 'ito');
  const commission = await commissionOf(town, 'shakyo');
  await endCommission(town.as('manager'), town.ids.organization('shakyo'), commission, '2026-11-25');
  town.clock.pass(1);
  const ito = await town.as('ito').ring();
  expect(ito.posts.map((post) => post.id)).toEqual([own.postId]);
  expect(ito.keys).not.toContain(town.ids.organization('shakyo'));
});

test('a suspended account holds no key even while its session lives', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('auth.account')
    .set({ state: 'suspended' })
    .where('townId', '=', town.town.id)
    .where('id', '=', town.ids.account('aoki'))
    .execute();
  expect((await town.as('aoki').ring()).posts).toEqual([]);
});

test('the next town sees neither our posts nor who holds them', async () => {
  const [town, next] = [await aTown(), await aNextTown()];
  const seen = await next.as('manager').read('post.list', async (tx) => {
    const posts = await tx.db.selectFrom('districts.post').select('townId').distinct().execute();
    const held = await sql<{ townId: string }>`select distinct town_id from districts.assignment`.execute(
      tx.db,
    );
    return ok([...posts, ...held.rows].map((row) => row.townId));
  });
  expect(seen).toEqual(ok([next.town.id, next.town.id]));
  expect((await next.get(`/posts/${town.ids.post('aoki')}`, 'manager')).status).toBe(404);
});

test('no session writes what makes keys, whatever deed it is in', async () => {
  const town = await aTown();
  const forge = town.as('admin').act('setting.change', async (tx) => {
    await tx.db
      .insertInto('districts.assignment')
      .values({
        townId: tx.townId,
        id: town.ids.account('admin'),
        accountId: town.ids.account('admin'),
        postId: town.ids.post('safety'),
        part: 'main',
        fromOn: tx.today,
      })
      .execute();
    return ok(null);
  });
  await expect(forge).rejects.toThrow(/permission denied/);
  expect(await postsOf(town, 'admin')).toEqual([town.ids.post('admin')]);
});
