import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { Account, AccountState, ListedAccount } from './account.rules.ts';

/** The keeper's handle or its open transaction: accounts are behind no wall that a session could open. */
export type Owner = Kysely<DB>;

/** What signing in compares with. Never leaves this room. */
export type AccountSecrets = {
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
};

const shown = [
  'id',
  'login',
  'name',
  'kana',
  'email',
  'state',
  'totpRequired',
  'tellTurns',
  'createdAt',
  sql<boolean>`password_hash is not null`.as('hasPassword'),
  sql<boolean>`totp_confirmed_at is not null`.as('hasSecondFactor'),
] as const;

const inTown = (owner: Owner, townId: string) =>
  owner.selectFrom('auth.account').where('townId', '=', townId);

const change = (owner: Owner, townId: string, accountId: string) =>
  owner.updateTable('auth.account').where('townId', '=', townId).where('id', '=', accountId);

export const accountById = (owner: Owner, townId: string, id: string): Promise<Account | undefined> =>
  inTown(owner, townId).where('id', '=', id).select(shown).executeTakeFirst();

/** What a typed name and password are compared with; one query, whether there is such an account or not. */
export const passwordOf = (
  owner: Owner,
  townId: string,
  login: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> =>
  inTown(owner, townId).where('login', '=', login).select(['id', 'passwordHash']).executeTakeFirst();

const secretsOf = (owner: Owner, townId: string, id: string) =>
  inTown(owner, townId).where('id', '=', id).select(['passwordHash', 'totpSecret', 'totpLastStep']);

export const readSecrets = (owner: Owner, townId: string, id: string): Promise<AccountSecrets> =>
  secretsOf(owner, townId, id).executeTakeFirstOrThrow();

/** The secrets, and nobody else changes the account until this transaction ends. */
export const lockSecrets = (owner: Owner, townId: string, id: string): Promise<AccountSecrets> =>
  secretsOf(owner, townId, id).forUpdate().executeTakeFirstOrThrow();

export type AccountQuery = { readonly words: string; readonly limit: number; readonly offset: number };

const escaped = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const asked = (owner: Owner, townId: string, words: string) =>
  inTown(owner, townId).$if(words !== '', (query) =>
    query.where((where) =>
      where.or(
        (['login', 'name', 'kana'] as const).map((column) => where(column, 'ilike', `%${escaped(words)}%`)),
      ),
    ),
  );

/** Accounts by name, those still invited first, with the last request of each. */
export const listAccounts = (owner: Owner, townId: string, query: AccountQuery): Promise<ListedAccount[]> =>
  asked(owner, townId, query.words)
    .select(shown)
    .select(
      sql<Date | null>`(select max(s.last_seen_at) from auth.session s
        where s.town_id = auth.account.town_id and s.account_id = auth.account.id)`.as('lastSeenAt'),
    )
    .orderBy(sql`state = 'invited'`, 'desc')
    .orderBy(sql`case when kana = '' then name else kana end`)
    .orderBy('login')
    .limit(query.limit)
    .offset(query.offset)
    .execute();

export const countAccounts = async (owner: Owner, townId: string, words: string): Promise<number> => {
  const row = await asked(owner, townId, words)
    .select((one) => one.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

export type NewAccount = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kana: string;
  readonly email: string | null;
};

/** A new account, invited. False when the login is taken in this town. */
export async function insertAccount(
  owner: Owner,
  townId: string,
  account: NewAccount,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await owner
    .insertInto('auth.account')
    .values({ townId, ...account, state: 'invited', createdAt: now })
    .onConflict((clash) => clash.columns(['townId', 'login']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** A password of one's own. An invited account is active from then on. */
export const setPassword = (owner: Owner, townId: string, id: string, passwordHash: string) =>
  change(owner, townId, id)
    .set({ passwordHash, state: sql`case when state = 'invited' then 'active' else state end` })
    .execute();

export const setState = (owner: Owner, townId: string, id: string, state: AccountState) =>
  change(owner, townId, id).set({ state }).execute();

export const setName = (owner: Owner, townId: string, id: string, name: string, kana: string) =>
  change(owner, townId, id).set({ name, kana }).execute();

export const setMail = (
  owner: Owner,
  townId: string,
  id: string,
  mail: { email: string | null; tellTurns: boolean },
) => change(owner, townId, id).set(mail).execute();

export const setTotpRequired = (owner: Owner, townId: string, id: string, totpRequired: boolean) =>
  change(owner, townId, id).set({ totpRequired }).execute();

export type ConfirmedTotp = { readonly key: string; readonly step: number; readonly at: Date };

/** A confirmed second factor; the step of the confirming code counts as used. `null` takes it away. */
export const setTotp = (owner: Owner, townId: string, id: string, totp: ConfirmedTotp | null) =>
  change(owner, townId, id)
    .set({
      totpSecret: totp?.key ?? null,
      totpConfirmedAt: totp?.at ?? null,
      totpLastStep: totp?.step ?? null,
    })
    .execute();

/** Uses up a time step. False when that step or a later one was used already (RFC 6238 §5.2). */
export async function takeStep(owner: Owner, townId: string, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await change(owner, townId, id)
    .where((where) => where.or([where('totpLastStep', 'is', null), where('totpLastStep', '<', step)]))
    .set({ totpLastStep: step })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
