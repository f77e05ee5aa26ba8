import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** Closed days from today on. */
export const comingClosedDays = (tx: Tx): Promise<{ id: string; day: LocalDate; name: string }[]> =>
  tx.db
    .selectFrom('districts.closed_day')
    .select(['id', 'day', 'name'])
    .where('townId', '=', tx.townId)
    .where('day', '>=', tx.today)
    .orderBy('day')
    .execute();

/** Enters a closed day; one that is entered already keeps its name. */
export const insertClosedDay = (tx: Tx, row: { id: string; day: LocalDate; name: string }) =>
  tx.db
    .insertInto('districts.closed_day')
    .values({ ...row, townId: tx.townId })
    .onConflict((clash) => clash.doNothing())
    .execute();

export async function deleteClosedDay(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('districts.closed_day')
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('day', '>=', tx.today)
    .executeTakeFirst();
  return Number(numDeletedRows) === 1;
}
