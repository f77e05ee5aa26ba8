import { sql } from 'kysely';
import type { Tx } from '../ctx/tx.ts';
import type { Listed, ReviewLine, StaffName } from './review.rules.ts';

/** Lines by identifier, in the order given. Behind the wall: without the clearance none comes back. */
export async function readLines(tx: Tx, listed: readonly Listed[]): Promise<ReviewLine[]> {
  if (listed.length === 0) return [];
  const { rows } = await sql<Omit<ReviewLine, 'why'>>`
    select l.id, l.at, coalesce(who.name, aimed.name, '') as staff,
      coalesce(who.id::text, aimed.id::text, '') as staff_id, l.posts, l.verb, l.outcome, l.object_kind, l.object_id,
      l.subjects, l.basis, l.device,
      case when l.object_kind = 'search' then coalesce(l.detail ->> 'terms', l.detail ->> 'asked') end as asked,
      case when l.object_kind = 'search' then l.detail ->> 'hits' end as hits
    from audit.line l
      left join auth.account_card who on who.town_id = l.town_id and who.id::text = l.actor_id
      left join auth.account_card aimed on aimed.town_id = l.town_id and l.object_kind = 'account'
        and aimed.id::text = l.object_id
    where l.town_id = ${tx.townId} and l.id = any(${listed.map(({ id }) => id)}::uuid[])`.execute(tx.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return listed.flatMap(({ id, why }) => {
    const row = byId.get(id);
    return row ? [{ ...row, why }] : [];
  });
}

/** Everybody with an account, by name, for choosing whose lines to see. */
export const staffNames = (tx: Tx): Promise<StaffName[]> =>
  tx.db
    .selectFrom('auth.account_card')
    .select(['id', 'name'])
    .where('townId', '=', tx.townId)
    .orderBy(sql`case when kana = '' then name else kana end`)
    .execute();
