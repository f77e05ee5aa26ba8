import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, lockColumns, makeLock, regrant } from '../../../kernel/walls/lock.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { districtOfAddress } from '../../districts/index.ts';
import { conflictsOf, shutOut } from '../conflict/conflict.walls.ts';
import { personCards } from '../person/card.store.ts';
import type { PersonCard } from '../person/person.rules.ts';
import { hasConcealed, identityOf, locksOfPerson, refreshSearchKey } from '../person/person.walls.ts';
import { keysToAsk, type Question } from '../person/search-keys.ts';
import type { Match } from './protection.rules.ts';

/**
 * Grants of every lock that is sealed because of a hidden person: the safety clearance, and the posts a safety officer
 * listed. Upper rooms seal with `regrant(tx, lockId, { onlyRule: 'A16', drop: [{ rule: 'A16' }], add: grants })`.
 */
export async function hiddenGrants(tx: Tx, personId: string): Promise<Grant[]> {
  const ids = await identityOf(tx, [personId]);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ postId: string }>`
      select distinct l.post_id from people.protection p cross join lateral unnest(p.listed_posts) as l(post_id)
      where p.town_id = ${tx.townId} and p.person_id = any(${ids}::uuid[]) and p.state in ('active', 'lapsed')`.execute(
      owner,
    ),
  );
  const clearance: Grant = { slot: 'writer', token: clearanceTokens.safety, rule: 'A16' };
  return [clearance, ...rows.map(({ postId }): Grant => ({ slot: 'reader', token: postId, rule: 'A16' }))];
}

/** A lock for measures and concealed addresses: only the safety clearance, and posts it lists (docs/walls.md). */
export async function concealedLock(tx: Tx, personId: string): Promise<LockColumns> {
  const lock = await makeLock(tx, 'concealed', await hiddenGrants(tx, personId));
  await shutOut(tx, lock.lockId, await conflictsOf(tx, [personId]));
  return lock;
}

/** Brings every lock of a hidden person to what the measures in force say now. */
export async function seal(tx: Tx, personId: string): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  const add = await hiddenGrants(tx, personId);
  const drop = [{ rule: 'A16' }];
  for (const { lockId, kind } of await locksOfPerson(tx, ids)) {
    if (kind === 'concealed') await regrant(tx, lockId, { drop, add });
    else if (kind === 'health')
      await regrant(tx, lockId, { drop, add: [...add, healthNeed], onlyRule: 'A16' });
    else await regrant(tx, lockId, { drop, add, onlyRule: 'A16' });
  }
  for (const lockId of await relationLocks(tx, ids)) await sealRelation(tx, lockId);
}

/** Being listed for a hidden person is no clearance for health data (A14). */
const healthNeed: Grant = { slot: 'need', token: clearanceTokens.specialCare, rule: 'A16' };

/**
 * Opens the locks of somebody who is no longer hidden to whom they were open before. While addresses stay apart the
 * safety clearance keeps the person: 「連絡は担当へ」 has to lead to somebody (A16).
 */
export async function unseal(tx: Tx, personId: string): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  const drop = [{ rule: 'A16' }];
  const left = await hiddenGrants(tx, personId);
  const add = (await hasConcealed(tx, ids)) ? left : [];
  for (const { lockId, kind } of await locksOfPerson(tx, ids))
    if (kind === 'concealed') await regrant(tx, lockId, { drop, add: left });
    else await regrant(tx, lockId, { drop, add: kind === 'health' ? [] : add, onlyRule: null });
  for (const lockId of await relationLocks(tx, ids)) await sealRelation(tx, lockId);
}

async function relationLocks(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string }>`
      select lock_id from people.relation where town_id = ${tx.townId}
        and (a_id = any(${[...ids]}::uuid[]) or b_id = any(${[...ids]}::uuid[]))`.execute(owner),
  );
  return rows.map((row) => row.lockId);
}

