import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** A lack of the town, without names (community.md N6). */
export type Gap = {
  readonly id: string;
  readonly topic: string;
  readonly issueTags: readonly string[];
  readonly targetGroups: readonly string[];
  readonly districtId: string | null;
  readonly foundOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly answer: string;
};

export type NewGap = Pick<Gap, 'topic' | 'issueTags' | 'targetGroups' | 'districtId'>;

export const insertGap = (tx: Tx, id: string, gap: NewGap, accountId: string) =>
  tx.db
    .insertInto('resources.gap')
    .values({
      ...gap,
      issueTags: [...gap.issueTags],
      targetGroups: [...gap.targetGroups],
      townId: tx.townId,
      id,
      foundOn: tx.today,
      accountId,
    })
    .execute();

/** Gaps found on or after a day, newest first. */
export const gapsSince = (tx: Tx, day: LocalDate): Promise<Gap[]> =>
  tx.db
    .selectFrom('resources.gap')
    .select(['id', 'topic', 'issueTags', 'targetGroups', 'districtId', 'foundOn', 'answeredOn', 'answer'])
    .where('townId', '=', tx.townId)
    .where('foundOn', '>=', day)
    .orderBy('foundOn', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** How many gaps were found in each quarter, by its first day. Quarters follow the fiscal year from April. */
export async function gapsByQuarter(
  tx: Tx,
): Promise<{ readonly quarter: LocalDate; readonly count: number; readonly answered: number }[]> {
  const { rows } = await sql<{ quarter: LocalDate; count: number; answered: number }>`
    select date_trunc('quarter', found_on)::date as quarter, count(*)::int as count,
      count(answered_on)::int as answered
    from resources.gap where town_id = ${tx.townId} group by 1 order by 1 desc limit 12`.execute(tx.db);
  return rows;
}

/** Notes what answered a gap; whether there was such a gap still open. */
export async function closeGap(tx: Tx, id: string, answer: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.gap')
    .set({ answeredOn: tx.today, answer })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('answeredOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
