import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { AlertReason } from '../ladder/ladder.rules.ts';
import { insertAlerts } from './alert.store.ts';

/** A word to a post about an item: it stands on "Today" of whoever holds the post until they have seen it. */
export const alertPost = async (
  tx: Tx,
  alert: { readonly itemId: string; readonly postId: string; readonly why: AlertReason },
): Promise<void> => {
  await insertAlerts(tx, alert.itemId, [alert.postId], alert.why);
};
