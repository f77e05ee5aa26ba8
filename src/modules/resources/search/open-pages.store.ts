import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { OpenPage } from '../../../kernel/http/open-page.ts';
import { dayOf } from '../../../kernel/time.ts';
import { resourcesPaths } from '../../../paths/resources.ts';

const open = (tx: Tx) =>
  tx.db
    .selectFrom('resources.service')
    .select(['id', 'changedAt'])
    .where('townId', '=', tx.townId)
    .where('closedOn', 'is', null)
    .where('hidden', '=', false)
    .orderBy('id');

/** Pages of the entries that everybody finds. */
export async function openServicePages(tx: Tx): Promise<OpenPage[]> {
  const rows = await open(tx).execute();
  return rows.map(({ id, changedAt }) => ({
    path: resourcesPaths.one(id),
    changedOn: dayOf(changedAt, tx.zone),
  }));
}

/** Whether the directory holds anything for everybody. */
export const hasOpenServices = async (tx: Tx): Promise<boolean> =>
  (await open(tx).limit(1).executeTakeFirst()) !== undefined;
