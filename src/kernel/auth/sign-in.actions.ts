import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { ok, type Refusal, type Result, refuse } from '../result.ts';
import type { Town } from '../tenancy/town.ts';
import { timeOf } from '../time.ts';
import type { Account, Needs } from './account.rules.ts';
import {
  accountById,
  lockSecrets,
  type Owner,
  passwordOf,
  setPassword,
  setTotp,
  takeStep,
} from './account.store.ts';
import { countTry, forgetTries, lockedUntil, lockTries } from './attempt.store.ts';
import { type Hashing, nobodysHash } from './hashing.ts';
import { plainPassword } from './password.rules.ts';
import { loginKey, newSecret, secretHash } from './secret.ts';
import { endSessionRow, insertSession, runningSession, type SessionRow } from './session.store.ts';
import { minutesAfter, pendingMinutes, plainLogin, sessionHours } from './sign-in.rules.ts';
import { isTotpKey, plainCode, stepOfCode } from './totp.ts';
import { type Origin, writeTrail } from './trail.store.ts';

/** What signing in works with. It comes before the waist: there is no actor yet. */
export type SignInParts = { readonly db: Database; readonly clock: Clock; readonly hashing: Hashing };

export type SignInQuestion = {
  readonly town: Town;
  readonly login: string;
  readonly password: string;
  readonly origin: Origin;
  /** The cookie the browser came with; that session ends, so that nobody can plant one beforehand. */
  readonly priorToken?: string | undefined;
};

/** A new cookie, whose it is, and what still stands between it and the first page. */
export type SignedIn = { readonly token: string; readonly name: string; readonly needs: Needs };

export type SignInRefusal = 'wrong' | 'locked' | 'suspended';

/** Longer input is never a password of ours, and hashing it would cost as much as its sender likes. */
const longestTyped = 1024;

/**
 * Signs in by name and password. An unknown name, an account without a password and a wrong password get the same
 * answer after the same work, and names are locked alike whether they exist or not; `suspended` is told only to who
 * knows the password. `locked` says in `time` and `minutes` when to try again. Every try is in the audit trail.
 */
export async function signIn(
  { db, clock, hashing }: SignInParts,
  question: SignInQuestion,
): Promise<Result<SignedIn, SignInRefusal>> {
  const login = plainLogin(question.login);
  const door: Door = {
    ...doorOf(question.town, question.origin, clock),
    key: loginKey(question.town.id, login),
  };
  const locked = await lockedUntil(db.kysely, door.town.id, door.key, door.now);
  const found = await passwordOf(db.kysely, door.town.id, login);
  if (locked)
    return await db.kysely.transaction().execute((trx) => tellLocked(trx, door, found?.id ?? null, locked));
  const password = plainPassword(question.password).slice(0, longestTyped);
  const matches = await hashing.verify(found?.passwordHash ?? nobodysHash, password);
  const right = matches && found?.passwordHash ? { id: found.id, passwordHash: found.passwordHash } : null;
  const renewed = right && !hashing.isCurrent(right.passwordHash) ? await hashing.hash(password) : null;
  return await db.kysely.transaction().execute(async (trx) => {
    const lockedNow = await lockTries(trx, door.town.id, door.key, door.now);
    if (lockedNow) return await tellLocked(trx, door, found?.id ?? null, lockedNow);
    if (!right) return await tellWrong(trx, door, found?.id ?? null, 'wrong');
    return await letIn(trx, door, right, { renewed, priorToken: question.priorToken });
  });
}

type Door = { readonly town: Town; readonly now: Date; readonly origin: Origin; readonly key: string };

const doorOf = (town: Town, origin: Origin, clock: Clock) => ({ town, origin, now: clock.now() });

/** The minute from which the name may be tried again: rounded up, so that nobody is told a minute too early. */
function lockedRefusal(door: Pick<Door, 'town' | 'now'>, until: Date): Refusal<'locked'> {
  const next = new Date(Math.ceil(until.getTime() / 60_000) * 60_000);
  const minutes = Math.ceil((until.getTime() - door.now.getTime()) / 60_000);
  return refuse('locked', { time: timeOf(next, door.town.zone), minutes });
}

