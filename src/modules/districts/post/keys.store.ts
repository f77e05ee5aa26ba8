import { sql } from 'kysely';
import type { KeyQuestion, KeySource } from '../../../kernel/ctx/key-ring.ts';

/**
 * Posts an account holds on the town's day: the last day counts until 24:00 (A27). Only of bodies that are the town's,
 * its partners under a commission in force (A03), or a body's own project, which needs none (T38); only for somebody
 * who can sign in. `early` rows are posts they may already read (T13).
 */
const heldPosts = ({ townId, accountId, today }: KeyQuestion) => sql`
  with held as (
    select a.id as assignment_id, a.post_id, a.part from districts.assignment a
    where a.town_id = ${townId} and a.account_id = ${accountId}
      and a.from_on <= ${today} and (a.to_on is null or a.to_on >= ${today})
    union all
    select null, e.post_id, 'early' from districts.early_read e
    where e.town_id = ${townId} and e.account_id = ${accountId} and e.from_on <= ${today} and e.to_on >= ${today}
  )
  select h.assignment_id, h.part, p.id as post_id, p.name, p.role, p.clearances, o.id as organization_id, o.desk_id
  from held h
    join auth.account w on w.town_id = ${townId} and w.id = ${accountId} and w.state = 'active'
    join districts.post p on p.town_id = ${townId} and p.id = h.post_id
      and p.from_on <= ${today} and (p.to_on is null or p.to_on >= ${today})
    join districts.organization o on o.town_id = ${townId} and o.id = p.organization_id
      and o.from_on <= ${today} and (o.to_on is null or o.to_on >= ${today})
      and (o.kind = 'municipal' or o.own_project or exists (
        select from districts.commission c where c.town_id = ${townId} and c.organization_id = o.id
          and c.from_on <= ${today} and (c.to_on is null or c.to_on >= ${today})))`;

/**
 * Keys of posts: the post; for who holds it, not for who only reads it early, also the assignment, the body and,
 * for counter clerks, the body's desk. One post held twice keeps its stronger part.
 */
export const postKeys: KeySource = (question) => sql`
  select k.token, k.read_only, k.post from (
    select distinct on (k.token) k.token, k.read_only, k.post from (${heldPosts(question)}) h
      cross join lateral (values
        (h.post_id, h.part = 'early', jsonb_build_object('name', h.name, 'role', h.role, 'part', h.part,
          'organizationId', h.organization_id, 'clearances', to_jsonb(h.clearances))),
        (h.assignment_id, false, null),
        (case when h.part <> 'early' then h.organization_id end, false, null),
        (case when h.part <> 'early' and h.role = 'counterClerk' then h.desk_id end, false, null)
      ) k(token, read_only, post)
    where k.token is not null
    order by k.token, array_position(array['main', 'deputy', 'early'], h.part)
  ) k`;
