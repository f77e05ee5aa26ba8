import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import type { Route } from '../../src/kernel/http/desk.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Blow, blowsAt, type Foreign, nastyBlows, requestFor, standing } from './attack.ts';
import { tellOffices } from './build.ts';
import { lawfulCases } from './cases/index.ts';
import type { LawfulCase } from './cases/lawful.ts';
import { told } from './crawler.ts';
import { receive } from './deeds.ts';
import { aScene, type Scene } from './scene.ts';
import { emptyWorld } from './world.ts';
import { sameAnswers } from './writings.ts';

let scene: Scene;
let foreign: Foreign;

const posts = allRoutes.filter(({ method }) => method === 'post');

const caseOf = ({ path }: Route): LawfulCase => {
  const lawful = lawfulCases[path];
  if (!lawful) throw new Error(`no file of tests/walls/cases has a lawful body for ${path}`);
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
  expect(paths.filter((path) => !lawfulCases[path])).toEqual([]);
  expect(Object.keys(lawfulCases).filter((path) => !paths.includes(path))).toEqual([]);
});

type Blown = { readonly status: number; readonly wrong: string[] };

async function strike(route: Route, blow: Blow): Promise<Blown> {
  const answer = await scene.town.request(await blow.request());
  const { status } = answer;
  const wrong: string[] = [];
  const words = `${route.path} — ${blow.name}: ${status}`;
  if (status >= 500 || status === 429) wrong.push(words); // held off, it would never reach its desk
  if (blow.must === 'refuse' && status < 400) wrong.push(`${words}, and was not refused`);
  if (blow.name.includes('meanwhile') && status !== 409) wrong.push(`${words}, not 409`);
  if (status >= 400 && status < 500 && blow.keeps.length > 0) {
    const { said } = await told(route.path, answer);
    for (const kept of blow.keeps)
      if (!said.includes(kept)) wrong.push(`${words}, and lost 「${kept.slice(0, 20)}」`);
  }
  return { status, wrong };
}

/** Every blow at one form. Those that must not change anything come first; then the words it may take as they are. */
async function parry(route: Route): Promise<{ struck: number; wrong: string[] }> {
  const wrong: string[] = [];
  const taken: string[] = [];
  const blows = blowsAt(scene, route, caseOf(route), foreign);
  const before = await standing(scene.stage.db);
  for (const blow of blows.filter(({ must }) => must !== 'answer')) {
    const blown = await strike(route, blow);
    wrong.push(...blown.wrong);
    if (blown.status < 400) taken.push(`${blow.name}: ${blown.status}`);
  }
  const moved = (await standing(scene.stage.db)).filter((line) => !before.includes(line));
  if (moved.length > 0) wrong.push(`${route.path} changed ${moved.join(', ')} (${taken.join('; ')})`);
  for (const blow of blows.filter(({ must }) => must === 'answer'))
    wrong.push(...(await strike(route, blow)).wrong);
  return { struck: blows.length, wrong };
}

test('every form parries bad input: told no, nothing typed is lost, nothing changes, and it is never an accident', {
  timeout: 600_000,
}, async () => {
  const wrong: string[] = [];
  const struck: number[] = [];
  for (const route of posts) {
    const parried = await parry(route);
    struck.push(parried.struck);
    wrong.push(...parried.wrong);
  }
  const all = struck.reduce((sum, each) => sum + each, 0);
  console.info(`${all} blows at ${posts.length} forms, at least ${Math.min(...struck)} at each`);
  expect(Math.min(...struck)).toBeGreaterThan(5);
  expect(all).toBeGreaterThan(2_500);
  expect(wrong).toEqual([]);
});

test('a day, a time or a number is the same in wide characters, and a day in the words of its era', () => {
  const wrong: string[] = [];
  let read = 0;
  for (const route of posts)
    for (const { name, isSame } of sameAnswers(scene, route, caseOf(route))) {
      read += 1;
      if (!isSame) wrong.push(`${route.path} — ${name}`);
    }
  console.info(`${read} answers written in two ways`);
  expect(read).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
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
  expect(wrong).toEqual([]);
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
  expect(wrong).toEqual([]);
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
  expect(wrong).toEqual([]);
});
