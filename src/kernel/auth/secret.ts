import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 32 random bytes as 43 characters fit for addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether a text could be such a secret. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What is kept of a secret. 256 random bits need no slow hash: there is nothing to guess. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Under which a town's wrong tries for a typed name are counted, without keeping what was typed. */
export const loginKey = (townId: string, login: string): string =>
  createHash('sha256').update(`${townId} ${login}`).digest('hex');
