import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import {
  activePosts,
  districtOfAddress,
  frontDeskPost,
  groupPosts,
  officerPostFor,
  ownerFor,
  safetyPost,
  turnPosts,
} from '../index.ts';
import {
  aDeputy,
  addArea,
  anOwnProject,
  aPost,
  endAssignment,
  enterAbsence,
  layInto,
  makeDistrict,
} from '../testing.ts';

const asked = async <T>(town: TestTown, who: string, question: (tx: Tx) => Promise<T>): Promise<T> => {
  const read = await town.as(who).read('work.today', async (tx) => ok(await question(tx)));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};

const ownerOf = (town: TestTown, postId: string) =>
  asked(town, 'manager', async (tx) => (await ownerFor(tx, postId)).id);

const away = (town: TestTown, who: string) =>
  enterAbsence(town.as('manager'), {
    accountId: town.ids.account(who),
    fromOn: '2026-11-26',
    toOn: '2026-11-27',
    reason: '',
  });

test('what is meant for a post belongs to it while somebody who can sign in holds it, a deputy too', async () => {
  const town = await aTown();
  expect(await ownerOf(town, town.ids.post('goto'))).toBe(town.ids.post('goto'));
  await aDeputy(town, 'hara', 'goto');
  await endAssignment(town.as('manager'), town.ids.assignment('goto'), '2026-11-25');
  expect(await ownerOf(town, town.ids.post('goto'))).toBe(town.ids.post('goto'));
});

test('what is meant for a vacant post belongs to the post above it, however far up', async () => {
  const town = await aTown();
  const section = await aPost(town, { name: '係長' });
  const worker = await aPost(town, { name: '係員', managerPostId: section });
  expect(await ownerOf(town, worker)).toBe(town.ids.post('manager'));
});

test('a post whose only holder cannot sign in is vacant, and so is one whose commission is over', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  const ours = kysely
    .updateTable('auth.account')
    .set({ state: 'suspended' })
    .where('townId', '=', town.town.id);
  await ours.where('id', '=', town.ids.account('goto')).execute();
  expect(await ownerOf(town, town.ids.post('goto'))).toBe(town.ids.post('manager'));
  await kysely
    .updateTable('districts.commission')
    .set({ toOn: '2026-11-25' })
    .where('townId', '=', town.town.id)
    .where('organizationId', '=', town.ids.organization('shakyo'))
    .execute();
  expect(await ownerOf(town, town.ids.post('aoki'))).toBe(town.ids.post('owner'));
});

test('a post at the top of its line falls to the town’s manager, so that nothing is without an owner', async () => {
  const town = await aTown();
  const alone = await aPost(town, { managerPostId: null });
  expect(await ownerOf(town, alone)).toBe(town.ids.post('manager'));
});

test('absence does not change who owns a thing, only whose turn it is', async () => {
  const town = await aTown();
  await aDeputy(town, 'endo', 'doi');
  expect(await asked(town, 'endo', turnPosts)).toEqual([town.ids.post('endo')]);
  expect(await away(town, 'doi')).toMatchObject({ ok: true });
  expect(await ownerOf(town, town.ids.post('doi'))).toBe(town.ids.post('doi'));
  expect((await asked(town, 'endo', turnPosts)).sort()).toEqual(
    [town.ids.post('doi'), town.ids.post('endo')].sort(),
  );
  town.clock.moveTo(new Date('2026-11-28T00:00:01+09:00'));
  expect(await asked(town, 'endo', turnPosts)).toEqual([town.ids.post('endo')]);
});

test('while holder and deputy are both away the turn is the manager’s, and nobody else’s', async () => {
  const town = await aTown();
  await aDeputy(town, 'endo', 'doi');
  await away(town, 'doi');
  await away(town, 'endo');
  expect(await asked(town, 'manager', turnPosts)).toContain(town.ids.post('doi'));
  expect(await asked(town, 'aoki', turnPosts)).toEqual([town.ids.post('aoki')]);
});

test('a list of receivers groups posts under their bodies, leaves out own projects, and says who is away', async () => {
  const town = await aTown();
  await anOwnProject(town, 'ito');
  await away(town, 'goto');
  const groups = await asked(town, 'clerk', async (tx) => groupPosts(await activePosts(tx)));
  expect(groups.map((group) => group.organizationName)).toContain('社会福祉協議会');
  expect(groups.map((group) => group.organizationName)).not.toContain('社協の自主事業');
  const absentee = groups.flatMap((group) => group.posts).find((post) => post.id === town.ids.post('goto'));
  expect(absentee?.holders).toMatchObject([{ name: '後藤 高', part: 'main', absent: true }]);
});

test('a public visitor’s worry finds the counter of the town itself, and a hidden person the safety post', async () => {
  const town = await aTown();
  const found = await town
    .as('resident')
    .read('consultation.ask', async (tx) => ok([(await frontDeskPost(tx))?.id, (await safetyPost(tx))?.id]));
  expect(found).toEqual(ok([town.ids.post('clerk'), town.ids.post('safety')]));
});

test('an address lies in the district of its longest beginning, with or without the name of the town before it', async () => {
  const town = await aTown();
  const manager = town.as('manager');
  const made = await makeDistrict(manager, {
    kind: 'elementarySchool',
    name: '東小学校区',
    kana: null,
    fromOn: '2026-11-26',
  });
  if (!made.ok) throw new Error(made.refusal);
  await addArea(manager, made.value.id, '北町二丁目', '2026-11-26');
  const find = (address: string, day?: string) =>
    asked(town, 'clerk', (tx) => districtOfAddress(tx, address, day ?? tx.today));
  expect(await find('北町1-5')).toBe(town.ids.district('north'));
  expect(await find('北町２丁目５番地')).toBe(made.value.id);
  expect(await find(`${town.town.name}北町二丁目5`)).toBe(made.value.id);
  expect(await find('北町二丁目5', '2026-11-25')).toBe(town.ids.district('north'));
  expect(await find('東町1')).toBeNull();
});

test('the officer of a district is that of the smallest district around it that has one', async () => {
  const town = await aTown();
  const manager = town.as('manager');
  const made = await makeDistrict(manager, {
    kind: 'association',
    name: '北町自治会',
    kana: null,
    fromOn: '2026-11-26',
  });
  if (!made.ok) throw new Error(made.refusal);
  const officer = (day?: string) =>
    asked(
      town,
      'clerk',
      async (tx) => (await officerPostFor(tx, made.value.id, day ?? tx.today))?.id ?? null,
    );
  expect(await officer()).toBeNull();
  expect(await layInto(manager, made.value.id, town.ids.district('north'), '2026-12-01')).toMatchObject({
    ok: true,
  });
  expect(await officer()).toBeNull();
  expect(await officer('2026-12-01')).toBe(town.ids.post('doi'));
});
