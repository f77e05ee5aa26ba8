import type { BrowserContext, Page } from 'playwright-core';
import { type Answered, plainest, type Reader } from './finder.ts';
import type { FurnishedTown } from './furnished.ts';
import { desk, openWindow, phone } from './house.ts';
import { complaints, sideways, standing } from './look.ts';

/** 400 % zoom of a window 1280 px wide. */
export const zoomed = { width: 320, height: 256 };

/** A reader's two windows: a wide one, and a narrow one in which scripts are switched off. */
export type Desk = {
  readonly wide: Page;
  readonly bare: Page;
  readonly heard: string[];
  close(): Promise<void>;
};

export async function deskOf({ cookies }: Reader, origin: string): Promise<Desk> {
  const [one, other] = [
    await openWindow({ viewport: desk }),
    await openWindow({ viewport: zoomed, javaScriptEnabled: false }),
  ];
  const signIn = (context: BrowserContext) =>
    context.addCookies(cookies.map(([name, value]) => ({ name, value, url: origin })));
  await Promise.all([signIn(one), signIn(other)]);
  const [wide, bare, heard] = [await one.newPage(), await other.newPage(), [] as string[]];
  for (const page of [wide, bare]) {
    page.on(
      'console',
      (line) => line.type() === 'error' && heard.push(`console: ${line.text()} ${line.location().url}`),
    );
    page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => heard.push(`refused: ${request.url()}`));
  }
  return { wide, bare, heard, close: async () => void (await Promise.all([one.close(), other.close()])) };
}

/** The console repeats the answer of a page that refuses; what it says of files counts. */
export const isOwnStatus = (line: string, status: number): boolean =>
  status >= 400 &&
  line.startsWith('console: Failed to load resource') &&
  line.includes(`status of ${status}`);

export type Sight = Pick<Answered, 'reader' | 'path'> & { readonly status: number };

/**
 * Everything wrong with a page: for axe, 360 and 320 px wide, without scripts, aloud. Residents read on a phone, so axe
 * looks at their pages narrow; wide too for the plainest of them, because other languages change words, not boxes.
 */
async function wrongWith(
  town: FurnishedTown,
  { wide, bare, heard }: Desk,
  { reader, path, status }: Sight,
): Promise<string[]> {
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

/** What is wrong with all of them, two desks at a time; whose pages they are decides the desk. */
export async function lookAt(town: FurnishedTown, sights: readonly Sight[]): Promise<string[]> {
  const waiting = [...Map.groupBy(sights, ({ reader }) => reader)];
  const wrong: string[] = [];
  const walk = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = await deskOf(next[0], town.origin);
      for (const sight of next[1]) wrong.push(...(await wrongWith(town, one, sight)));
      await one.close();
    }
  };
  await Promise.all([walk(), walk()]);
  return wrong;
}
