import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { locksOfPerson } from '../person/person.walls.ts';

/** Somebody who can see something about a person, by office. */
export type Reader = {
  readonly organization: string;
  /** Role word of kernel/auth/roles.ts; `wide` for managers of the whole, `emergency` for a slip; '' for a whole body. */
  readonly role: string;
  readonly rule: string;
  /** Kind of lock: what they can see. */
  readonly lockKind: string;
  readonly until: Date | null;
  /** Holders today; told only when the owner decides (U04). */
  readonly names: readonly string[];
};

/** Kinds a person is never told of: what others said, and what protects somebody from them. Nothing but these is left out. */
const untold = ['reporter', 'health', 'concealed', 'relation'];

/** Clearances of bodies that look into abuse or check the trail: they are answered for in a disclosure procedure (A30). */
const silent = [clearanceTokens.abuse, clearanceTokens.auditReview];

/**
 * Who can see what about a person: every grant that holds now in their own locks and in those these follow, as offices,
 * so that whoever can open the person's page is told. Past the walls: the reader of the page may not see the cases it
 * rests on, but the person may ask (A32, U04).
 */
export async function whoMaySee(tx: Tx, personIds: readonly string[]): Promise<Reader[]> {
  const own = await locksOfPerson(tx, personIds);
  const locks = own.filter(({ kind }) => kind === 'person').map(({ lockId }) => lockId);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Reader>`
      with recursive chain(id) as (
        select unnest(${locks}::uuid[])
        union
        select f.source_id from chain c
          join walls.lock l on l.town_id = ${tx.townId} and l.id = c.id and l.only_rule is null
          join walls.follow f on f.town_id = l.town_id and f.lock_id = l.id
      ), held as (
        select distinct g.token, g.rule, l.kind, max(g.until_at) as until
        from chain c
          join walls.lock l on l.town_id = ${tx.townId} and l.id = c.id and l.kind <> all(${untold}::text[])
          join walls.grant g on g.town_id = l.town_id and g.lock_id = l.id and g.slot in ('reader', 'writer', 'lease')
        where (g.from_at is null or g.from_at <= ${tx.now}) and (g.until_at is null or g.until_at > ${tx.now})
          and (l.only_rule is null or g.rule = l.only_rule) and g.token <> all(${silent}::uuid[])
        group by g.token, g.rule, l.kind
      )
      select coalesce(o.name, body.name, desk.name, '') as organization,
        coalesce(p.role, case when desk.id is not null then 'counterClerk' when body.id is not null then ''
          when h.rule = 'A21' then 'emergency' when h.token = ${clearanceTokens.safety} then 'safetyOfficer'
          else 'wide' end) as role,
        h.rule, h.kind as lock_kind, h.until,
        array(select w.name from districts.assignment a join auth.account w on w.town_id = a.town_id and w.id = a.account_id
          where a.town_id = ${tx.townId} and a.post_id = p.id and a.from_on <= ${tx.today}
            and (a.to_on is null or a.to_on >= ${tx.today}) order by a.part desc, w.name) as names
      from held h
        left join districts.post p on p.town_id = ${tx.townId} and p.id = h.token
        left join districts.organization o on o.town_id = ${tx.townId} and o.id = p.organization_id
        left join districts.organization body on body.town_id = ${tx.townId} and body.id = h.token
        left join districts.organization desk on desk.town_id = ${tx.townId} and desk.desk_id = h.token
      where p.role is null or p.role not in ('abuseOfficer', 'auditReviewer')
      order by 1, 2, 3, 4`.execute(owner),
  );
  return rows;
}

/** Somebody who looked, by office and day. */
export type Looker = {
  readonly day: string;
  readonly organization: string;
  readonly role: string;
  readonly times: number;
  readonly names: readonly string[];
};

/**
 * Who looked at a person's record, by day: what was opened, changed or printed, as the audit trail says. Offices as they
 * were held on that day. Bodies that protect somebody, and those who check the trail, are answered for in a disclosure
 * procedure, not here: a person who is being looked into must not learn it from a print (A30).
 */
export async function whoLooked(tx: Tx, personIds: readonly string[]): Promise<Looker[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Looker>`
      with looked as (
        select (l.at at time zone ${tx.zone})::date as day, l.actor_id from audit.line l
        where l.town_id = ${tx.townId} and l.subjects && ${[...personIds]}::uuid[] and l.actor_kind = 'staff'
          and l.outcome in ('read', 'done')
      ), office as (
        select distinct on (k.day, k.actor_id) k.day, k.actor_id, coalesce(o.name, '') as organization,
          coalesce(p.role, '') as role, w.name
        from looked k
          join auth.account w on w.town_id = ${tx.townId} and w.id::text = k.actor_id
          left join districts.assignment a on a.town_id = w.town_id and a.account_id = w.id
            and a.from_on <= k.day and (a.to_on is null or a.to_on >= k.day)
          left join districts.post p on p.town_id = a.town_id and p.id = a.post_id
          left join districts.organization o on o.town_id = p.town_id and o.id = p.organization_id
        order by k.day, k.actor_id, a.part desc, p.id
      )
      select to_char(f.day, 'YYYY-MM-DD') as day, f.organization, f.role, count(*)::int as times,
        array_agg(distinct f.name) as names
      from looked k join office f on f.day = k.day and f.actor_id = k.actor_id
      where f.role not in ('abuseOfficer', 'auditReviewer')
      group by f.day, f.organization, f.role
      order by f.day desc, f.organization, f.role`.execute(owner),
  );
  return rows;
}
