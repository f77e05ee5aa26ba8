import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { MeasureState } from './protection.rules.ts';

export type Measure = {
  readonly id: string;
  readonly personId: string;
  readonly otherParties: string[];
  readonly source: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly renewedFrom: string | null;
  readonly state: MeasureState;
  readonly listedPosts: string[];
  readonly toldDays: number | null;
  readonly begunAt: Date;
  readonly reason: string;
  readonly version: number;
  readonly lockId: string;
};

const columns = [
  'id',
  'personId',
  'otherParties',
  'source',
  'fromOn',
  'untilOn',
  'renewedFrom',
  'state',
  'listedPosts',
  'toldDays',
  'begunAt',
  'reason',
  'version',
  'lockId',
] as const;

/** Measures of one person (all their records), the newest first. */
export const measuresOf = (tx: Tx, personIds: readonly string[]): Promise<Measure[]> =>
  tx.db
    .selectFrom('people.protection')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute();

export const measureById = (tx: Tx, id: string): Promise<Measure | undefined> =>
  tx.db
    .selectFrom('people.protection')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Measures that mask somebody now, those that end first at the top. */
export const maskingMeasures = (tx: Tx): Promise<Measure[]> =>
  tx.db
    .selectFrom('people.protection')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('state', 'in', ['active', 'lapsed'])
    .orderBy('untilOn')
    .orderBy('id')
    .execute();

export type MeasureRow = {
  readonly personId: string;
  readonly otherParties: readonly string[];
  readonly source: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly renewedFrom: string | null;
  readonly listedPosts: readonly string[];
  readonly begunBy: string;
};

export async function insertMeasure(tx: Tx, measure: MeasureRow, lock: LockColumns): Promise<string> {
  const id = newId();
  await tx.db
    .insertInto('people.protection')
    .values({
      townId: tx.townId,
      id,
      ...measure,
      otherParties: sql`${[...measure.otherParties]}::uuid[]`,
      listedPosts: sql`${[...measure.listedPosts]}::uuid[]`,
      begunAt: tx.now,
      ...lock,
    })
    .execute();
  return id;
}

type Change = {
  readonly state?: MeasureState;
  readonly toldDays?: number;
  readonly listedPosts?: readonly string[];
  readonly liftedBy?: string;
  readonly liftedAt?: Date;
  readonly reason?: string;
};

/** Saves over the version that was shown; false when somebody was quicker. */
export async function updateMeasure(tx: Tx, id: string, version: number, change: Change): Promise<boolean> {
  const { listedPosts, ...rest } = change;
  const result = await tx.db
    .updateTable('people.protection')
    .set((row) => ({
      ...rest,
      ...(listedPosts ? { listedPosts: sql<string[]>`${[...listedPosts]}::uuid[]` } : {}),
      version: row('version', '+', 1),
    }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
