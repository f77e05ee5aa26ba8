import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { RelationKind, RelationQuality } from './household.rules.ts';

export type Relation = {
  readonly id: string;
  readonly aId: string;
  readonly bId: string;
  readonly kind: RelationKind;
  readonly quality: RelationQuality;
  readonly livesTogether: boolean;
  readonly note: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly lockId: string;
};

/** Relations that have any of these records on either side, on a day. */
export const relationsOn = (tx: Tx, personIds: readonly string[], day: LocalDate): Promise<Relation[]> =>
  tx.db
    .selectFrom('people.relation')
    .select(['id', 'aId', 'bId', 'kind', 'quality', 'livesTogether', 'note', 'fromOn', 'toOn', 'lockId'])
    .where('townId', '=', tx.townId)
    .where(sql<boolean>`(a_id = any(${[...personIds]}::uuid[]) or b_id = any(${[...personIds]}::uuid[]))`)
    .where(sql<boolean>`(from_on is null or from_on <= ${day}) and (to_on is null or to_on >= ${day})`)
    .orderBy('id')
    .execute();

export const insertRelation = (
  tx: Tx,
  relation: Omit<Relation, 'lockId' | 'toOn'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.relation')
    .values({ townId: tx.townId, ...relation, toOn: null, ...lock })
    .execute();
