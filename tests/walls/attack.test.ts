import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import type { Route } from '../../src/kernel/http/desk.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Blow, blowsAt, type Foreign, nastyBlows, requestFor, standing } from './attack.ts';
import { tellOffices } from './build.ts';
import { cases, type LawfulCase } from './cases.ts';
import { told } from './crawler.ts';
import { receive } from './deeds.ts';
import { unexplained } from './findings.ts';
import { aScene, type Scene } from './scene.ts';
import { emptyWorld } from './world.ts';

let scene: Scene;
let foreign: Foreign;
/** Everything that went wrong, for the last test. */
const said: string[] = [];

const posts = allRoutes.filter(({ method }) => method === 'post');

const caseOf = ({ path }: Route): LawfulCase => {
  const lawful = cases[path];
  if (!lawful) throw new Error(`tests/walls/cases.ts has no lawful body for ${path}`);
  return lawful;
};

beforeAll(async () => {
  scene = await aScene();
  const { next, stage } = scene;
  const theirs = { ...stage, town: next, world: emptyWorld() };
  await tellOffices(stage.db, theirs.world, next.town.id);
  const { person } = await receive(theirs, 'clerk', { name: '隣町の人' });
  foreign = {
    person: person ?? '',
    post: next.ids.post('aoki'),
    account: next.ids.account('aoki'),
    organization: next.ids.organization('elder'),
    district: next.ids.district('north'),
  };
}, 180_000);

test('every form of the house has a lawful body here, and no body is left of a form that is gone', () => {
  const paths = posts.map(({ path }) => path);
  expect(posts.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !cases[path])).toEqual([]);
  expect(Object.keys(cases).filter((path) => !paths.includes(path))).toEqual([]);
});

type Blown = { readonly status: number; readonly wrong: string[] };

async function strike(route: Route, blow: Blow): Promise<Blown> {
  const answer = await told(route.path, await scene.town.request(await blow.request()));
  const { status, said } = answer;
  const wrong: string[] = [];
  const words = `${route.path} — ${blow.name}: ${status}`;
  if (status >= 500) wrong.push(words);
  if (blow.must === 'refuse' && status < 400) wrong.push(`${words}, and was not refused`);
  if (status === 422 || blow.name.includes('token') || blow.name.includes('session'))
    for (const kept of blow.keeps)
      if (!said.includes(kept) && !said.includes(kept.replaceAll('\n', '\r\n')))
        wrong.push(`${words}, and lost 「${kept.slice(0, 20)}」`);
  return { status, wrong };
}

test('every form parries bad input: told no, nothing typed is lost, nothing changes, and it is never an accident', {
  timeout: 600_000,
}, async () => {
  const wrong: string[] = [];
  let struck = 0;
  let before = await standing(scene.stage.db);
  for (const route of posts) {
    const changed: string[] = [];
    for (const blow of blowsAt(scene, route, caseOf(route), foreign)) {
      const blown = await strike(route, blow);
      struck += 1;
      wrong.push(...blown.wrong);
      if (blown.status < 400) changed.push(`${blow.name}: ${blown.status}`);
    }
    const after = await standing(scene.stage.db);
    const moved = after.filter((line) => !before.includes(line));
    if (moved.length > 0) wrong.push(`${route.path} changed ${moved.join(', ')} (${changed.join('; ')})`);
    before = after;
  }
  console.info(`${struck} blows at ${posts.length} forms`);
  expect(struck).toBeGreaterThan(1_500);
  said.push(...wrong);
  expect(unexplained(wrong, 'struck').left).toEqual([]);
});

test('every address answers odd questions without an accident', { timeout: 300_000 }, async () => {
  const odd = [
    '',
    '?page=-1&q=%00',
    '?page=1e9&on=2月30日&month=2026-99&before=x&person=1&from=1&post=1',
    '?q=%ED%A0%80&alias=%27&lang=xx',
  ];
  const wrong: string[] = [];
  let asked = 0;
  for (const { path } of allRoutes.filter(({ method }) => method === 'get')) {
    for (const place of ['not-an-id', newId(), '%E3%81', "'%20or%201=1"])
      for (const query of odd) {
        const to = `${path.replace(/:\w+/g, place)}${query}`;
        if (!path.includes(':') && place !== 'not-an-id') continue;
        if (path === '/sign-out') continue;
        const { status } = await scene.town.get(to, 'owner');
        asked += 1;
        if (status >= 500) wrong.push(`${to}: ${status}`);
      }
  }
  console.info(`${asked} odd questions`);
  expect(asked).toBeGreaterThan(800);
  said.push(...wrong);
  expect(unexplained(wrong, 'struck').left).toEqual([]);
});

test('every lawful body is taken, and sent twice from one page it is taken once', {
  timeout: 300_000,
}, async () => {
  const wrong: string[] = [];
  for (const route of posts) {
    const lawful = caseOf(route);
    const deed = newId();
    const once = () => requestFor(scene, lawful.who, lawful.path(scene), fields, { deed });
    const fields = lawful.fields(scene);
    const first = await told(route.path, await scene.town.request(await once()));
    const expected = lawful.says ?? 303;
    if (first.status !== expected) wrong.push(`${route.path}: ${first.status}, not ${expected}`);
    const after = await standing(scene.stage.db);
    if (route.path === '/sign-out') continue;
    const second = await told(route.path, await scene.town.request(await once()));
    const again = await standing(scene.stage.db);
    if (second.status >= 500) wrong.push(`${route.path} twice: ${second.status}`);
    const moved = again.filter((line) => !after.includes(line));
    if (moved.length > 0) wrong.push(`${route.path} twice changed ${moved.join(', ')}`);
  }
  said.push(...wrong);
  expect(unexplained(wrong, 'struck').left).toEqual([]);
});

test('whatever words a form takes, they are never an accident', { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  let struck = 0;
  for (const route of posts.filter(({ path }) => path !== '/sign-out')) {
    for (const blow of nastyBlows(scene, route, caseOf(route))) {
      wrong.push(...(await strike(route, blow)).wrong);
      struck += 1;
    }
  }
  console.info(`${struck} nasty words`);
  expect(struck).toBeGreaterThan(500);
  said.push(...wrong);
  expect(unexplained(wrong, 'struck').left).toEqual([]);
});

test('every finding of the attack is still there', () => {
  expect(unexplained(said, 'struck').struck, 'these were mended: strike them from findings.ts').toEqual([]);
});
