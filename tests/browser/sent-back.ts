import type { Audience } from '../../src/kernel/http/desk.ts';
import type { Reader } from './finder.ts';
import type { FurnishedTown } from './furnished.ts';
import { desk } from './house.ts';
import { complaints, sideways } from './look.ts';
import { type Desk, deskOf, isOwnStatus, type Sight, zoomed } from './walk.ts';

const readerCalled = (readers: readonly Reader[], name: string): Reader => {
  const reader = readers.find((each) => each.name === name);
  if (!reader) throw new Error(`nobody is called ${name}`);
  return reader;
};

const nobody = '00000000-0000-7000-8000-000000000000';

type Asked = readonly [reader: string, path: string, status: number];

/** Pages that refuse: lost, forbidden, signed out. */
const refusals: Readonly<Record<Audience, readonly Asked[]>> = {
  resident: [
    ['resident ja', '/nowhere', 404],
    ['resident easy', '/nowhere', 404],
    ['resident en', '/nowhere', 404],
    ['resident ja', '/invitation/none', 404],
    ['resident ja', '/today', 200], // leads to the sign-in page
    ['resident en', '/follow/2020-0001', 200], // leads to the page that asks for number and word
  ],
  staff: [
    ['clerk', '/nowhere', 404],
    ['clerk', '/audit', 403],
    ['clerk', `/people/${nobody}`, 404],
    ['reviewer', `/cases/${nobody}`, 403],
  ],
};

/** The pages on which an audience is refused. */
export const refusalsFor = (audience: Audience, readers: readonly Reader[]): Sight[] =>
  refusals[audience].map(([name, path, status]) => ({ reader: readerCalled(readers, name), path, status }));

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

/** Pages with a form that takes nothing empty. */
const emptyForms: Readonly<
  Record<Audience, readonly (readonly [reader: string, paths: readonly string[]])[]>
> = {
  resident: [
    ['resident ja', ['/ask', '/follow', '/sign-in', '/gatherings/signups']],
    ['resident easy', ['/ask', '/follow', '/gatherings/signups']],
    ['resident en', ['/ask', '/follow', '/gatherings/signups']],
  ],
  staff: [
    ['clerk', ['/intake', '/people/new', '/conflicts/new', '/cases/emergency', '/me/password']],
    ['officer1', ['/resources/desk/new', '/resources/desk/gaps', '/article-desk/new', '/term-desk/new']],
    ['owner', ['/posts/new', '/organizations/new', '/districts/new', '/staff-changes/new']],
    ['csw1', ['/gatherings/new']],
    ['admin', ['/accounts/new']],
    ['salon', ['/concerns/new']],
  ],
};

/** What is wrong with the pages on which an audience's empty forms come back. */
export async function wrongWhenEmpty(
  town: FurnishedTown,
  audience: Audience,
  readers: readonly Reader[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, paths] of emptyForms[audience]) {
    const reader = readerCalled(readers, name);
    const one = await deskOf(reader, town.origin);
    for (const path of paths) {
      one.heard.length = 0;
      await one.wide.goto(`${town.origin}${town.base}${path}`);
      wrong.push(...(await wrongAfter(one, reader, path, 422)));
    }
    await one.close();
  }
  return wrong;
}

/** One form of each audience, sent by somebody who is no longer known by then. */
const forgotten: Readonly<Record<Audience, Asked>> = {
  resident: ['resident ja', '/ask', 403],
  staff: ['clerk', '/intake', 401],
};

/** What is wrong with the page on which such a form comes back. */
export async function wrongWhenForgotten(
  town: FurnishedTown,
  audience: Audience,
  readers: readonly Reader[],
): Promise<string[]> {
  const [name, path, status] = forgotten[audience];
  const reader = readerCalled(readers, name);
  const one = await deskOf(reader, town.origin);
  await one.wide.goto(`${town.origin}${town.base}${path}`);
  await one.wide.context().clearCookies();
  const wrong = await wrongAfter(one, reader, path, status);
  await one.close();
  return wrong;
}
