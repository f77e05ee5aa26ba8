import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { HouseholdKind, MemberRole } from './household.rules.ts';

export type Household = {
  readonly id: string;
  readonly kind: HouseholdKind;
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly version: number;
  readonly lockId: string;
};

export type Member = {
  readonly id: string;
  readonly householdId: string;
  readonly personId: string;
  readonly slot: string;
  readonly relationToHead: string;
  readonly role: MemberRole;
  readonly fromOn: string;
  readonly toOn: string | null;
};

const columns = ['id', 'kind', 'name', 'fromOn', 'toOn', 'version', 'lockId'] as const;

export const householdById = (tx: Tx, id: string): Promise<Household | undefined> =>
  tx.db
    .selectFrom('people.household')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

const during = (alias: string, day: LocalDate) => {
  const of = sql.raw(alias);
  return sql<boolean>`(${of}.from_on <= ${day} and (${of}.to_on is null or ${of}.to_on >= ${day}))`;
};

/** Members on a day, in the order of their letters. */
export const membersOn = (tx: Tx, householdId: string, day: LocalDate): Promise<Member[]> =>
  tx.db
    .selectFrom('people.household_member as m')
    .select(['id', 'householdId', 'personId', 'slot', 'relationToHead', 'role', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where('householdId', '=', householdId)
    .where(during('m', day))
    .orderBy(sql`length(slot)`)
    .orderBy('slot')
    .execute();

/** Letters that were ever given in a household. */
export async function slotsOf(tx: Tx, householdId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('people.household_member')
    .select('slot')
    .where('townId', '=', tx.townId)
    .where('householdId', '=', householdId)
    .execute();
  return rows.map((row) => row.slot);
}

/** Households any of these records is in on a day, the one of support first. */
export async function householdsOn(
  tx: Tx,
  personIds: readonly string[],
  day: LocalDate,
): Promise<Household[]> {
  const { rows } = await sql<Household>`
    select h.id, h.kind, h.name, h.from_on, h.to_on, h.version, h.lock_id from people.household h
    where h.town_id = ${tx.townId} and ${during('h', day)} and exists (
      select from people.household_member m where m.town_id = h.town_id and m.household_id = h.id
        and m.person_id = any(${[...personIds]}::uuid[]) and ${during('m', day)})
    order by array_position(array['supportUnit', 'livingTogether', 'residentRegister', 'economicUnit'], h.kind), h.id desc`.execute(
    tx.db,
  );
  return rows;
}

export const insertHousehold = (
  tx: Tx,
  household: Pick<Household, 'id' | 'kind' | 'name' | 'fromOn'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.household')
    .values({ townId: tx.townId, ...household, toOn: null, ...lock })
    .execute();

export const insertMember = (
  tx: Tx,
  member: Omit<Member, 'id' | 'toOn'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.household_member')
    .values({ townId: tx.townId, id: newId(), ...member, toOn: null, ...lock })
    .execute();

/** The open place of a member; undefined when it has ended or is not readable. */
export const openMember = (tx: Tx, memberId: string): Promise<Member | undefined> =>
  tx.db
    .selectFrom('people.household_member')
    .select(['id', 'householdId', 'personId', 'slot', 'relationToHead', 'role', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', memberId)
    .where('toOn', 'is', null)
    .executeTakeFirst();

/** The last day of a member's place. */
export async function endMember(tx: Tx, memberId: string, on: LocalDate): Promise<boolean> {
  const result = await tx.db
    .updateTable('people.household_member')
    .set({ toOn: on })
    .where('townId', '=', tx.townId)
    .where('id', '=', memberId)
    .where('toOn', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
