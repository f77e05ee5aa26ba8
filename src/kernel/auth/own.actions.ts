import { type Ctx, type DeedMark, thresholdOf } from '../ctx/ctx.ts';
import type { Tx } from '../ctx/tx.ts';
import { ok, type Result, refuse } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';
import { tellOwner } from './account.actions.ts';
import type { Account } from './account.rules.ts';
import { accountById, lockSecrets, setMail, setPassword, setTotp } from './account.store.ts';
import type { Hashing } from './hashing.ts';
import { linksOf } from './invitation.store.ts';
import { decidePassword, plainPassword } from './password.rules.ts';
import { endOneOf, endSessionsOf, openSessions, showSecondFactor } from './session.store.ts';
import { confirmPassword } from './sign-in.actions.ts';
import { isTotpKey, plainCode, stepOfCode } from './totp.ts';

/** The account of whoever acts. A resident or a job has none, and is refused like anybody without the right. */
async function mine(tx: Tx): Promise<Account | null> {
  if (tx.actor.kind !== 'staff') return null;
  const { accountId } = tx.actor;
  return (await asKeeper(tx, (owner) => accountById(owner, tx.townId, accountId))) ?? null;
}

/** One's own account, where it is signed in, and the links made for it. */
export const myAccount = (ctx: Ctx) =>
  ctx.read('account.own', async (tx) => {
    const account = await mine(tx);
    if (!account) return refuse('forbidden');
    return await asKeeper(tx, async (owner) =>
      ok({
        account,
        sessions: await openSessions(owner, tx.townId, account.id, tx.now),
        links: await linksOf(owner, tx.townId, account.id),
      }),
    );
  });

/** Runs a deed on one's own account. */
const onOwn = <R extends string>(
  ctx: Ctx,
  what: string,
  deed: (tx: Tx, account: Account) => Promise<Result<null, R>>,
  mark?: DeedMark,
) =>
  ctx.act<null, R | 'forbidden'>(
    'account.own',
    async (tx) => {
      const account = await mine(tx);
      if (!account) return refuse('forbidden');
      tx.about({ kind: 'account', id: account.id, detail: { what } });
      return await deed(tx, account);
    },
    mark,
  );

/** Asks for the present password outside any transaction: hashing takes 60 ms, and nobody should wait for it. */
async function confirmed(ctx: Ctx, hashing: Hashing, password: string, orAlready?: string) {
  const own = await myAccount(ctx);
  if (!own.ok) return own;
  const { db, device, caller } = thresholdOf(ctx);
  const { id, login } = own.value.account;
  const origin = { device, ip: caller, requestId: ctx.requestId };
  const asked = { town: ctx.town, accountId: id, login, password, orAlready, origin };
  return await confirmPassword({ db, clock: { now: () => ctx.now }, hashing }, asked);
}

export type PasswordChange = {
  readonly password: string;
  readonly newPassword: string;
  readonly keepHash: string;
};

/** A new password of one's own. Every other session ends; the one named by `keepHash` goes on. */
export async function changeMyPassword(ctx: Ctx, hashing: Hashing, change: PasswordChange, mark?: DeedMark) {
  const own = await myAccount(ctx);
  if (!own.ok) return own;
  const next = plainPassword(change.newPassword);
  const words = { login: own.value.account.login, townSlug: ctx.town.slug, townName: ctx.town.name };
  const verdict = decidePassword(next, words);
  if (!verdict.ok) return verdict;
  const before = await confirmed(ctx, hashing, change.password, next);
  if (!before.ok) return before;
  const passwordHash = await hashing.hash(next);
  return await onOwn(
    ctx,
    'password',
    async (tx, account) => {
      const changed = await asKeeper(tx, async (owner) => {
        const now = await lockSecrets(owner, tx.townId, account.id);
        if (now.passwordHash !== before.value) return false;
        await setPassword(owner, tx.townId, account.id, passwordHash);
        await endSessionsOf(owner, tx.townId, account.id, tx.now, change.keepHash);
        return true;
      });
      if (!changed) return refuse('wrong-password');
      await tellOwner(ctx, tx, account, 'password');
      return ok(null);
    },
    mark,
  );
}

