import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { testStart } from '../../tests/support/town.ts';
import { openWaist } from '../app/house.ts';
import { allJobs } from '../app/rooms.ts';
import { argon2id } from '../kernel/auth/index.ts';
import { signIn } from '../kernel/auth/sign-in.actions.ts';
import { MovableClock } from '../kernel/clock.ts';
import type { Database } from '../kernel/db/database.ts';
import { allTowns, type Town } from '../kernel/tenancy/town.ts';
import { isHoliday } from '../kernel/time.ts';
import { demoAccounts, demoPassword, loadDemo } from './index.ts';

// One load for the whole file: what is proved here is that every table row could be played by a real deed.
let db: Database;
let towns: readonly Town[];
const clock = new MovableClock(testStart);

beforeAll(async () => {
  db = await testDatabase();
  await loadDemo({ db, waist: openWaist(db, clock), clock });
  towns = (await allTowns(db.kysely)).filter((town) => town.mode === 'demo');
}, 240_000); // ms; about 20 s on a calm machine, on which this file is not alone

const counted = async (query: ReturnType<typeof sql<{ name: string; count: number }>>) =>
  Object.fromEntries((await query.execute(db.kysely)).rows.map((row) => [row.name, row.count]));

test('the clock stands again at today, and nothing in the demonstration happened after it', async () => {
  expect(clock.now()).toEqual(testStart);
  const { rows } = await sql<{ latest: Date }>`
    select max(at) as latest from audit.line where verb <> 'account.found'`.execute(db.kysely);
  expect(rows[0]?.latest.getTime()).toBeLessThanOrEqual(testStart.getTime());
});

test('every deed of the demonstration went through without a refusal', async () => {
  const outcomes = await counted(
    sql`select outcome as name, count(*)::int as count from audit.line group by outcome`,
  );
  expect(Object.keys(outcomes).sort()).toEqual(['done', 'read']);
  expect(outcomes.done).toBeGreaterThan(500);
});

test('the two towns of the newsletters stand there with their codes, numbers and districts', async () => {
  const { rows } = await sql`
    select t.code, t.phone, o.name, o.reports_to_mayor, c.phone as main, c.extension
    from kernel.town t join districts.organization o on o.town_id = t.id
    join districts.contact_point c on c.town_id = o.town_id and c.organization_id = o.id
    where o.name in ('高齢者支援課', '地域共生推進課') order by t.code`.execute(db.kysely);
  expect(rows).toEqual([
    {
      ...{ code: '132047', phone: '0422-45-1151', name: '高齢者支援課', reportsToMayor: false },
      ...{ main: '0422-45-1151', extension: '2620' },
    },
    {
      ...{ code: '232386', phone: '0561-56-0551', name: '地域共生推進課', reportsToMayor: true },
      ...{ main: '0561-56-0551', extension: '' },
    },
  ]);
  const kinds = await counted(sql`
    select t.slug || ' ' || d.kind as name, count(*)::int as count
    from districts.district d join kernel.town t on t.id = d.town_id where d.kind <> 'city' group by 1`);
  expect(kinds).toEqual({ 'mitaka communityDistrict': 7, 'nagakute elementarySchool': 6 });
});

test('four officers hold the six school districts between them', async () => {
  const { rows } = await sql<{ posts: number; people: number }>`
    select count(distinct p.id)::int as posts, count(distinct a.account_id)::int as people
    from districts.post p join kernel.town t on t.id = p.town_id and t.slug = 'nagakute'
    join districts.assignment a on a.town_id = p.town_id and a.post_id = p.id and a.part = 'main'
    where p.role = 'districtOfficer'`.execute(db.kysely);
  expect(rows).toEqual([{ posts: 6, people: 4 }]);
});

test('at least sixty consultations stand in every state, came every way, and speak of worries and wishes', async () => {
  const states = await counted(
    sql`select state as name, count(*)::int as count from consultations.consultation group by state`,
  );
  expect(states).toEqual({
    received: 13,
    screening: 2,
    handingOver: 3,
    trustBuilding: 4,
    inCase: 27,
    answered: 11,
    ended: 5,
  });
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(60);
  const kinds = await counted(
    sql`select kind as name, count(*)::int as count from consultations.consultation group by kind`,
  );
  expect(kinds.wish).toBeGreaterThanOrEqual(6);
  const channels = await counted(
    sql`select channel as name, count(*)::int as count from consultations.consultation group by channel`,
  );
  for (const channel of ['phone', 'web', 'visit', 'salonStation', 'patrol', 'letter'])
    expect(channels[channel], channel).toBeGreaterThan(0);
});

