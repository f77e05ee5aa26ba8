import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/types.ts';
import { scopeTokens } from '../../src/kernel/walls/tokens.ts';

/** A lock told in names instead of identifiers, so that two towns' locks of the same story can be compared. */
export type LockTold = {
  readonly kind: string;
  readonly onlyRule: string | null;
  /** `slot token`, sorted. */
  readonly opens: readonly string[];
  /** `slot token rule basis`, sorted. */
  readonly grants: readonly string[];
  readonly follows: readonly string[];
};

type Thing = {
  readonly what: string;
  readonly lockId: string;
  readonly tokens: Readonly<Record<string, string>>;
};

/** Every lock around somebody: theirs, their worries' and hand-overs', their cases' and closings', their household's. */
async function thingsAround(owner: Kysely<DB>, townId: string, personId: string): Promise<Thing[]> {
  const { rows } = await sql<{ what: string; lockId: string; tokens: Record<string, string> }>`
    with worry as (
      select c.* from consultations.consultation c join consultations.subject s
        on s.town_id = c.town_id and s.consultation_id = c.id where s.town_id = ${townId} and s.person_id = ${personId}
    ), file as (
      select * from cases.case_file where town_id = ${townId} and focal_person_id = ${personId}
    ), home as (
      select h.* from people.household h join people.household_member m on m.town_id = h.town_id and m.household_id = h.id
      where m.town_id = ${townId} and m.person_id = ${personId}
    )
    select 'worry' as what, lock_id, '{}'::jsonb as tokens from worry
    union all select 'sheet', h.lock_id, jsonb_build_object(h.id, 'sheet') from consultations.handover h
      join worry w on w.id = h.consultation_id where h.town_id = ${townId}
    union all select 'case', lock_id, jsonb_build_object(id, 'case', closed_key, 'closed key') from file
    union all select 'closing', r.lock_id, '{}' from cases.closing_request r join file f on f.id = r.case_id where r.town_id = ${townId}
    union all select 'household', lock_id, '{}' from home
    union all select 'person ' || coalesce(m.slot, 'A'), p.lock_id, '{}' from people.person p
      left join people.household_member m on m.town_id = p.town_id and m.person_id = p.id
      where p.town_id = ${townId} and (p.id = ${personId} or m.household_id in (select id from home))`.execute(
    owner,
  );
  return rows;
}

type Told = { slot: string; token: string; rule: string; basis: string };

/** The locks around somebody by what they lock. `names` tells posts and desks; what has none is an accident. */
export async function locksAround(
  owner: Kysely<DB>,
  townId: string,
  personId: string,
  names: ReadonlyMap<string, string>,
): Promise<Record<string, LockTold>> {
  const things = await thingsAround(owner, townId, personId);
  const scopes = Object.entries(scopeTokens).map(([name, token]) => [token, name] as const);
  const known = new Map([
    ...names,
    ...scopes,
    ...things.flatMap(({ tokens }) => Object.entries(tokens)),
    ...things.map(({ what, lockId }) => [lockId, what] as const),
  ]);
  const nameOf = (token: string): string => {
    const name = known.get(token);
    if (name === undefined) throw new Error(`no name for the token ${token}`);
    return name;
  };
  const told: Record<string, LockTold> = {};
  for (const { what, lockId } of things) told[what] = await tell(owner, townId, lockId, nameOf);
  return told;
}

async function tell(
  owner: Kysely<DB>,
  townId: string,
  lockId: string,
  nameOf: (token: string) => string,
): Promise<LockTold> {
  const lock = await owner
    .selectFrom('walls.lock')
    .selectAll()
    .where('townId', '=', townId)
    .where('id', '=', lockId)
    .executeTakeFirstOrThrow();
  const grants = await owner
    .selectFrom('walls.grant')
    .select(['slot', 'token', 'rule', 'basis'])
    .where('townId', '=', townId)
    .where('lockId', '=', lockId)
    .execute();
  const follows = await owner
    .selectFrom('walls.follow')
    .select('sourceId')
    .where('townId', '=', townId)
    .where('lockId', '=', lockId)
    .execute();
  const slots = ['readers', 'writers', 'needs', 'never', 'leased'] as const;
  return {
    kind: lock.kind,
    onlyRule: lock.onlyRule,
    opens: slots.flatMap((slot) => lock[slot].map((token) => `${slot} ${nameOf(token)}`)).sort(),
    grants: grants.map((grant) => grantTold(grant, nameOf)).sort(),
    follows: follows.map(({ sourceId }) => nameOf(sourceId)).sort(),
  };
}

function grantTold({ slot, token, rule, basis }: Told, nameOf: (token: string) => string): string {
  const [kind, id] = basis.split(':');
  return [slot, nameOf(token), rule, id ? `${kind}:${nameOf(id)}` : basis].join(' ').trim();
}
