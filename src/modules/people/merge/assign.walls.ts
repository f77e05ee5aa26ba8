import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { personCards } from '../person/card.store.ts';
import { refreshSearchKey } from '../person/person.walls.ts';
import { rowsInWords, stepById } from './merge.store.ts';

/** Tables whose rows can go to the other record; under the person's lock, or a household's that stays. */
const assignable = {
  name: true,
  phone: true,
  address: true,
  safety_marker: true,
  consent: true,
  household_member: false,
} as const;

const isAssignable = (table: string): table is keyof typeof assignable => Object.hasOwn(assignable, table);

/** Gives a row recorded while two records were one to the one it belongs to; both must be readable. */
export async function assign(
  tx: Tx,
  stepId: string,
  { table, rowId, personId }: { table: string; rowId: string; personId: string },
): Promise<Result<{ personId: string }, 'not-found'>> {
  const step = await stepById(tx, stepId);
  if (step?.kind !== 'unmerged' || !step.rowIds.includes(rowId) || !isAssignable(table))
    return refuse('not-found');
  const card = (await personCards(tx, [personId])).get(personId);
  const [row] = (await rowsInWords(tx, [rowId])).filter((found) => found.table === table);
  if (!card || !row || ![step.aId, step.bId].includes(card.id)) return refuse('not-found');
  await asKeeper(tx, (owner) => moveRow(tx, owner, table, rowId, card.id));
  for (const id of [row.personId, card.id]) await refreshSearchKey(tx, id);
  tx.about({ kind: 'person', id: card.id, subjects: [row.personId, card.id], detail: { row: table } });
  return ok({ personId: card.id });
}

const moveRow = (tx: Tx, owner: Tx['db'], table: keyof typeof assignable, rowId: string, personId: string) =>
  assignable[table]
    ? sql`
      update ${sql.table(`people.${table}`)} as r set person_id = p.id, lock_id = p.lock_id, readers = p.readers,
        writers = p.writers, needs = p.needs, never = p.never, leased = p.leased, leased_until = p.leased_until
      from people.person p where p.town_id = ${tx.townId} and p.id = ${personId}
        and r.town_id = p.town_id and r.id = ${rowId}`.execute(owner)
    : sql`
      update ${sql.table(`people.${table}`)} set person_id = ${personId}
      where town_id = ${tx.townId} and id = ${rowId}`.execute(owner);
