import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openWaist } from '../../src/app/house.ts';
import { createStreet, type StreetParts } from '../../src/app/street.tsx';
import { sessionCookieName } from '../../src/kernel/auth/index.ts';
import type { Role } from '../../src/kernel/auth/roles.ts';
import { MovableClock } from '../../src/kernel/clock.ts';
import type { Ctx, Waist } from '../../src/kernel/ctx/ctx.ts';
import { foldAddress } from '../../src/kernel/fold/index.ts';
import { formToken } from '../../src/kernel/http/form-token.ts';
import { RateGate } from '../../src/kernel/http/rate.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Town } from '../../src/kernel/tenancy/town.ts';
import { startOfDay } from '../../src/kernel/time.ts';
import type { Clearance } from '../../src/kernel/walls/tokens.ts';
import { testDatabase } from './database.ts';
import { quietLog } from './quiet-log.ts';

/** The instant at which every test town stands: Thursday 26 November 2026, 10:00 in Tokyo. */
export const testStart = new Date('2026-11-26T10:00:00+09:00');

type Seat = {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organization: OrganizationName;
  readonly district?: 'north' | 'south';
  readonly clearances?: readonly Clearance[];
  readonly manager?: string;
};

type OrganizationName = 'city' | 'shakyo' | 'elder' | 'disability';

/** Aoki is the case worker, Baba shares her team; Chiba works in the next town and must see nothing. */
const cast: readonly Seat[] = [
  { login: 'owner', name: '大野 統', post: '地域共生推進課長', role: 'municipalOwner', organization: 'city' },
  {
    login: 'manager',
    name: '森 管',
    post: '相談支援係長',
    role: 'municipalManager',
    organization: 'city',
    manager: 'owner',
  },
  {
    login: 'clerk',
    name: '加藤 窓',
    post: '総合窓口',
    role: 'counterClerk',
    organization: 'city',
    manager: 'manager',
  },
  {
    login: 'doi',
    name: '土井 北',
    post: '地域共生担当（北）',
    role: 'districtOfficer',
    organization: 'city',
    district: 'north',
    manager: 'manager',
  },
  {
    login: 'endo',
    name: '遠藤 南',
    post: '地域共生担当（南）',
    role: 'districtOfficer',
    organization: 'city',
    district: 'south',
    manager: 'manager',
  },
  {
    login: 'aoki',
    name: '青木 花',
    post: 'CSW 北',
    role: 'csw',
    organization: 'shakyo',
    district: 'north',
    manager: 'shakyoManager',
  },
  {
    login: 'baba',
    name: '馬場 月',
    post: 'CSW 南',
    role: 'csw',
    organization: 'shakyo',
    district: 'south',
    manager: 'shakyoManager',
  },
  {
    login: 'shakyoManager',
    name: '白井 長',
    post: '地域福祉課長',
    role: 'municipalManager',
    organization: 'shakyo',
    manager: 'owner',
  },
  {
    login: 'coordinator',
    name: '藤 協',
    post: '多機関協働の調整役',
    role: 'coordinator',
    organization: 'shakyo',
    manager: 'owner',
  },
  {
    login: 'goto',
    name: '後藤 高',
    post: '高齢の相談員',
    role: 'fieldCounsellor',
    organization: 'elder',
    manager: 'manager',
  },
  {
    login: 'elderClerk',
    name: '江口 受',
    post: '包括の受付',
    role: 'counterClerk',
    organization: 'elder',
    manager: 'manager',
  },
  {
    login: 'hara',
    name: '原 障',
    post: '障害の相談員',
    role: 'fieldCounsellor',
    organization: 'disability',
    clearances: ['specialCare'],
    manager: 'manager',
  },
  {
    login: 'ito',
    name: '伊藤 歩',
    post: 'アウトリーチ支援員',
    role: 'outreachWorker',
    organization: 'shakyo',
    manager: 'shakyoManager',
  },
  {
    login: 'duty',
    name: '野田 直',
    post: '当直責任者',
    role: 'dutyManager',
    organization: 'city',
    manager: 'owner',
  },
  {
    login: 'safety',
    name: '佐藤 守',
    post: '安全配慮担当',
    role: 'safetyOfficer',
    organization: 'city',
    clearances: ['safety', 'specialCare'],
    manager: 'owner',
  },
  {
    login: 'abuse',
    name: '阿部 虐',
    post: '虐待対応担当',
    role: 'abuseOfficer',
    organization: 'city',
    clearances: ['abuse', 'specialCare'],
    manager: 'owner',
  },
  {
    login: 'reviewer',
    name: '上田 点',
    post: '閲覧記録の点検者',
    role: 'auditReviewer',
    organization: 'city',
    clearances: ['auditReview'],
    manager: 'owner',
  },
  {
    login: 'admin',
    name: '管 理',
    post: 'システム管理者',
    role: 'townAdministrator',
    organization: 'city',
    manager: 'owner',
  },
];

export type Who = string;

