import { sql } from 'kysely';
import type { Tx } from '../ctx/tx.ts';
import { newId } from '../ids.ts';
import { asKeeper } from './keeper.ts';
import type { TableWall } from './table-wall.ts';

export type Slot = 'reader' | 'writer' | 'need' | 'never' | 'lease' | 'pen';

/**
 * Why one token stands in a lock. A writer also reads; a pen writes only what something else lets it read, so that with
 * a lease beside it both end by their date. A grant that ends by itself must be a lease,
 * because only leases shut on their date when every job is dead; `untilAt` is refused elsewhere.
 */
export type Grant = {
  readonly slot: Slot;
  readonly token: string;
  /** Rule of docs/walls.md, e.g. `A01`. */
  readonly rule: string;
  /** Fact it rests on, `kind:id`, or an article of law. */
  readonly basis?: string;
  readonly fromAt?: Date;
  readonly untilAt?: Date;
};

/** The lock as it stands in a walled row. */
export type LockColumns = {
  readonly lockId: string;
  readonly readers: string[];
  readonly writers: string[];
  readonly needs: string[];
  readonly never: string[];
  readonly leased: string[];
  readonly leasedUntil: Date | null;
};

let lockedTables: readonly { table: string; locks: readonly string[] }[] = [];

/** Told once at start which tables carry which kinds of lock; relocking walks this list. */
export function registerLockedTables(walls: readonly TableWall[]): void {
  lockedTables = walls.flatMap((wall) =>
    wall.kind === 'locked' ? [{ table: wall.table, locks: wall.locks }] : [],
  );
}

/** Makes a lock with its grants. `follows` names locks whose readers open this one too. */
export async function makeLock(
  tx: Tx,
  kind: string,
  grants: readonly Grant[],
  follows: readonly string[] = [],
): Promise<LockColumns> {
  const lockId = newId();
  await asKeeper(tx, async (owner) => {
    await owner.insertInto('walls.lock').values({ townId: tx.townId, id: lockId, kind }).execute();
    await insertGrants(tx, owner, lockId, grants);
    for (const sourceId of follows) await insertFollow(tx, owner, lockId, sourceId);
    await compute(tx, owner, [lockId]);
  });
  return await lockColumns(tx, lockId);
}

/** Makes many locks with the same grants, in as many statements as for one; answers them in no particular order. */
export async function makeLocks(
  tx: Tx,
  kind: string,
  count: number,
  grants: readonly Grant[],
): Promise<string[]> {
  const lockIds = Array.from({ length: count }, () => newId());
  if (count === 0) return lockIds;
  await asKeeper(tx, async (owner) => {
    await sql`insert into walls.lock (town_id, id, kind)
      select ${tx.townId}, unnest(${lockIds}::uuid[]), ${kind}`.execute(owner);
    for (const { slot, token, rule, basis } of grants)
      await sql`insert into walls.grant (town_id, id, lock_id, slot, token, rule, basis)
        select ${tx.townId}, gen_random_uuid(), unnest(${lockIds}::uuid[]), ${slot}, ${token}, ${rule}, ${basis ?? ''}`.execute(
        owner,
      );
    await compute(tx, owner, lockIds);
  });
  return lockIds;
}

/** The lock's columns, for another row under the same lock. Throws when there is no such lock: that is an accident. */
export async function lockColumns(tx: Tx, lockId: string): Promise<LockColumns> {
  const row = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('walls.lock')
      .select(['id as lockId', 'readers', 'writers', 'needs', 'never', 'leased', 'leasedUntil'])
      .where('townId', '=', tx.townId)
      .where('id', '=', lockId)
      .executeTakeFirst(),
  );
  if (!row) throw new Error(`no lock ${lockId}`);
  return row;
}

export type Regrant = {
  /** Grants to add; one that stands already with the same slot, token, rule and basis is not doubled. */
  readonly add?: readonly Grant[];
  /** Grants to take out: every given field must match. */
  readonly drop?: readonly Partial<Pick<Grant, 'slot' | 'token' | 'rule' | 'basis'>>[];
  /** Seal the lock so that only grants of this rule count, or `null` to unseal. */
  readonly onlyRule?: string | null;
  readonly follow?: readonly string[];
  readonly unfollow?: readonly string[];
};

