import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { personCards } from '../person/card.store.ts';
import { identityOf } from '../person/person.walls.ts';
import { maskOf } from './household.rules.ts';
import { type Household, householdById, householdsOn, membersOn } from './household.store.ts';
import { relationsOn } from './relation.store.ts';
import type { HouseholdSeen, RelationSeen } from './seen.ts';

async function seen(tx: Tx, household: Household, day: LocalDate): Promise<HouseholdSeen> {
  const members = await membersOn(tx, household.id, day);
  const cards = await personCards(
    tx,
    members.map((member) => member.personId),
  );
  return {
    household,
    members: members.map(({ id, personId, slot, role, relationToHead, fromOn }) => {
      const card = cards.get(personId) ?? null;
      return { ...maskOf({ slot, role, relationToHead, card }), memberId: id, fromOn };
    }),
  };
}

/** Households of one person (all their records) on a day. */
export async function householdsSeen(
  tx: Tx,
  personIds: readonly string[],
  day: LocalDate,
): Promise<HouseholdSeen[]> {
  const all: HouseholdSeen[] = [];
  for (const household of await householdsOn(tx, personIds, day)) all.push(await seen(tx, household, day));
  return all;
}

/** A household on a day with the relations among its members that the reader may see. */
export const readHousehold = (ctx: Ctx, id: string, on: LocalDate | null) =>
  ctx.read('household.view', async (tx) => {
    const household = await householdById(tx, id);
    if (!household) return refuse('not-found');
    const day = on ?? tx.today;
    const view = await seen(tx, household, day);
    const readable = view.members.flatMap((member) => (member.card ? [member.card.id] : []));
    tx.about({ kind: 'household', id, subjects: readable });
    return ok({ ...view, day, relations: await relationsSeen(tx, readable, day) });
  });

/** Relations of persons on a day; the other side is null when the reader may not open it. */
export async function relationsSeen(
  tx: Tx,
  personIds: readonly string[],
  day: LocalDate,
): Promise<RelationSeen[]> {
  const relations = await relationsOn(tx, await identityOf(tx, personIds), day);
  const cards = await personCards(
    tx,
    relations.flatMap(({ aId, bId }) => [aId, bId]),
  );
  return relations.map(({ aId, bId, lockId: _, ...relation }) => ({
    ...relation,
    a: cards.get(aId) ?? null,
    b: cards.get(bId) ?? null,
  }));
}
