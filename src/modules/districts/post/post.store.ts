import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ActivePost, Dated, Holder, PostCard, UncoveredPost } from './post.rules.ts';

const inForce = (alias: string, day: LocalDate | RawBuilder<unknown>) => {
  const of = sql.raw(alias);
  return sql<boolean>`(${of}.from_on <= ${day} and (${of}.to_on is null or ${of}.to_on >= ${day}))`;
};

/** Whether a post `p` of a body `o` has keys on a day: both in force, and the body the town's, its own, or under commission (A03). */
const keyed = (day: LocalDate) => sql<boolean>`(
  ${inForce('p', sql`${day}::date`)} and ${inForce('o', sql`${day}::date`)}
  and (o.kind = 'municipal' or o.own_project or exists (
    select from districts.commission c where c.town_id = o.town_id and c.organization_id = o.id
      and ${inForce('c', sql`${day}::date`)})))`;

/** Whether an assignment `a` holds on a day and its account `who` can sign in. */
const seated = (day: LocalDate) =>
  sql<boolean>`(${inForce('a', sql`${day}::date`)} and who.state = 'active')`;

const absentOn = (day: LocalDate) => sql<boolean>`exists (
  select from districts.absence b where b.town_id = a.town_id and b.account_id = a.account_id and b.ended_at is null
    and b.from_on <= ${day} and b.to_on >= ${day})`;

const card = sql`p.id, p.name, p.role, p.organization_id, o.name as organization_name, p.district_id, p.manager_post_id`;
const withBody = sql`districts.organization o on o.town_id = p.town_id and o.id = p.organization_id`;

