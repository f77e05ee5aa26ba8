import type { Kysely } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { newId } from '../ids.ts';
import type { Letter } from './letter.ts';

/**
 * Owes a letter from a kernel function that has no `ctx`; rooms announce `{ kind: 'mail', body: letter }` instead.
 * It leaves after the caller's transaction has committed.
 */
export const oweLetter = (owner: Kysely<DB>, townId: string, letter: Letter, now: Date) =>
  owner
    .insertInto('kernel.outbox')
    .values({ townId, id: newId(), kind: 'mail', body: JSON.stringify(letter), createdAt: now, dueAt: now })
    .execute();
