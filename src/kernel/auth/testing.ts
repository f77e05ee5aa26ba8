import { testDatabase } from '../../../tests/support/database.ts';
import type { TestTown, Who } from '../../../tests/support/town.ts';
import { setPassword } from './account.store.ts';
import { argon2id, type Hashing } from './hashing.ts';

/** The real hashing, and how often it was asked. */
export type CountedHashing = Hashing & { asked: number };

export const countedHashing = (): CountedHashing => ({
  asked: 0,
  isCurrent: argon2id.isCurrent,
  hash(password) {
    this.asked += 1;
    return argon2id.hash(password);
  },
  verify(phc, password) {
    this.asked += 1;
    return argon2id.verify(phc, password);
  },
});

/** A password that may be used, and nobody's in particular. */
export const goodPassword = 'たぬき うどん 三両 ひなた';

const hashed = new Map<string, Promise<string>>();

/** Gives one of the cast a password. Hashed once per test file: hashing is slow on purpose. */
export async function givePassword(town: TestTown, who: Who, password = goodPassword): Promise<void> {
  const hash = hashed.get(password) ?? argon2id.hash(password);
  hashed.set(password, hash);
  const { kysely } = await testDatabase();
  await setPassword(kysely, town.town.id, town.ids.account(who), await hash);
}
