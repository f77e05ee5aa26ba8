import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';

/** Somebody who wishes to be told of turns. */
export type Reader = { readonly accountId: string; readonly name: string; readonly email: string };

/** Accounts that can sign in, wish letters and have an address. Addresses are the keeper's to read. */
export const readers = (tx: Tx, accountIds: readonly string[] | null): Promise<Reader[]> =>
  tx.db
    .selectFrom('auth.account')
    .select((e) => ['id as accountId', 'name', e.ref('email').$notNull().as('email')])
    .where('townId', '=', tx.townId)
    .where('state', '=', 'active')
    .where('tellTurns', '=', true)
    .where('email', 'is not', null)
    .$if(accountIds !== null, (q) => q.where('id', 'in', [...(accountIds ?? [])]))
    .execute();

/** Readers who had no letter today. */
export async function unwrittenToday(tx: Tx, all: readonly Reader[]): Promise<Reader[]> {
  const rows = await tx.db
    .selectFrom('work.turn_letter')
    .select('accountId')
    .where('townId', '=', tx.townId)
    .where('day', '=', tx.today)
    .execute();
  const written = new Set(rows.map((row) => row.accountId));
  return all.filter((reader) => !written.has(reader.accountId));
}

/** Notes a morning's letter; false when another run was quicker. */
export async function noteLetter(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into work.turn_letter (town_id, account_id, day, sent_at) values (${tx.townId}, ${accountId}, ${tx.today}, ${tx.now})
    on conflict do nothing returning account_id`.execute(tx.db);
  return rows.length === 1;
}
