import { foldPhone } from '../../src/kernel/fold/index.ts';
import type { LockColumns } from '../../src/kernel/walls/lock.ts';
import { keysToStore } from '../../src/modules/people/person/search-keys.ts';
import { aCitizensName } from './names.ts';
import type { Place } from './offices.ts';
import type { Writer } from './writer.ts';

/** What is recorded of an invented person. */
export type Facts = {
  readonly written: string;
  readonly kana: string;
  readonly bornOn: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly districtId: string | null;
};

export type Person = Facts & { readonly id: string; readonly lock: LockColumns };

const two = (no: number): string => String(no).padStart(2, '0');

/** Somebody of a place: most have a telephone, nearly all a day of birth. */
export function someFacts({ dice, offices }: Writer): Facts {
  const { written, kana } = aCitizensName(dice);
  const place = dice.pick<Place | undefined>(offices.places);
  const born = `${1930 + Math.floor(dice.next() * 92)}-${two(1 + Math.floor(dice.next() * 12))}-${two(1 + Math.floor(dice.next() * 28))}`;
  const number = (digits: number) => String(Math.floor(dice.next() * 10 ** digits)).padStart(digits, '0');
  const phone = dice.next() < 0.6 ? `090-${number(4)}-${number(4)}` : `0561-${number(2)}-${number(4)}`;
  const address = `大鏡市${place?.street ?? ''}${dice.pick(['一', '二', '三'])}丁目${1 + Math.floor(dice.next() * 30)}-${1 + Math.floor(dice.next() * 20)}`;
  return {
    written,
    kana,
    bornOn: dice.next() < 0.95 ? born : null,
    phone: dice.next() < 0.8 ? phone : null,
    address,
    districtId: place?.districtId ?? null,
  };
}

/** A person under a lock that follows the threads they are in, with address, telephone and search keys. */
export function writePerson(writer: Writer, at: Date, facts: Facts, follows: readonly LockColumns[]): Person {
  const { townId, sink, book, idOf } = writer;
  const id = idOf(at);
  const lock = book.make('person', at, [], follows);
  const { written, kana, bornOn, phone, address, districtId } = facts;
  const identity = 'heardOnly';
  sink.add('people.person', {
    townId,
    id,
    nameWritten: written,
    kana,
    bornOn,
    bornPrecision: bornOn ? 'day' : 'unknown',
    identity,
    createdAt: at,
    ...lock,
  });
  if (phone)
    sink.add('people.phone', {
      townId,
      id: idOf(at),
      personId: id,
      number: phone,
      digits: foldPhone(phone),
      ...lock,
    });
  if (address)
    sink.add('people.address', {
      townId,
      id: idOf(at),
      personId: id,
      kind: 'actual',
      value: address,
      districtId,
      ...lock,
    });
  const keys = keysToStore({
    nameWritten: written,
    kana,
    otherNames: [],
    numbers: phone ? [phone] : [],
    address: address ?? '',
    bornOn,
  });
  sink.add('people.search_key', { townId, personId: id, ...keys, ...lock });
  return { id, lock, ...facts };
}

/** A support household; its lock follows its members, whoever reads one of them reads it. */
export function writeHousehold(writer: Writer, at: Date, members: readonly Person[]): string {
  const { townId, sink, book, idOf } = writer;
  const id = idOf(at);
  const lock = book.make(
    'household',
    at,
    [],
    members.map((member) => member.lock),
  );
  const fromOn = at.toISOString().slice(0, 10);
  sink.add('people.household', { townId, id, kind: 'supportUnit', fromOn, ...lock });
  members.forEach((member, no) => {
    sink.add('people.household_member', {
      townId,
      id: idOf(at),
      householdId: id,
      personId: member.id,
      slot: String.fromCharCode(65 + no),
      role: no === 0 ? 'focal' : 'member',
      fromOn,
      ...lock,
    });
  });
  return id;
}
