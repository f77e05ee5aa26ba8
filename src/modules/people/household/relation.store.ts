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

/** A relation that has no last day yet, when it may be read. */
export const openRelation = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('people.relation')
    .select(['id', 'aId', 'bId', 'fromOn'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('toOn', 'is', null)
    .executeTakeFirst();

/** Writes the last day of a relation; false when somebody was quicker. */
export async function endRelationRow(tx: Tx, id: string, on: LocalDate): Promise<boolean> {
  const result = await tx.db
    .updateTable('people.relation')
    .set({ toOn: on })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('toOn', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const insertRelation = (
  tx: Tx,
  relation: Omit<Relation, 'lockId' | 'toOn'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.relation')
    .values({ townId: tx.townId, ...relation, toOn: null, ...lock })
    .execute();
