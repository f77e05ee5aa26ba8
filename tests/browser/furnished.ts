import { openWaist } from '../../src/app/house.ts';
import { loadDemo } from '../../src/demo/index.ts';
import type { Stage } from '../../src/demo/stage/stage.ts';
import { argon2id, sessionCookieName } from '../../src/kernel/auth/index.ts';
import { signIn } from '../../src/kernel/auth/sign-in.actions.ts';
import { MovableClock } from '../../src/kernel/clock.ts';
import { testDatabase } from '../support/database.ts';
import { aStreet } from '../support/street.ts';
import { testStart } from '../support/town.ts';
import { builtAssets, openPort } from './house.ts';
import { type Rarities, tellTheRest } from './rarities.ts';

/** A town of the demonstration behind a real port: every room has something in it. */
export type FurnishedTown = {
  readonly stage: Stage;
  readonly origin: string;
  /** Of this town. */
  readonly base: string;
  readonly rarities: Rarities;
  fetch(path: string, cookie: string): Promise<Response>;
  /** Name and value of a fresh session's cookie; without a second factor. */
  session(login: string): Promise<readonly [name: string, value: string]>;
};

export async function aFurnishedTown(): Promise<FurnishedTown> {
  const [db, clock] = [await testDatabase(), new MovableClock(testStart)];
  const waist = openWaist(db, clock);
  const [stage] = (await loadDemo({ db, waist, clock }, ['mitaka'])).stages;
  if (!stage) throw new Error('the demonstration has no Mitaka');
  const rarities = await tellTheRest(stage);
  const { css, script, read } = await builtAssets();
  const street = await aStreet(
    { waist, clock, towns: [stage.town] },
    { assets: { css, script }, asset: read, turnsOf: async () => 12 },
  );
  const base = `/t/${stage.town.slug}`;
  return {
    stage,
    base,
    rarities,
    origin: await openPort(async (request) => await street.fetch(request)),
    fetch: async (path, cookie) =>
      await street.fetch(new Request(`http://town.test${base}${path}`, { headers: { cookie } })),
    async session(login) {
      const origin = { device: 'test', caller: 'local' };
      const password = 'tsumugi-no-mihon';
      const signed = await signIn(
        { db, clock, hashing: argon2id },
        { town: stage.town, login, password, origin },
      );
      if (!signed.ok) throw new Error(`${login} cannot sign in: ${signed.refusal}`);
      return [sessionCookieName, signed.value.token];
    },
  };
}
