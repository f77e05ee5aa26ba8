import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { Signup, SignupChannel, SignupState, SignupWish } from './signup.rules.ts';

const columns = [
  'id',
  'occurrenceId',
  'name',
  'phone',
  'party',
  'note',
  'channel',
  'state',
  'signedAt',
  'told',
] as const;

/** Those who signed up for a day, in the order in which they did, as far as the reader may see them. */
export const signupsOf = (tx: Tx, occurrenceId: string): Promise<Signup[]> =>
  tx.db
    .selectFrom('gatherings.signup')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('occurrenceId', '=', occurrenceId)
    .orderBy('signedAt')
    .orderBy('id')
    .execute();

export const signupByCode = (tx: Tx, codeHash: string): Promise<Signup | undefined> =>
  tx.db
    .selectFrom('gatherings.signup')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('codeHash', '=', codeHash)
    .executeTakeFirst();

export const signupById = (tx: Tx, id: string): Promise<Signup | undefined> =>
  tx.db
    .selectFrom('gatherings.signup')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type NewSignup = SignupWish & {
  readonly id: string;
  readonly occurrenceId: string;
  readonly channel: SignupChannel;
  readonly enteredBy: string | null;
  readonly codeHash: string;
  readonly state: 'in' | 'waiting';
};

export const insertSignup = (tx: Tx, signup: NewSignup, lock: LockColumns) =>
  tx.db
    .insertInto('gatherings.signup')
    .values({ ...signup, ...lock, townId: tx.townId, signedAt: tx.now, changedAt: tx.now })
    .execute();

/** Writes where a sign-up stands; whether there was one. */
export async function updateSignup(
  tx: Tx,
  id: string,
  edit: { readonly state?: SignupState; readonly told?: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.signup')
    .set({ ...edit, changedAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** People on the list and people waiting. */
export async function seatsOf(tx: Tx, occurrenceId: string): Promise<{ taken: number; waiting: number }> {
  const { rows } = await sql<{ taken: number; waiting: number }>`
    select coalesce(sum(party) filter (where state = 'in'), 0)::int as taken,
      coalesce(sum(party) filter (where state = 'waiting'), 0)::int as waiting
    from gatherings.signup where town_id = ${tx.townId} and occurrence_id = ${occurrenceId}`.execute(tx.db);
  return rows[0] ?? { taken: 0, waiting: 0 };
}

/** Erases names of days before an instant; answers how many. */
export async function eraseSignups(tx: Tx, beforeDay: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from gatherings.signup s using gatherings.occurrence o
    where s.town_id = ${tx.townId} and o.town_id = ${tx.townId} and o.id = s.occurrence_id and o.day < ${beforeDay}
    returning s.id`.execute(tx.db);
  return rows.length;
}
