import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import type { Audience } from '../../src/kernel/http/desk.ts';
import { type Answered, chosen, isShown, pagesFor, type Reader } from './finder.ts';
import { aFurnishedTown, type FurnishedTown } from './furnished.ts';
import { readersOf } from './readers.ts';
import { refusalsFor, wrongWhenEmpty, wrongWhenForgotten } from './sent-back.ts';
import { lookAt } from './walk.ts';

/** Addresses that never show a page of their own. */
const noPages = [
  '/sign-in/second-factor', // leads on to the page of the code, which shows the key
  '/intake/candidates', // a part of the intake page, fetched by its script
  '/calendar/town.ics', // for calendars, as are the two that follow
  '/calendar/gathering/:id/feed.ics',
  '/calendar/district/:id/feed.ics',
];

const isPage = ({ method, path, kind }: (typeof allRoutes)[number]): boolean =>
  method === 'get' && kind !== 'data' && !noPages.includes(path);

/**
 * The tests of a file that looks at every page of one audience. Each audience of the route list has a file of its own,
 * `every-page-<audience>.test.ts`, so that they can be looked at side by side; each file proves that none is missing.
 */
export function lookAtEveryPage({ audience, atLeast }: { audience: Audience; atLeast: number }): void {
  let town: FurnishedTown;
  let readers: readonly Reader[];
  const answers: Answered[] = [];

  beforeAll(async () => {
    town = await aFurnishedTown();
    readers = await readersOf(town, audience);
    for (const reader of readers) answers.push(...(await pagesFor(reader, town.base, town.fetch)));
  }, 600_000); // ms; about a minute on a calm machine, on which this file is not alone

  test('every audience of the route list has a file that looks at its pages', () => {
    const audiences = [...new Set(allRoutes.filter(isPage).map((route) => route.audience))];
    const files = readdirSync(import.meta.dirname).filter((name) => /^every-page-.*\.test\.ts$/.test(name));
    expect(files.sort()).toEqual(audiences.map((each) => `every-page-${each}.test.ts`).sort());
  });

  test(`every ${audience} page of the route list was shown to somebody who may see it`, () => {
    const shown = new Set(answers.filter(isShown).map(({ route }) => route.path));
    const pages = allRoutes.filter((route) => isPage(route) && route.audience === audience);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
  });

  test('no page bars anybody: axe, 360 px, 400 % zoom, without scripts, nothing refused', async () => {
    const sights = chosen(answers);
    console.log(`${sights.length} pages of ${answers.length} answers are looked at`);
    expect(sights.length).toBeGreaterThan(atLeast);
    expect(await lookAt(town, sights)).toEqual([]);
  }, 900_000);

  test('pages that refuse bar nobody either: lost, forbidden, signed out', async () => {
    const sights = refusalsFor(audience, readers);
    expect(sights.length).toBeGreaterThan(3);
    expect(await lookAt(town, sights)).toEqual([]);
  });

  test('a form that comes back with what is wrong in it bars nobody', async () => {
    expect(await wrongWhenEmpty(town, audience, readers)).toEqual([]);
  });

  test('a form whose sender is no longer known comes back with what was typed, and bars nobody', async () => {
    expect(await wrongWhenForgotten(town, audience, readers)).toEqual([]);
  });
}
