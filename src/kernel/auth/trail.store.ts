import { sql } from 'kysely';
import { newId } from '../ids.ts';
import type { Owner } from './account.store.ts';

/** Where a request came from, as far as the trail keeps it. */
export type Origin = {
  /** Browser and system in a word (`deviceWord`). */
  readonly device: string;
  /** Network address: a town has to be able to follow up a break-in. */
  readonly ip?: string;
  readonly requestId?: string;
};

export type TrailLine = {
  readonly verb: `session.${string}` | `account.${string}`;
  readonly outcome: 'done' | 'refused';
  /** Null when the typed name is nobody's: what was typed is never written. */
  readonly accountId: string | null;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/**
 * An audit line for what happens before there is a session, and therefore before the waist.
 * Whoever has not shown a right password acts as a resident; `objectId` is the account aimed at.
 */
export const writeTrail = (owner: Owner, townId: string, at: Date, origin: Origin, line: TrailLine) => {
  const known = line.outcome === 'done' && line.accountId !== null;
  return owner
    .insertInto('audit.line')
    .values({
      townId,
      id: newId(),
      at,
      actorKind: known ? 'staff' : 'resident',
      actorId: known && line.accountId ? line.accountId : 'resident',
      posts: sql`'{}'::text[]`,
      verb: line.verb,
      outcome: line.outcome,
      objectKind: line.accountId ? 'account' : '',
      objectId: line.accountId ?? '',
      subjects: sql`'{}'::uuid[]`,
      basis: '',
      detail: JSON.stringify({ ...line.detail, ...(origin.ip ? { ip: origin.ip } : {}) }),
      requestId: origin.requestId ?? '',
      device: origin.device,
    })
    .execute();
};
