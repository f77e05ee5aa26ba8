import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { lockColumns, makeLock, regrant } from '../../../kernel/walls/lock.ts';
import { conflictsOf, householdMates, relockConflicts, shutOut } from '../conflict/conflict.walls.ts';
import { personCards } from '../person/card.store.ts';
import { enteredBy, identityOf, lockOfPerson, postOf } from '../person/person.walls.ts';
import { type HouseholdKind, type MemberRole, nextSlot } from './household.rules.ts';
import {
  endMember,
  householdById,
  householdsOn,
  insertHousehold,
  insertMember,
  membersOn,
  openMember,
  slotsOf,
} from './household.store.ts';

export type NewMember = {
  readonly personId: string;
  readonly relationToHead?: string | null | undefined;
  readonly role?: MemberRole | undefined;
  readonly fromOn?: LocalDate | undefined;
};

export type NewHousehold = {
  readonly kind: HouseholdKind;
  readonly name?: string | null | undefined;
  readonly fromOn?: LocalDate | undefined;
  readonly members: readonly NewMember[];
};

/**
 * Forms a household. Its lock follows its members, so whoever reads one of them sees the household, and in it only
 * those they may read: kinship opens nothing (A24). Every member must be readable to the one who forms it.
 */
export async function formHousehold(
  tx: Tx,
  input: NewHousehold,
): Promise<Result<{ householdId: string; lockId: string }, 'not-found'>> {
  const cards = await personCards(
    tx,
    input.members.map((member) => member.personId),
  );
  if (input.members.some((member) => !cards.has(member.personId))) return refuse('not-found');
  const householdId = newId();
  const grants = input.members.length > 0 || tx.actor.kind !== 'staff' ? [] : [enteredBy(postOf(tx))];
  const lock = await makeLock(tx, 'household', grants);
  const fromOn = input.fromOn ?? tx.today;
  await insertHousehold(tx, { id: householdId, kind: input.kind, name: input.name ?? '', fromOn }, lock);
  await seatMembers(tx, householdId, lock.lockId, fromOn, input.members);
  return ok({ householdId, lockId: lock.lockId });
}

async function seatMembers(
  tx: Tx,
  householdId: string,
  lockId: string,
  fromOn: LocalDate,
  members: readonly NewMember[],
): Promise<void> {
  const taken: string[] = [];
  const follow: string[] = [];
  for (const { personId } of members) follow.push(await lockOfPerson(tx, personId));
  await regrant(tx, lockId, { follow });
  const lock = await lockColumns(tx, lockId);
  for (const { personId, relationToHead, role, fromOn: since } of members) {
    const slot = nextSlot(taken);
    taken.push(slot);
    await insertMember(
      tx,
      {
        householdId,
        personId,
        slot,
        relationToHead: relationToHead ?? '',
        role: role ?? 'member',
        fromOn: since ?? fromOn,
      },
      lock,
    );
  }
  await relockConflicts(
    tx,
    members.map((member) => member.personId),
  );
}

/** Another person joins; a conflict of interest with them now counts for everybody in it (A17). */
export async function joinHousehold(
  tx: Tx,
  householdId: string,
  member: NewMember,
): Promise<Result<{ slot: string }, 'not-found' | 'already-in'>> {
  const household = await householdById(tx, householdId);
  const card = (await personCards(tx, [member.personId])).get(member.personId);
  if (!household || !card) return refuse('not-found');
  const ids = await identityOf(tx, [member.personId]);
  const present = await membersOn(tx, householdId, tx.today);
  if (present.some((other) => ids.includes(other.personId))) return refuse('already-in');
  const slot = nextSlot(await slotsOf(tx, householdId));
  await regrant(tx, household.lockId, { follow: [await lockOfPerson(tx, member.personId)] });
  await insertMember(
    tx,
    {
      householdId,
      personId: member.personId,
      slot,
      relationToHead: member.relationToHead ?? '',
      role: member.role ?? 'member',
      fromOn: member.fromOn ?? tx.today,
    },
    await lockColumns(tx, household.lockId),
  );
  await relockConflicts(tx, [member.personId]);
  return ok({ slot });
}

/** A member's last day. The household stays readable to those who read them, for what it was. */
export async function leaveHousehold(
  tx: Tx,
  memberId: string,
  on: LocalDate,
): Promise<Result<{ householdId: string }, 'not-found' | 'before-start'>> {
  const member = await openMember(tx, memberId);
  if (!member) return refuse('not-found');
  if (on < member.fromOn) return refuse('before-start');
  const before = await householdMates(tx, [member.personId]);
  if (!(await endMember(tx, memberId, on))) return refuse('not-found');
  await relockConflicts(tx, before);
  return ok({ householdId: member.householdId });
}

/** The household somebody is supported in on a day, else the one they live in; null when there is none to read. */
export async function householdOf(
  tx: Tx,
  personId: string,
  day: LocalDate = tx.today,
): Promise<string | null> {
  const [first] = await householdsOn(tx, await identityOf(tx, [personId]), day);
  return first?.id ?? null;
}

/** Who is in a household on a day, each by the letter of their place. Names come from `personCards`, where readable. */
export const personsOfHousehold = (
  tx: Tx,
  householdId: string,
  day: LocalDate = tx.today,
): ReturnType<typeof membersOn> => membersOn(tx, householdId, day);

/** Shuts a lock of an upper room to whoever is in conflict with these persons. */
export const shutConflicts = async (tx: Tx, lockId: string, personIds: readonly string[]): Promise<void> =>
  shutOut(tx, lockId, await conflictsOf(tx, personIds));
