import type { Hono } from 'hono';
import { createStreet, type StreetParts } from '../../src/app/street.tsx';
import { sessionOf } from '../../src/kernel/auth/index.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Waist } from '../../src/kernel/ctx/ctx.ts';
import { RateGate } from '../../src/kernel/http/rate.ts';
import type { Town } from '../../src/kernel/tenancy/town.ts';
import { testDatabase } from './database.ts';
import { quietLog } from './quiet-log.ts';

/** What forms and seals of every test street are signed with. */
export const testSecret = 'a secret only tests use, long enough to sign with';

type House = { readonly waist: Waist; readonly clock: Clock; readonly towns: readonly Town[] };

/**
 * A street before these towns: sessions as in production, nobody's turns, a gate no test comes to.
 * `parts` replaces what a test is about.
 */
export async function aStreet(house: House, parts: Partial<StreetParts> = {}): Promise<Hono> {
  const db = await testDatabase();
  return createStreet({
    db,
    waist: house.waist,
    log: quietLog,
    secret: testSecret,
    https: false,
    assets: { css: '/assets/style.css', script: '/assets/client.js' },
    asset: async () => null,
    towns: async () => house.towns,
    sessionOf: (town, token) => sessionOf(db, town, token, house.clock.now()),
    turnsOf: async () => 0,
    publicGate: new RateGate(house.clock, 600, 600),
    metricsToken: undefined,
    callerOf: () => 'local',
    ...parts,
  });
}
