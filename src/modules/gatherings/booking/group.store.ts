import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { GroupFacts, UserGroup } from './group.rules.ts';

const columns = [
  'id',
  'stationId',
  'number',
  'name',
  'kana',
  'publicName',
  'contactName',
  'contactPhone',
  'members',
  'does',
  'fiscalYear',
  'version',
] as const;

const mine = (tx: Tx) =>
  tx.db.selectFrom('gatherings.user_group').select(columns).where('townId', '=', tx.townId);

/** Groups of a station by their reading, as far as the reader may see them. */
export const groupsOf = (tx: Tx, stationId: string): Promise<UserGroup[]> =>
  mine(tx).where('stationId', '=', stationId).orderBy('kana').orderBy('name').execute();

export const groupById = (tx: Tx, id: string): Promise<UserGroup | undefined> =>
  mine(tx).where('id', '=', id).executeTakeFirst();

/** Groups by identifier. */
export async function groupsById(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, UserGroup>> {
  const known = ids.flatMap((id) => id ?? []);
  if (known.length === 0) return new Map();
  const rows = await mine(tx).where('id', 'in', known).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The group by the number it names itself with, shut until this deed is over: its bookings are counted. */
export const lockGroupByNumber = (
  tx: Tx,
  stationId: string,
  number: string,
): Promise<UserGroup | undefined> =>
  mine(tx).where('stationId', '=', stationId).where('number', '=', number).forUpdate().executeTakeFirst();

export type NewGroup = GroupFacts & {
  readonly id: string;
  readonly stationId: string;
  readonly number: string;
  readonly fiscalYear: number;
};

/** Writes a group; false when its number was given to another meanwhile. */
export async function insertGroup(tx: Tx, group: NewGroup, lock: LockColumns): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('gatherings.user_group')
    .values({ ...group, ...lock, townId: tx.townId, registeredAt: tx.now })
    .onConflict((clash) => clash.columns(['townId', 'stationId', 'number']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Changes a group unless somebody else did since `version` was read; answers whether it did. */
export async function updateGroup(
  tx: Tx,
  id: string,
  version: number,
  edit: Partial<GroupFacts> & { readonly fiscalYear?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.user_group')
    .set({ ...edit, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
