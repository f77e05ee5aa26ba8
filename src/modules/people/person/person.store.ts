import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type {
  AddressKind,
  BornPrecision,
  ContactWay,
  Dated,
  Identity,
  MarkerKind,
  NameKind,
} from './person.rules.ts';

/** What is recorded of a person themselves. */
export type PersonFacts = {
  readonly nameWritten: string;
  readonly kana: string;
  readonly bornOn: string | null;
  readonly bornPrecision: BornPrecision;
  readonly gender: string;
  readonly identity: Identity;
  readonly residentNo: string | null;
  readonly preferredContact: ContactWay;
  readonly safeToLeaveMessage: boolean;
  readonly language: string;
};

export type Person = PersonFacts & {
  readonly id: string;
  readonly deceasedOn: string | null;
  readonly hidden: boolean;
  readonly version: number;
  readonly lockId: string;
};

/** A person by the record's own identifier; undefined when there is none to read. */
export const personById = (tx: Tx, id: string): Promise<Person | undefined> =>
  tx.db
    .selectFrom('people.person')
    .select([
      'id',
      'nameWritten',
      'kana',
      'bornOn',
      'bornPrecision',
      'gender',
      'identity',
      'residentNo',
      'preferredContact',
      'safeToLeaveMessage',
      'language',
      'deceasedOn',
      'hidden',
      'version',
      'lockId',
    ])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertPerson = (tx: Tx, id: string, facts: PersonFacts, lock: LockColumns) =>
  tx.db
    .insertInto('people.person')
    .values({ townId: tx.townId, id, ...facts, createdAt: tx.now, ...lock })
    .execute();

/** Saves the facts over the version that was shown; false when somebody was quicker. */
export async function updatePerson(
  tx: Tx,
  id: string,
  version: number,
  facts: Partial<PersonFacts> & { deceasedOn?: string | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('people.person')
    .set((change) => ({ ...facts, version: change('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type OtherName = Dated & {
  readonly id: string;
  readonly kind: NameKind;
  readonly value: string;
  readonly kana: string;
  readonly forMail: boolean;
};
export type Phone = Dated & { readonly id: string; readonly number: string; readonly note: string };
export type Address = Dated & {
  readonly id: string;
  readonly kind: AddressKind;
  readonly postcode: string;
  readonly value: string;
};
export type Marker = Dated & {
  readonly id: string;
  readonly kind: MarkerKind;
  readonly note: string;
};

/** Rows of several records that are one person (`identityOf`), the newest first. */
const ofPeople = (personIds: readonly string[]) => sql<boolean>`person_id = any(${[...personIds]}::uuid[])`;

export const namesOf = (tx: Tx, personIds: readonly string[]): Promise<OtherName[]> =>
  tx.db
    .selectFrom('people.name')
    .select(['id', 'kind', 'value', 'kana', 'forMail', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .orderBy('id', 'desc')
    .execute();

export const phonesOf = (tx: Tx, personIds: readonly string[]): Promise<Phone[]> =>
  tx.db
    .selectFrom('people.phone')
    .select(['id', 'number', 'note', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .orderBy('id', 'desc')
    .execute();

export const addressesOf = (tx: Tx, personIds: readonly string[]): Promise<Address[]> =>
  tx.db
    .selectFrom('people.address')
    .select(['id', 'kind', 'postcode', 'value', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .orderBy('id', 'desc')
    .execute();

export const concealedOf = (tx: Tx, personIds: readonly string[]): Promise<Address[]> =>
  tx.db
    .selectFrom('people.concealed_address')
    .select(['id', 'kind', 'postcode', 'value', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .orderBy('id', 'desc')
    .execute();

export const markersOf = (tx: Tx, personIds: readonly string[]): Promise<Marker[]> =>
  tx.db
    .selectFrom('people.safety_marker')
    .select(['id', 'kind', 'note', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .orderBy('id', 'desc')
    .execute();

export const insertName = (
  tx: Tx,
  personId: string,
  name: Omit<OtherName, 'id'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.name')
    .values({ townId: tx.townId, id: newId(), personId, ...name, ...lock })
    .execute();

export const insertPhone = (
  tx: Tx,
  personId: string,
  phone: Omit<Phone, 'id'> & { readonly digits: string },
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.phone')
    .values({ townId: tx.townId, id: newId(), personId, ...phone, ...lock })
    .execute();

export const insertAddress = (
  tx: Tx,
  personId: string,
  address: Omit<Address, 'id'> & { readonly districtId: string | null },
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.address')
    .values({ townId: tx.townId, id: newId(), personId, ...address, ...lock })
    .execute();

export const insertConcealed = (
  tx: Tx,
  personId: string,
  address: Omit<Address, 'id'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.concealed_address')
    .values({ townId: tx.townId, id: newId(), personId, ...address, ...lock })
    .execute();

export const insertMarker = (
  tx: Tx,
  personId: string,
  marker: Omit<Marker, 'id' | 'fromOn'> & { readonly fromOn: string },
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.safety_marker')
    .values({ townId: tx.townId, id: newId(), personId, ...marker, ...lock })
    .execute();

export type DatedTable =
  | 'people.name'
  | 'people.phone'
  | 'people.address'
  | 'people.concealed_address'
  | 'people.safety_marker';

/** Ends a dated fact on a day; it stays readable as of earlier days. False when there is no open one to read. */
export async function endFact(tx: Tx, table: DatedTable, id: string, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set to_on = ${on}
    where town_id = ${tx.townId} and id = ${id} and (to_on is null or to_on > ${on})`.execute(tx.db);
  return numAffectedRows === 1n;
}

/** Only one name is the chosen one for letters: the others step back (T39). */
export const unchooseNames = (tx: Tx, personIds: readonly string[]): Promise<unknown> =>
  tx.db
    .updateTable('people.name')
    .set({ forMail: false })
    .where('townId', '=', tx.townId)
    .where(ofPeople(personIds))
    .where('forMail', '=', true)
    .execute();
