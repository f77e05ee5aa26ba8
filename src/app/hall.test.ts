import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { quietLog } from '../../tests/support/quiet-log.ts';
import { aTown } from '../../tests/support/town.ts';
import { sessionCookieName } from '../kernel/auth/index.ts';
import { formToken } from '../kernel/http/form-token.ts';
import { RateGate } from '../kernel/http/rate.ts';
import { workPaths } from '../paths/work.ts';
import { rememberedBy } from './remembered.ts';
import { createStreet } from './street.tsx';

test('the count of turns in the header is remembered from page to page, and counted anew after a deed', async () => {
  const town = await aTown();
  const signed = { accountId: town.ids.account('aoki'), name: '青木 花' };
  let counted = 0;
  const street = createStreet({
    db: await testDatabase(),
    waist: town.waist,
    log: quietLog,
    secret: town.secret,
    https: false,
    assets: { css: '/assets/style.css', script: '/assets/client.js' },
    asset: async () => null,
    towns: async () => [town.town],
    sessionOf: async () => signed,
    turnsOf: rememberedBy(
      3_600_000,
      (reader) => reader.signed.accountId,
      async () => ++counted,
    ),
    publicGate: new RateGate(town.clock, 600, 600),
    metricsToken: undefined,
    callerOf: () => 'local',
  });
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
