import { expect, test } from 'vitest';
import { aNextTown, aTown, type TestTown } from '../../../tests/support/town.ts';
import { newId } from '../../kernel/ids.ts';

/** Every page of this room with who may open it besides managers. */
const pages = (town: TestTown): [path: string, others: readonly string[]][] => {
  const staff = ['aoki', 'clerk', 'admin'];
  return [
    ['/offices', staff],
    ['/posts', staff],
    ['/posts?on=2027-04-01', staff],
    [`/posts/${town.ids.post('aoki')}`, staff],
    ['/posts/new', []],
    ['/organizations', staff],
    [`/organizations/${town.ids.organization('shakyo')}`, staff],
    ['/organizations/new', []],
    ['/districts', staff],
    ['/districts?on=令和8年4月1日', staff],
    [`/districts/${town.ids.district('north')}`, staff],
    ['/districts/new', ['admin']],
    ['/absences', staff],
    ['/roster', staff],
    ['/settings', staff],
    ['/closed-days', staff],
    ['/staff-changes', []],
    ['/staff-changes/new', []],
  ];
};

test('each page opens to managers and to those it is for, and is forbidden to everybody else', async () => {
  const town = await aTown();
  for (const [path, others] of pages(town)) {
    expect((await town.get(path, 'manager')).status, path).toBe(200);
    for (const who of ['aoki', 'clerk', 'admin'])
      expect((await town.get(path, who)).status, `${path} ${who}`).toBe(others.includes(who) ? 200 : 403);
  }
});

test('whoever is not signed in is asked to sign in, and nothing is shown', async () => {
  const town = await aTown();
  for (const [path] of pages(town)) {
    const answer = await town.get(path);
    expect(answer.status, path).toBe(303);
    expect(answer.headers.get('location'), path).toContain('/sign-in');
  }
});

test('pages of the next town’s things do not exist here', async () => {
  const [town, next] = [await aTown(), await aNextTown()];
  for (const path of [
    `/posts/${next.ids.post('aoki')}`,
    `/organizations/${next.ids.organization('city')}`,
    `/districts/${next.ids.district('north')}`,
    '/posts/not-an-id',
  ])
    expect((await town.get(path, 'manager')).status, path).toBe(404);
});

test('a manager makes a post, gives it to somebody once however often it is sent, and not to themselves', async () => {
  const town = await aTown();
  const made = await town.post(
    '/posts/new',
    {
      name: '地域共生担当（東）',
      organizationId: town.ids.organization('city'),
      role: 'districtOfficer',
      fromOn: '2026-11-26',
    },
    'manager',
  );
  expect(made.status).toBe(303);
  const path = (made.headers.get('location') ?? '').replace(`/t/${town.town.slug}`, '');
  const form = { accountId: town.ids.account('ito'), part: 'main', fromOn: '2026-11-26', _deed: newId() };
  expect((await town.post(`${path}/assignments`, form, 'manager')).status).toBe(303);
  expect((await town.post(`${path}/assignments`, form, 'manager')).status).toBe(303);
  expect((await town.as('ito').ring()).posts.map((post) => post.name)).toContain('地域共生担当（東）');
  const again = await town.post(`${path}/assignments`, { ...form, _deed: newId() }, 'manager');
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('すでにこの担当についています');
  const own = { ...form, accountId: town.ids.account('manager'), _deed: newId() };
  expect((await town.post(`${path}/assignments`, own, 'manager')).status).toBe(422);
  expect((await town.post(`${path}/assignments`, { ...form, _deed: newId() }, 'admin')).status).toBe(403);
});

test('a page that was changed meanwhile is not saved over: what was typed is kept', async () => {
  const town = await aTown();
  const path = `/posts/${town.ids.post('doi')}/change`;
  const form = { name: '地域共生担当（北小）', managerPostId: town.ids.post('manager'), _version: '1' };
  expect((await town.post(path, form, 'manager')).status).toBe(303);
  const stale = await town.post(path, { ...form, name: '古い画面の名前', _deed: newId() }, 'owner');
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain('古い画面の名前');
});

test('a post cannot be put above the post it answers to', async () => {
  const town = await aTown();
  const path = `/posts/${town.ids.post('owner')}/change`;
  const form = { name: '課長', managerPostId: town.ids.post('manager'), _version: '1' };
  const answer = await town.post(path, form, 'manager');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('めぐりめぐって');
});

test('a body is reached by its main number and its extension, which are two fields', async () => {
  const town = await aTown();
  const path = `/organizations/${town.ids.organization('city')}`;
  const contact = {
    contactName: '高齢者支援課',
    phone: '0422-45-1151',
    extension: '2620',
    hours: '8時30分から',
  };
  expect((await town.post(`${path}/contacts`, contact, 'admin')).status).toBe(303);
  const page = await town.page(path, 'aoki');
  expect(page).toContain('href="tel:0422451151"');
  expect(page).toContain('2620');
  expect((await town.post(`${path}/contacts`, contact, 'aoki')).status).toBe(403);
});

test('a district cannot lie inside itself, and its blocks are entered once', async () => {
  const town = await aTown();
  const north = `/districts/${town.ids.district('north')}`;
  const loop = { parentId: town.ids.district('north'), parentFrom: '2026-11-26' };
  const city = `/districts/${town.ids.district('city')}/parent`;
  expect((await town.post(city, loop, 'manager')).status).toBe(422);
  expect(
    (await town.post(`${north}/areas`, { street: '北町', areaFrom: '2026-11-26' }, 'manager')).status,
  ).toBe(422);
  expect(
    (await town.post(`${north}/areas`, { street: '東町', areaFrom: '2026-11-26' }, 'manager')).status,
  ).toBe(303);
  expect(await town.page(north, 'aoki')).toContain('東町');
});

test('an absence shows who is away to all, and why only to them and to managers', async () => {
  const town = await aTown();
  const form = { fromOn: '2026-11-27', toOn: '2026-11-30', reason: '通院のため' };
  expect((await town.post('/absences', form, 'aoki')).status).toBe(303);
  expect(await town.page('/absences', 'aoki')).toContain('通院のため');
  expect(await town.page('/absences', 'manager')).toContain('通院のため');
  const baba = await town.page('/absences', 'baba');
  expect(baba).toContain('青木 花');
  expect(baba).not.toContain('通院のため');
  const other = { ...form, accountId: town.ids.account('aoki'), _deed: newId() };
  expect((await town.post('/absences', other, 'baba')).status).toBe(422);
});

test('the roster names who answers in each district today, the deputy while the officer is away', async () => {
  const town = await aTown();
  await town.post('/absences', { fromOn: '2026-11-26', toOn: '2026-11-26' }, 'doi');
  const form = { accountId: town.ids.account('endo'), part: 'deputy', fromOn: '2026-11-26' };
  await town.post(`/posts/${town.ids.post('doi')}/assignments`, form, 'manager');
  const page = await town.page('/roster', 'clerk');
  expect(page).toContain('<strong>遠藤 南</strong>（副担当）');
  expect(page).toContain('土井 北は不在');
  expect(await town.page('/roster?on=2026-11-27', 'clerk')).toContain('<strong>土井 北</strong>');
});
