import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/types.ts';
import { type Role, roles } from '../kernel/auth/roles.ts';
import { newId } from '../kernel/ids.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import type { LocalDate } from '../kernel/time.ts';

type Owner = Kysely<DB>;

/** Roles that the command line may give: those nobody in a new town could be asked to give. */
export const foundingRoles = [
  'municipalOwner',
  'municipalManager',
  'townAdministrator',
  'auditReviewer',
] as const;

export type FoundingRole = (typeof foundingRoles)[number];

const clearances: Partial<Record<Role, readonly string[]>> = { auditReviewer: ['auditReview'] };

/** The town's own body: the first one of the municipality, made when there is none. */
async function townHall(owner: Owner, town: Town, today: LocalDate): Promise<string> {
  const known = await owner
    .selectFrom('districts.organization')
    .select('id')
    .where('townId', '=', town.id)
    .where('kind', '=', 'municipal')
    .orderBy('fromOn')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await owner
    .insertInto('districts.organization')
    .values({
      townId: town.id,
      id,
      deskId: newId(),
      kind: 'municipal',
      name: `${town.name}役所`,
      fromOn: today,
    })
    .execute();
  return id;
}

/**
 * Gives an account a post of that role from today on: for the first people of a town, whom no manager could appoint yet.
 * Everybody after them is appointed on the screens.
 */
export async function appointFirst(
  owner: Owner,
  town: Town,
  accountId: string,
  { role, today }: { role: FoundingRole; today: LocalDate },
): Promise<void> {
  const organizationId = await townHall(owner, town, today);
  const [postId, townId] = [newId(), town.id];
  const post = { townId, id: postId, organizationId, name: roles[role], role, fromOn: today };
  await owner
    .insertInto('districts.post')
    .values({ ...post, clearances: sql`${[...(clearances[role] ?? [])]}::text[]` })
    .execute();
  await owner
    .insertInto('districts.assignment')
    .values({ townId, id: newId(), accountId, postId, part: 'main', fromOn: today })
    .execute();
}

/** Who holds a post of this role today. */
export async function holdersOfRole(
  owner: Owner,
  townId: string,
  role: Role,
  today: LocalDate,
): Promise<number> {
  const { count } = await owner
    .selectFrom('districts.assignment as held')
    .innerJoin('districts.post as post', (join) =>
      join.onRef('post.townId', '=', 'held.townId').onRef('post.id', '=', 'held.postId'),
    )
    .where('held.townId', '=', townId)
    .where('post.role', '=', role)
    .where('held.fromOn', '<=', today)
    .where((where) => where.or([where('held.toOn', 'is', null), where('held.toOn', '>=', today)]))
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
