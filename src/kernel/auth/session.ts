import type { Database } from '../db/database.ts';
import type { Town } from '../tenancy/town.ts';
import type { Needs, OpenSession } from './account.rules.ts';
import { isSecret, secretHash } from './secret.ts';
import {
  endSessionRow,
  endSessionsOf,
  markSeen,
  openSessions,
  runningSession,
  type SessionRow,
} from './session.store.ts';
import { type Origin, writeTrail } from './trail.store.ts';

/** Somebody signed in. What they may see follows from the posts they hold, not from here. */
export type Session = {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** Names the session among those of its account; no secret. */
  readonly tokenHash: string;
};

/** A right password whose second step is still open. Opens no page but that step's. */
export type PendingSession = Session & { readonly needs: Exclude<Needs, 'nothing'> };

/** The cookie that carries the session; set without an age, so that it goes with the browser. */
export const sessionCookieName = 'tsumugi-session';

const shown = (row: SessionRow): Session => ({
  accountId: row.accountId,
  login: row.login,
  name: row.name,
  startedAt: row.createdAt,
  expiresAt: row.expiresAt,
  tokenHash: row.tokenHash,
});

const rowOf = async (
  db: Database,
  town: Town,
  token: string | undefined,
  now: Date,
): Promise<SessionRow | null> =>
  token && isSecret(token)
    ? ((await runningSession(db.kysely, town.id, secretHash(token), now)) ?? null)
    : null;

/**
 * Who is signed in with this cookie, or null: unknown, of another town, over (12 hours, or 60 minutes without a
 * request), ended, suspended, or the second step still open. The last request is written at most once a minute.
 */
export async function sessionOf(
  db: Database,
  town: Town,
  token: string | undefined,
  now: Date,
): Promise<Session | null> {
  const row = await rowOf(db, town, token, now);
  if (row?.needs !== 'nothing') return null;
  await markSeen(db.kysely, town.id, row, now);
  return shown(row);
}

/** Who has shown a right password and still owes the second step, or null. */
export async function pendingSessionOf(
  db: Database,
  town: Town,
  token: string | undefined,
  now: Date,
): Promise<PendingSession | null> {
  const row = await rowOf(db, town, token, now);
  return row && row.needs !== 'nothing' ? { ...shown(row), needs: row.needs } : null;
}

/** Signs out. Doing it twice, or with a cookie that is over, does nothing. */
export async function endSession(
  db: Database,
  town: Town,
  token: string | undefined,
  now: Date,
  origin: Origin,
): Promise<void> {
  if (!token || !isSecret(token)) return;
  await db.kysely.transaction().execute(async (trx) => {
    const ended = await endSessionRow(trx, town.id, secretHash(token), now);
    if (!ended) return;
    await writeTrail(trx, town.id, now, origin, {
      verb: 'session.end',
      outcome: 'done',
      accountId: ended.accountId,
    });
  });
}

/** Ends every session of an account, at once and everywhere; `but` names one to keep. Answers how many. */
export const endAllSessions = (
  db: Database,
  town: Town,
  accountId: string,
  now: Date,
  but?: { readonly tokenHash: string },
): Promise<number> => endSessionsOf(db.kysely, town.id, accountId, now, but?.tokenHash);

/** Where an account is signed in now. */
export const mySessions = (db: Database, town: Town, accountId: string, now: Date): Promise<OpenSession[]> =>
  openSessions(db.kysely, town.id, accountId, now);
