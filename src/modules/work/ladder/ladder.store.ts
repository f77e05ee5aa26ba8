import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';

/** An item whose next rung is due. */
export type DueItem = {
  readonly id: string;
  readonly ladder: string;
  readonly since: Date;
  readonly dueAt: Date;
  readonly step: number;
  readonly ownerPostId: string;
  readonly askedByPostId: string | null;
};

/** Whether any rung is due now. */
export async function isAnyDue(tx: Tx): Promise<boolean> {
  const { rows } = await sql`
    select from work.item where town_id = ${tx.townId} and state = 'open' and next_step_at <= ${tx.now} limit 1`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** Open items whose next rung is due, the longest overdue first; those another run is climbing are left to it. */
export async function dueItems(tx: Tx, most: number): Promise<DueItem[]> {
  const { rows } = await sql<DueItem>`
    select id, ladder, since, due_at, step, owner_post_id, asked_by_post_id from work.item
    where town_id = ${tx.townId} and state = 'open' and next_step_at <= ${tx.now}
    order by next_step_at limit ${most} for update skip locked`.execute(tx.db);
  return rows;
}

/** Notes that a rung was climbed. False when somebody was quicker: then nobody is told again. */
export async function climb(tx: Tx, item: DueItem, next: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('work.item')
    .set({ step: item.step + 1, nextStepAt: next })
    .where('townId', '=', tx.townId)
    .where('id', '=', item.id)
    .where('step', '=', item.step)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
