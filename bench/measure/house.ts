import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openDoorway } from '../../src/app/doorway.ts';
import { openWaist } from '../../src/app/house.ts';
import { remembered, rememberedBy } from '../../src/app/remembered.ts';
import { createStreet } from '../../src/app/street.tsx';
import type { Signed } from '../../src/app/view.ts';
import { sessionCookieName, sessionOf } from '../../src/kernel/auth/index.ts';
import { newSecret, secretHash } from '../../src/kernel/auth/secret.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Waist } from '../../src/kernel/ctx/ctx.ts';
import type { Database } from '../../src/kernel/db/database.ts';
import { openPostgres } from '../../src/kernel/db/postgres.ts';
import { RateGate } from '../../src/kernel/http/rate.ts';
import { ok } from '../../src/kernel/result.ts';
import { allTowns, type Town } from '../../src/kernel/tenancy/town.ts';
import { turnCount } from '../../src/modules/work/index.ts';
import { quietLog } from '../../tests/support/quiet-log.ts';
import { cityStart } from '../city/write-city.ts';

/** A house over a made city, on a port, as `src/app/run.ts` opens it, without its jobs. */
export type House = {
  readonly db: Database;
  readonly waist: Waist;
  readonly town: Town;
  readonly clock: Clock;
  readonly port: number;
  /** The cookie of somebody signed in. */
  signIn(accountId: string): Promise<string>;
  close(): Promise<void>;
};

/** Time of the city that goes on while the bench runs. */
const runningClock = (): Clock => {
  const openedMs = performance.now();
  return { now: () => new Date(cityStart.getTime() + performance.now() - openedMs) };
};

export async function openHouse(url: string): Promise<House> {
  const db = await openPostgres(url);
  const clock = runningClock();
  const waist = openWaist(db, clock);
  const [town] = await allTowns(db.kysely);
  if (!town) throw new Error('the city has no town');
  const towns = remembered(2000, () => allTowns(db.kysely));
  const street = createStreet({
    db,
    waist,
    log: quietLog,
    secret: randomBytes(32).toString('hex'),
    https: false,
    assets: { css: '/assets/style.css', script: '/assets/client.js' },
    asset: async () => null,
    towns,
    sessionOf: (of, token) => sessionOf(db, of, token, clock.now()),
    turnsOf: turnsOf(waist),
    publicGate: new RateGate(clock, 120, 120),
    metricsToken: undefined,
    callerOf: () => 'bench',
  });
  const doorway = await openDoorway({ host: '127.0.0.1', port: 0 }, (request, env) =>
    street.fetch(request, env as Record<string, unknown>),
  );
  return {
    db,
    waist,
    town,
    clock,
    port: doorway.port,
    signIn: (accountId) => signIn(db, town, accountId, clock.now()),
    close: async () => {
      await doorway.close(1000);
      await db.close();
    },
  };
}

/** As in src/app/run.ts. */
const turnsOf = (waist: Waist) =>
  rememberedBy(
    5000,
    ({ town, signed }: { town: Town; signed: Signed }) => `${town.id} ${signed.accountId}`,
    async ({ town, signed }) => {
      const actor = { kind: 'staff', accountId: signed.accountId, name: signed.name } as const;
      const counted = await waist
        .for({ town, actor })
        .read('work.count', async (tx) => ok(await turnCount(tx)));
      return counted.ok ? counted.value : 0;
    },
  );

async function signIn(db: Database, town: Town, accountId: string, now: Date): Promise<string> {
  const token = newSecret();
  await sql`insert into auth.session (town_id, token_hash, account_id, created_at, last_seen_at, expires_at)
    values (${town.id}, ${secretHash(token)}, ${accountId}, ${now}, ${now}, ${new Date(now.getTime() + 12 * 3_600_000)})`.execute(
    db.kysely,
  );
  return `${sessionCookieName}=${token}`;
}
