import type { Tx } from '../ctx/tx.ts';
import { backToApp, leaveToKeeper } from '../db/session.ts';

/**
 * Runs statements as the owner of the tables, past every wall, inside the same transaction.
 * Only `*.walls.ts` and kernel rooms may call it (a house rule tested by tests/policies): relocking has to reach rows
 * its actor cannot see. When `work` throws, the transaction is lost anyway, and with it the role.
 */
export async function asKeeper<T>(tx: Tx, work: (owner: Tx['db']) => Promise<T>): Promise<T> {
  if (tx.keeping) return await work(tx.db);
  await leaveToKeeper(tx.db);
  tx.keeping = true;
  const value = await work(tx.db);
  tx.keeping = false;
  await backToApp(tx.db);
  return value;
}
