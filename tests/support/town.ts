import { openWaist } from '../../src/app/house.ts';
import type { StreetParts } from '../../src/app/street.tsx';
import { sessionCookieName } from '../../src/kernel/auth/index.ts';
import { MovableClock } from '../../src/kernel/clock.ts';
import type { Ctx, Waist } from '../../src/kernel/ctx/ctx.ts';
import { formToken } from '../../src/kernel/http/form-token.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Town } from '../../src/kernel/tenancy/town.ts';
import { cast, type Who } from './cast.ts';
import { testDatabase } from './database.ts';
import { insertOffices, type OfficeIds } from './offices.ts';
import { insertSession, sessionAccount } from './sessions.ts';
import { aStreet, testSecret } from './street.ts';

export type { Who } from './cast.ts';

/** The instant at which every test town stands: Thursday 26 November 2026, 10:00 in Tokyo. */
export const testStart = new Date('2026-11-26T10:00:00+09:00');

/** A town of its own with every post held, its own clock and its own door. */
export type TestTown = {
  readonly town: Town;
  readonly clock: MovableClock;
  readonly waist: Waist;
  readonly secret: string;
  readonly ids: OfficeIds;
  /** A context for one of the cast; `resident` and `job:name` too. */
  as(who: Who): Ctx;
  /** Any request through the whole house. Paths are without the town's base. */
  get(path: string, who?: Who, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string | readonly string[]>, who?: Who): Promise<Response>;
  page(path: string, who?: Who): Promise<string>;
  /** A session cookie for one of the cast. */
  cookie(who: Who): Promise<string>;
  request(request: Request): Promise<Response>;
};

/** The town next door: Chiba works there and must see nothing of ours. */
export const aNextTown = (): Promise<TestTown> => aTown();

export type TownOptions = {
  readonly start?: Date;
  /** Other towns of the same house. */
  readonly beside?: readonly Town[];
  /** Built style and script, for tests in a browser. */
  readonly assets?: { css: string; script: string; read: StreetParts['asset'] };
};

export async function aTown({ start = testStart, assets, beside = [] }: TownOptions = {}): Promise<TestTown> {
  const db = await testDatabase();
  const clock = new MovableClock(start);
  const town = await insertTown();
  const ids = await insertOffices(town.id);
  const waist = openWaist(db, clock);
  const secret = testSecret;
  const street = await aStreet(
    { waist, clock, towns: [town, ...beside] },
    {
      ...(assets ? { assets, asset: assets.read } : {}),
      sessionOf: async (of, token) => sessionAccount(of.id, token, clock.now()),
    },
  );
  const cookies = new Map<Who, string>();
  const tokenOf = async (who: Who) => {
    const known = cookies.get(who);
    if (known) return known;
    const token = await insertSession(town.id, ids.account(who), clock.now());
    cookies.set(who, token);
    return token;
  };
  const cookieOf = async (who: Who) =>
    who === 'resident' ? `guest=${guest}` : `${sessionCookieName}=${await tokenOf(who)}`;
  const url = (path: string) => `http://town.test/t/${town.slug}${path}`;
  const made: TestTown = {
    town,
    clock,
    waist,
    secret,
    ids,
    as: (who) => waist.for({ town, actor: actorOf(who, ids.account), device: 'test' }),
    cookie: cookieOf,
    request: async (request) => await street.fetch(request),
    async get(path, who = 'resident', headers = {}) {
      const cookie = await cookieOf(who);
      return await street.fetch(new Request(url(path), { headers: { cookie, ...headers } }));
    },
    async page(path, who = 'resident') {
      return await (await made.get(path, who)).text();
    },
    async post(path, fields, who = 'resident') {
      const cookie = await cookieOf(who);
      const bound = who === 'resident' ? `guest ${guest}` : `session ${await tokenOf(who)}`;
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({
        _csrf: formToken(secret, bound),
        _deed: newId(),
        ...fields,
      }))
        for (const each of [value].flat()) body.append(name, each);
      const headers = { cookie, 'sec-fetch-site': 'same-origin' };
      return await street.fetch(new Request(url(path), { method: 'POST', headers, body }));
    },
  };
  return made;
}

const guest = '01900000-0000-7000-8000-000000000001';

function actorOf(who: Who, account: (login: Who) => string) {
  if (who === 'resident') return { kind: 'resident' } as const;
  if (who.startsWith('job:')) return { kind: 'job', name: who.slice(4) } as const;
  return {
    kind: 'staff',
    accountId: account(who),
    name: cast.find((seat) => seat.login === who)?.name ?? who,
  } as const;
}

let townNo = 0;

async function insertTown(): Promise<Town> {
  const db = await testDatabase();
  const slug = `town-${process.pid}-${++townNo}`;
  const town = {
    id: newId(),
    slug,
    name: `試験町${townNo}`,
    code: '000000',
    zone: 'Asia/Tokyo',
    phone: '0561-00-0000',
    nightPhone: '0561-00-9999',
    mode: 'demo' as const,
    hue: 'blue' as const,
    host: null,
  };
  await db.kysely
    .insertInto('kernel.town')
    .values({ ...town, createdAt: testStart })
    .execute();
  return town;
}