/** Changes why a lock opens and relocks every row under it, and every lock that follows it, in this transaction. */
export async function regrant(tx: Tx, lockId: string, change: Regrant): Promise<void> {
  await asKeeper(tx, async (owner) => {
    for (const gone of change.drop ?? []) await dropGrants(tx, owner, lockId, gone);
    await insertGrants(tx, owner, lockId, change.add ?? []);
    for (const sourceId of change.follow ?? []) await insertFollow(tx, owner, lockId, sourceId);
    for (const sourceId of change.unfollow ?? [])
      await owner
        .deleteFrom('walls.follow')
        .where('townId', '=', tx.townId)
        .where('lockId', '=', lockId)
        .where('sourceId', '=', sourceId)
        .execute();
    if (change.onlyRule !== undefined)
      await owner
        .updateTable('walls.lock')
        .set({ onlyRule: change.onlyRule })
        .where('townId', '=', tx.townId)
        .where('id', '=', lockId)
        .execute();
    await relockAs(tx, owner, [lockId]);
  });
}

/** Computes the named locks again from their grants at `tx.now` and copies them into their rows. */
export async function relock(tx: Tx, lockIds: readonly string[]): Promise<void> {
  if (lockIds.length > 0) await asKeeper(tx, (owner) => relockAs(tx, owner, lockIds));
}

type Owner = Tx['db'];

async function insertGrants(tx: Tx, owner: Owner, lockId: string, grants: readonly Grant[]): Promise<void> {
  for (const grant of grants) {
    if (grant.untilAt && grant.slot !== 'lease') throw new Error('only a lease may end by itself');
    await sql`
      insert into walls.grant (town_id, id, lock_id, slot, token, rule, basis, from_at, until_at)
      select ${tx.townId}, ${newId()}, ${lockId}, ${grant.slot}, ${grant.token}, ${grant.rule}, ${grant.basis ?? ''},
        ${grant.fromAt ?? null}::timestamptz, ${grant.untilAt ?? null}::timestamptz
      where not exists (select from walls.grant g where g.town_id = ${tx.townId} and g.lock_id = ${lockId}
        and g.slot = ${grant.slot} and g.token = ${grant.token} and g.rule = ${grant.rule}
        and g.basis = ${grant.basis ?? ''} and g.until_at is not distinct from ${grant.untilAt ?? null}::timestamptz)`.execute(
      owner,
    );
  }
}

async function dropGrants(
  tx: Tx,
  owner: Owner,
  lockId: string,
  gone: Partial<Pick<Grant, 'slot' | 'token' | 'rule' | 'basis'>>,
): Promise<void> {
  let statement = owner
    .deleteFrom('walls.grant')
    .where('townId', '=', tx.townId)
    .where('lockId', '=', lockId);
  for (const key of ['slot', 'token', 'rule', 'basis'] as const) {
    const value = gone[key];
    if (value !== undefined) statement = statement.where(key, '=', value);
  }
  await statement.execute();
}

const insertFollow = (tx: Tx, owner: Owner, lockId: string, sourceId: string) =>
  owner
    .insertInto('walls.follow')
    .values({ townId: tx.townId, lockId, sourceId })
    .onConflict((clash) => clash.doNothing())
    .execute();

/** Nothing follows through so many others; more would be a circle. */
const mostWaves = 64;

/**
 * Followers of followers too: a household follows its members, who follow their cases. A lock is computed again whenever
 * one of its sources has changed, because it may be reached by a short way before the long one is done.
 */
async function relockAs(tx: Tx, owner: Owner, lockIds: readonly string[]): Promise<void> {
  const touched = new Set(lockIds);
  let wave = [...lockIds];
  for (let waves = 0; wave.length > 0; waves += 1) {
    if (waves > mostWaves) throw new Error(`locks follow each other in a circle: ${wave.join(', ')}`);
    wave = await followersOf(tx, owner, await compute(tx, owner, wave));
    for (const id of wave) touched.add(id);
  }
  await copyIntoRows(tx, owner, [...touched]);
}

