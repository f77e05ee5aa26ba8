import { sql } from 'kysely';
import { isRole, type Role } from '../../src/kernel/auth/roles.ts';
import type { Database } from '../../src/kernel/db/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import { isClearance } from '../../src/kernel/walls/tokens.ts';
import type { TestTown, Who } from '../support/town.ts';
import type { Reader, World } from './world.ts';

/** The value of a deed that has to succeed; a refusal here is a mistake of the test's story. */
export async function done<T, R extends string>(deed: Promise<Result<T, R>>, what = 'deed'): Promise<T> {
  const result = await deed;
  if (!result.ok) throw new Error(`${what} was refused: ${result.refusal}`);
  return result.value;
}

type Office = {
  bodies: { id: string; kind: string; ownProject: boolean }[];
  commissions: { organizationId: string; fromOn: string; toOn: string | null }[];
  posts: {
    id: string;
    organizationId: string;
    role: string;
    districtId: string | null;
    clearances: string[];
    managerPostId: string | null;
  }[];
  held: { accountId: string; postId: string; fromOn: string; toOn: string | null; early: boolean }[];
  within: { id: string; parentId: string | null }[];
  accounts: { id: string; state: string }[];
};

async function officesOf(db: Database, townId: string): Promise<Office> {
  const of = async <T>(statement: string): Promise<T[]> => {
    const { rows } = await sql<T>`${sql.raw(statement)} = ${townId}`.execute(db.kysely);
    return rows;
  };
  return {
    bodies: await of('select id, kind, own_project from districts.organization where town_id'),
    commissions: await of('select organization_id, from_on, to_on from districts.commission where town_id'),
    posts: await of(
      'select id, organization_id, role, district_id, clearances, manager_post_id from districts.post where town_id',
    ),
    held: [
      ...(await of<Office['held'][number]>(
        'select account_id, post_id, from_on, to_on, false as early from districts.assignment where town_id',
      )),
      ...(await of<Office['held'][number]>(
        'select account_id, post_id, from_on, to_on, true as early from districts.early_read where town_id',
      )),
    ],
    within: await of(
      'select d.id, p.parent_id from districts.district d left join districts.district_parent p on p.district_id = d.id where d.town_id',
    ),
    accounts: await of('select id, state from auth.account where town_id'),
  };
}

/** Tells the world who works where today and until when: facts of the offices, not of locks. Repeat after each change. */
export async function tellOffices(db: Database, world: World, town: string): Promise<void> {
  const { bodies, commissions, posts, held, within, accounts } = await officesOf(db, town);
  const spanOf = (row: { fromOn: string; toOn: string | null }) => ({ from: row.fromOn, to: row.toOn });
  for (const { id, kind, ownProject } of bodies)
    world.bodies.set(id, {
      town,
      own: kind === 'municipal' || ownProject,
      commissions: commissions.filter((each) => each.organizationId === id).map(spanOf),
    });
  for (const post of posts)
    world.posts.set(post.id, {
      town,
      body: post.organizationId,
      role: roleOf(post.role),
      district: post.districtId,
      clearances: post.clearances.filter(isClearance),
      manager: post.managerPostId,
    });
  for (const { id, parentId } of within) world.within.set(id, parentId);
  for (const { id, state } of accounts) world.accounts.set(id, { town, active: state === 'active' });
  const others = world.holdings.filter(({ account }) => world.accounts.get(account)?.town !== town);
  const own = held.map((row) => ({
    account: row.accountId,
    post: row.postId,
    early: row.early,
    span: spanOf(row),
  }));
  world.holdings.splice(0, world.holdings.length, ...others, ...own);
}

function roleOf(word: string): Role {
  if (!isRole(word)) throw new Error(`no role ${word}`);
  return word;
}

/** One more member of staff with a post of their own, for roles the cast does not play. */
export async function seatRole(
  db: Database,
  town: TestTown,
  role: Role,
  organization: 'city' | 'shakyo' | 'elder' | 'disability',
): Promise<{ account: string; post: string }> {
  const townId = town.town.id;
  const [post, account] = [newId(), newId()];
  const organizationId = town.ids.organization(organization);
  const since = '2020-04-01';
  await db.kysely
    .insertInto('districts.post')
    .values({ townId, id: post, organizationId, name: `担当 ${role}`, role, fromOn: since })
    .execute();
  await db.kysely
    .insertInto('auth.account')
    .values({
      townId,
      id: account,
      login: role.toLowerCase(),
      name: role,
      state: 'active',
      passwordHash: 'none',
      createdAt: new Date('2020-04-01T00:00:00+09:00'),
    })
    .execute();
  await db.kysely
    .insertInto('districts.assignment')
    .values({ townId, id: newId(), accountId: account, postId: post, part: 'main', fromOn: since })
    .execute();
  return { account, post };
}

/** The town's day at an instant; every test town lies in Japan. */
export const dayIn = (now: Date): string =>
  new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

export const readerOf = (town: TestTown, name: Who, account: string | null): Reader => {
  const now = town.clock.now();
  return { name, town: town.town.id, account, day: dayIn(now), now };
};
