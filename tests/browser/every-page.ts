import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import { type Answered, chosen, isShown, pagesFor, plainest, type Reader } from './finder.ts';
import { aFurnishedTown, type FurnishedTown } from './furnished.ts';
import { desk, openWindow, phone } from './house.ts';
import { complaints, sideways, standing } from './look.ts';
import { readersOf } from './readers.ts';

let town: FurnishedTown;
let readers: readonly Reader[];
const answers: Answered[] = [];

beforeAll(async () => {
  town = await aFurnishedTown();
  readers = await readersOf(town);
  for (const reader of readers) answers.push(...(await pagesFor(reader, town.base, town.fetch)));
}, 240_000); // ms; about a minute on a calm machine

/** Addresses that never show a page of their own. */
const noPages = [
  '/sign-in/second-factor', // leads on to the page of the code, which shows the key
  '/intake/candidates', // a part of the intake page, fetched by its script
  '/calendar/town.ics', // for calendars, as are the two that follow
  '/calendar/gathering/:id/feed.ics',
  '/calendar/district/:id/feed.ics',
];

test('every page of the route list was shown to somebody who may see it', () => {
  const shown = new Set(answers.filter(isShown).map(({ route }) => route.path));
  const pages = allRoutes.filter(
    ({ method, path, kind }) => method === 'get' && kind !== 'data' && !noPages.includes(path),
  );
  expect(pages.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
});

/** 400 % zoom of a window 1280 px wide. */
const zoomed = { width: 320, height: 256 };

/** A reader's two windows: a wide one, and a narrow one in which scripts are switched off. */
type Desk = { readonly wide: Page; readonly bare: Page; readonly heard: string[]; close(): Promise<void> };

async function deskOf({ cookies }: Reader): Promise<Desk> {
  const [one, other] = [
    await openWindow({ viewport: desk }),
    await openWindow({ viewport: zoomed, javaScriptEnabled: false }),
  ];
  const signIn = (context: BrowserContext) =>
    context.addCookies(cookies.map(([name, value]) => ({ name, value, url: town.origin })));
  await Promise.all([signIn(one), signIn(other)]);
  const [wide, bare, heard] = [await one.newPage(), await other.newPage(), [] as string[]];
  for (const page of [wide, bare]) {
    page.on('console', (line) => line.type() === 'error' && heard.push(`console: ${line.text()}`));
    page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => heard.push(`refused: ${request.url()}`));
  }
  return { wide, bare, heard, close: async () => void (await Promise.all([one.close(), other.close()])) };
}

/** The console repeats the answer of a page that refuses; what it says of files counts. */
const isOwnStatus = (line: string, status: number): boolean =>
  status >= 400 &&
  line.startsWith('console: Failed to load resource') &&
  line.includes(`status of ${status}`);

type Sight = Pick<Answered, 'reader' | 'path'> & { readonly status: number };

/**
 * Everything wrong with a page: for axe, 360 and 320 px wide, without scripts, aloud. Residents read on a phone, so axe
 * looks at their pages narrow; wide too for the plainest of them, because other languages change words, not boxes.
 */
async function wrongWith({ wide, bare, heard }: Desk, { reader, path, status }: Sight): Promise<string[]> {
  const url = `${town.origin}${town.base}${path}`;
  heard.length = 0;
  await wide.setViewportSize(desk);
  const seen = (await wide.goto(url))?.status();
  const wrong = seen === status ? [] : [`answered ${seen} instead of ${status}`];
  const isResident = reader.audience === 'resident';
  if (!isResident || reader.name === plainest) wrong.push(...(await complaints(wide, reader.audience)));
  const whole = await standing(wide);
  for (const size of [phone, zoomed]) {
    await wide.setViewportSize(size);
    const over = await sideways(wide);
    if (over > 0) wrong.push(`${over} px too wide at ${size.width}`);
    if (size === phone && isResident)
      wrong.push(...(await complaints(wide, reader.audience)).map((words) => `narrow: ${words}`));
  }
  await bare.goto(url);
  const over = await sideways(bare);
  if (over > 0) wrong.push(`${over} px too wide without scripts`);
  const without = new Set(await standing(bare));
  wrong.push(...whole.filter((thing) => !without.has(thing)).map((thing) => `only with scripts: ${thing}`));
  wrong.push(...heard.filter((line) => !isOwnStatus(line, status)));
  return wrong.map((words) => `${reader.name} ${path}: ${words}`);
}

/** Looks at all of them, two desks at a time; whose pages they are decides the desk. */
async function lookAt(sights: readonly Sight[]): Promise<string[]> {
  const waiting = [...Map.groupBy(sights, ({ reader }) => reader)];
  const wrong: string[] = [];
  const walk = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = await deskOf(next[0]);
      for (const sight of next[1]) wrong.push(...(await wrongWith(one, sight)));
      await one.close();
    }
  };
  await Promise.all([walk(), walk()]);
  return wrong;
}