async function followersOf(tx: Tx, owner: Owner, lockIds: readonly string[]): Promise<string[]> {
  if (lockIds.length === 0) return [];
  const rows = await owner
    .selectFrom('walls.follow')
    .select('lockId')
    .distinct()
    .where('townId', '=', tx.townId)
    .where('sourceId', 'in', lockIds)
    .execute();
  return rows.map((row) => row.lockId);
}

/**
 * A lock from its grants. A follower takes from each source its readers and its leases; where the source has
 * needs (a closed case opened by a slip), it takes the needs instead, so that the person opens with the slip and
 * not without. Answers which locks are another than before.
 */
async function compute(tx: Tx, owner: Owner, lockIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with holding as (
      select l.id, g.slot, g.token, g.until_at
      from walls.lock l join walls.grant g on g.town_id = l.town_id and g.lock_id = l.id
      where l.town_id = ${tx.townId} and l.id = any(${lockIds}::uuid[])
        and (g.from_at is null or g.from_at <= ${tx.now}) and (g.until_at is null or g.until_at > ${tx.now})
        and (l.only_rule is null or g.rule = l.only_rule or g.slot = 'never')
      union all
      select l.id, t.slot, t.token, t.until_at
      from walls.lock l
        join walls.follow f on f.town_id = l.town_id and f.lock_id = l.id
        join walls.lock s on s.town_id = f.town_id and s.id = f.source_id
        cross join lateral (
          select 'reader', unnest(case when s.needs = '{}' then s.readers else s.needs end), null::timestamptz
          union all
          select 'lease', unnest(s.leased), s.leased_until where s.needs = '{}' and s.leased_until > ${tx.now}
        ) as t(slot, token, until_at)
      where l.town_id = ${tx.townId} and l.id = any(${lockIds}::uuid[]) and l.only_rule is null
    ), summed as (
      select id,
        array_agg(distinct token) filter (where slot in ('reader', 'writer')) as readers,
        array_agg(distinct token) filter (where slot in ('writer', 'pen')) as writers,
        array_agg(distinct token) filter (where slot = 'need') as needs,
        array_agg(distinct token) filter (where slot = 'never') as never,
        array_agg(distinct token) filter (where slot = 'lease') as leased,
        min(until_at) filter (where slot = 'lease') as leased_until
      from holding group by id
    )
    update walls.lock l set
      readers = coalesce(s.readers, '{}'), writers = coalesce(s.writers, '{}'), needs = coalesce(s.needs, '{}'),
      never = coalesce(s.never, '{}'), leased = coalesce(s.leased, '{}'), leased_until = s.leased_until
    from (select unnest(${lockIds}::uuid[]) as id) wanted left join summed s on s.id = wanted.id
    where l.town_id = ${tx.townId} and l.id = wanted.id
      and (l.readers, l.writers, l.needs, l.never, l.leased, l.leased_until) is distinct from (
        coalesce(s.readers, '{}'), coalesce(s.writers, '{}'), coalesce(s.needs, '{}'), coalesce(s.never, '{}'),
        coalesce(s.leased, '{}'), s.leased_until)
    returning l.id`.execute(owner);
  return rows.map((row) => row.id);
}

async function copyIntoRows(tx: Tx, owner: Owner, lockIds: readonly string[]): Promise<void> {
  const kinds = await owner
    .selectFrom('walls.lock')
    .select('kind')
    .distinct()
    .where('townId', '=', tx.townId)
    .where('id', 'in', lockIds)
    .execute();
  const touched = new Set(kinds.map((row) => row.kind));
  for (const { table, locks } of lockedTables) {
    if (!locks.some((kind) => touched.has(kind))) continue;
    await sql`
      update ${sql.table(table)} as r set readers = l.readers, writers = l.writers, needs = l.needs, never = l.never,
        leased = l.leased, leased_until = l.leased_until
      from walls.lock l
      where l.town_id = ${tx.townId} and r.town_id = l.town_id and r.lock_id = l.id and l.id = any(${lockIds}::uuid[])
        and (r.readers, r.writers, r.needs, r.never, r.leased, r.leased_until)
          is distinct from (l.readers, l.writers, l.needs, l.never, l.leased, l.leased_until)`.execute(owner);
  }
}
