import { expect } from 'vitest';
import type { Audience } from '../../src/kernel/http/desk.ts';
import type { Reader } from './finder.ts';
import type { FurnishedTown } from './furnished.ts';
import { openWindow } from './house.ts';

/** Roles between whom every page of the staff is open to somebody. */
const logins = [
  ...['clerk', 'csw1', 'officer1', 'elder', 'csw2', 'coordinator', 'manager', 'owner'],
  ...['safety', 'reviewer', 'admin', 'duty', 'salon', 'minsei'],
];

/** How residents read: readings and the largest letters; plain Japanese; English. */
const residents = {
  ja: { ruby: 'on', size: 'xlarge', lang: 'ja' },
  easy: { ruby: 'off', size: 'normal', lang: 'easy' },
  en: { ruby: 'off', size: 'large', lang: 'en' },
};

/** Everybody of an audience. */
export const readersOf = (town: FurnishedTown, audience: Audience): Promise<Reader[]> =>
  audience === 'resident' ? residentReaders(town) : staffReaders(town);

async function residentReaders(town: FurnishedTown): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const [name, display] of Object.entries(residents)) {
    const asked = await askAndFollow(town, Object.entries(display));
    const seeds = [
      ...asked.seeds,
      `/invitation/${town.rarities.invitation}`,
      `/resources/answer/${town.rarities.enquiry}`,
    ];
    readers.push({ name: `resident ${name}`, audience: 'resident', cookies: asked.cookies, seeds });
  }
  const half = [await town.session('officer4')]; // the second step is still to come
  const code = ['/sign-in/code'];
  readers.push({ name: 'half signed in', audience: 'resident', cookies: half, seeds: code, onlySeeds: true });
  return readers;
}

async function staffReaders(town: FurnishedTown): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const login of logins) {
    const cookies = [await town.session(login)];
    readers.push({
      name: login,
      audience: 'staff',
      cookies,
      seeds: ['/', '/sign-out', ...town.rarities.addresses],
    });
  }
  return readers;
}

/** Sends a worry, opens what became of it, so that this resident's receipt stands open, and signs up for a day. */
async function askAndFollow(
  { origin, base, rarities }: FurnishedTown,
  display: readonly (readonly [string, string])[],
): Promise<Pick<Reader, 'cookies' | 'seeds'>> {
  const context = await openWindow();
  await context.addCookies(display.map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  await page.goto(`${origin}${base}/ask`);
  await page.fill(
    '[name=worry]',
    '母のことで、どこに相談したらよいかわかりません。夜もねむれず、消えたいと思うことがあります',
  );
  await page.locator('main form button:not([type=button])').last().click();
  await page.waitForURL('**/ask/received');
  const [no = '', word = ''] = await page.locator('.ts-code').allTextContents();
  await page.goto(`${origin}${base}/follow`);
  await page.fill('[name=receiptNo]', no);
  await page.fill('[name=word]', word);
  await page.locator('main form button:not([type=button])').last().click();
  await page.waitForURL(`**/follow/${no}`);
  expect(no).toMatch(/\d/);
  await page.goto(`${origin}${base}${rarities.join}`);
  await page.fill('[name=name]', 'ことり（架空）');
  await page.locator('main form button:not([type=button])').last().click();
  await page.waitForURL('**/gatherings/joined');
  const cookies = (await context.cookies()).map(({ name, value }) => [name, value] as const);
  await context.close();
  const seeds = [
    '/ask/received',
    `/follow/${no}`,
    `/follow/${no}/withdraw`,
    '/gatherings/joined',
    rarities.join,
  ];
  return { cookies, seeds };
}
