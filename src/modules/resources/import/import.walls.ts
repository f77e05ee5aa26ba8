import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { TableWall } from '../../../kernel/walls/table-wall.ts';

/** What was published is no secret: staff read files and what was noticed; the marks of shelters are everybody's. */
export const importWalls: readonly TableWall[] = [
  { table: 'resources.import_source', kind: 'staff', write: 'staff' },
  { table: 'resources.import_run', kind: 'staff', write: 'staff' },
  { table: 'resources.import_file', kind: 'staff', write: 'staff' },
  { table: 'resources.import_item', kind: 'staff', write: 'staff', deletes: true, lot: 'first_run_id' },
  { table: 'resources.import_entry', kind: 'staff', write: 'staff', deletes: true },
  { table: 'resources.shelter_mark', kind: 'town', write: 'staff', deletes: true, lot: 'lot_id' },
  { table: 'resources.duplicate_pair', kind: 'staff', write: 'staff', deletes: true },
];

/**
 * A long file is read and taken over by the clockwork, which holds no keys: it goes on with what a member of staff asked
 * for, as the keeper. Everybody else works behind the walls as always.
 */
export async function asImporter<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return tx.actor.kind === 'job' ? await asKeeper(tx, work) : await work();
}
