import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Doubt, Settled } from './review.rules.ts';

/** Doubts about a gathering that were settled, the latest first. */
export const settledReviews = (tx: Tx, gatheringId: string): Promise<Settled[]> =>
  tx.db
    .selectFrom('gatherings.review')
    .select(['id', 'why', 'venueAsPrinted', 'printedIn', 'note', 'settledBy', 'settledAt'])
    .where('townId', '=', tx.townId)
    .where('gatheringId', '=', gatheringId)
    .orderBy('settledAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

type Finding = { readonly doubt: Doubt; readonly note: string; readonly by: string };

/** Keeps what was found about a doubt, beside what was printed. */
export async function insertReview(tx: Tx, gatheringId: string, { doubt, note, by }: Finding): Promise<void> {
  await tx.db
    .insertInto('gatherings.review')
    .values({
      ...doubt,
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      gatheringId,
      note,
      settledBy: by,
      settledAt: tx.now,
    })
    .execute();
}

/** Takes the flag from a gathering unless somebody changed it since `version` was read; what was printed stays. */
export async function clearReview(tx: Tx, id: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.gathering')
    .set({ needsReview: '', version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
