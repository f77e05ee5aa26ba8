import { type RawBuilder, sql } from 'kysely';
import { actingPost } from '../../../kernel/ctx/key-ring.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type Grant, regrant } from '../../../kernel/walls/lock.ts';
import { keysToStore } from './search-keys.ts';

const one = <T>(rows: readonly T[], what: string): T => {
  const [row] = rows;
  if (row === undefined) throw new Error(`no ${what}`);
  return row;
};

/** The lock a person's rows lie under: that of the record that stands. Throws when there is no such person. */
export async function lockOfPerson(tx: Tx, personId: string): Promise<string> {
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('people.person')
      .select('lockId')
      .where('townId', '=', tx.townId)
      .where('id', '=', personId)
      .execute(),
  );
  return one(rows, `person ${personId}`).lockId;
}

/**
 * The locks threads are tied to: a merged record keeps its own, which the record that stands follows, so that taking
 * a merge back parts them again exactly.
 */
async function ownLocks(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string }>`
      select distinct coalesce(a.own_lock_id, p.lock_id) as lock_id
      from people.person p left join people.alias a on a.town_id = p.town_id and a.alias_id = p.id
      where p.town_id = ${tx.townId} and p.id = any(${[...personIds]}::uuid[])`.execute(owner),
  );
  return rows.map((row) => row.lockId);
}

/** From now on whoever reads a consultation or a case (its lock) reads these persons; the entering post's own key ends. */
export async function followPerson(
  tx: Tx,
  personIds: readonly string[],
  sourceLockId: string,
): Promise<void> {
  for (const lockId of await ownLocks(tx, personIds))
    await regrant(tx, lockId, { follow: [sourceLockId], drop: [{ rule: 'entered' }] });
}

/**
 * These persons no longer follow a consultation or a case. One that nothing opens any more stays with the post that
 * let go of it: nobody may drop out of sight.
 */
export async function unfollowPerson(
  tx: Tx,
  personIds: readonly string[],
  sourceLockId: string,
): Promise<void> {
  for (const lockId of await ownLocks(tx, personIds)) {
    await regrant(tx, lockId, { unfollow: [sourceLockId] });
    if (await isForsaken(tx, lockId)) await regrant(tx, lockId, { add: [enteredBy(postOf(tx))] });
  }
}

async function isForsaken(tx: Tx, lockId: string): Promise<boolean> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ forsaken: boolean }>`
      select not exists (select from walls.follow f where f.town_id = ${tx.townId} and f.lock_id = ${lockId})
        and not exists (select from walls.grant g where g.town_id = ${tx.townId} and g.lock_id = ${lockId}
          and g.slot in ('reader', 'writer', 'lease')) as forsaken`.execute(owner),
  );
  return rows[0]?.forsaken === true;
}

/** The post that entered a person opens them until a consultation or a case does (docs/walls.md). */
export const enteredBy = (postId: string): Grant => ({ slot: 'writer', token: postId, rule: 'entered' });

/** The post an actor enters somebody in: the main one they hold. Throws for an actor without a post. */
export function postOf(tx: Tx): string {
  const { name } = staffOf(tx);
  const post = actingPost(tx.ring);
  if (!post) throw new Error(`${name} holds no post to enter a person in`);
  return post.id;
}

