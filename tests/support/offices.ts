import { sql } from 'kysely';
import { foldAddress } from '../../src/kernel/fold/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { startOfDay } from '../../src/kernel/time.ts';
import { cast, type OrganizationName, type Seat, type Who } from './cast.ts';
import { testDatabase } from './database.ts';

/** Identifiers of a town's offices by the names of the cast. */
export type OfficeIds = {
  readonly post: (login: Who) => string;
  readonly account: (login: Who) => string;
  readonly assignment: (login: Who) => string;
  readonly organization: (name: OrganizationName) => string;
  readonly desk: (name: OrganizationName) => string;
  readonly district: (name: 'city' | 'north' | 'south') => string;
};

const districtNames = { city: '試験町', north: '北小学校区', south: '南小学校区' } as const;
const begun = '2010-04-01';
const organizations = {
  city: ['municipal', '地域共生推進課'],
  shakyo: ['shakyo', '社会福祉協議会'],
  elder: ['elderSupportCentre', '地域包括支援センター'],
  disability: ['disabilityCentre', '障害者基幹相談支援センター'],
} as const;

/** Districts, bodies, and every post of the cast with whoever holds it. */
export async function insertOffices(townId: string): Promise<OfficeIds> {
  const district = await insertDistricts(townId);
  const { organization, desk } = await insertOrganizations(townId);
  const { post, account, assignment } = await insertSeats(townId, { district, organization });
  return {
    post: (login) => need(post, login),
    account: (login) => need(account, login),
    assignment: (login) => need(assignment, login),
    organization: (name) => need(organization, name),
    desk: (name) => need(desk, name),
    district: (name) => need(district, name),
  };
}

type Ids = ReadonlyMap<string, string>;

async function insertDistricts(townId: string): Promise<Ids> {
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
  return district;
}

async function insertOrganizations(townId: string): Promise<{ organization: Ids; desk: Ids }> {
  const { kysely } = await testDatabase();
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
  return { organization, desk };
}

async function insertSeats(
  townId: string,
  { district, organization }: { district: Ids; organization: Ids },
): Promise<{ post: Ids; account: Ids; assignment: Ids }> {
  const { kysely } = await testDatabase();
  const post = new Map<string, string>();
  const account = new Map<string, string>();
  const assignment = new Map<string, string>();
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
  return { post, account, assignment };
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
