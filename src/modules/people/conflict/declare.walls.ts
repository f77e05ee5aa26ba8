import { sql } from 'kysely';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { askKeys } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { canonicalIds } from '../person/card.store.ts';
import type { ConflictKind, Declaration } from './conflict.rules.ts';
import { declaredOf, matchDeclared, relockConflicts } from './conflict.walls.ts';

/**
 * Writes a conflict of interest down and shuts everything of that household to the account in this transaction, managers
 * included (A17). By name it also finds records the declarer cannot see, now and whenever one is entered; they are
 * never told whether there is one.
 */
export async function declare(tx: Tx, declaration: Declaration): Promise<string> {
  const id = newId();
  const { saidBornOn, ...said } = declaration;
  const keys = [...askKeys(said.saidName), ...askKeys(said.saidKana)];
  await asKeeper(tx, (owner) =>
    owner
      .insertInto('people.conflict')
      .values({
        townId: tx.townId,
        id,
        ...said,
        saidBornOn,
        saidKeys: sql<string[]>`${keys}::text[]`,
        enteredBy: staffOf(tx).accountId,
        enteredAt: tx.now,
      })
      .execute(),
  );
  if (declaration.personId) await relockConflicts(tx, [declaration.personId]);
  else for (const personId of await declaredOf(tx, id)) await matchDeclared(tx, personId);
  return id;
}

export type DeclaredRow = {
  readonly id: string;
  readonly accountId: string;
  readonly saidName: string;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
};

/** Declarations in force: one's own, or of everybody for whoever answers for the staff; never about one's own people. */
export async function declarations(tx: Tx, ofEverybody: boolean): Promise<DeclaredRow[]> {
  const { accountId } = staffOf(tx);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<DeclaredRow>`
      select c.id, c.account_id, c.said_name, c.kind, c.reason, c.entered_by, c.entered_at
      from people.conflict c
      where c.town_id = ${tx.townId} and c.ended_at is null and c.declared_as is null
        and (c.account_id = ${accountId} or ${ofEverybody} and not exists (
          select from people.conflict mine where mine.town_id = c.town_id and mine.account_id = ${accountId}
            and mine.ended_at is null and mine.person_id = c.person_id))
      order by c.entered_at desc, c.id desc`.execute(owner),
  );
  return rows;
}

/** Takes a declaration back; nobody takes back their own. Answers whether there was one to take back. */
export async function takeBack(tx: Tx, id: string): Promise<boolean> {
  const { accountId } = staffOf(tx);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ personId: string | null }>`
      update people.conflict c set ended_at = ${tx.now}
      where c.town_id = ${tx.townId} and c.ended_at is null and c.account_id <> ${accountId}
        and (c.id = ${id} and c.declared_as is null or c.declared_as = ${id})
      returning c.person_id`.execute(owner),
  );
  const persons = rows.flatMap((row) => row.personId ?? []);
  if (persons.length > 0) await relockConflicts(tx, [...(await canonicalIds(tx, persons)).values()]);
  return rows.length > 0;
}