/** A town of its own with every post held, its own clock and its own door. */
export type TestTown = {
  readonly town: Town;
  readonly clock: MovableClock;
  readonly waist: Waist;
  readonly secret: string;
  /** Post, account, assignment, organisation and district identifiers by the names of the cast. */
  readonly ids: {
    readonly post: (login: Who) => string;
    readonly account: (login: Who) => string;
    readonly assignment: (login: Who) => string;
    readonly organization: (name: OrganizationName) => string;
    readonly desk: (name: OrganizationName) => string;
    readonly district: (name: 'city' | 'north' | 'south') => string;
  };
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
  const secret = 'a secret only tests use, long enough to sign with';
  const street = createStreet({
    db,
    waist,
    log: quietLog,
    secret,
    https: false,
    assets: assets ?? { css: '/assets/style.css', script: '/assets/client.js' },
    asset: assets?.read ?? (async () => null),
    towns: async () => [town, ...beside],
    sessionOf: async (of, token) => sessionAccount(of.id, token, clock.now()),
    turnsOf: async () => 0,
    publicGate: new RateGate(clock, 600, 600),
    metricsToken: undefined,
    callerOf: () => 'local',
  });
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

async function sessionAccount(townId: string, token: string, now: Date) {
  const db = await testDatabase();
  const row = await db.kysely
    .selectFrom('auth.session as s')
    .innerJoin('auth.account as a', (join) =>
      join.onRef('a.townId', '=', 's.townId').onRef('a.id', '=', 's.accountId'),
    )
    .select(['a.id as accountId', 'a.name'])
    .where('s.townId', '=', townId)
    .where('s.tokenHash', '=', createHash('sha256').update(token).digest('hex'))
    .where('s.expiresAt', '>', now)
    .where('s.endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

async function insertSession(townId: string, accountId: string, now: Date): Promise<string> {
  const db = await testDatabase();
  const token = newId() + newId();
  await db.kysely
    .insertInto('auth.session')
    .values({
      townId,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3650 * 86_400_000),
    })
    .execute();
  return token;
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

const districtNames = { city: '試験町', north: '北小学校区', south: '南小学校区' } as const;
const begun = '2020-04-01';

async function insertOffices(townId: string): Promise<TestTown['ids']> {
  const { kysely } = await testDatabase();
  const district = new Map<string, string>();
  for (const [key, name] of Object.entries(districtNames)) {
    const id = newId();
    district.set(key, id);
    const kind = key === 'city' ? 'city' : 'elementarySchool';
    await kysely.insertInto('districts.district').values({ townId, id, kind, name, fromOn: begun }).execute();
    if (key === 'city') continue;
    await kysely
      .insertInto('districts.district_parent')
      .values({ townId, id: newId(), districtId: id, parentId: need(district, 'city'), fromOn: begun })
      .execute();
    const street = key === 'north' ? '北町' : '南町';
    await kysely
      .insertInto('districts.area')
      .values({ townId, id: newId(), districtId: id, street, streetKey: foldAddress(street), fromOn: begun })
      .execute();
  }
  const organizations = {
    city: ['municipal', '地域共生推進課'],
    shakyo: ['shakyo', '社会福祉協議会'],
    elder: ['elderSupportCentre', '地域包括支援センター'],
    disability: ['disabilityCentre', '障害者基幹相談支援センター'],
  } as const;
  const organization = new Map<string, string>();
  const desk = new Map<string, string>();
  for (const [key, [kind, name]] of Object.entries(organizations)) {
    const [id, deskId] = [newId(), newId()];
    organization.set(key, id);
    desk.set(key, deskId);
    await kysely
      .insertInto('districts.organization')
      .values({ townId, id, deskId, kind, name, fromOn: begun })
      .execute();
    if (kind !== 'municipal')
      await kysely
        .insertInto('districts.commission')
        .values({
          townId,
          id: newId(),
          organizationId: id,
          programmes: sql`'{1,4,5}'::text[]`,
          fromOn: begun,
        })
        .execute();
  }
  const [post, account, assignment] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const seat of cast) post.set(seat.login, newId());
  for (const seat of orderedByManager()) {
    await kysely
      .insertInto('districts.post')
      .values({
        townId,
        id: need(post, seat.login),
        organizationId: need(organization, seat.organization),
        name: seat.post,
        role: seat.role,
        districtId: seat.district ? need(district, seat.district) : null,
        clearances: sql`${[...(seat.clearances ?? [])]}::text[]`,
        managerPostId: seat.manager ? need(post, seat.manager) : null,
        fromOn: begun,
      })
      .execute();
    const accountId = newId();
    account.set(seat.login, accountId);
    await kysely
      .insertInto('auth.account')
      .values({
        townId,
        id: accountId,
        login: seat.login.toLowerCase(),
        name: seat.name,
        state: 'active',
        passwordHash: 'none',
        createdAt: startOfDay(begun),
      })
      .execute();
    assignment.set(seat.login, newId());
    await kysely
      .insertInto('districts.assignment')
      .values({
        townId,
        id: need(assignment, seat.login),
        accountId,
        postId: need(post, seat.login),
        part: 'main',
        fromOn: begun,
      })
      .execute();
  }
  return {
    post: (login) => need(post, login),
    account: (login) => need(account, login),
    assignment: (login) => need(assignment, login),
    organization: (name) => need(organization, name),
    desk: (name) => need(desk, name),
    district: (name) => need(district, name),
  };
}

/** Managers first, because a post names its manager's post. */
function orderedByManager(): readonly Seat[] {
  const rank = (seat: Seat): number => {
    const manager = cast.find((other) => other.login === seat.manager);
    return manager ? 1 + rank(manager) : 0;
  };
  return [...cast].sort((a, b) => rank(a) - rank(b));
}

function need(map: ReadonlyMap<string, string>, key: string): string {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the test town has no ${key}`);
  return value;
}
