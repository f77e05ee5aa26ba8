import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** How passwords are hashed and compared. Handed in, so that a test can count how often it is asked. */
export interface Hashing {
  /** A new hash of a password, in PHC form. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one that was hashed. A hash of any other form is refused as false. */
  verify(phc: string, password: string): Promise<boolean>;
  /** Whether a hash was made with today's parameters; an older one is replaced at the next signing in. */
  isCurrent(phc: string): boolean;
}

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. About 60 ms on a small server. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`;
const phcShape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{22,86})$/;

const derive = (parameters: Argon2Parameters): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** argon2id from Node itself; runs in its thread pool, so it does not hold up other requests. */
export const argon2id: Hashing = {
  async hash(password) {
    const nonce = randomBytes(16);
    const tag = await derive({ message: password, nonce, tagLength, ...cost });
    return `${prefix}${unpadded(nonce)}$${unpadded(tag)}`;
  },

  async verify(phc, password) {
    const [, memory, passes, parallelism, salt, kept] = phcShape.exec(phc) ?? [];
    if (!salt || !kept) return false;
    const wanted = Buffer.from(kept, 'base64');
    const tag = await derive({
      message: password,
      nonce: Buffer.from(salt, 'base64'),
      tagLength: wanted.length,
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    });
    return timingSafeEqual(tag, wanted);
  },

  isCurrent: (phc) => phc.startsWith(prefix),
};

/** Compared with when there is no such account or no password yet, so that both take the same work. Nobody knows its password. */
export const nobodysHash = `${prefix}${unpadded(randomBytes(16))}$${unpadded(randomBytes(tagLength))}`;
