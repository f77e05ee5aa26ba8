import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldPhone } from '../../../kernel/fold/index.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { type LockColumns, lockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { districtOfAddress } from '../../districts/index.ts';
import { died, movedAddress } from '../bindings.ts';
import { conflictsOf, matchDeclared, shutOut } from '../conflict/conflict.walls.ts';
import { lockForConcealed, seal } from '../protection/protection.walls.ts';
import { lockForPerson } from './enter.actions.ts';
import type { AddressKind, Born, MarkerKind, NameKind } from './person.rules.ts';
import {
  addressesOf,
  concealedOf,
  type DatedTable,
  endFact,
  insertAddress,
  insertConcealed,
  insertMarker,
  insertName,
  insertPhone,
  type PersonFacts,
  unchooseNames,
  updatePerson,
} from './person.store.ts';
import { refreshSearchKey } from './person.walls.ts';
import { openPerson } from './view.actions.ts';

/** Facts as a form gives them. */
export type Amendment = Omit<PersonFacts, 'bornOn' | 'bornPrecision' | 'kana' | 'gender' | 'language'> & {
  readonly born: Born | null;
  readonly kana: string | null;
  readonly gender: string | null;
  readonly language: string | null;
};

/** Corrects a person over the version that was shown; a quicker change is refused as `stale`, and nothing is lost. */
export async function amendPerson(
  tx: Tx,
  id: string,
  version: number,
  { born, kana, gender, language, ...rest }: Amendment,
): Promise<Result<{ personId: string }, 'not-found' | 'stale'>> {
  const opened = await openPerson(tx, id);
  if (!opened) return refuse('not-found');
  const saved = await updatePerson(tx, opened.person.id, version, {
    ...rest,
    kana: kana ?? '',
    gender: gender ?? '',
    language: language ?? '',
    bornOn: born?.on ?? null,
    bornPrecision: born?.precision ?? 'unknown',
  });
  if (!saved) return refuse('stale');
  await refound(tx, opened.person.id);
  return ok({ personId: opened.person.id });
}

async function refound(tx: Tx, personId: string): Promise<void> {
  await refreshSearchKey(tx, personId);
  await matchDeclared(tx, personId);
}

type Done = Result<{ personId: string }, 'not-found'>;

/** Opens the person, writes one more fact under their lock, and makes them findable by it. */
async function addFact(
  tx: Tx,
  id: string,
  write: (personId: string, lock: LockColumns, ids: readonly string[]) => Promise<unknown>,
): Promise<Done> {
  const opened = await openPerson(tx, id);
  if (!opened) return refuse('not-found');
  await write(opened.person.id, await lockForPerson(tx, opened.person.id), opened.ids);
  await refound(tx, opened.person.id);
  return ok({ personId: opened.person.id });
}

export type NameInput = {
  readonly kind: NameKind;
  readonly value: string;
  readonly kana: string | null;
  readonly forMail: boolean;
  readonly fromOn: LocalDate | null;
};

/** Another name; the one chosen for letters takes the place of the one chosen before (T39). */
export const addName = (tx: Tx, id: string, name: NameInput): Promise<Done> =>
  addFact(tx, id, async (personId, lock, ids) => {
    if (name.forMail) await unchooseNames(tx, ids);
    await insertName(tx, personId, { ...name, kana: name.kana ?? '', toOn: null }, lock);
  });

export const addPhone = (
  tx: Tx,
  id: string,
  phone: { readonly number: string; readonly note: string | null },
): Promise<Done> =>
  addFact(tx, id, (personId, lock) =>
    insertPhone(
      tx,
      personId,
      {
        number: phone.number,
        digits: foldPhone(phone.number),
        note: phone.note ?? '',
        fromOn: tx.today,
        toOn: null,
      },
      lock,
    ),
  );

export type AddressInput = {
  readonly kind: AddressKind;
  readonly postcode: string | null;
  readonly value: string;
  readonly fromOn: LocalDate | null;
  readonly endOthers: boolean;
};

