import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Entry } from './attendance.rules.ts';

/** Entries of days, for adding up. */
export async function entriesOf(
  tx: Tx,
  occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  if (occurrenceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.attendance')
    .select(['occurrenceId', 'band', 'part', 'firstTime', 'people', 'method'])
    .where('townId', '=', tx.townId)
    .where('occurrenceId', 'in', [...occurrenceIds])
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ occurrenceId }) => occurrenceId);
}

export async function insertEntries(
  tx: Tx,
  occurrenceId: string,
  enteredBy: string,
  entries: readonly (Entry & { readonly id: string })[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.db
    .insertInto('gatherings.attendance')
    .values(
      entries.map((entry) => ({
        ...entry,
        townId: tx.townId,
        occurrenceId,
        enteredBy,
        enteredAt: tx.now,
      })),
    )
    .execute();
}
