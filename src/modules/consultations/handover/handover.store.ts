import type { Tx } from '../../../kernel/ctx/tx.ts';

export const handoverById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('consultations.handover')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Handover = NonNullable<Awaited<ReturnType<typeof handoverById>>>;

/** Writes the answer; false when somebody answered first. */
export async function answerHandover(
  tx: Tx,
  sheet: Pick<Handover, 'id' | 'version'>,
  answer: {
    response: NonNullable<Handover['response']>;
    responseReason: string | null;
    suggestedPostId: string | null;
    respondedBy: string;
    bounceNo: number;
  },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('consultations.handover')
    .set({ ...answer, respondedAt: tx.now, version: sheet.version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', sheet.id)
    .where('version', '=', sheet.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
