import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Absence, NewAbsence } from './absence.rules.ts';

/** Absences that are running or to come, the next first. */
export const comingAbsences = (tx: Tx) =>
  tx.db
    .selectFrom('districts.absence as b')
    .innerJoin('auth.account_card as who', (join) =>
      join.onRef('who.townId', '=', 'b.townId').onRef('who.id', '=', 'b.accountId'),
    )
    .select(['b.id', 'b.accountId', 'b.fromOn', 'b.toOn', 'b.reason', 'who.name'])
    .where('b.townId', '=', tx.townId)
    .where('b.endedAt', 'is', null)
    .where('b.toOn', '>=', tx.today)
    .orderBy('b.fromOn')
    .orderBy('who.name')
    .limit(500)
    .execute();

export const absenceById = (tx: Tx, id: string): Promise<Absence | undefined> =>
  tx.db
    .selectFrom('districts.absence')
    .select(['id', 'accountId', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();

export const insertAbsence = (tx: Tx, id: string, absence: NewAbsence, enteredBy: string) =>
  tx.db
    .insertInto('districts.absence')
    .values({ ...absence, townId: tx.townId, id, enteredBy })
    .execute();

export const endAbsenceRow = (tx: Tx, id: string) =>
  tx.db
    .updateTable('districts.absence')
    .set({ endedAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
