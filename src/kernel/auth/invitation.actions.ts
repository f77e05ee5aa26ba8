import { oweLetter } from '../mail/mail.store.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Town } from '../tenancy/town.ts';
import { changedLetter } from './account.letter.ts';
import { accountById, setPassword } from './account.store.ts';
import { forgetTries } from './attempt.store.ts';
import { linkOf, type OpenLink, shutLinks, useLink } from './invitation.store.ts';
import { decidePassword, type PasswordRefusal, plainPassword } from './password.rules.ts';
import { loginKey, secretHash } from './secret.ts';
import { endSessionsOf } from './session.store.ts';
import type { SignInParts } from './sign-in.actions.ts';
import { type Origin, writeTrail } from './trail.store.ts';

/** Whose link this is. Looking at it uses nothing up: mail programs look at links before people do. */
export async function openInvitation(
  { db, clock }: Pick<SignInParts, 'db' | 'clock'>,
  town: Town,
  secret: string,
): Promise<Result<OpenLink, 'link-over'>> {
  const link = await linkOf(db.kysely, town.id, secretHash(secret), clock.now());
  return link ? ok(link) : refuse('link-over');
}

export type Acceptance = {
  readonly town: Town;
  readonly secret: string;
  readonly password: string;
  readonly origin: Origin;
};

/**
 * Sets the first or a new password by a link, once. Whoever was signed in under the account is signed out, other links
 * shut, wrong tries are forgotten; a second factor stays as it is.
 */
export async function acceptInvitation(
  { db, clock, hashing }: SignInParts,
  { town, secret, password, origin }: Acceptance,
): Promise<Result<{ readonly login: string }, 'link-over' | PasswordRefusal>> {
  const now = clock.now();
  const link = await linkOf(db.kysely, town.id, secretHash(secret), now);
  if (!link) return refuse('link-over');
  const plain = plainPassword(password);
  const verdict = decidePassword(plain, { login: link.login, townSlug: town.slug, townName: town.name });
  if (!verdict.ok) return verdict;
  const passwordHash = await hashing.hash(plain);
  return await db.kysely.transaction().execute(async (trx) => {
    const used = await useLink(trx, town.id, secretHash(secret), now);
    const account = used && (await accountById(trx, town.id, used.accountId));
    if (!account || account.state === 'suspended') return refuse('link-over');
    await setPassword(trx, town.id, account.id, passwordHash);
    await endSessionsOf(trx, town.id, account.id, now);
    await shutLinks(trx, town.id, account.id, now);
    await forgetTries(trx, town.id, loginKey(town.id, account.login));
    const detail = { link: link.kind };
    const line = { verb: 'account.accept', outcome: 'done', accountId: account.id, detail } as const;
    await writeTrail(trx, town.id, now, origin, line);
    if (link.kind === 'reset' && account.email) {
      const to = { town, email: account.email, name: account.name };
      await oweLetter(trx, town.id, changedLetter(to, 'password', now), now);
    }
    return ok({ login: account.login });
  });
}
