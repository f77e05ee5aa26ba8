import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { ListedCase } from '../casefile/casefile.store.ts';

export type ClosedCase = ListedCase & { readonly name: string };

/**
 * Closed cases whose record a reason would open to this reader (A26): number, name and who is responsible since, so that
 * whoever is called finds the door. Past the wall, because the rows themselves open with the reason alone; sealed cases
 * and those of a conflict are left out as if there were none. `postIds` narrows to the reader's own posts.
 */
export async function closedCases(
  tx: Tx,
  asked: { postIds: readonly string[] | null; page: number; pageSize: number },
): Promise<{ rows: ClosedCase[]; total: number; unhidden: number }> {
  const keys = [...tx.ring.keys];
  const mine = asked.postIds ? [...asked.postIds] : keys;
  const { rows } = await asKeeper(tx, (owner) =>
    sql<ClosedCase & { total: number; unhidden: number }>`
      select f.id, f.case_no, f.focal_person_id, f.state, '' as hope, f.opened_at, f.last_contact_at, f.last_try_at,
        null as next_contact_on, false as emergency, after.name as lead_post_name, p.name_written as name,
        count(*) over ()::int as total, count(*) filter (where p.hidden is not true) over ()::int as unhidden
      from cases.case_file f
        join cases.episode e on e.town_id = f.town_id and e.case_id = f.id and e.no = f.episode_no
        join districts.post after on after.town_id = e.town_id and after.id = e.lead_after_post_id
        left join people.alias a on a.town_id = f.town_id and a.alias_id = f.focal_person_id
        join people.person p on p.town_id = f.town_id and p.id = coalesce(a.root_id, f.focal_person_id)
      where f.town_id = ${tx.townId} and f.state = 'closed' and e.closed_at is not null
        and e.readers && ${mine}::uuid[] and not e.never && ${keys}::uuid[]
      order by e.closed_at desc, f.id
      limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`.execute(owner),
  );
  return { rows, total: rows[0]?.total ?? 0, unhidden: rows[0]?.unhidden ?? 0 };
}