/** Cards of posts by identifier, past posts too; identifiers that are no posts are left out. */
export async function postCards(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PostCard>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PostCard>`
    select ${card} from districts.post p join ${withBody}
    where p.town_id = ${tx.townId} and p.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

export type PostFilter = {
  readonly roles?: readonly string[];
  readonly organizationId?: string;
  readonly districtId?: string;
  /** As of this day; today unless said otherwise. */
  readonly on?: LocalDate;
  /** Posts of bodies' own projects too: never on a team of the town's cases (A03). */
  readonly ownProjects?: boolean;
  /** Only posts somebody who can sign in holds on the day. */
  readonly held?: boolean;
};

/** Posts that have keys on a day, bodies of the town first, each with who holds it: for choosing a receiver. */
export const activePosts = async (tx: Tx, filter: PostFilter = {}): Promise<ActivePost[]> =>
  (await postsOn(tx, filter)).filter((post) => post.keyed);

/** Posts in force on a day; one without keys belongs to a body whose commission is over (A03). */
export async function postsOn(tx: Tx, filter: PostFilter = {}): Promise<(ActivePost & { keyed: boolean })[]> {
  const day = filter.on ?? tx.today;
  const { rows } = await sql<ActivePost & { keyed: boolean; holders: Holder[] | null }>`
    select ${card}, o.kind as organization_kind, ${keyed(day)} as keyed, h.holders
    from districts.post p join ${withBody}
    left join lateral (
      select json_agg(json_build_object('accountId', a.account_id, 'name', who.name, 'part', a.part,
        'absent', ${absentOn(day)}) order by a.part desc, who.kana, who.name) as holders
      from districts.assignment a join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
      where a.town_id = p.town_id and a.post_id = p.id and ${seated(day)}
    ) h on true
    where p.town_id = ${tx.townId} and ${inForce('p', sql`${day}::date`)}
      and (${filter.ownProjects ?? false} or not o.own_project)
      and (${filter.organizationId ?? null}::uuid is null or p.organization_id = ${filter.organizationId ?? null})
      and (${filter.districtId ?? null}::uuid is null or p.district_id = ${filter.districtId ?? null})
      and (${filter.roles ? [...filter.roles] : null}::text[] is null or p.role = any(${filter.roles ? [...filter.roles] : null}::text[]))
      and (not ${filter.held ?? false} or h.holders is not null)
    order by o.kind <> 'municipal', o.kana, o.name, o.id, p.name, p.id`.execute(tx.db);
  return rows.map((row) => ({ ...row, holders: row.holders ?? [] }));
}

/** Posts of a role that have keys today, those somebody holds first, those of the town's own bodies before others. */
export async function postsByRole(tx: Tx, role: string): Promise<PostCard[]> {
  const posts = await activePosts(tx, { roles: [role] });
  return [
    ...posts.filter((post) => post.holders.length > 0),
    ...posts.filter((post) => post.holders.length === 0),
  ];
}

/**
 * The line of managers above a post, itself first, each with whether somebody who can sign in holds it on a day.
 * A circle in the data ends after twenty steps.
 */
export async function lineOf(
  tx: Tx,
  postId: string,
  day: LocalDate = tx.today,
): Promise<readonly (PostCard & { held: boolean })[]> {
  const { rows } = await sql<PostCard & { held: boolean }>`
    with recursive line(id, step) as (
      select ${postId}::uuid, 0
      union all
      select q.manager_post_id, l.step + 1 from line l
        join districts.post q on q.town_id = ${tx.townId} and q.id = l.id
        where q.manager_post_id is not null and l.step < 20
    )
    select ${card}, ${keyed(day)} and exists (
      select from districts.assignment a join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
      where a.town_id = p.town_id and a.post_id = p.id and ${seated(day)}) as held
    from line l join districts.post p on p.town_id = ${tx.townId} and p.id = l.id join ${withBody}
    order by l.step`.execute(tx.db);
  return rows;
}

/** The post above a post, whoever holds it, or null at the top. */
export async function managerOf(tx: Tx, postId: string): Promise<PostCard | null> {
  const [, above] = await lineOf(tx, postId);
  return above ?? null;
}

/** Whether somebody who can sign in and is not away holds post `p` today in a part. */
const present = (tx: Tx, part: 'main' | 'deputy') => sql<boolean>`exists (
  select from districts.assignment a join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
  where a.town_id = ${tx.townId} and a.post_id = p.id and a.part = ${part} and ${seated(tx.today)} and not ${absentOn(tx.today)})`;

/**
 * Of some posts and everything below them in the line of managers: those in force without a main holder who is there.
 * Their turns go to deputies and managers.
 */
export async function uncoveredPosts(tx: Tx, aroundIds: readonly string[]): Promise<UncoveredPost[]> {
  const { rows } = await sql<UncoveredPost>`
    with recursive around(id) as (
      select unnest(${[...aroundIds]}::uuid[])
      union
      select q.id from around r join districts.post q on q.town_id = ${tx.townId} and q.manager_post_id = r.id
    )
    select p.id, p.manager_post_id, ${present(tx, 'deputy')} as deputy_present
    from around r join districts.post p on p.town_id = ${tx.townId} and p.id = r.id
    where ${inForce('p', sql`${tx.today}::date`)} and not ${present(tx, 'main')}`.execute(tx.db);
  return rows;
}

/** The assignment that puts an account into a post today: the token of "this person in this post" (A15), or null. */
export async function assignmentOf(tx: Tx, accountId: string, postId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('districts.assignment')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('accountId', '=', accountId)
    .where('postId', '=', postId)
    .where('fromOn', '<=', tx.today)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', tx.today)]))
    .orderBy('part', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Names of accounts, for showing. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('auth.account_card')
    .select(['id', 'name'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Accounts that can sign in today or soon (invited), by name: for choosing who takes a post. */
export const accountChoices = (tx: Tx): Promise<{ id: string; name: string; state: string }[]> =>
  tx.db
    .selectFrom('auth.account_card')
    .select(['id', 'name', 'state'])
    .where('townId', '=', tx.townId)
    .where('state', '<>', 'suspended')
    .orderBy('kana')
    .orderBy('name')
    .execute();

/** Accounts that hold any of these posts today as main holder or deputy, with whether they are away. */
export async function holdersOf(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, Holder[]>> {
  if (postIds.length === 0) return new Map();
  const { rows } = await sql<Holder & { postId: string }>`
    select a.post_id, a.account_id, who.name, a.part, ${absentOn(tx.today)} as absent
    from districts.assignment a join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
    where a.town_id = ${tx.townId} and a.post_id = any(${[...postIds]}::uuid[]) and ${seated(tx.today)}
    order by a.part desc, who.kana, who.name`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.postId);
}

/** First and last day of a post. */
export const postSpan = (tx: Tx, id: string): Promise<Dated | undefined> =>
  tx.db
    .selectFrom('districts.post')
    .select(['fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Posts several accounts hold today, for asking whose turn it is while nobody is signed in. */
export async function heldBy(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; part: 'main' | 'deputy' }[]>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<{ accountId: string; id: string; part: 'main' | 'deputy' }>`
    select a.account_id, a.post_id as id, a.part from districts.assignment a
      join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
      join districts.post p on p.town_id = a.town_id and p.id = a.post_id join ${withBody}
    where a.town_id = ${tx.townId} and a.account_id = any(${[...accountIds]}::uuid[])
      and ${seated(tx.today)} and ${keyed(tx.today)}`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.accountId);
}
