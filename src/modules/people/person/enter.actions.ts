import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldPhone } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { type LockColumns, lockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import { districtOfAddress } from '../../districts/index.ts';
import { matchDeclared } from '../conflict/conflict.walls.ts';
import type { AddressKind, Born, NameKind } from './person.rules.ts';
import { insertAddress, insertName, insertPerson, insertPhone, type PersonFacts } from './person.store.ts';
import { enteredBy, lockOfPerson, postOf, refreshSearchKey } from './person.walls.ts';

/**
 * Somebody a worry or a case is about. Only a name is needed, and that may be a nickname: people without an address,
 * a telephone or a registration here are entered all the same (T43).
 */
export type NewPerson = {
  readonly nameWritten: string;
  readonly kana?: string | null | undefined;
  readonly born?: Born | undefined;
  readonly gender?: string | null | undefined;
  readonly identity?: PersonFacts['identity'] | undefined;
  readonly residentNo?: string | null | undefined;
  readonly preferredContact?: PersonFacts['preferredContact'] | undefined;
  readonly safeToLeaveMessage?: boolean | undefined;
  readonly language?: string | null | undefined;
  readonly otherNames?: readonly {
    readonly kind: NameKind;
    readonly value: string;
    readonly kana?: string | null | undefined;
    readonly forMail?: boolean | undefined;
  }[];
  readonly phones?: readonly { readonly number: string; readonly note?: string | null | undefined }[];
  readonly address?:
    | {
        readonly kind?: AddressKind | undefined;
        readonly postcode?: string | null | undefined;
        readonly value: string;
      }
    | undefined;
  /** Locks of consultations and cases that open the person from the start; without one the entering post does. */
  readonly follows?: readonly string[] | undefined;
  /** Post that enters them; the actor's main post unless said otherwise. */
  readonly postId?: string | undefined;
};

/** Enters a person with their search keys under a lock of their own (kind `person`). */
export async function enterPerson(
  tx: Tx,
  input: NewPerson,
): Promise<{ readonly personId: string; readonly lockId: string }> {
  const personId = newId();
  const follows = input.follows ?? [];
  const grants = follows.length > 0 ? [] : [enteredBy(input.postId ?? postOf(tx))];
  const lock = await makeLock(tx, 'person', grants, follows);
  await insertPerson(tx, personId, factsOf(input), lock);
  await insertWays(tx, personId, input, lock);
  await refreshSearchKey(tx, personId);
  await matchDeclared(tx, personId);
  return { personId, lockId: lock.lockId };
}

const factsOf = (input: NewPerson): PersonFacts => ({
  nameWritten: input.nameWritten,
  kana: input.kana ?? '',
  bornOn: input.born?.on ?? null,
  bornPrecision: input.born?.precision ?? 'unknown',
  gender: input.gender ?? '',
  identity: input.identity ?? 'heardOnly',
  residentNo: input.residentNo ?? null,
  preferredContact: input.preferredContact ?? 'phone',
  safeToLeaveMessage: input.safeToLeaveMessage ?? false,
  language: input.language ?? '',
});

async function insertWays(tx: Tx, personId: string, input: NewPerson, lock: LockColumns): Promise<void> {
  const since = { fromOn: tx.today, toOn: null };
  for (const { kind, value, kana, forMail } of input.otherNames ?? [])
    await insertName(
      tx,
      personId,
      { kind, value, kana: kana ?? '', forMail: forMail ?? false, fromOn: null, toOn: null },
      lock,
    );
  for (const { number, note } of input.phones ?? [])
    await insertPhone(tx, personId, { number, digits: foldPhone(number), note: note ?? '', ...since }, lock);
  if (input.address) {
    const { kind = 'actual', postcode, value } = input.address;
    const districtId = await districtOfAddress(tx, value);
    await insertAddress(tx, personId, { kind, postcode: postcode ?? '', value, districtId, ...since }, lock);
  }
}

/** The lock columns for another row about a person. */
export const lockForPerson = async (tx: Tx, personId: string): Promise<LockColumns> =>
  lockColumns(tx, await lockOfPerson(tx, personId));
