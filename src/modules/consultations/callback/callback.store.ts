import type { Tx } from '../../../kernel/ctx/tx.ts';

export const callBackById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('consultations.call_back')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type CallBack = NonNullable<Awaited<ReturnType<typeof callBackById>>>;

export const finishCallBack = (
  tx: Tx,
  call: Pick<CallBack, 'id' | 'version'>,
  done: { outcome: 'reached' | 'noAnswer' | 'notNeeded'; words: string; doneBy: string },
) =>
  tx.db
    .updateTable('consultations.call_back')
    .set({ ...done, doneAt: tx.now, version: call.version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', call.id)
    .execute();