/** Identifiers of one person: the record that stands and all that were merged into it, for each identifier asked for. */
export async function identityOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      with root as (
        select distinct coalesce(a.root_id, asked.id) as id from unnest(${[...personIds]}::uuid[]) as asked(id)
          left join people.alias a on a.town_id = ${tx.townId} and a.alias_id = asked.id
      )
      select id from root
      union select a.alias_id from people.alias a join root on root.id = a.root_id where a.town_id = ${tx.townId}`.execute(
      owner,
    ),
  );
  return rows.map((row) => row.id);
}

/**
 * Every lock of a person besides those of households and relations: the person's, the merged records' own, those of
 * markers that need a clearance (`health`), those of measures and concealed addresses (`concealed`).
 */
export async function locksOfPerson(
  tx: Tx,
  personIds: readonly string[],
): Promise<readonly { readonly lockId: string; readonly kind: string }[]> {
  const ids = await identityOf(tx, personIds);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string; kind: string }>`
      select l.id as lock_id, l.kind from walls.lock l where l.town_id = ${tx.townId} and l.id in (
        select p.lock_id from people.person p where p.town_id = ${tx.townId} and p.id = any(${ids}::uuid[])
        union select a.own_lock_id from people.alias a where a.town_id = ${tx.townId} and a.alias_id = any(${ids}::uuid[])
        union select m.lock_id from people.safety_marker m
          where m.town_id = ${tx.townId} and m.person_id = any(${ids}::uuid[])
        union select c.lock_id from people.concealed_address c
          where c.town_id = ${tx.townId} and c.person_id = any(${ids}::uuid[])
        union select c.lock_id from people.protection c
          where c.town_id = ${tx.townId} and c.person_id = any(${ids}::uuid[]))
      order by l.id`.execute(owner),
  );
  return rows;
}

/** Whether a person is under protection. For routing inside deeds only: never tell the answer to anybody. */
export async function isHidden(tx: Tx, personId: string): Promise<boolean> {
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('people.person')
      .select('hidden')
      .where('townId', '=', tx.townId)
      .where('id', '=', personId)
      .execute(),
  );
  return rows[0]?.hidden === true;
}

/** A district somebody lives in today, and the last day of the address that says so, where it has one. */
export type Place = { readonly districtId: string; readonly lastOn: string | null };

/**
 * The smallest districts persons live in today, each once. Nobody hidden, concealed or without an address in the town
 * has one. Past the walls, because teams rest on it: pass it on as a lock.
 */
export async function placesOf(tx: Tx, personIds: readonly string[]): Promise<Place[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Place>`
      select a.district_id, case when bool_or(a.to_on is null) then null else max(a.to_on) end as last_on
      from unnest(${[...new Set(personIds)]}::uuid[]) as asked(id)
        left join people.alias l on l.town_id = ${tx.townId} and l.alias_id = asked.id
        join people.person p on p.town_id = ${tx.townId} and p.id = coalesce(l.root_id, asked.id) and not p.hidden
        join people.address a on a.town_id = ${tx.townId} and a.district_id is not null and a.kind in ('actual', 'registered')
          and (a.person_id = p.id or exists (select from people.alias x
            where x.town_id = ${tx.townId} and x.alias_id = a.person_id and x.root_id = p.id))
          and (a.from_on is null or a.from_on <= ${tx.today}) and (a.to_on is null or a.to_on >= ${tx.today})
      group by a.district_id`.execute(owner),
  );
  return rows;
}

/**
 * The same from the other end, as SQL for the keeper: `person_id` and `district_id` of everybody who lives today in one
 * of these districts, under every record they have. For counting only.
 */
export const residents = (tx: Tx, districtIds: readonly string[]): RawBuilder<unknown> => sql`
  select who.person_id, a.district_id from people.address a
    left join people.alias l on l.town_id = ${tx.townId} and l.alias_id = a.person_id
    cross join lateral (
      select coalesce(l.root_id, a.person_id) as person_id
      union all select x.alias_id from people.alias x
        where x.town_id = ${tx.townId} and x.root_id = coalesce(l.root_id, a.person_id)
    ) who
  where not exists (select from people.person p
      where p.town_id = ${tx.townId} and p.id = coalesce(l.root_id, a.person_id) and p.hidden)
    and a.town_id = ${tx.townId} and a.district_id = any(${[...districtIds]}::uuid[])
    and a.kind in ('actual', 'registered')
    and (a.from_on is null or a.from_on <= ${tx.today}) and (a.to_on is null or a.to_on >= ${tx.today})`;

type Facts = {
  nameWritten: string;
  kana: string;
  bornOn: string | null;
  hidden: boolean;
  otherNames: string[];
  numbers: string[];
  address: string | null;
};

/** Makes a person's search keys anew from what is recorded. A hidden person's address gives no key (A16). */
export async function refreshSearchKey(tx: Tx, personId: string): Promise<void> {
  await asKeeper(tx, async (owner) => {
    const { rows } = await sql<Facts>`
      select p.name_written, p.kana, p.born_on, p.hidden,
        array(select n.value from people.name n where n.town_id = p.town_id and n.person_id = p.id
          union select n.kana from people.name n where n.town_id = p.town_id and n.person_id = p.id and n.kana <> '') as other_names,
        array(select h.number from people.phone h where h.town_id = p.town_id and h.person_id = p.id) as numbers,
        (select a.value from people.address a where a.town_id = p.town_id and a.person_id = p.id
          and a.kind <> 'formerly' and (a.to_on is null or a.to_on >= ${tx.today})
          order by a.kind = 'actual' desc, a.from_on desc nulls last limit 1) as address
      from people.person p where p.town_id = ${tx.townId} and p.id = ${personId}`.execute(owner);
    const { address, hidden, ...facts } = one(rows, `person ${personId}`);
    const keys = keysToStore({ ...facts, address: hidden ? '' : (address ?? '') });
    await sql`
      insert into people.search_key (town_id, person_id, wholes, names, grams, phones, address_key, born_on,
        lock_id, readers, writers, needs, never, leased, leased_until)
      select p.town_id, p.id, ${keys.wholes}::text[], ${keys.names}::text[], ${keys.grams}::text[],
        ${keys.phones}::text[], ${keys.addressKey}, ${keys.bornOn},
        p.lock_id, p.readers, p.writers, p.needs, p.never, p.leased, p.leased_until
      from people.person p where p.town_id = ${tx.townId} and p.id = ${personId}
      on conflict (town_id, person_id) do update set wholes = excluded.wholes, names = excluded.names,
        grams = excluded.grams, phones = excluded.phones, address_key = excluded.address_key,
        born_on = excluded.born_on`.execute(owner);
  });
}

/** Whether an address of theirs is kept apart. Told only to who reads the person: 「連絡は担当へ」 (A16). */
export async function hasConcealed(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ any: boolean }>`
      select exists (select from people.concealed_address c
        where c.town_id = ${tx.townId} and c.person_id = any(${[...personIds]}::uuid[])) as any`.execute(
      owner,
    ),
  );
  return rows[0]?.any === true;
}
