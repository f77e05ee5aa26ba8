import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { PaperFacts } from './paper.rules.ts';

const columns = [
  'id',
  'networkId',
  'kind',
  'title',
  'body',
  'draft',
  'copiedFromId',
  'changedAt',
  'version',
] as const;

export const papersOf = (tx: Tx, networkId: string) =>
  tx.db
    .selectFrom('networks.paper')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('networkId', '=', networkId)
    .orderBy('kind')
    .orderBy('title')
    .orderBy('id')
    .execute();

export type Paper = Awaited<ReturnType<typeof papersOf>>[number];

export const paperById = (tx: Tx, id: string): Promise<Paper | undefined> =>
  tx.db
    .selectFrom('networks.paper')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Networks that have papers to begin from. */
export async function networksWithPapers(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('networks.paper')
    .select('networkId')
    .distinct()
    .where('townId', '=', tx.townId)
    .where('draft', '=', false)
    .execute();
  return rows.map(({ networkId }) => networkId);
}

export async function insertPaper(
  tx: Tx,
  networkId: string,
  facts: PaperFacts,
  copiedFromId: string | null = null,
): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('networks.paper')
    .values({ ...facts, networkId, copiedFromId, id, townId: tx.townId, changedAt: tx.now })
    .execute();
  return id;
}

/** Changes a paper unless somebody else changed it since `version` was read; answers whether it did. */
export async function updatePaper(tx: Tx, id: string, version: number, facts: PaperFacts): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('networks.paper')
    .set({ ...facts, changedAt: tx.now, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
