import type { Tx } from '../../../kernel/ctx/tx.ts';

/** Gatherings that go on and are the town's own: events of a published list are told by that list. */
export async function ownRunningIds(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('gatherings.gathering')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('state', '=', 'running')
    .where('sourceId', '=', '')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
