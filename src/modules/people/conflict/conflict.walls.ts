import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { regrant } from '../../../kernel/walls/lock.ts';
import { conflictChanged } from '../bindings.ts';
import { identityOf, locksOfPerson } from '../person/person.walls.ts';

/** Persons who share a household with any of these today, these themselves and their merged records included. */
export async function householdMates(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const ids = await identityOf(tx, personIds);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select distinct other.person_id as id
      from people.household_member mine
        join people.household h on h.town_id = mine.town_id and h.id = mine.household_id
        join people.household_member other on other.town_id = mine.town_id and other.household_id = mine.household_id
      where mine.town_id = ${tx.townId} and mine.person_id = any(${ids}::uuid[])
        and (h.to_on is null or h.to_on >= ${tx.today})
        and mine.role <> 'relatedOutside' and other.role <> 'relatedOutside'
        and (mine.to_on is null or mine.to_on >= ${tx.today})
        and (other.to_on is null or other.to_on >= ${tx.today})`.execute(owner),
  );
  return await identityOf(tx, [...new Set([...ids, ...rows.map((row) => row.id)])]);
}

/**
 * Accounts that must not open anything about these persons: declared for one of them or for somebody of their household
 * (A17). Past the walls; the answer belongs into the `never` of a lock and nowhere else.
 */
export async function conflictsOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const mates = await householdMates(tx, personIds);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ accountId: string }>`
      select distinct c.account_id from people.conflict c
      where c.town_id = ${tx.townId} and c.ended_at is null and c.person_id = any(${mates}::uuid[])`.execute(
      owner,
    ),
  );
  return rows.map((row) => row.accountId).sort();
}

/** Brings the accounts a lock shuts out to exactly these. */
export async function shutOut(tx: Tx, lockId: string, accountIds: readonly string[]): Promise<void> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ token: string }>`
      select distinct g.token from walls.grant g where g.town_id = ${tx.townId} and g.lock_id = ${lockId}
        and g.slot = 'never' and g.rule = 'A17'`.execute(owner),
  );
  const standing = rows.map((row) => row.token);
  const add = accountIds.filter((id) => !standing.includes(id));
  const drop = standing.filter((id) => !accountIds.includes(id));
  if (add.length + drop.length === 0) return;
  await regrant(tx, lockId, {
    add: add.map((token) => ({ slot: 'never', token, rule: 'A17', basis: 'conflict' })),
    drop: drop.map((token) => ({ slot: 'never', token, rule: 'A17' })),
  });
}

/**
 * Shuts everything of these persons and their households to whoever is in conflict with them now, and opens it to whoever
 * no longer is; then the upper rooms do the same. Call it whenever a conflict, a household or a merge has changed.
 */
export async function relockConflicts(tx: Tx, personIds: readonly string[]): Promise<void> {
  const persons = await householdMates(tx, personIds);
  for (const personId of persons) {
    const accounts = await conflictsOf(tx, [personId]);
    for (const { lockId } of await locksOfPerson(tx, [personId])) await shutOut(tx, lockId, accounts);
  }
  for (const { lockId, personIds: of } of await sharedLocks(tx, persons))
    await shutOut(tx, lockId, await conflictsOf(tx, of));
  await conflictChanged.run(tx, { personIds: persons });
}

type SharedLock = { lockId: string; personIds: string[] };

/** Locks of households and relations these persons are in, with everybody else who is. */
async function sharedLocks(tx: Tx, personIds: readonly string[]): Promise<SharedLock[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<SharedLock>`
      select h.lock_id, array_agg(distinct m.person_id) as person_ids
      from people.household h join people.household_member m on m.town_id = h.town_id and m.household_id = h.id
      where h.town_id = ${tx.townId} and m.role <> 'relatedOutside' and exists (
        select from people.household_member x where x.town_id = h.town_id and x.household_id = h.id
          and x.person_id = any(${[...personIds]}::uuid[]))
      group by h.lock_id
      union all
      select r.lock_id, array[r.a_id, r.b_id] from people.relation r
      where r.town_id = ${tx.townId}
        and (r.a_id = any(${[...personIds]}::uuid[]) or r.b_id = any(${[...personIds]}::uuid[]))`.execute(
      owner,
    ),
  );
  return rows;
}

/**
 * Finds what was declared by name: the whole name or reading and the birth date of a record agree. The record is shut to
 * the declarer at once; nobody is told.
 */
export async function matchDeclared(tx: Tx, personId: string): Promise<void> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select c.id from people.conflict c
        join people.search_key k on k.town_id = c.town_id and k.person_id = ${personId}
      where c.town_id = ${tx.townId} and c.person_id is null and c.ended_at is null
        and k.born_on = c.said_born_on and k.wholes && c.said_keys and not exists (
          select from people.conflict known where known.town_id = c.town_id and known.declared_as = c.id
            and known.person_id = ${personId} and known.ended_at is null)`.execute(owner),
  );
  for (const { id } of rows) await pointAt(tx, id, personId);
  if (rows.length > 0) await relockConflicts(tx, [personId]);
}

const pointAt = (tx: Tx, declarationId: string, personId: string): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    sql`
      insert into people.conflict (town_id, id, account_id, person_id, said_name, said_kana, said_born_on, declared_as,
        kind, reason, entered_by, entered_at)
      select c.town_id, ${newId()}, c.account_id, ${personId}, c.said_name, c.said_kana, c.said_born_on, c.id, c.kind,
        c.reason, c.entered_by, ${tx.now}
      from people.conflict c where c.town_id = ${tx.townId} and c.id = ${declarationId}`.execute(owner),
  );

/** Records a declaration by name means today, hidden ones too. */
export async function declaredOf(tx: Tx, declarationId: string): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ personId: string }>`
      select k.person_id from people.conflict c
        join people.search_key k on k.town_id = c.town_id and k.born_on = c.said_born_on and k.wholes && c.said_keys
      where c.town_id = ${tx.townId} and c.id = ${declarationId}`.execute(owner),
  );
  return rows.map((row) => row.personId);
}

/**
 * Opens again what was shut because of a household that somebody has left: their last day is over. Answers how many
 * persons were looked at.
 */
export async function relockAfterLeaving(tx: Tx): Promise<number> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select distinct other.person_id as id
      from people.household h
        join people.household_member gone on gone.town_id = h.town_id and gone.household_id = h.id
        join people.household_member other on other.town_id = h.town_id and other.household_id = h.id
      where h.town_id = ${tx.townId} and ${addDays(tx.today, -1)} in (gone.to_on, h.to_on)`.execute(owner),
  );
  for (const { id } of rows) await relockConflicts(tx, [id]);
  return rows.length;
}
