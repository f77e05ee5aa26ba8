import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Drawing, LoggedStep } from './draw.rules.ts';

const columns = ['id', 'stationId', 'month', 'seed', 'log', 'drawnAt'] as const;

const mine = (tx: Tx) => tx.db.selectFrom('gatherings.draw').select(columns).where('townId', '=', tx.townId);

/** Drawings of a station, the latest month first. */
export async function drawingsOf(tx: Tx, stationId: string): Promise<Drawing[]> {
  const rows = await mine(tx).where('stationId', '=', stationId).orderBy('month', 'desc').limit(12).execute();
  return rows.map((row) => ({ ...row, log: row.log as readonly LoggedStep[] }));
}

export async function drawingById(tx: Tx, id: string): Promise<Drawing | null> {
  const row = await mine(tx).where('id', '=', id).executeTakeFirst();
  return row ? { ...row, log: row.log as readonly LoggedStep[] } : null;
}

/** Publishes a drawing; false when that month was drawn meanwhile. */
export async function insertDrawing(
  tx: Tx,
  drawing: Omit<Drawing, 'drawnAt'> & { readonly drawnBy: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('gatherings.draw')
    .values({ ...drawing, log: JSON.stringify(drawing.log), townId: tx.townId, drawnAt: tx.now })
    .onConflict((clash) => clash.columns(['townId', 'stationId', 'month']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}
