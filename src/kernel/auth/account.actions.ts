import type { Ctx, DeedMark } from '../ctx/ctx.ts';
import { thresholdOf } from '../ctx/ctx.ts';
import { staffOf, type Tx } from '../ctx/tx.ts';
import { newId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { asKeeper } from '../walls/keeper.ts';
import { changedLetter, invitationLetter, resetLetter } from './account.letter.ts';
import type { Account, LinkKind } from './account.rules.ts';
import {
  accountById,
  countAccounts,
  insertAccount,
  listAccounts,
  setMail,
  setName,
  setState,
  setTotp,
  setTotpRequired,
} from './account.store.ts';
import { forgetTries, lockedUntil } from './attempt.store.ts';
import { insertLink, linksOf, shutLinks } from './invitation.store.ts';
import { loginKey, newSecret, secretHash } from './secret.ts';
import { endSessionsOf, openSessions } from './session.store.ts';
import { isLogin, linkDays, minutesAfter, plainLogin } from './sign-in.rules.ts';
import { authAddress } from './town-address.ts';

/** Accounts on one page of the list. */
export const accountsPerPage = 50;

/** A page of the town's accounts, found by name, reading or sign-in name. `page` counts from 1. */
export const accountsPage = (ctx: Ctx, query: { readonly words: string; readonly page: number }) =>
  ctx.read('account.list', async (tx) =>
    asKeeper(tx, async (owner) => {
      const offset = (query.page - 1) * accountsPerPage;
      const found = { words: query.words, limit: accountsPerPage, offset };
      const total = await countAccounts(owner, tx.townId, query.words);
      return ok({ accounts: await listAccounts(owner, tx.townId, found), total });
    }),
  );

/** One account: its state, where it is signed in, the links made for it, and until when its name is locked. */
export const accountPage = (ctx: Ctx, accountId: string) =>
  ctx.read('account.list', async (tx) =>
    asKeeper(tx, async (owner) => {
      const account = await accountById(owner, tx.townId, accountId);
      if (!account) return refuse('not-found');
      return ok({
        account,
        sessions: await openSessions(owner, tx.townId, accountId, tx.now),
        links: await linksOf(owner, tx.townId, accountId),
        lockedUntil: await lockedUntil(owner, tx.townId, loginKey(tx.townId, account.login), tx.now),
      });
    }),
  );

export type Invitation = {
  readonly login: string;
  readonly name: string;
  readonly kana: string | null;
  readonly email: string | null;
  readonly delivery: 'mail' | 'print';
  /**
   * Secret of the printed link, made with the page of the form: the same form sent twice shows the same link.
   * A mailed link has a secret of its own, which the administrator never sees.
   */
  readonly linkSecret: string;
};

export type LinkMade = {
  readonly accountId: string;
  readonly way: 'mail' | 'print';
  readonly untilMs: number;
};

/** Makes an account and its invitation: a link that sets the first password, once, within seven days. */
export const inviteAccount = (ctx: Ctx, input: Invitation, mark?: DeedMark) =>
  ctx.act(
    'account.invite',
    async (tx) => {
      const login = plainLogin(input.login);
      if (!isLogin(login)) return refuse('login-shape');
      if (input.delivery === 'mail' && !input.email) return refuse('no-address');
      const account = { id: newId(), login, name: input.name, kana: input.kana ?? '', email: input.email };
      const made = await asKeeper(tx, (owner) => insertAccount(owner, tx.townId, account, tx.now));
      if (!made) return refuse('login-taken');
      return await makeLink(ctx, tx, {
        account,
        kind: 'invite',
        way: input.delivery,
        secret: input.linkSecret,
      });
    },
    mark,
  );

/**
 * Makes a new link; older ones shut. It goes to the user's own address; only where there is none it is printed and
 * handed over in person. The password in use holds until the link is used.
 */
export const sendLink = (ctx: Ctx, accountId: string, linkSecret: string, mark?: DeedMark) =>
  ctx.act(
    'account.link',
    async (tx) => {
      const account = await known(tx, accountId);
      if (!account) return refuse('not-found');
      if (account.state === 'suspended') return refuse('account-suspended');
      const kind = account.hasPassword ? 'reset' : 'invite';
      const way = account.email ? 'mail' : 'print';
      return await makeLink(ctx, tx, { account, kind, way, secret: linkSecret });
    },
    mark,
  );

type LinkOrder = {
  readonly account: Pick<Account, 'id' | 'login' | 'name' | 'email'>;
  readonly kind: LinkKind;
  readonly way: 'mail' | 'print';
  readonly secret: string;
};

async function makeLink(
  ctx: Ctx,
  tx: Tx,
  { account, kind, way, secret: shown }: LinkOrder,
): Promise<Result<LinkMade, 'link-drawn'>> {
  const secret = way === 'mail' ? newSecret() : shown;
  const expiresAt = minutesAfter(tx.now, linkDays * 24 * 60);
  const isNew = await asKeeper(tx, async (owner) => {
    await shutLinks(owner, tx.townId, account.id, tx.now);
    const link = { tokenHash: secretHash(secret), accountId: account.id, kind, expiresAt };
    return await insertLink(owner, tx.townId, link, tx.now);
  });
  if (!isNew) return refuse('link-drawn');
  tx.about({ kind: 'account', id: account.id, detail: { link: kind, way } });
  if (way === 'mail' && account.email) {
    const to = { town: ctx.town, email: account.email, name: account.name };
    const told = { login: account.login, link: linkAddress(ctx, secret), until: expiresAt };
    const letter = kind === 'invite' ? invitationLetter(to, told) : resetLetter(to, told);
    await ctx.announce(tx, { kind: 'mail', body: letter });
  }
  return ok({ accountId: account.id, way, untilMs: expiresAt.getTime() });
}

/** The address of a link as it is written into a letter or on paper. */
export const linkAddress = (ctx: Ctx, secret: string): string =>
  authAddress(thresholdOf(ctx).baseUrl, ctx.town, secret);

const known = (tx: Tx, accountId: string): Promise<Account | undefined> =>
  asKeeper(tx, (owner) => accountById(owner, tx.townId, accountId));

type Deed =
  | 'account.rename'
  | 'account.suspend'
  | 'account.endSessions'
  | 'account.unlock'
  | 'account.secondFactor';

/** A deed on one account, with its audit line; `change` runs as the keeper of the accounts. */
const onAccount = (
  ctx: Ctx,
  permission: Deed,
  accountId: string,
  what: string,
  change: (owner: Tx['db'], tx: Tx, account: Account) => Promise<unknown>,
  mark?: DeedMark,
) =>
  ctx.act(
    permission,
    async (tx) => {
      const account = await known(tx, accountId);
      if (!account) return refuse('not-found');
      const own = staffOf(tx).accountId === accountId;
      if (own && permission === 'account.suspend') return refuse('own-account');
      await asKeeper(tx, (owner) => change(owner, tx, account));
      tx.about({ kind: 'account', id: accountId, detail: { what } });
      return ok({ accountId });
    },
    mark,
  );

/** Corrects how a name is written; the address too, while the invitation is not used yet. */
export const renameAccount = (
  ctx: Ctx,
  accountId: string,
  input: { readonly name: string; readonly kana: string | null; readonly email: string | null },
  mark?: DeedMark,
) =>
  onAccount(
    ctx,
    'account.rename',
    accountId,
    'rename',
    async (owner, tx, account) => {
      await setName(owner, tx.townId, accountId, input.name, input.kana ?? '');
      // Afterwards the address is the user's own affair: links go there, and the administrator must not turn them.
      if (account.state === 'invited' && !account.hasPassword)
        await setMail(owner, tx.townId, accountId, { email: input.email, tellTurns: account.tellTurns });
    },
    mark,
  );

/** Shuts an account: every session and every open link ends at once. One's own is refused. */
export const suspendAccount = (ctx: Ctx, accountId: string, mark?: DeedMark) =>
  onAccount(
    ctx,
    'account.suspend',
    accountId,
    'suspend',
    async (owner, tx) => {
      await setState(owner, tx.townId, accountId, 'suspended');
      await endSessionsOf(owner, tx.townId, accountId, tx.now);
      await shutLinks(owner, tx.townId, accountId, tx.now);
    },
    mark,
  );

/** Opens a suspended account again, with its password if it ever had one. */
export const reactivateAccount = (ctx: Ctx, accountId: string, mark?: DeedMark) =>
  onAccount(
    ctx,
    'account.suspend',
    accountId,
    'reactivate',
    (owner, tx, account) => setState(owner, tx.townId, accountId, account.hasPassword ? 'active' : 'invited'),
    mark,
  );

/** Signs an account out everywhere: a lost phone, a computer left open. */
export const endSessionsOfAccount = (ctx: Ctx, accountId: string, mark?: DeedMark) =>
  onAccount(
    ctx,
    'account.endSessions',
    accountId,
    'end-sessions',
    (owner, tx) => endSessionsOf(owner, tx.townId, accountId, tx.now),
    mark,
  );

/** Lifts the lock after wrong tries, for somebody who is known in person. */
export const unlockAccount = (ctx: Ctx, accountId: string, mark?: DeedMark) =>
  onAccount(
    ctx,
    'account.unlock',
    accountId,
    'unlock',
    (owner, tx, account) => forgetTries(owner, tx.townId, loginKey(tx.townId, account.login)),
    mark,
  );

/** Orders a second factor, or no longer. Who has none yet is asked to set it up before the next page. */
export const requireSecondFactor = (ctx: Ctx, accountId: string, required: boolean, mark?: DeedMark) =>
  onAccount(
    ctx,
    'account.secondFactor',
    accountId,
    required ? 'require' : 'no-longer-require',
    (owner, tx) => setTotpRequired(owner, tx.townId, accountId, required),
    mark,
  );

/** Takes a lost second factor away: the user is signed out, told by mail, and signs in with the password alone. */
export const removeSecondFactor = (ctx: Ctx, accountId: string, mark?: DeedMark) =>
  ctx.act(
    'account.secondFactor',
    async (tx) => {
      const account = await known(tx, accountId);
      if (!account) return refuse('not-found');
      await asKeeper(tx, async (owner) => {
        await setTotp(owner, tx.townId, accountId, null);
        await endSessionsOf(owner, tx.townId, accountId, tx.now);
      });
      tx.about({ kind: 'account', id: accountId, detail: { what: 'remove-second-factor' } });
      await tellOwner(ctx, tx, account, 'second-factor-gone');
      return ok({ accountId });
    },
    mark,
  );

/** Writes to the owner's own address, where there is one. */
export async function tellOwner(
  ctx: Ctx,
  tx: Tx,
  account: Pick<Account, 'email' | 'name'>,
  change: Parameters<typeof changedLetter>[1],
): Promise<void> {
  if (!account.email) return;
  const to = { town: ctx.town, email: account.email, name: account.name };
  await ctx.announce(tx, { kind: 'mail', body: changedLetter(to, change, tx.now) });
}
