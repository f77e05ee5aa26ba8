import { sql } from 'kysely';
import type { AccountState, Needs, OpenSession } from './account.rules.ts';
import type { Owner } from './account.store.ts';
import { idleMinutes, minutesAfter, seenEveryMinutes } from './sign-in.rules.ts';

/** A running session and whose it is. With `needs` other than nothing it opens no page but the one that asks for it. */
export type SessionRow = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly state: AccountState;
  readonly needs: Needs;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
};

const running = (owner: Owner, townId: string, now: Date) =>
  owner
    .selectFrom('auth.session as session')
    .where('session.townId', '=', townId)
    .where('session.endedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .where('session.lastSeenAt', '>', minutesAfter(now, -idleMinutes));

/** The running session of a cookie, if its account is active. */
export const runningSession = (
  owner: Owner,
  townId: string,
  tokenHash: string,
  now: Date,
): Promise<SessionRow | undefined> =>
  running(owner, townId, now)
    .innerJoin('auth.account as account', (join) =>
      join.onRef('account.townId', '=', 'session.townId').onRef('account.id', '=', 'session.accountId'),
    )
    .where('session.tokenHash', '=', tokenHash)
    .where('account.state', '=', 'active')
    .select([
      'session.tokenHash',
      'session.accountId',
      'session.createdAt',
      'session.lastSeenAt',
      'session.expiresAt',
      'account.login',
      'account.name',
      'account.state',
      sql<Needs>`case when session.second_factor then 'nothing'
        when account.totp_confirmed_at is not null then 'code'
        when account.totp_required then 'set-up' else 'nothing' end`.as('needs'),
    ])
    .executeTakeFirst();

/** Writes the last request down when the one written is a minute old; most pages write nothing. */
export async function markSeen(owner: Owner, townId: string, seen: SessionRow, now: Date): Promise<void> {
  if (seen.lastSeenAt > minutesAfter(now, -seenEveryMinutes)) return;
  await owner
    .updateTable('auth.session')
    .where('townId', '=', townId)
    .where('tokenHash', '=', seen.tokenHash)
    .where('lastSeenAt', '<', now)
    .set({ lastSeenAt: now })
    .execute();
}

export type NewSession = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly device: string;
  readonly secondFactor: boolean;
  readonly expiresAt: Date;
};

export const insertSession = (owner: Owner, townId: string, session: NewSession, now: Date) =>
  owner
    .insertInto('auth.session')
    .values({ townId, ...session, createdAt: now, lastSeenAt: now })
    .execute();

/** Ends the session of a cookie. Answers whose it was, or nothing when none was running. */
export const endSessionRow = (
  owner: Owner,
  townId: string,
  tokenHash: string,
  now: Date,
): Promise<{ accountId: string } | undefined> =>
  owner
    .updateTable('auth.session')
    .where('townId', '=', townId)
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .set({ endedAt: now })
    .returning('accountId')
    .executeTakeFirst();

/** Ends one session of an account, named by the hash of its cookie; another account's is left alone. */
export const endOneOf = (owner: Owner, townId: string, accountId: string, tokenHash: string, now: Date) =>
  owner
    .updateTable('auth.session')
    .where('townId', '=', townId)
    .where('accountId', '=', accountId)
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .set({ endedAt: now })
    .execute();

/** Ends every session of an account, but for the one named. Answers how many. */
export async function endSessionsOf(
  owner: Owner,
  townId: string,
  accountId: string,
  now: Date,
  butHash = '',
): Promise<number> {
  const { numUpdatedRows } = await owner
    .updateTable('auth.session')
    .where('townId', '=', townId)
    .where('accountId', '=', accountId)
    .where('tokenHash', '!=', butHash)
    .where('endedAt', 'is', null)
    .set({ endedAt: now })
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Where an account is signed in now, latest request first. */
export const openSessions = (
  owner: Owner,
  townId: string,
  accountId: string,
  now: Date,
): Promise<OpenSession[]> =>
  running(owner, townId, now)
    .where('session.accountId', '=', accountId)
    .select(['session.tokenHash', 'session.device', 'session.createdAt', 'session.lastSeenAt'])
    .orderBy('session.lastSeenAt', 'desc')
    .execute();

/** Takes away sessions that ended long ago. */
export const sweepSessions = (owner: Owner, townId: string, endedBefore: Date) =>
  owner
    .deleteFrom('auth.session')
    .where('townId', '=', townId)
    .where('expiresAt', '<', endedBefore)
    .execute();

/** The second factor was shown in this session: it was set up in it. */
export const showSecondFactor = (owner: Owner, townId: string, accountId: string, tokenHash: string) =>
  owner
    .updateTable('auth.session')
    .where('townId', '=', townId)
    .where('accountId', '=', accountId)
    .where('tokenHash', '=', tokenHash)
    .set({ secondFactor: true })
    .execute();
