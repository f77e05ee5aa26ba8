import { expect, test } from 'vitest';
import { aStreet } from '../../tests/support/street.ts';
import { aTown } from '../../tests/support/town.ts';
import { sessionCookieName } from '../kernel/auth/index.ts';
import { formToken } from '../kernel/http/form-token.ts';
import { workPaths } from '../paths/work.ts';
import { rememberedBy } from './remembered.ts';
import { allRoutes } from './rooms.ts';
import type { Signed } from './view.ts';

test('the count of turns in the header is remembered from page to page, and counted anew after a deed', async () => {
  const town = await aTown();
  const signed = { accountId: town.ids.account('aoki'), name: '青木 花' };
  let counted = 0;
  const turnsOf = rememberedBy(
    3_600_000,
    (reader: { signed: Signed }) => reader.signed.accountId,
    async () => ++counted,
  );
  const { waist, clock } = town;
  const street = await aStreet(
    { waist, clock, towns: [town.town] },
    { sessionOf: async () => signed, turnsOf },
  );
  const send = (path: string, fields?: Record<string, string>) =>
    street.fetch(
      new Request(`http://town.test/t/${town.town.slug}${path}`, {
        headers: { cookie: `${sessionCookieName}=aoki`, 'sec-fetch-site': 'same-origin' },
        ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
      }),
    );
  await send(workPaths.today);
  await send(workPaths.today);
  expect(counted).toBe(1);
  await send(workPaths.seen, { _csrf: formToken(town.secret, 'session aoki'), alerts: '' });
  await send(workPaths.today);
  expect(counted).toBe(2);
});

test('no address is an accident for a zero byte in it, or for days at the ends of the calendar', async () => {
  const town = await aTown();
  const gets = allRoutes.filter(({ method }) => method === 'get');
  expect(gets.length).toBeGreaterThan(150);
  const far = ['from', 'until', 'on', 'day', 'month', 'year', 'page'].map((name) => [
    `${name}=9999-12-31`,
    `${name}=0001-01-01`,
  ]);
  const queries = [0, 1].map((end) => `?${far.map((pair) => pair[end]).join('&')}&q=%00`);
  for (const { path } of gets) {
    const zero = path.replace(/:\w+/g, 'a%00b');
    const asked = zero === path ? queries.map((query) => path + query) : [zero];
    for (const address of asked)
      for (const who of ['resident', 'manager'])
        expect([address, who, (await town.get(address, who)).status < 500]).toEqual([address, who, true]);
  }
});
