import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { AlertReason } from '../ladder/ladder.rules.ts';

export const insertAlerts = (tx: Tx, itemId: string, postIds: readonly string[], why: AlertReason) =>
  tx.db
    .insertInto('work.alert')
    .values(
      postIds.map((postId) => ({
        townId: tx.townId,
        id: newId(tx.now.getTime()),
        itemId,
        postId,
        why,
        at: tx.now,
      })),
    )
    .execute();