/** A relation is sealed while either side is hidden: it would tell of the other. */
export async function sealRelation(tx: Tx, lockId: string): Promise<void> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select p.id from people.relation r join people.person p on p.town_id = r.town_id and p.id in (r.a_id, r.b_id)
      where r.town_id = ${tx.townId} and r.lock_id = ${lockId} and p.hidden`.execute(owner),
  );
  const grants: Grant[] = [];
  for (const row of rows) grants.push(...(await hiddenGrants(tx, row.id)));
  await regrant(tx, lockId, {
    drop: [{ rule: 'A16' }],
    add: grants,
    onlyRule: grants.length > 0 ? 'A16' : null,
  });
}

/** Takes every address of a person out of sight: kept as written, without a district, under the concealed lock. */
export async function concealAddresses(tx: Tx, personId: string, lock: LockColumns): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  await asKeeper(tx, async (owner) => {
    await sql`
      with gone as (
        delete from people.address where town_id = ${tx.townId} and person_id = any(${ids}::uuid[]) returning *
      )
      insert into people.concealed_address (town_id, id, person_id, kind, postcode, value, from_on, to_on,
        lock_id, readers, writers, needs, never, leased, leased_until)
      select g.town_id, g.id, g.person_id, g.kind, g.postcode, g.value, g.from_on, g.to_on,
        l.id, l.readers, l.writers, l.needs, l.never, l.leased, l.leased_until
      from gone g join walls.lock l on l.town_id = g.town_id and l.id = ${lock.lockId}`.execute(owner);
    await markHidden(tx, owner, ids, true);
  });
  for (const id of ids) await refreshSearchKey(tx, id);
}

/** Hides or shows the records of a person. */
const markHidden = (tx: Tx, owner: Tx['db'], ids: readonly string[], hidden: boolean) =>
  sql`update people.person set hidden = ${hidden}, version = version + 1
    where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`.execute(owner);

type Kept = { id: string; value: string };

/**
 * Shows a person again. Their addresses stay concealed unless `withAddresses`: then they return with the district they
 * lie in today, and the search finds them again.
 */
export async function showAgain(tx: Tx, personId: string, withAddresses: boolean): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  await asKeeper(tx, async (owner) => {
    await markHidden(tx, owner, ids, false);
    if (!withAddresses) return;
    const { rows } = await sql<Kept>`
      select id, value from people.concealed_address
      where town_id = ${tx.townId} and person_id = any(${ids}::uuid[])`.execute(owner);
    for (const { id, value } of rows) await bringBack(tx, owner, id, await districtOfAddress(tx, value));
  });
  for (const id of ids) await refreshSearchKey(tx, id);
}

const bringBack = (tx: Tx, owner: Tx['db'], id: string, districtId: string | null) =>
  sql`
    with gone as (
      delete from people.concealed_address where town_id = ${tx.townId} and id = ${id} returning *
    )
    insert into people.address (town_id, id, person_id, kind, postcode, value, district_id, from_on, to_on,
      lock_id, readers, writers, needs, never, leased, leased_until)
    select g.town_id, g.id, g.person_id, g.kind, g.postcode, g.value, ${districtId}::uuid, g.from_on, g.to_on,
      p.lock_id, p.readers, p.writers, p.needs, p.never, p.leased, p.leased_until
    from gone g join people.person p on p.town_id = g.town_id and p.id = g.person_id`.execute(owner);

/** Persons on the other side of any of these in a measure that masks, in either direction (A18). Past the walls. */
export async function opposedTo(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const ids = await identityOf(tx, personIds);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select unnest(p.other_parties) as id from people.protection p
      where p.town_id = ${tx.townId} and p.state in ('active', 'lapsed') and p.person_id = any(${ids}::uuid[])
      union
      select p.person_id from people.protection p
      where p.town_id = ${tx.townId} and p.state in ('active', 'lapsed') and p.other_parties && ${ids}::uuid[]`.execute(
      owner,
    ),
  );
  return await identityOf(
    tx,
    rows.map((row) => row.id),
  );
}

/** Somebody a notified measure may mean; only a safety officer ever gets this list. */
export type Meant = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly bornOn: string | null;
  readonly address: string;
};

/**
 * Records a notified measure may mean, whoever they belong to: a section that is not told leaks the address (6.5). The
 * whole name or reading and the birth date must agree, so it cannot serve for browsing. The caller's permission is the
 * safety officer's alone.
 */
