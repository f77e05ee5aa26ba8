import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import { type Answered, chosen, isShown, pagesFor, type Reader } from './finder.ts';
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
];

test('every page of the route list was shown to somebody who may see it', () => {
  const shown = new Set(answers.filter(isShown).map(({ route }) => route.path));
  const pages = allRoutes.filter(({ method, path }) => method === 'get' && !noPages.includes(path));
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

/** Everything wrong with a page: for axe wide (and narrow for residents), 360 and 320 px wide, without scripts, aloud. */
async function wrongWith({ wide, bare, heard }: Desk, { reader, path, status }: Sight): Promise<string[]> {
  const url = `${town.origin}${town.base}${path}`;
  heard.length = 0;
  await wide.setViewportSize(desk);
  const seen = (await wide.goto(url))?.status();
  const wrong = seen === status ? [] : [`answered ${seen} instead of ${status}`];
  wrong.push(...(await complaints(wide, reader.audience)));
  const whole = await standing(wide);
  for (const size of [phone, zoomed]) {
    await wide.setViewportSize(size);
    const over = await sideways(wide);
    if (over > 0) wrong.push(`${over} px too wide at ${size.width}`);
    if (size === phone && reader.audience === 'resident')
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
