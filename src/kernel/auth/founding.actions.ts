import { newId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Town } from '../tenancy/town.ts';
import { insertAccount, setPassword } from './account.store.ts';
import { decidePassword, type PasswordRefusal, plainPassword } from './password.rules.ts';
import type { SignInParts } from './sign-in.actions.ts';
import { isLogin, plainLogin } from './sign-in.rules.ts';
import { writeTrail } from './trail.store.ts';

export type Founding = {
  readonly town: Town;
  readonly login: string;
  readonly name: string;
  readonly kana?: string;
  readonly email?: string | null;
  readonly password: string;
};

/**
 * Makes an account that is ready to sign in, from the server's own command line: the first administrator of a town, who
 * nobody could invite, and the accounts of the demonstration. Posts are given elsewhere.
 */
export async function foundAccount(
  { db, clock, hashing }: SignInParts,
  { town, name, password, ...given }: Founding,
): Promise<Result<{ readonly accountId: string }, 'login-taken' | 'login-shape' | PasswordRefusal>> {
  const now = clock.now();
  const login = plainLogin(given.login);
  if (!isLogin(login)) return refuse('login-shape');
  const plain = plainPassword(password);
  const verdict = decidePassword(plain, { login, townSlug: town.slug, townName: town.name });
  if (!verdict.ok) return verdict;
  const passwordHash = await hashing.hash(plain);
  return await db.kysely.transaction().execute(async (trx) => {
    const account = { id: newId(), login, name, kana: given.kana ?? '', email: given.email ?? null };
    if (!(await insertAccount(trx, town.id, account, now))) return refuse('login-taken');
    await setPassword(trx, town.id, account.id, passwordHash);
    const line = { verb: 'account.found', outcome: 'done', accountId: account.id } as const;
    await writeTrail(trx, town.id, now, { device: 'command line' }, line);
    return ok({ accountId: account.id });
  });
}