async function tellLocked(
  trx: Owner,
  door: Door,
  accountId: string | null,
  until: Date,
): Promise<Refusal<'locked'>> {
  const line = {
    verb: 'session.start',
    outcome: 'refused',
    accountId,
    detail: { refusal: 'locked' },
  } as const;
  await writeTrail(trx, door.town.id, door.now, door.origin, line);
  return lockedRefusal(door, until);
}

/** Counts a wrong try; the one that locks the name is told so at once. */
async function tellWrong<R extends string>(
  trx: Owner,
  door: Door,
  accountId: string | null,
  refusal: R,
): Promise<Refusal<R | 'locked'>> {
  const until = await countTry(trx, door.town.id, door.key, door.now);
  const line = { verb: 'session.start', outcome: 'refused', accountId, detail: { refusal } } as const;
  await writeTrail(trx, door.town.id, door.now, door.origin, line);
  return until ? lockedRefusal(door, until) : refuse(refusal);
}

type Right = { readonly id: string; readonly passwordHash: string };
type Extra = { readonly renewed: string | null; readonly priorToken: string | undefined };

async function letIn(
  trx: Owner,
  door: Door,
  right: Right,
  { renewed, priorToken }: Extra,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { town, now, origin } = door;
  const secrets = await lockSecrets(trx, town.id, right.id);
  const account = await accountById(trx, town.id, right.id);
  // The password may have been changed while this one was being hashed; then it is the old one.
  if (!account || secrets.passwordHash !== right.passwordHash)
    return await tellWrong(trx, door, right.id, 'wrong');
  if (account.state !== 'active') {
    const detail = { refusal: 'suspended' };
    await writeTrail(trx, town.id, now, origin, {
      verb: 'session.start',
      outcome: 'refused',
      accountId: right.id,
      detail,
    });
    return refuse('suspended');
  }
  if (renewed) await setPassword(trx, town.id, account.id, renewed);
  const needs = needsOf(account);
  if (needs === 'nothing') await forgetTries(trx, town.id, door.key);
  const token = await startSession(trx, door, account.id, { needs, secondFactor: false, priorToken });
  await writeTrail(trx, town.id, now, origin, {
    verb: 'session.start',
    outcome: 'done',
    accountId: account.id,
    detail: { needs },
  });
  return ok({ token, name: account.name, needs });
}

const needsOf = (account: Account): Needs =>
  account.hasSecondFactor ? 'code' : account.totpRequired ? 'set-up' : 'nothing';

type Start = {
  readonly needs: Needs;
  readonly secondFactor: boolean;
  readonly priorToken: string | undefined;
};

/** A new cookie at every step of signing in; the one before it is worth nothing from here on. */
async function startSession(
  trx: Owner,
  { town, now, origin }: Pick<Door, 'town' | 'now' | 'origin'>,
  accountId: string,
  { needs, secondFactor, priorToken }: Start,
): Promise<string> {
  if (priorToken) await endSessionRow(trx, town.id, secretHash(priorToken), now);
  const token = newSecret();
  const expiresAt = minutesAfter(now, needs === 'nothing' ? 60 * sessionHours : pendingMinutes);
  const { device } = origin;
  await insertSession(
    trx,
    town.id,
    { tokenHash: secretHash(token), accountId, device, secondFactor, expiresAt },
    now,
  );
  return token;
}

export type CodeQuestion = {
  readonly town: Town;
  readonly token: string;
  readonly code: string;
  readonly origin: Origin;
};

/** `gone`: the ten minutes are over, or this step was done already; the password is asked again. */
export type CodeRefusal = 'gone' | 'wrong-code' | 'used-code' | 'locked';

/**
 * The second step: a code from the phone, one step of the clock early or late, each once. Wrong codes count with wrong
 * passwords under the same name. The session gets a new cookie.
 */
