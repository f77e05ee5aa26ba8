import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';

export type MergeStep = {
  readonly id: string;
  readonly kind: 'merged' | 'unmerged' | 'notSame' | 'matchAsked' | 'matchAnswered';
  readonly aId: string | null;
  readonly bId: string;
  readonly askedByPostId: string | null;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly rowIds: string[];
};

/** What was decided about a record, the newest first. */
export const storyOf = (tx: Tx, personIds: readonly string[]): Promise<MergeStep[]> =>
  tx.db
    .selectFrom('people.merge_story')
    .select(['id', 'kind', 'aId', 'bId', 'askedByPostId', 'at', 'by', 'reason', 'rowIds'])
    .where('townId', '=', tx.townId)
    .where(sql<boolean>`b_id = any(${[...personIds]}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const stepById = (tx: Tx, id: string): Promise<MergeStep | undefined> =>
  tx.db
    .selectFrom('people.merge_story')
    .select(['id', 'kind', 'aId', 'bId', 'askedByPostId', 'at', 'by', 'reason', 'rowIds'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

type NewStep = Pick<MergeStep, 'kind' | 'aId' | 'bId' | 'by' | 'reason'> & {
  readonly rowIds?: readonly string[];
};

export const insertMergeStep = (tx: Tx, step: NewStep, lock: LockColumns): Promise<unknown> =>
  tx.db
    .insertInto('people.merge_story')
    .values({
      townId: tx.townId,
      id: newId(),
      ...step,
      rowIds: sql`${[...(step.rowIds ?? [])]}::uuid[]`,
      at: tx.now,
      ...lock,
    })
    .execute();

export type RecordedRow = {
  readonly id: string;
  readonly table: string;
  readonly personId: string;
  readonly words: string;
};

/** Rows by identifier as one line of words each, as far as they are readable. */
export async function rowsInWords(tx: Tx, rowIds: readonly string[]): Promise<RecordedRow[]> {
  const of = [...rowIds];
  const { rows } = await sql<RecordedRow>`
    select id, 'name' as table, person_id, value as words from people.name
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    union all select id, 'phone', person_id, number from people.phone
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    union all select id, 'address', person_id, value from people.address
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    union all select id, 'safety_marker', person_id, note from people.safety_marker
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    union all select id, 'consent', person_id, purpose from people.consent
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    union all select id, 'household_member', person_id, slot from people.household_member
      where town_id = ${tx.townId} and id = any(${of}::uuid[])
    order by 1`.execute(tx.db);
  return rows;
}
