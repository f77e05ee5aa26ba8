import { expect, test } from 'vitest';
import { aTown } from '../../tests/support/town.ts';
import { robotsText } from './robots.ts';
import { allRoutes } from './rooms.ts';

/** How a machine that searches reads the file (RFC 9309): a pattern shuts whatever begins with it. */
const shutBy = (text: string) => {
  const patterns = [...text.matchAll(/^Disallow: (\S+)$/gm)].map(([, pattern = '']) =>
    pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'),
  );
  return (path: string) => patterns.some((pattern) => new RegExp(`^${pattern}`).test(path));
};

const id = '0196aaaa-0000-7000-8000-000000000001';
const filled = (path: string) => path.replace(/:\w+/g, id);

/** Of one visitor alone, open only to who holds a number or a letter. */
const ownPage =
  /^\/(sign-in|invitation|follow|bookings)|^\/ask\/received|^\/gatherings\/(joined|signups)|answer|\/join$/;

test('every page of the staff is shut to machines that search, and no public page that tells something is', () => {
  const isShut = shutBy(robotsText(allRoutes, [{ base: '/t/x', address: 'https://x.test/t/x' }]));
  const pages = allRoutes.filter(({ method }) => method === 'get');
  const [staff, open] = [
    pages.filter(({ audience }) => audience === 'staff'),
    pages.filter(({ audience, path }) => audience === 'resident' && !ownPage.test(path)),
  ];
  expect(Math.min(staff.length, open.length)).toBeGreaterThan(20);
  expect(staff.filter(({ path }) => !isShut(`/t/x${filled(path)}`)).map(({ path }) => path)).toEqual([]);
  expect(open.filter(({ path }) => isShut(`/t/x${filled(path)}`)).map(({ path }) => path)).toEqual([]);
});

test('robots.txt names the sitemap of the town, at the root of the house and within the town', async () => {
  const town = await aTown();
  for (const path of ['http://town.test/robots.txt', `http://town.test/t/${town.town.slug}/robots.txt`]) {
    const answer = await town.request(new Request(path));
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toContain(`Sitemap: ${town.as('resident').townUrl}/sitemap.xml`);
    expect(text).toContain(`Disallow: /t/${town.town.slug}/today`);
  }
});
