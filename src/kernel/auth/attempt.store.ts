import type { Owner } from './account.store.ts';
import { forgetTriesHours, lockMinutes, minutesAfter } from './sign-in.rules.ts';

type Attempt = { failedCount: number; lastAt: Date; lockedUntil: Date | null };

const ofName = (owner: Owner, townId: string, key: string) =>
  owner
    .selectFrom('auth.attempt')
    .select(['failedCount', 'lastAt', 'lockedUntil'])
    .where('townId', '=', townId)
    .where('loginKey', '=', key);

const lockAt = (attempt: Attempt | undefined, now: Date): Date | null =>
  attempt?.lockedUntil && attempt.lockedUntil > now ? attempt.lockedUntil : null;

/** Until when nobody may sign in under this name, or null. */
export const lockedUntil = async (
  owner: Owner,
  townId: string,
  key: string,
  now: Date,
): Promise<Date | null> => lockAt(await ofName(owner, townId, key).executeTakeFirst(), now);

/** The same, and other tries under this name wait until this transaction ends: guesses sent at once count one by one. */
export async function lockTries(owner: Owner, townId: string, key: string, now: Date): Promise<Date | null> {
  await owner
    .insertInto('auth.attempt')
    .values({ townId, loginKey: key, failedCount: 0, lastAt: now })
    .onConflict((clash) => clash.doNothing())
    .execute();
  return lockAt(await ofName(owner, townId, key).forUpdate().executeTakeFirst(), now);
}

/** Writes one more wrong try. Answers until when the name is locked by it, or null. */
export async function countTry(owner: Owner, townId: string, key: string, now: Date): Promise<Date | null> {
  const before = await ofName(owner, townId, key).executeTakeFirst();
  const forgotten = !before || before.lastAt < minutesAfter(now, -60 * forgetTriesHours);
  const failedCount = forgotten ? 1 : before.failedCount + 1;
  const minutes = lockMinutes(failedCount);
  const locked = minutes > 0 ? minutesAfter(now, minutes) : null;
  const counted = { failedCount, lastAt: now, lockedUntil: locked };
  await owner
    .insertInto('auth.attempt')
    .values({ townId, loginKey: key, ...counted })
    .onConflict((clash) => clash.columns(['townId', 'loginKey']).doUpdateSet(counted))
    .execute();
  return locked;
}

/** Forgets the wrong tries under a name: after signing in, or when an administrator lifts the lock. */
export const forgetTries = (owner: Owner, townId: string, key: string) =>
  owner.deleteFrom('auth.attempt').where('townId', '=', townId).where('loginKey', '=', key).execute();

/** Forgets what is old enough to count no more. */
export const sweepTries = (owner: Owner, townId: string, now: Date) =>
  owner
    .deleteFrom('auth.attempt')
    .where('townId', '=', townId)
    .where('lastAt', '<', minutesAfter(now, -60 * forgetTriesHours))
    .execute();
