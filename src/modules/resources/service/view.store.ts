import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ServiceFacts } from './service.rules.ts';

/** Everything a service says, with what stands around it in its own table. */
export type WholeService = ServiceFacts & {
  readonly id: string;
  readonly version: number;
  readonly hidden: boolean;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string;
  readonly closedOn: LocalDate | null;
  readonly changedAt: Date;
};

const columns = [
  'id',
  'name',
  'kana',
  'alias',
  'description',
  'organizationId',
  'status',
  'helpLayers',
  'layerNote',
  'targetGroups',
  'issueTags',
  'pillars',
  'access',
  'everydayWords',
  'programme',
  'eligibility',
  'minimumAge',
  'maximumAge',
  'application',
  'fees',
  'feeYen',
  'reservation',
  'intakePath',
  'formal',
  'capacity',
  'placesFree',
  'alert',
  'url',
  'email',
  'phone',
  'extension',
  'verifiedAt',
  'verifiedBy',
  'verifyEveryDays',
  'sourceId',
  'sourceKey',
  'licence',
  'attribution',
  'version',
  'hidden',
  'hiddenAt',
  'hiddenReason',
  'closedOn',
  'changedAt',
] as const;

/** One service, or null when there is none that the reader sees. */
export async function serviceById(tx: Tx, id: string): Promise<WholeService | null> {
  const row = await tx.db
    .selectFrom('resources.service')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Services by identifier, in the order of their identifiers; what is over, too. */
export async function wholeServices(tx: Tx, ids: readonly string[]): Promise<WholeService[]> {
  if (ids.length === 0) return [];
  return await tx.db
    .selectFrom('resources.service')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

/** Takes a service out of sight, with its places and keys. Only a person does, with a reason. */
export async function hideService(tx: Tx, id: string, accountId: string, reason: string): Promise<boolean> {
  const hidden = { hidden: true, hiddenAt: tx.now, hiddenBy: accountId, hiddenReason: reason };
  return await setSight(tx, id, hidden);
}

/** Puts a service back into sight. */
export const showService = (tx: Tx, id: string): Promise<boolean> =>
  setSight(tx, id, { hidden: false, hiddenAt: null, hiddenBy: null, hiddenReason: '' });

type Sight = {
  readonly hidden: boolean;
  readonly hiddenAt: Date | null;
  readonly hiddenBy: string | null;
  readonly hiddenReason: string;
};

async function setSight(tx: Tx, id: string, sight: Sight): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.service')
    .set({ ...sight, changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('hidden', '=', !sight.hidden)
    .executeTakeFirst();
  const { hidden } = sight;
  for (const table of ['resources.service_at_place', 'resources.search_key'] as const)
    await tx.db
      .updateTable(table)
      .set({ hidden })
      .where('townId', '=', tx.townId)
      .where('serviceId', '=', id)
      .execute();
  return Number(numUpdatedRows) === 1;
}
