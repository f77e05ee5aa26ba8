import type { Insertable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { NetworkFacts, NewNetwork, StatusEntry } from './network.rules.ts';

/** A network as its pages read it. */
export type Network = NewNetwork & {
  readonly id: string;
  readonly lockId: string;
  readonly version: number;
};

const columns = [
  'id',
  'districtId',
  'name',
  'kana',
  'alias',
  'about',
  'secretariat',
  'phone',
  'extension',
  'url',
  'responsiblePostId',
  'lockId',
  'version',
] as const;

/** Every network, by reading and name. */
export const networks = (tx: Tx): Promise<Network[]> =>
  tx.db
    .selectFrom('networks.network')
    .select(columns)
    .where('townId', '=', tx.townId)
    .orderBy('kana')
    .orderBy('name')
    .execute();

export const networksById = (tx: Tx, ids: readonly string[]): Promise<Network[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.network')
        .select(columns)
        .where('townId', '=', tx.townId)
        .where('id', 'in', [...new Set(ids)])
        .orderBy('kana')
        .orderBy('name')
        .execute();

export const networkById = async (tx: Tx, id: string): Promise<Network | null> =>
  (await networksById(tx, [id]))[0] ?? null;

export const insertNetwork = (tx: Tx, id: string, lockId: string, network: NewNetwork) =>
  tx.db
    .insertInto('networks.network')
    .values({ ...network, id, lockId, townId: tx.townId })
    .execute();

/** Changes a network unless somebody else changed it since `version` was read; answers whether it did. */
export async function updateNetwork(
  tx: Tx,
  id: string,
  version: number,
  facts: NetworkFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('networks.network')
    .set({ ...facts, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export type KeptStatus = StatusEntry & {
  readonly networkId: string;
  readonly struckAt: Date | null;
  readonly struckWhy: string;
};

/** Entries of networks, struck ones too, in the order of their dates. */
export const statusesOf = (tx: Tx, networkIds: readonly string[]): Promise<KeptStatus[]> =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.status')
        .select([
          ...(['id', 'networkId', 'status', 'dated', 'known', 'evidence', 'nextStep'] as const),
          ...(['enteredAt', 'struckAt', 'struckWhy'] as const),
        ])
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .orderBy('dated')
        .orderBy('enteredAt')
        .orderBy('id')
        .execute();

/** Entries that hold, by network. */
export async function standingEntries(
  tx: Tx,
  networkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptStatus[]>> {
  const all = await statusesOf(tx, networkIds);
  return Map.groupBy(
    all.filter(({ struckAt }) => struckAt === null),
    ({ networkId }) => networkId,
  );
}

export const insertStatus = (
  tx: Tx,
  row: Omit<Insertable<DB['networks.status']>, 'townId' | 'id' | 'enteredAt'>,
) =>
  tx.db
    .insertInto('networks.status')
    .values({ ...row, townId: tx.townId, id: newId(tx.now.getTime()), enteredAt: tx.now })
    .execute();

/** Strikes an entry once; answers the network it was of, or null. */
export async function strikeStatusRow(tx: Tx, id: string, why: string): Promise<string | null> {
  const row = await tx.db
    .updateTable('networks.status')
    .set({ struckAt: tx.now, struckWhy: why })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('struckAt', 'is', null)
    .returning('networkId')
    .executeTakeFirst();
  return row?.networkId ?? null;
}

export type NetworkSeat = {
  readonly id: string;
  readonly networkId: string;
  readonly postId: string;
  readonly fromOn: string;
};

/** Posts that keep networks now. Asked by residents it answers nothing: they hold no keys. */
export const seatsOf = (tx: Tx, networkIds: readonly string[]): Promise<NetworkSeat[]> =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.network_post')
        .select(['id', 'networkId', 'postId', 'fromOn'])
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .where('endedOn', 'is', null)
        .orderBy('fromOn')
        .orderBy('id')
        .execute();

export const seatById = (tx: Tx, id: string): Promise<NetworkSeat | undefined> =>
  tx.db
    .selectFrom('networks.network_post')
    .select(['id', 'networkId', 'postId', 'fromOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('endedOn', 'is', null)
    .executeTakeFirst();

export const insertSeat = (tx: Tx, networkId: string, postId: string) =>
  tx.db
    .insertInto('networks.network_post')
    .values({ townId: tx.townId, id: newId(tx.now.getTime()), networkId, postId, fromOn: tx.today })
    .execute();

export const endSeatRow = (tx: Tx, id: string) =>
  tx.db
    .updateTable('networks.network_post')
    .set({ endedOn: tx.today })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

export const statusById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('networks.status')
    .select(['id', 'networkId'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
