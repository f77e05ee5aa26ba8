import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { batchSize, type Lane, leaseMinutes } from './dispatch.rules.ts';

type Owner = Kysely<DB>;

/** Something owed, claimed by this process until its lease runs out. */
export type Owed = {
  readonly townId: string;
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly createdAt: Date;
  /** Tries so far, this one included. */
  readonly attempts: number;
};

const ofLane = (lane: Lane) => (lane === 'mail' ? sql<boolean>`kind = 'mail'` : sql<boolean>`kind <> 'mail'`);

const after = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const open = (owner: Owner, lane: Lane) =>
  owner
    .selectFrom('kernel.outbox')
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where(ofLane(lane));

/** Towns that owe something now. The one question that names no town: it only finds whom to ask. */
export const townsInDebt = async (owner: Owner, lane: Lane, now: Date): Promise<string[]> => {
  const rows = await open(owner, lane).where('dueAt', '<=', now).select('townId').distinct().execute();
  return rows.map((row) => row.townId);
};

/**
 * Claims what a town owes now, oldest first, in a transaction of one statement. Rows another process is claiming at
 * this moment are passed over; the lease is `due_at` moved forward, so a process that dies gives its rows back by itself.
 */
export async function claimDue(owner: Owner, townId: string, lane: Lane, now: Date): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    with due as (
      select id from kernel.outbox
      where town_id = ${townId} and sent_at is null and given_up_at is null and due_at <= ${now} and ${ofLane(lane)}
      order by due_at, id limit ${batchSize[lane]} for update skip locked
    )
    update kernel.outbox as owed set attempts = owed.attempts + 1, due_at = ${after(now, leaseMinutes[lane])}
    from due where owed.town_id = ${townId} and owed.id = due.id
    returning owed.town_id, owed.id, owed.kind, owed.body, owed.created_at, owed.attempts`.execute(owner);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Events that were claimed, as far as their lease tells, are due at once: whoever claimed them is gone. Letters wait. */
export const endClaims = (owner: Owner, now: Date) =>
  owner
    .updateTable('kernel.outbox')
    .set({ dueAt: now })
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where(ofLane('event'))
    .where('dueAt', '>', now)
    .where('dueAt', '<=', after(now, leaseMinutes.event))
    .execute();

const row = (owner: Owner, owed: Owed) =>
  owner.updateTable('kernel.outbox').where('townId', '=', owed.townId).where('id', '=', owed.id);

/** It has arrived. A letter's text and address are not kept: what it told stands in the records, its link must not. */
export const markSent = (owner: Owner, owed: Owed, now: Date) =>
  row(owner, owed)
    .set({ sentAt: now, lastError: null, ...(owed.kind === 'mail' ? { body: '{}' } : {}) })
    .execute();

/** Not now; unless somebody else has claimed it meanwhile. `error` holds no personal data. */
export const putBack = (owner: Owner, owed: Owed, dueAt: Date, error: string) =>
  row(owner, owed).where('attempts', '=', owed.attempts).set({ dueAt, lastError: error }).execute();

/** Gives a claimed row back untried: the process is about to stop. */
export const handBack = (owner: Owner, owed: Owed, now: Date) =>
  row(owner, owed)
    .where('attempts', '=', owed.attempts)
    .set({ dueAt: now, attempts: owed.attempts - 1 })
    .execute();

/** No further try: refused for good, or tried often enough. The row stays, for an operator to see. */
export const giveUp = (owner: Owner, owed: Owed, now: Date, error: string) =>
  row(owner, owed).where('attempts', '=', owed.attempts).set({ givenUpAt: now, lastError: error }).execute();

export type Waiting = { readonly count: number; readonly oldest: Date | null };

/** How much of a lane is owed, and since when. */
export const countWaiting = async (owner: Owner, lane: Lane): Promise<Waiting> => {
  const row = await open(owner, lane)
    .select((one) => [one.fn.countAll<number>().as('count'), one.fn.min('createdAt').as('oldest')])
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldest: row.oldest };
};

/** Takes away what was delivered before an instant. */
export const sweepOutbox = (owner: Owner, townId: string, sentBefore: Date) =>
  owner.deleteFrom('kernel.outbox').where('townId', '=', townId).where('sentAt', '<', sentBefore).execute();
