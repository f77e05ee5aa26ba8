import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { Contact } from './organization.rules.ts';

/** Where a body can be reached on a day. Main number and extension are two fields (community.md M1). */
export type ContactPoint = {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly phone: string;
  readonly extension: string;
  readonly hours: string;
  readonly place: string;
};

/** Contact points of some bodies on a day, in their order. */
export const contactPoints = (
  tx: Tx,
  organizationIds: readonly string[],
  day: LocalDate = tx.today,
): Promise<ContactPoint[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('districts.contact_point')
        .select(['id', 'organizationId', 'name', 'phone', 'extension', 'hours', 'place'])
        .where('townId', '=', tx.townId)
        .where('organizationId', 'in', [...organizationIds])
        .where('fromOn', '<=', day)
        .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', day)]))
        .orderBy('sort')
        .orderBy('name')
        .execute();

export const insertContact = (tx: Tx, id: string, organizationId: string, contact: Contact) =>
  tx.db
    .insertInto('districts.contact_point')
    .values({
      townId: tx.townId,
      id,
      organizationId,
      name: contact.contactName,
      phone: contact.phone,
      extension: contact.extension ?? '',
      hours: contact.hours ?? '',
      place: contact.place ?? '',
      sort: contact.sort ?? 0,
      fromOn: tx.today,
    })
    .execute();

/** From today on it is no longer shown; what it was stays. */
export async function endContact(tx: Tx, organizationId: string, contactId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.contact_point')
    .set({ toOn: addDays(tx.today, -1) })
    .where('townId', '=', tx.townId)
    .where('organizationId', '=', organizationId)
    .where('id', '=', contactId)
    .where('toOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Every contact point of the town today with its body's name, the town's own bodies first: for residents. */
export const townContacts = (tx: Tx): Promise<(ContactPoint & { organizationName: string })[]> =>
  tx.db
    .selectFrom('districts.contact_point as c')
    .innerJoin('districts.organization as o', (join) =>
      join.onRef('o.townId', '=', 'c.townId').onRef('o.id', '=', 'c.organizationId'),
    )
    .select(['c.id', 'c.organizationId', 'c.name', 'c.phone', 'c.extension', 'c.hours', 'c.place'])
    .select('o.name as organizationName')
    .where('c.townId', '=', tx.townId)
    .where('c.fromOn', '<=', tx.today)
    .where((e) => e.or([e('c.toOn', 'is', null), e('c.toOn', '>=', tx.today)]))
    .orderBy((e) => e('o.kind', '<>', 'municipal'))
    .orderBy('o.name')
    .orderBy('c.sort')
    .orderBy('c.name')
    .execute();