export const secondFactor = (
  parts: SignInParts,
  question: CodeQuestion,
): Promise<Result<SignedIn, CodeRefusal>> =>
  inPending(parts, question, 'code', async (trx, door, session) => {
    const { totpSecret } = await lockSecrets(trx, door.town.id, session.accountId);
    const step = totpSecret ? stepOfCode(totpSecret, plainCode(question.code), door.now) : null;
    if (step === null) return await tellWrong(trx, door, session.accountId, 'wrong-code');
    // A right code sent twice is a double click more often than a thief: it opens nothing and counts nothing.
    if (!(await takeStep(trx, door.town.id, session.accountId, step))) return refuse('used-code');
    return ok(null);
  });

export type SetUpQuestion = CodeQuestion & { readonly key: string };

/** The second step where a second factor was ordered and there is none yet: the phone's first code proves its key. */
export const setUpSecondFactor = (
  parts: SignInParts,
  question: SetUpQuestion,
): Promise<Result<SignedIn, CodeRefusal>> =>
  inPending(parts, question, 'set-up', async (trx, door, session) => {
    const key = isTotpKey(question.key) ? question.key : null;
    const step = key ? stepOfCode(key, plainCode(question.code), door.now) : null;
    if (!key || step === null) return refuse('wrong-code');
    await setTotp(trx, door.town.id, session.accountId, { key, step, at: door.now });
    return ok(null);
  });

type Proof = (trx: Owner, door: Door, session: SessionRow) => Promise<Result<null, CodeRefusal>>;

async function inPending(
  { db, clock }: SignInParts,
  { town, token, origin }: CodeQuestion,
  step: Needs,
  proof: Proof,
): Promise<Result<SignedIn, CodeRefusal>> {
  const now = clock.now();
  return await db.kysely.transaction().execute(async (trx) => {
    const session = await runningSession(trx, town.id, secretHash(token), now);
    if (session?.needs !== step) return refuse('gone');
    const door: Door = { town, now, origin, key: loginKey(town.id, session.login) };
    const locked = await lockTries(trx, town.id, door.key, now);
    if (locked) return await tellLocked(trx, door, session.accountId, locked);
    const proven = await proof(trx, door, session);
    if (!proven.ok) return proven;
    await forgetTries(trx, town.id, door.key);
    const fresh = await startSession(trx, door, session.accountId, {
      needs: 'nothing',
      secondFactor: true,
      priorToken: token,
    });
    const detail = { step };
    await writeTrail(trx, town.id, now, origin, {
      verb: 'session.code',
      outcome: 'done',
      accountId: session.accountId,
      detail,
    });
    return ok({ token: fresh, name: session.name, needs: 'nothing' });
  });
}

export type PasswordQuestion = {
  readonly town: Town;
  readonly accountId: string;
  readonly login: string;
  readonly password: string;
  /** A password that may be in force already: the same change of password sent twice. */
  readonly orAlready?: string | undefined;
  readonly origin: Origin;
};

/**
 * Asks somebody who is signed in for their password again, before something that would shut them out.
 * Wrong ones count like at the door. Answers the hash that was right, for the deed to compare when it acts.
 */
export async function confirmPassword(
  { db, clock, hashing }: SignInParts,
  { town, accountId, login, password, orAlready, origin }: PasswordQuestion,
): Promise<Result<string, 'wrong-password' | 'locked'>> {
  const door: Door = { ...doorOf(town, origin, clock), key: loginKey(town.id, login) };
  const locked = await lockedUntil(db.kysely, town.id, door.key, door.now);
  if (locked) return lockedRefusal(door, locked);
  const found = await passwordOf(db.kysely, town.id, login);
  const kept = found?.id === accountId ? found.passwordHash : null;
  for (const typed of [password, orAlready])
    if (typed && kept && (await hashing.verify(kept, plainPassword(typed).slice(0, longestTyped))))
      return ok(kept);
  return await db.kysely.transaction().execute(async (trx) => {
    const lockedNow = await lockTries(trx, town.id, door.key, door.now);
    return lockedNow
      ? lockedRefusal(door, lockedNow)
      : await tellWrong(trx, door, accountId, 'wrong-password');
  });
}