export async function meantBy(
  tx: Tx,
  asked: {
    readonly wholes: readonly string[];
    readonly bornOn: string;
    /** Persons already hidden too: they can be another one's other party. */
    readonly orHidden: boolean;
  },
): Promise<Meant[]> {
  if (!tx.ring.keys.includes(clearanceTokens.safety)) return [];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Meant>`
      select distinct p.id, p.name_written as name, p.kana, p.born_on, coalesce(k.address_key, '') as address
      from people.search_key k join people.person p on p.town_id = k.town_id and p.id = k.person_id
      where k.town_id = ${tx.townId} and k.born_on = ${asked.bornOn} and k.wholes && ${[...asked.wholes]}::text[]
        and (${asked.orHidden} or not p.hidden)
      order by p.id`.execute(owner),
  );
  return rows;
}

/**
 * Hidden persons a name may mean: the whole name or reading with the birth date, or a whole number, agrees. For routing
 * inside deeds only, so that what is newly entered about them reaches the safety post; never tell the answer to anybody.
 */
export async function hiddenMatches(tx: Tx, question: Question): Promise<string[]> {
  const asked = keysToAsk(question);
  const wholes = [...asked.nameWholes, ...asked.kanaWholes];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      select p.id from people.person p
        join people.search_key k on k.town_id = p.town_id and k.person_id = p.id
      where p.town_id = ${tx.townId} and p.hidden
        and (k.wholes && ${wholes}::text[] and length(${asked.born}::text) = 10 and k.born_on = ${asked.born}
          or length(${asked.digits}::text) >= 9 and ${asked.digits}::text = any(k.phones))
      order by p.id`.execute(owner),
  );
  return rows.map((row) => row.id);
}

/** The lock an address of a hidden person lies under: that of a measure in force, or a new one. */
export async function lockForConcealed(tx: Tx, personId: string): Promise<LockColumns> {
  const [known] = await concealedLocksOf(tx, await identityOf(tx, [personId]));
  return known ? await lockColumns(tx, known) : await concealedLock(tx, personId);
}

async function concealedLocksOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string }>`
      select lock_id from people.protection
      where town_id = ${tx.townId} and person_id = any(${[...ids]}::uuid[]) and state in ('active', 'lapsed')
      order by id desc limit 1`.execute(owner),
  );
  return rows.map((row) => row.lockId);
}

/** Cards of other parties: a safety officer must know whom a measure protects from, whoever their record belongs to. */
export async function cardsBehind(tx: Tx, personIds: readonly string[]): Promise<PersonCard[]> {
  if (!tx.ring.keys.includes(clearanceTokens.safety) || personIds.length === 0) return [];
  const cards = await asKeeper(tx, () => personCards(tx, personIds));
  return [...cards.values()];
}

/**
 * Records that anybody may have entered of a person who is hidden: the whole name or reading and the birth date agree,
 * and nobody has said they are not the same. Only the safety clearance gets an answer.
 */
export async function secondRecords(tx: Tx): Promise<Match[]> {
  if (!tx.ring.keys.includes(clearanceTokens.safety)) return [];
  const rows = await matchRows(tx);
  const cards = await asKeeper(tx, () =>
    personCards(
      tx,
      rows.map((row) => row.hiddenId),
    ),
  );
  return rows.flatMap(({ hiddenId, ...visible }) => {
    const hidden = cards.get(hiddenId);
    return hidden ? [{ hidden, visible }] : [];
  });
}

type MatchRow = { hiddenId: string; id: string; name: string; kana: string };

async function matchRows(tx: Tx): Promise<MatchRow[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<MatchRow>`
      select distinct h.id as hidden_id, p.id, p.name_written as name, p.kana
      from people.person h
        join people.search_key hk on hk.town_id = h.town_id and hk.person_id = h.id
        join people.search_key k on k.town_id = h.town_id and k.born_on = hk.born_on and length(k.born_on) = 10
          and k.wholes && hk.wholes and k.person_id <> h.id
        join people.person p on p.town_id = k.town_id and p.id = k.person_id and not p.hidden
      where h.town_id = ${tx.townId} and h.hidden and not exists (
        select from people.merge_story s where s.town_id = h.town_id and s.kind = 'notSame'
          and s.a_id in (h.id, p.id) and s.b_id in (h.id, p.id))
      order by p.id`.execute(owner),
  );
  return rows;
}

/** Hidden persons somebody may have entered a second time: for the clock, which tells the safety post. */
export const enteredTwice = async (tx: Tx): Promise<readonly string[]> => [
  ...new Set((await matchRows(tx)).map((row) => row.hiddenId)),
];
