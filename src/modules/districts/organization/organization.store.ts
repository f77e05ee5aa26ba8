import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { OrganizationCard } from './organization.rules.ts';

/** Cards of bodies by identifier. */
export async function organizationCards(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganizationCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.organization_card')
    .select(['id', 'name', 'kind'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The token of a body's counters: what was received there (A01). Throws for an identifier that is no body. */
export async function deskTokenOf(tx: Tx, organizationId: string): Promise<string> {
  const { deskId } = await tx.db
    .selectFrom('districts.organization')
    .select('deskId')
    .where('townId', '=', tx.townId)
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return deskId;
}