const townOf = (id: string): Town => {
  const town = towns.find((each) => each.id === id);
  if (!town) throw new Error(`no town ${id}`);
  return town;
};

test('every open consultation and every open case has an owner who signs in', async () => {
  const { rows } = await sql<{ townId: string; ownerPostId: string; login: string | null }>`
    select owned.town_id, owned.owner_post_id, min(who.login) as login
    from (
      select town_id, owner_post_id from consultations.consultation where state not in ('inCase', 'answered', 'ended')
      union select town_id, lead_post_id from cases.case_file where state <> 'closed'
    ) owned
    left join districts.assignment a on a.town_id = owned.town_id and a.post_id = owned.owner_post_id
      and a.part = 'main' and a.from_on <= '2026-11-26' and (a.to_on is null or a.to_on >= '2026-11-26')
    left join auth.account who on who.town_id = a.town_id and who.id = a.account_id and who.state = 'active'
    group by 1, 2`.execute(db.kysely);
  expect(rows.length).toBeGreaterThan(20);
  const origin = { device: 'test', caller: 'local' };
  for (const { townId, login } of rows) {
    const question = { town: townOf(townId), login: login ?? '', password: demoPassword, origin };
    const signed = await signIn({ db, clock, hashing: argon2id }, question);
    expect(signed, `${login} of ${townOf(townId).name}`).toMatchObject({ ok: true });
  }
}, 60_000);

test('the printed accounts are those of both towns, one for every role that has something to do', async () => {
  for (const town of towns) {
    const { rows } = await sql<{ login: string }>`
      select login from auth.account where town_id = ${town.id} order by login`.execute(db.kysely);
    expect(rows.map((row) => row.login)).toEqual(demoAccounts.map((account) => account.login).sort());
  }
  expect(new Set(demoAccounts.map((account) => account.role)).size).toBe(18);
});

test('at least twenty-five cases stand in every state, reopened, closed by death and led on by an agency', async () => {
  const states = await counted(
    sql`select state as name, count(*)::int as count from cases.case_file group by state`,
  );
  expect(states).toEqual({
    trustBuilding: 2,
    assessing: 8,
    singleAgency: 6,
    multiAgency: 2,
    inSupport: 3,
    suspended: 1,
    closing: 1,
    closed: 3,
  });
  const { rows } = await sql<{ reopened: number; died: number; ledOn: number }>`
    select count(*) filter (where no = 2)::int as reopened, count(*) filter (where close_reason = 'died')::int as died,
      count(*) filter (where close_reason = 'goalsMet' and lead_after_post_id is not null)::int as led_on
    from cases.episode`.execute(db.kysely);
  expect(rows).toEqual([{ reopened: 1, died: 1, ledOn: 1 }]);
});

test('somebody knocked nine times before a first answer, and all three kinds of promised call are there', async () => {
  const { rows } = await sql<{ count: number }>`
    select max(count)::int as count from (
      select count(*) from cases.note where method = 'attemptNoContact' group by case_id) tries`.execute(
    db.kysely,
  );
  expect(rows).toEqual([{ count: 9 }]);
  const calls = await counted(sql`
    select coalesce(outcome, case when due_at < ${testStart} then 'missed' else 'due' end) as name, count(*)::int as count
    from consultations.call_back group by 1`);
  for (const outcome of ['reached', 'noAnswer', 'due', 'missed'])
    expect(calls[outcome], outcome).toBeGreaterThan(0);
});

test('hidden people, an emergency to review, sealed reporters and every answer to a consent are there', async () => {
  const { rows } = await sql`
    select
      (select count(*)::int from people.protection where state = 'active') as hidden,
      (select count(*)::int from cases.slip where kind = 'emergency' and reviewed_at is null) as to_review,
      (select count(*)::int from consultations.reporter where name <> '') as reporters,
      (select array_agg(distinct status order by status) from people.consent) as answers`.execute(db.kysely);
  expect(rows).toEqual([
    {
      ...{ hidden: 2, toReview: 1, reporters: 7 },
      answers: ['granted', 'impossible', 'notAsked', 'partial', 'pending', 'refused', 'withdrawn'],
    },
  ]);
});

test('everybody is made up, and their names say so', async () => {
  const { rows } = await sql<{ name: string }>`
    select name_written as name from people.person union all select name from auth.account
    union all select name from consultations.caller where name <> ''
    union all select name from consultations.reporter where name <> ''`.execute(db.kysely);
  expect(rows.length).toBeGreaterThan(90);
  expect(rows.filter((row) => !row.name.endsWith('（架空）'))).toEqual([]);
});

