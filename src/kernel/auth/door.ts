import { thresholdOf } from '../ctx/ctx.ts';
import type { FormState } from '../forms/form.ts';
import { withErrors } from '../forms/form.ts';
import type { Visit } from '../http/visit.tsx';
import { argon2id } from './hashing.ts';
import { secretHash } from './secret.ts';
import { sessionCookieName } from './session.ts';
import type { SignInParts } from './sign-in.actions.ts';
import { isTotpKey, newTotpKey, qrSvg, totpAddress } from './totp.ts';
import type { Origin } from './trail.store.ts';

/** What the kernel's functions of signing in are handed at this request. */
export const partsOf = (visit: Visit): SignInParts => {
  const { now } = visit.ctx;
  return { db: thresholdOf(visit.ctx).db, clock: { now: () => now }, hashing: argon2id };
};

export const originOf = (visit: Visit): Origin => {
  const { device, caller } = thresholdOf(visit.ctx);
  return { device, ip: caller, requestId: visit.ctx.requestId };
};

export const tokenOf = (visit: Visit): string | undefined => visit.cookies.read(sessionCookieName);

/** Names this request's session among those of its account. */
export const hashOf = (visit: Visit): string => secretHash(tokenOf(visit) ?? '');

/** A deed's mark without what was typed: a password must not lie in the database under a fast hash. */
export const bareMark = (visit: Visit) => ({ id: visit.mark.id, content: { path: visit.view.path } });

/** The two fields of a new password differ. */
export const differingForm = (visit: Visit): FormState =>
  withErrors(
    { typed: visit.fields, errors: {} },
    { again: '2つの新しいパスワードがちがいます。同じものを入力してください。' },
  );

/** A key for an authenticator app with its picture; a sent key again, where a form is redrawn. */
export async function keyShown(visit: Visit, login: string, sent = ''): Promise<{ key: string; qr: string }> {
  const key = isTotpKey(sent) ? sent : newTotpKey();
  const label = { issuer: `紡ぎ ${visit.ctx.town.name}`, account: login };
  return { key, qr: await qrSvg(totpAddress(key, label)) };
}
