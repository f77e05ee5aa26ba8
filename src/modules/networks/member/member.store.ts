import type { Insertable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';

type New<T extends keyof DB> = Omit<Insertable<DB[T]>, 'townId' | 'id' | keyof LockColumns>;

/** Memberships that have not ended before a day, in the order of their parts. */
export const membersOf = (tx: Tx, networkIds: readonly string[]) =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.membership')
        .select([
          ...(['id', 'networkId', 'organizationId', 'bodyName', 'partner', 'role'] as const),
          ...(['founding', 'fromDated', 'endedOn', 'publicName'] as const),
        ])
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .where((e) => e.or([e('endedOn', 'is', null), e('endedOn', '>=', tx.today)]))
        .orderBy('founding', 'desc')
        .orderBy('id')
        .execute();

export type MembershipRow = Awaited<ReturnType<typeof membersOf>>[number];

export const memberById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('networks.membership')
    .select(['id', 'networkId', 'role', 'publicName', 'endedOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function insertMember(tx: Tx, row: New<'networks.membership'>): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('networks.membership')
    .values({ ...row, id, townId: tx.townId })
    .execute();
  return id;
}

export const updateMember = (tx: Tx, id: string, change: { endedOn?: string; publicName?: string }) =>
  tx.db
    .updateTable('networks.membership')
    .set(change)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Names of members that hold today, as far as this session may see them: of their network's own posts alone. */
export const memberNames = (tx: Tx, membershipIds: readonly string[]) =>
  membershipIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.member_name')
        .select(['id', 'membershipId', 'name', 'fromOn', 'endedOn'])
        .where('townId', '=', tx.townId)
        .where('membershipId', 'in', [...membershipIds])
        .orderBy('fromOn')
        .orderBy('id')
        .execute();

export const insertMemberName = (tx: Tx, membershipId: string, name: string, lock: LockColumns) =>
  tx.db
    .insertInto('networks.member_name')
    .values({
      ...lock,
      ...{ townId: tx.townId, id: newId(tx.now.getTime()), membershipId, name, fromOn: tx.today },
    })
    .execute();

/** Somebody else represents the body from now on: the names before stay, ended. */
export const endMemberNames = (tx: Tx, membershipId: string) =>
  tx.db
    .updateTable('networks.member_name')
    .set({ endedOn: tx.today })
    .where('townId', '=', tx.townId)
    .where('membershipId', '=', membershipId)
    .where('endedOn', 'is', null)
    .execute();

export const subcommitteesOf = (tx: Tx, networkIds: readonly string[]) =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.subcommittee')
        .select(['id', 'networkId', 'name', 'purpose', 'fromDated', 'endedOn'])
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .where((e) => e.or([e('endedOn', 'is', null), e('endedOn', '>=', tx.today)]))
        .orderBy('sort')
        .orderBy('id')
        .execute();

export type Subcommittee = Awaited<ReturnType<typeof subcommitteesOf>>[number];

export const subcommitteeById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('networks.subcommittee')
    .select(['id', 'networkId', 'name'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function insertSubcommittee(tx: Tx, row: New<'networks.subcommittee'>): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('networks.subcommittee')
    .values({ ...row, id, townId: tx.townId })
    .execute();
  return id;
}

export const endSubcommitteeRow = (tx: Tx, id: string, endedOn: string) =>
  tx.db
    .updateTable('networks.subcommittee')
    .set({ endedOn })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
