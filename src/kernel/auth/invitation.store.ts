import type { AccountState, LinkKind, MadeLink } from './account.rules.ts';
import type { Owner } from './account.store.ts';

export type OpenLink = {
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly login: string;
  readonly name: string;
  readonly state: AccountState;
};

const openLinks = (owner: Owner, townId: string, tokenHash: string, now: Date) =>
  owner
    .selectFrom('auth.invitation as link')
    .innerJoin('auth.account as account', (join) =>
      join.onRef('account.townId', '=', 'link.townId').onRef('account.id', '=', 'link.accountId'),
    )
    .where('link.townId', '=', townId)
    .where('link.tokenHash', '=', tokenHash)
    .where('link.usedAt', 'is', null)
    .where('link.expiresAt', '>', now)
    .where('account.state', '!=', 'suspended')
    .select(['link.accountId', 'link.kind', 'account.login', 'account.name', 'account.state']);

/** The account a link still opens, or nothing: used, over, replaced by a newer one, or the account is suspended. */
export const linkOf = (
  owner: Owner,
  townId: string,
  tokenHash: string,
  now: Date,
): Promise<OpenLink | undefined> => openLinks(owner, townId, tokenHash, now).executeTakeFirst();

/** Uses a link up. Nothing when somebody was quicker. */
export const useLink = (owner: Owner, townId: string, tokenHash: string, now: Date) =>
  owner
    .updateTable('auth.invitation')
    .where('townId', '=', townId)
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .set({ usedAt: now })
    .returning('accountId')
    .executeTakeFirst();

/** Shuts every link of an account that is still open: a newer one takes its place, or the account is suspended. */
export const shutLinks = (owner: Owner, townId: string, accountId: string, now: Date) =>
  owner
    .updateTable('auth.invitation')
    .where('townId', '=', townId)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .set({ expiresAt: now })
    .execute();

export type NewLink = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly expiresAt: Date;
};

/** Whether the link was made: not when its secret was used for one before. */
export async function insertLink(owner: Owner, townId: string, link: NewLink, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await owner
    .insertInto('auth.invitation')
    .values({ townId, ...link, createdAt: now })
    .onConflict((conflict) => conflict.columns(['townId', 'tokenHash']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Links made for an account, latest first: its owner sees here if somebody made one unasked. */
export const linksOf = (owner: Owner, townId: string, accountId: string): Promise<MadeLink[]> =>
  owner
    .selectFrom('auth.invitation')
    .where('townId', '=', townId)
    .where('accountId', '=', accountId)
    .select(['kind', 'createdAt', 'usedAt'])
    .orderBy('createdAt', 'desc')
    .limit(5)
    .execute();
