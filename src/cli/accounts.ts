import type { Kysely } from 'kysely';
import type { DB } from '../../db/types.ts';
import { accountById, insertAccount, listAccounts, setState } from '../kernel/auth/account.store.ts';
import type { Account } from '../kernel/auth/index.ts';
import { insertLink, shutLinks } from '../kernel/auth/invitation.store.ts';
import { newSecret, secretHash } from '../kernel/auth/secret.ts';
import { endSessionsOf } from '../kernel/auth/session.store.ts';
import { isLogin, linkDays, minutesAfter, plainLogin } from '../kernel/auth/sign-in.rules.ts';
import { writeTrail } from '../kernel/auth/trail.store.ts';
import type { Config } from '../kernel/config.ts';
import { newId } from '../kernel/ids.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import { townAddress } from '../kernel/tenancy/town-address.ts';
import { authPaths } from '../paths/auth.ts';
import { Refused } from './command.ts';

export type { Account };

type Owner = Kysely<DB>;
type Founder = { login: string; name: string; kana: string; email: string | null };

const origin = { device: 'command line' };

/** Makes an account without a password, and the one-time link that sets it. */
export async function inviteFounder(
  owner: Owner,
  config: Config,
  town: Town,
  founder: Founder,
  now: Date,
): Promise<{ accountId: string; address: string }> {
  const login = plainLogin(founder.login);
  if (!isLogin(login))
    throw new Refused('--login は半角の英小文字・数字・. _ - @ で2〜64文字にしてください。');
  const accountId = newId(now.getTime());
  if (!(await insertAccount(owner, town.id, { ...founder, id: accountId, login }, now)))
    throw new Refused(`${login} はすでに使われています。`);
  const account = { id: accountId, hasPassword: false };
  return { accountId, address: await founderLink(owner, config, town, account, now) };
}

/** A new one-time link; older ones shut. Answers the address to hand over. */
export async function founderLink(
  owner: Owner,
  config: Config,
  town: Town,
  account: Pick<Account, 'id' | 'hasPassword'>,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const kind = account.hasPassword ? 'reset' : 'invite';
  const expiresAt = minutesAfter(now, linkDays * 24 * 60);
  await shutLinks(owner, town.id, account.id, now);
  const link = { tokenHash: secretHash(secret), accountId: account.id, kind, expiresAt } as const;
  await insertLink(owner, town.id, link, now);
  const detail = { link: kind, way: 'print' };
  await writeTrail(owner, town.id, now, origin, {
    verb: 'account.link',
    outcome: 'done',
    accountId: account.id,
    detail,
  });
  const base = config.baseUrl ?? `http://${config.host}:${config.port}`;
  return townAddress(base, town) + authPaths.invitation(secret);
}

/** Shuts an account: every session and every open link ends at once. */
export async function closeAccount(owner: Owner, town: Town, account: Account, now: Date): Promise<void> {
  await setState(owner, town.id, account.id, 'suspended');
  await endSessionsOf(owner, town.id, account.id, now);
  await shutLinks(owner, town.id, account.id, now);
  await writeTrail(owner, town.id, now, origin, {
    verb: 'account.suspend',
    outcome: 'done',
    accountId: account.id,
  });
}

/** The account of a sign-in name. */
export async function accountByLogin(
  owner: Owner,
  townId: string,
  login: string,
): Promise<Account | undefined> {
  const row = await owner
    .selectFrom('auth.account')
    .select('id')
    .where('townId', '=', townId)
    .where('login', '=', plainLogin(login))
    .executeTakeFirst();
  return row && (await accountById(owner, townId, row.id));
}

const mostListed = 10_000;

/** Everybody who can sign in, by name. */
export const listOfAccounts = (owner: Owner, townId: string) =>
  listAccounts(owner, townId, { words: '', limit: mostListed, offset: 0 });
