import { createHash } from 'node:crypto';
import { newId } from '../../src/kernel/ids.ts';
import { testDatabase } from './database.ts';

/** Who holds this session at an instant, however long it lay still; null when it has ended. */
export async function sessionAccount(townId: string, token: string, now: Date) {
  const db = await testDatabase();
  const row = await db.kysely
    .selectFrom('auth.session as s')
    .innerJoin('auth.account as a', (join) =>
      join.onRef('a.townId', '=', 's.townId').onRef('a.id', '=', 's.accountId'),
    )
    .select(['a.id as accountId', 'a.name'])
    .where('s.townId', '=', townId)
    .where('s.tokenHash', '=', createHash('sha256').update(token).digest('hex'))
    .where('s.expiresAt', '>', now)
    .where('s.endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** A session that outlives every test; answers its token. */
export async function insertSession(townId: string, accountId: string, now: Date): Promise<string> {
  const db = await testDatabase();
  const token = newId() + newId();
  await db.kysely
    .insertInto('auth.session')
    .values({
      townId,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3650 * 86_400_000),
    })
    .execute();
  return token;
}
