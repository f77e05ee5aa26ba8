import { sql } from 'kysely';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { regrant, relock } from '../../../kernel/walls/lock.ts';
import { identityOf } from '../person/person.walls.ts';
import { type Alias, afterMerge, afterUnmerge, rootOf, treeOf } from './merge.rules.ts';

type AliasRow = Alias & { readonly ownLockId: string; readonly knownIds: readonly string[] };

/** What parting found: the record it was joined to, and rows recorded since, which only a human can assign. */
export type Parted = { readonly canonicalId: string; readonly since: readonly string[] };

async function aliasesAround(tx: Tx, ids: readonly string[]): Promise<AliasRow[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<AliasRow>`
      select a.alias_id, a.canonical_id, a.own_lock_id, a.known_ids from people.alias a
      where a.town_id = ${tx.townId} and a.root_id in (
        select coalesce(x.root_id, asked.id) from unnest(${[...ids]}::uuid[]) as asked(id)
          left join people.alias x on x.town_id = ${tx.townId} and x.alias_id = asked.id)`.execute(owner),
  );
  return rows;
}

const lockedRows = [
  'people.person',
  'people.name',
  'people.phone',
  'people.address',
  'people.safety_marker',
  'people.consent',
  'people.consent_story',
  'people.search_key',
] as const;

const keyOf = (table: (typeof lockedRows)[number]) => (table === 'people.person' ? 'id' : 'person_id');

/** Puts what is recorded of these records under another lock; a marker that needs a clearance keeps its own. */
async function moveUnder(tx: Tx, ids: readonly string[], lockId: string): Promise<void> {
  await asKeeper(tx, async (owner) => {
    for (const table of lockedRows)
      await sql`
        update ${sql.table(table)} as r set lock_id = l.id, readers = l.readers, writers = l.writers, needs = l.needs,
          never = l.never, leased = l.leased, leased_until = l.leased_until
        from walls.lock l where l.town_id = ${tx.townId} and l.id = ${lockId} and r.town_id = l.town_id
          and r.${sql.raw(keyOf(table))} = any(${[...ids]}::uuid[])
          and exists (select from walls.lock old where old.town_id = r.town_id and old.id = r.lock_id
            and old.kind = 'person')`.execute(owner);
  });
}

async function setRoots(tx: Tx, aliases: readonly Alias[], ids: readonly string[]): Promise<void> {
  await asKeeper(tx, async (owner) => {
    for (const id of ids)
      await sql`update people.alias set root_id = ${rootOf(aliases, id)}
        where town_id = ${tx.townId} and alias_id = ${id}`.execute(owner);
  });
}

const lockIdOf = async (tx: Tx, personId: string): Promise<string> => {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string }>`
      select lock_id from people.person where town_id = ${tx.townId} and id = ${personId}`.execute(owner),
  );
  const [row] = rows;
  if (!row) throw new Error(`no person ${personId}`);
  return row.lockId;
};

/** Holds all records of these people until the deed ends, so that two merges of one moment cannot close a circle. */
export async function hold(tx: Tx, personIds: readonly string[]): Promise<void> {
  const ids = await identityOf(tx, personIds);
  await asKeeper(tx, (owner) =>
    sql`select id from people.person where town_id = ${tx.townId} and id = any(${ids}::uuid[]) order by id for update`.execute(
      owner,
    ),
  );
}

/**
 * Joins a record to another one; both stand until now. Nothing elsewhere is rewritten: the lock that stands follows the
 * alias's own lock, which keeps its threads, and the alias's rows lie under the lock that stands.
 */
export async function join(tx: Tx, merge: Alias): Promise<void> {
  const [ownLockId, standing] = [await lockIdOf(tx, merge.aliasId), await lockIdOf(tx, merge.canonicalId)];
  const before = await aliasesAround(tx, [merge.aliasId, merge.canonicalId]);
  const after = afterMerge(before, merge);
  const knownIds = await rowIdsOf(tx, [...treeOf(after, merge.canonicalId)]);
  await asKeeper(tx, (owner) =>
    owner
      .insertInto('people.alias')
      .values({
        townId: tx.townId,
        ...merge,
        rootId: merge.canonicalId,
        ownLockId,
        knownIds: sql<string[]>`${knownIds}::uuid[]`,
        mergedAt: tx.now,
        mergedBy: staffOf(tx).accountId,
      })
      .execute(),
  );
  const moved = treeOf(after, merge.aliasId);
  await setRoots(tx, after, moved);
  await regrant(tx, standing, { follow: [ownLockId] });
  await moveUnder(tx, moved, standing);
  for (const lockId of await healthLocks(tx, moved)) await regrant(tx, lockId, { follow: [standing] });
}

/** Parts a record from the one it was joined to; exactly what hung on it goes with it. Null when it was not joined. */
export async function part(tx: Tx, aliasId: string): Promise<Parted | null> {
  const before = await aliasesAround(tx, [aliasId]);
  const row = before.find((alias) => alias.aliasId === aliasId);
  if (!row) return null;
  const standing = await lockIdOf(tx, aliasId);
  const parent = before.find((alias) => alias.aliasId === row.canonicalId)?.ownLockId ?? standing;
  const together = [...treeOf(before, rootOf(before, aliasId))];
  const after = afterUnmerge(before, aliasId);
  const moved = treeOf(after, aliasId);
  await asKeeper(tx, (owner) =>
    owner.deleteFrom('people.alias').where('townId', '=', tx.townId).where('aliasId', '=', aliasId).execute(),
  );
  await setRoots(tx, after, moved.slice(1));
  await regrant(tx, parent, { unfollow: [row.ownLockId] });
  await relock(tx, [row.ownLockId]);
  await moveUnder(tx, moved, row.ownLockId);
  for (const lockId of await healthLocks(tx, moved))
    await regrant(tx, lockId, { unfollow: [standing], follow: [row.ownLockId] });
  const since = (await rowIdsOf(tx, together)).filter((id) => !row.knownIds.includes(id));
  return { canonicalId: row.canonicalId, since };
}

/** Locks of markers that need a clearance. */
async function healthLocks(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string }>`
      select distinct m.lock_id from people.safety_marker m
        join walls.lock l on l.town_id = m.town_id and l.id = m.lock_id and l.kind = 'health'
      where m.town_id = ${tx.townId} and m.person_id = any(${[...ids]}::uuid[])`.execute(owner),
  );
  return rows.map((row) => row.lockId);
}

/** Everything that is recorded of these records in this room. */
async function rowIdsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const of = [...ids];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select id from people.name where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.phone where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.address where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.concealed_address where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.safety_marker where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.consent where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.household_member where town_id = ${tx.townId} and person_id = any(${of}::uuid[])
      union all select id from people.relation where town_id = ${tx.townId}
        and (a_id = any(${of}::uuid[]) or b_id = any(${of}::uuid[]))`.execute(owner),
  );
  return rows.map((row) => row.id);
}