test('the clock of the house finds its work in the demonstration: what ended by its date, what is late', async () => {
  const waist = openWaist(db, clock);
  for (const town of towns)
    for (const job of allJobs) await job.run(waist.for({ town, actor: { kind: 'job', name: job.name } }));
  const consents = await counted(
    sql`select status as name, count(*)::int as count from people.consent group by 1`,
  );
  expect(consents.expired).toBe(1);
  const measures = await counted(
    sql`select state as name, count(*)::int as count from people.protection group by 1`,
  );
  expect(measures).toEqual({ active: 1, lapsed: 1 });
  const { rows } = await sql<{ hidden: boolean }>`
    select p.hidden from people.person p join people.protection m on m.town_id = p.town_id and m.person_id = p.id`.execute(
    db.kysely,
  );
  expect(rows).toEqual([{ hidden: true }, { hidden: true }]);
});

test('a salon and a station catch concerns: shut, sorted, checked, answered; three speak of garbage in one district', async () => {
  const states = await counted(
    sql`select t.slug || ' ' || s.state as name, count(*)::int as count
      from concerns.slip s join kernel.town t on t.id = s.town_id group by 1`,
  );
  expect(states).toEqual({
    ...{ 'mitaka closed': 1, 'mitaka inProgress': 2, 'mitaka new': 2 },
    ...{ 'nagakute accepted': 1, 'nagakute inProgress': 4 },
  });
  const themes = await counted(
    sql`select t.slug || ' ' || s.state as name, count(*)::int as count
      from concerns.theme s join kernel.town t on t.id = s.town_id group by 1`,
  );
  expect(themes).toEqual({
    ...{ 'mitaka answered': 1, 'mitaka discussed': 1, 'mitaka draft': 1 },
    ...{ 'nagakute open': 4 },
  });
  const { rows } = await sql<{ name: string; count: number }>`
    select d.name, count(*)::int as count from concerns.theme t
      join districts.district d on d.town_id = t.town_id and d.id = t.district_id
    where t.topics @> '{garbage}' group by 1`.execute(db.kysely);
  expect(rows).toEqual([{ name: '西小学校区', count: 3 }]);
});

test('the salons of the bulletin are in doubt on holidays alone, and the printed venue keeps its flag (community.md M16)', async () => {
  const { rows } = await sql<{ name: string; day: string; state: string; reason: string; review: string }>`
    select g.name, o.day::text as day, o.state, o.reason, g.needs_review as review
    from gatherings.occurrence o join gatherings.gathering g on g.town_id = o.town_id and g.id = o.gathering_id
    join kernel.town t on t.id = o.town_id and t.slug = 'mitaka'
    where g.name ~ 'しんなかサロン|にしみたか' order by o.day`.execute(db.kysely);
  expect(rows.filter(({ state, day }) => state === 'tentative' && isHoliday(day) === null)).toEqual([]);
  const seibu = rows.filter(({ name }) => name.endsWith('よってらっしゃい・にしみたか'));
  const coming = seibu.filter(({ day }) => day >= '2026-11-26' && isHoliday(day) === null);
  expect(coming.length).toBeGreaterThan(3);
  expect(new Set(coming.map(({ state }) => state))).toEqual(new Set(['confirmed']));
  expect(seibu[0]?.review).toContain('井の頭コミュニティセンター');
});

test('Mitaka has its seven networks as the bulletin and the city tell of them; Nagakute does without', async () => {
  const { rows } = await sql<{ alias: string; name: string; dated: string; known: string; groups: number }>`
    select n.alias, n.name, s.dated, s.known,
      (select count(*)::int from networks.subcommittee g where g.town_id = n.town_id and g.network_id = n.id) as groups
    from networks.network n join networks.status s on s.town_id = n.town_id and s.network_id = n.id
    where s.status = 'established' order by s.dated, s.known, n.kana`.execute(db.kysely);
  const founded = (name: string, dated: string, alias = '', groups = 0) => ({
    ...{ alias, name: `地域ケアネットワーク・${name}`, dated, known: 'on', groups },
  });
  expect(rows.filter(({ known }) => known === 'on')).toEqual([
    founded('井の頭', '2004-10'),
    founded('新川中原', '2008-07', 'ケアネット・しんなか', 4),
    founded('にしみたか', '2009-02', 'ケアネット・にしみたか'),
    founded('大沢', '2015-02'),
  ]);
  expect(rows.filter(({ known }) => known === 'by').map(({ dated }) => dated)).toEqual([
    '2015-02',
    '2015-02',
    '2015-02',
  ]);
});
