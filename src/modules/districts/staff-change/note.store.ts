import type { Tx } from '../../../kernel/ctx/tx.ts';

/** What a holder of a post tells the next one. */
export type HandoverNote = {
  readonly id: string;
  readonly fromAccountId: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly body: string;
  readonly writtenAt: Date;
  readonly version: number;
};

/** Notes of a post, the newest first; only whoever holds the post or sees all work finds any. */
export const notesOf = (tx: Tx, postId: string): Promise<HandoverNote[]> =>
  tx.db
    .selectFrom('districts.handover_note as n')
    .innerJoin('auth.account_card as who', (join) =>
      join.onRef('who.townId', '=', 'n.townId').onRef('who.id', '=', 'n.fromAccountId'),
    )
    .select(['n.id', 'n.fromAccountId', 'who.name', 'n.fiscalYear', 'n.body', 'n.writtenAt', 'n.version'])
    .where('n.townId', '=', tx.townId)
    .where('n.postId', '=', postId)
    .orderBy('n.fiscalYear', 'desc')
    .orderBy('n.writtenAt', 'desc')
    .limit(20)
    .execute();

/** Posts among these that have a note of a fiscal year. */
export async function postsWithNote(
  tx: Tx,
  postIds: readonly string[],
  fiscalYear: number,
): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('districts.handover_note')
    .select('postId')
    .where('townId', '=', tx.townId)
    .where('postId', 'in', [...postIds])
    .where('fiscalYear', '=', fiscalYear)
    .execute();
  return new Set(rows.map((row) => row.postId));
}

type NewNote = { id: string; postId: string; fromAccountId: string; fiscalYear: number; body: string };

export const insertNote = (tx: Tx, note: NewNote) =>
  tx.db
    .insertInto('districts.handover_note')
    .values({ ...note, townId: tx.townId, writtenAt: tx.now })
    .execute();

/** Writes a note anew unless it was changed since `version` was read; answers whether it did. */
export async function rewriteNote(tx: Tx, id: string, version: number, body: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.handover_note')
    .set({ body, writtenAt: tx.now, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
