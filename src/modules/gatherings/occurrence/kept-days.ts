import type { Tx } from '../../../kernel/ctx/tx.ts';
import { placeNames } from '../../districts/index.ts';
import { daysKeptOn } from './kept-days.store.ts';

/** Days of today that these posts keep, at most so many; `place` is '' where none is told. */
export async function keptToday(tx: Tx, postIds: readonly string[], limit: number) {
  if (postIds.length === 0) return [];
  const days = await daysKeptOn(tx, postIds, tx.today, limit);
  const nameOf = await placeNames(
    tx,
    days.map(({ placeId }) => placeId),
  );
  return days.map(({ placeId, ...day }) => ({ ...day, place: nameOf(placeId) }));
}