export type SecondFactorChange = {
  readonly key: string;
  readonly code: string;
  readonly password: string;
  readonly keepHash: string;
};

/** Sets up a second factor, or another phone in place of the old one. Other sessions end. */
export async function setMySecondFactor(
  ctx: Ctx,
  hashing: Hashing,
  change: SecondFactorChange,
  mark?: DeedMark,
) {
  const before = await confirmed(ctx, hashing, change.password);
  if (!before.ok) return before;
  return await onOwn(
    ctx,
    'second-factor',
    async (tx, account) => {
      const step = isTotpKey(change.key) ? stepOfCode(change.key, plainCode(change.code), tx.now) : null;
      if (step === null) return refuse('wrong-code');
      await asKeeper(tx, async (owner) => {
        await setTotp(owner, tx.townId, account.id, { key: change.key, step, at: tx.now });
        await showSecondFactor(owner, tx.townId, account.id, change.keepHash);
        await endSessionsOf(owner, tx.townId, account.id, tx.now, change.keepHash);
      });
      await tellOwner(ctx, tx, account, 'second-factor-set');
      return ok(null);
    },
    mark,
  );
}

/** Gives the second factor up, where the administrator has not ordered one. */
export async function dropMySecondFactor(ctx: Ctx, hashing: Hashing, password: string, mark?: DeedMark) {
  const before = await confirmed(ctx, hashing, password);
  if (!before.ok) return before;
  return await onOwn(
    ctx,
    'no-second-factor',
    async (tx, account) => {
      if (account.totpRequired) return refuse('second-factor-ordered');
      await asKeeper(tx, (owner) => setTotp(owner, tx.townId, account.id, null));
      await tellOwner(ctx, tx, account, 'second-factor-gone');
      return ok(null);
    },
    mark,
  );
}

export type MailChange = {
  readonly email: string | null;
  readonly tellTurns: boolean;
  readonly password: string | null;
};

/** Own address, and whether to be mailed when it is one's turn. A new address asks for the password: links go there. */
export async function changeMyMail(ctx: Ctx, hashing: Hashing, change: MailChange, mark?: DeedMark) {
  const own = await myAccount(ctx);
  if (!own.ok) return own;
  const moves = change.email !== own.value.account.email;
  if (change.tellTurns && !change.email) return refuse('no-address');
  const before = moves ? await confirmed(ctx, hashing, change.password ?? '') : own;
  if (!before.ok) return before;
  return await onOwn(
    ctx,
    'mail',
    async (tx, account) => {
      const { email, tellTurns } = change;
      await asKeeper(tx, (owner) => setMail(owner, tx.townId, account.id, { email, tellTurns }));
      if (moves) await tellOwner(ctx, tx, account, 'mail');
      return ok(null);
    },
    mark,
  );
}

/** Ends one of one's own sessions; another person's is not found under one's own account and stays. */
export const endMySession = (ctx: Ctx, tokenHash: string, mark?: DeedMark) =>
  onOwn(
    ctx,
    'end-session',
    async (tx, account) => {
      await asKeeper(tx, (owner) => endOneOf(owner, tx.townId, account.id, tokenHash, tx.now));
      return ok(null);
    },
    mark,
  );

/** Ends every session but this one. */
export const endMyOtherSessions = (ctx: Ctx, keepHash: string, mark?: DeedMark) =>
  onOwn(
    ctx,
    'end-other-sessions',
    async (tx, account) => {
      await asKeeper(tx, (owner) => endSessionsOf(owner, tx.townId, account.id, tx.now, keepHash));
      return ok(null);
    },
    mark,
  );
