import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { NewOrganization, OrganizationCard, OrganizationEdit } from './organization.rules.ts';
import type { RegisteredOrganization } from './register.rules.ts';

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

/** A body as the directory publishes it. */
export type PublicBody = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly description: string;
  readonly url: string;
  readonly corporateNumber: string;
  readonly parentId: string | null;
};

/** What the directory publishes of bodies, by identifier. */
export async function publicBodies(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PublicBody>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.organization')
    .select(['id', 'name', 'kana', 'description', 'url', 'corporateNumber', 'parentId'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
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

/** Bodies in force on a day, the town's own first. */
export const activeOrganizations = (tx: Tx, day: LocalDate) =>
  tx.db
    .selectFrom('districts.organization')
    .select(['id', 'name', 'kind', 'ownProject', 'parentId', 'reportsToMayor'])
    .where('townId', '=', tx.townId)
    .where('fromOn', '<=', day)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', day)]))
    .orderBy((e) => e('kind', '<>', 'municipal'))
    .orderBy('kana')
    .orderBy('name')
    .execute();

/** One body with everything its page shows. */
export const organizationById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('districts.organization')
    .select([
      'id',
      'name',
      'kana',
      'kind',
      'field',
      'parentId',
      'ownProject',
      'reportsToMayor',
      'fromOn',
      'toOn',
      'version',
    ])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

/** `deskId` is the token of its counters; it is made once and never shown. */
export const insertOrganization = (tx: Tx, id: string, deskId: string, body: NewOrganization) =>
  tx.db
    .insertInto('districts.organization')
    .values({ ...body, kana: body.kana ?? '', townId: tx.townId, id, deskId })
    .execute();

/** Changes a body unless somebody else changed it since `version` was read; answers whether it did. */
export async function updateOrganization(
  tx: Tx,
  id: string,
  version: number,
  edit: OrganizationEdit,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.organization')
    .set({ ...edit, kana: edit.kana ?? '', version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** A body of the directory, in force from today on. */
export const insertRegistered = (tx: Tx, id: string, deskId: string, body: RegisteredOrganization) =>
  tx.db
    .insertInto('districts.organization')
    .values({ ...body, townId: tx.townId, id, deskId, fromOn: tx.today })
    .execute();
