import type { Tx } from '../../../kernel/ctx/tx.ts';

export const consultationByReceipt = (tx: Tx, receiptNo: string) =>
  tx.db
    .selectFrom('consultations.consultation')
    .select(['id', 'receiptNo', 'worry', 'receivedAt'])
    .where('townId', '=', tx.townId)
    .where('receiptNo', '=', receiptNo)
    .executeTakeFirst();

export const markMoved = (
  tx: Tx,
  subjectId: string,
  moved: { movedTo: string; movedReason: string; movedBy: string },
) =>
  tx.db
    .updateTable('consultations.subject')
    .set({ ...moved, movedAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', '=', subjectId)
    .execute();
