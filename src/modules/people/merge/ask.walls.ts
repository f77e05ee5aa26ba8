import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { activePosts } from '../../districts/index.ts';
import { identityOf } from '../person/person.walls.ts';
import { keysToAsk, type Question } from '../person/search-keys.ts';

/** Records that may be meant although the asker may not see them. Never tell the asker which, whose or how many. */
export async function askable(tx: Tx, question: Question): Promise<string[]> {
  const asked = keysToAsk(question);
  const wholes = [...asked.nameWholes, ...asked.kanaWholes];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ personId: string }>`
      select distinct f.person_id from people.askable(${wholes}::text[], ${asked.born}::text, ${asked.digits}::text,
        ${asked.digitGrams}::text[]) as f`.execute(owner),
  );
  return rows.map((row) => row.personId);
}

/**
 * Posts that answer for a person: the leads of the cases they are in, else the owners of the consultations, else who
 * entered them, else whoever answers for the town.
 */
export async function ownersOf(tx: Tx, personId: string): Promise<string[]> {
  const ids = await identityOf(tx, [personId]);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ postId: string; rule: string }>`
      with own as (
        select coalesce(a.own_lock_id, p.lock_id) as id from people.person p
          left join people.alias a on a.town_id = p.town_id and a.alias_id = p.id
        where p.town_id = ${tx.townId} and p.id = any(${ids}::uuid[])
      ), source as (
        select id from own
        union select f.source_id from walls.follow f join own on own.id = f.lock_id where f.town_id = ${tx.townId}
      )
      select distinct g.token as post_id, g.rule from walls.grant g join source on source.id = g.lock_id
        join districts.post post on post.town_id = g.town_id and post.id = g.token
      where g.town_id = ${tx.townId} and g.slot = 'writer' and g.rule in ('lead', 'A01', 'entered')`.execute(
      owner,
    ),
  );
  for (const rule of ['lead', 'A01', 'entered']) {
    const found = rows.filter((row) => row.rule === rule);
    if (found.length > 0) return found.map((row) => row.postId);
  }
  const [town] = await activePosts(tx, { roles: ['municipalOwner', 'municipalManager'] });
  return town ? [town.id] : [];
}

type Ask = {
  readonly personId: string;
  /** The asker's own record that may be the same person, where there is one. */
  readonly ownId: string | null;
  readonly postId: string;
  readonly accountId: string;
  readonly words: string;
};

/** Lays a question to the owner under the lock of the record it is about, which the asker may not see. */
export const layQuestion = (tx: Tx, ask: Ask): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    sql`
      insert into people.merge_story (town_id, id, kind, a_id, b_id, asked_by_post_id, at, by, reason,
        lock_id, readers, writers, needs, never, leased, leased_until)
      select p.town_id, ${newId()}, 'matchAsked', ${ask.ownId}::uuid, p.id, ${ask.postId}, ${tx.now}, ${ask.accountId},
        ${ask.words}, p.lock_id, p.readers, p.writers, p.needs, p.never, p.leased, p.leased_until
      from people.person p where p.town_id = ${tx.townId} and p.id = ${ask.personId}`.execute(owner),
  );
