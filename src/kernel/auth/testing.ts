import { testDatabase } from '../../../tests/support/database.ts';
import type { TestTown, Who } from '../../../tests/support/town.ts';
import { setPassword } from './account.store.ts';
import { argon2id, type Hashing } from './hashing.ts';

/** The real hashing, and the cost of each hash it was asked to compute, in order: `m=19456,t=2,p=1`. */
export type CountedHashing = Hashing & { work: string[] };

const costOf = (phc: string): string => /^\$argon2id\$v=19\$([^$]+)\$[^$]+\$[^$]+$/.exec(phc)?.[1] ?? 'none';

export const countedHashing = (): CountedHashing => ({
  work: [],
  isCurrent: argon2id.isCurrent,
  async hash(password) {
    const phc = await argon2id.hash(password);
    this.work.push(costOf(phc));
    return phc;
  },
  verify(phc, password) {
    this.work.push(costOf(phc));
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
