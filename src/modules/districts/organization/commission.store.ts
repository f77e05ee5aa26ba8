import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Commission, CommissionEnd } from './organization.rules.ts';

const columns = [
  'id',
  'organizationId',
  'programmes',
  'fromOn',
  'toOn',
  'returnAskedAt',
  'returnedOn',
  'returnedBy',
  'returnNote',
  'version',
] as const;

const commissions = (tx: Tx) =>
  tx.db.selectFrom('districts.commission').select(columns).where('townId', '=', tx.townId);

/** Every contract of a body, the newest first. */
export const commissionsOf = (tx: Tx, organizationId: string) =>
  commissions(tx).where('organizationId', '=', organizationId).orderBy('fromOn', 'desc').execute();

export const commissionById = (tx: Tx, id: string) => commissions(tx).where('id', '=', id).executeTakeFirst();

export const insertCommission = (tx: Tx, id: string, organizationId: string, commission: Commission) =>
  tx.db
    .insertInto('districts.commission')
    .values({
      townId: tx.townId,
      id,
      organizationId,
      programmes: sql`${[...commission.programmes]}::text[]`,
      fromOn: commission.commissionFrom,
      toOn: commission.commissionTo,
    })
    .execute();

export const endCommissionRow = (tx: Tx, id: string, lastOn: LocalDate) =>
  tx.db
    .updateTable('districts.commission')
    .set((e) => ({ toOn: lastOn, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/**
 * Contracts whose last day has passed and about which nobody was asked yet, where no later contract of the same body
 * carries the work on without a gap.
 */
export async function endedCommissions(tx: Tx): Promise<CommissionEnd[]> {
  const { rows } = await sql<CommissionEnd>`
    select c.id, c.organization_id, o.name as organization_name, c.to_on as last_on
    from districts.commission c join districts.organization o on o.town_id = c.town_id and o.id = c.organization_id
    where c.town_id = ${tx.townId} and c.to_on < ${tx.today} and c.return_asked_at is null
      and not exists (select from districts.commission n where n.town_id = c.town_id
        and n.organization_id = c.organization_id and n.id <> c.id
        and n.from_on <= c.to_on + 1 and (n.to_on is null or n.to_on > c.to_on))
    order by c.to_on`.execute(tx.db);
  return rows;
}

/** Notes that somebody was asked; false when another run already did. */
export async function noteAsked(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.commission')
    .set({ returnAskedAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('returnAskedAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Notes that the records were returned or erased; false when that was confirmed before. */
export async function noteReturned(tx: Tx, id: string, by: string, note: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.commission')
    .set((e) => ({ returnedOn: tx.today, returnedBy: by, returnNote: note, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('returnedOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Names of the bodies behind some contracts. */
export async function commissionNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.commission as c')
    .innerJoin('districts.organization as o', (join) =>
      join.onRef('o.townId', '=', 'c.townId').onRef('o.id', '=', 'c.organizationId'),
    )
    .select(['c.id', 'o.name'])
    .where('c.townId', '=', tx.townId)
    .where('c.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