test('no page bars anybody: axe, 360 px, 400 % zoom, without scripts, nothing refused', async () => {
  const sights = chosen(answers);
  console.log(`${sights.length} pages of ${answers.length} answers are looked at`);
  expect(sights.length).toBeGreaterThan(130);
  expect(await lookAt(sights)).toEqual([]);
}, 600_000);

const readerCalled = (name: string): Reader => {
  const reader = readers.find((each) => each.name === name);
  if (!reader) throw new Error(`nobody is called ${name}`);
  return reader;
};

const nobody = '00000000-0000-7000-8000-000000000000';

test('pages that refuse bar nobody either: lost, forbidden, signed out', async () => {
  const refusals = [
    ['resident ja', '/nowhere', 404],
    ['resident easy', '/nowhere', 404],
    ['resident en', '/nowhere', 404],
    ['resident ja', '/invitation/none', 404],
    ['resident ja', '/today', 200], // leads to the sign-in page
    ['resident en', '/follow/2020-0001', 200], // leads to the page that asks for number and word
    ['clerk', '/nowhere', 404],
    ['clerk', '/audit', 403],
    ['clerk', `/people/${nobody}`, 404],
    ['reviewer', `/cases/${nobody}`, 403],
  ] as const;
  const sights = refusals.map(([name, path, status]) => ({ reader: readerCalled(name), path, status }));
  expect(await lookAt(sights)).toEqual([]);
});

/** Empties every field and sends the page's first form; the status of the page that comes back. */
async function sendEmpty({ wide }: Desk): Promise<number> {
  await wide.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('main form [name]:not([type=hidden])')) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      else if (field.localName !== 'button') field.value = '';
    }
  });
  const [answer] = await Promise.all([
    wide.waitForResponse((response) => response.request().isNavigationRequest()),
    wide.locator('main form[method=post] button:not([type=button])').first().click(),
  ]);
  await wide.waitForLoadState();
  return answer.status();
}

/** Everything wrong with the page on which a form that was sent stands again. */
async function wrongAfter(one: Desk, reader: Reader, path: string, status: number): Promise<string[]> {
  const seen = await sendEmpty(one);
  const wrong = seen === status ? [] : [`answered ${seen} instead of ${status}`];
  wrong.push(...(await complaints(one.wide, reader.audience)));
  await one.wide.setViewportSize(zoomed);
  const over = await sideways(one.wide);
  if (over > 0) wrong.push(`${over} px too wide at ${zoomed.width}`);
  await one.wide.setViewportSize(desk);
  wrong.push(...one.heard.filter((line) => !isOwnStatus(line, seen)));
  return wrong.map((words) => `${reader.name} ${path} sent empty: ${words}`);
}

const emptyForms = [
  ['resident ja', ['/ask', '/follow', '/sign-in', '/gatherings/signups']],
  ['resident easy', ['/ask', '/follow', '/gatherings/signups']],
  ['resident en', ['/ask', '/follow', '/gatherings/signups']],
  ['clerk', ['/intake', '/people/new', '/conflicts/new', '/cases/emergency', '/me/password']],
  ['officer1', ['/resources/desk/new', '/resources/desk/gaps', '/article-desk/new', '/term-desk/new']],
  ['owner', ['/posts/new', '/organizations/new', '/districts/new', '/staff-changes/new']],
  ['csw1', ['/gatherings/new']],
  ['admin', ['/accounts/new']],
  ['salon', ['/concerns/new']],
] as const;

test('a form that comes back with what is wrong in it bars nobody', async () => {
  const wrong: string[] = [];
  for (const [name, paths] of emptyForms) {
    const reader = readerCalled(name);
    const one = await deskOf(reader);
    for (const path of paths) {
      one.heard.length = 0;
      await one.wide.goto(`${town.origin}${town.base}${path}`);
      wrong.push(...(await wrongAfter(one, reader, path, 422)));
    }
    await one.close();
  }
  expect(wrong).toEqual([]);
});

test('a form whose sender is no longer known comes back with what was typed, and bars nobody', async () => {
  const wrong: string[] = [];
  for (const [name, path, status] of [
    ['clerk', '/intake', 401],
    ['resident ja', '/ask', 403],
  ] as const) {
    const one = await deskOf(readerCalled(name));
    await one.wide.goto(`${town.origin}${town.base}${path}`);
    await one.wide.context().clearCookies();
    wrong.push(...(await wrongAfter(one, readerCalled(name), path, status)));
    await one.close();
  }
  expect(wrong).toEqual([]);
});