/** A dated address with the district it lies in; a hidden person's lies apart, without one (A16). */
export const addAddress = (tx: Tx, id: string, input: AddressInput): Promise<Done> =>
  addFact(tx, id, async (personId, lock, ids) => {
    const opened = await openPerson(tx, personId);
    const hidden = opened?.card.hidden === true;
    if (input.endOthers) await endAddresses(tx, ids, input.kind, addDays(input.fromOn ?? tx.today, -1));
    const { kind, postcode, value, fromOn } = input;
    const row = { kind, postcode: postcode ?? '', value, fromOn: fromOn ?? tx.today, toOn: null };
    if (hidden) await insertConcealed(tx, personId, row, await lockForConcealed(tx, personId));
    else await insertAddress(tx, personId, { ...row, districtId: await districtOfAddress(tx, value) }, lock);
    await movedAddress.run(tx, { personId });
  });

async function endAddresses(tx: Tx, ids: readonly string[], kind: AddressKind, on: LocalDate): Promise<void> {
  for (const address of await addressesOf(tx, ids))
    if (address.kind === kind) await endFact(tx, 'people.address', address.id, on);
  for (const address of await concealedOf(tx, ids))
    if (address.kind === kind) await endFact(tx, 'people.concealed_address', address.id, on);
}

/** What a visitor must know. An infection is health data: only the cleared read it (A14). */
export const addMarker = (
  tx: Tx,
  id: string,
  marker: { readonly kind: MarkerKind; readonly note: string | null; readonly toOn: LocalDate | null },
): Promise<Done> =>
  addFact(tx, id, async (personId, lock) => {
    const own = marker.kind === 'infection' ? await healthLock(tx, personId, lock.lockId) : lock;
    const row = { kind: marker.kind, note: marker.note ?? '', fromOn: tx.today, toOn: marker.toOn };
    await insertMarker(tx, personId, row, own);
    if (marker.kind === 'infection' && (await openPerson(tx, personId))?.card.hidden)
      await seal(tx, personId);
  });

async function healthLock(tx: Tx, personId: string, personLockId: string): Promise<LockColumns> {
  const need = { slot: 'need', token: clearanceTokens.specialCare, rule: 'A14' } as const;
  const { lockId } = await makeLock(tx, 'health', [need], [personLockId]);
  await shutOut(tx, lockId, await conflictsOf(tx, [personId]));
  return await lockColumns(tx, lockId);
}

const tableOf = {
  names: 'people.name',
  phones: 'people.phone',
  addresses: 'people.address',
  concealed: 'people.concealed_address',
  markers: 'people.safety_marker',
} as const satisfies Record<string, DatedTable>;

export type FactKind = keyof typeof tableOf;

export const isFactKind = (word: string): word is FactKind => Object.hasOwn(tableOf, word);

/** The last day of a name, number, address or marker; it stays readable for what it was. */
export async function endFactOf(
  tx: Tx,
  id: string,
  fact: { readonly kind: FactKind; readonly id: string; readonly on: LocalDate },
): Promise<Done> {
  const opened = await openPerson(tx, id);
  if (!opened || !(await endFact(tx, tableOf[fact.kind], fact.id, fact.on))) return refuse('not-found');
  await refound(tx, opened.person.id);
  if (fact.kind === 'addresses') await movedAddress.run(tx, { personId: opened.person.id });
  return ok({ personId: opened.person.id });
}

/**
 * Records a death: letters and reminders stop the same day, what else must end is bound by the upper rooms; who may
 * read stays the same (T15, R03). `null` takes a mistaken entry back.
 */
export async function recordDeath(
  tx: Tx,
  id: string,
  version: number,
  on: LocalDate | null,
): Promise<Result<{ personId: string }, 'not-found' | 'stale'>> {
  const opened = await openPerson(tx, id);
  if (!opened) return refuse('not-found');
  const personId = opened.person.id;
  if (!(await updatePerson(tx, personId, version, { deceasedOn: on }))) return refuse('stale');
  if (on !== null) await died.run(tx, { personId, on });
  return ok({ personId });
}
