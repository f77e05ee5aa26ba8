import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';

/**
 * An item is seen by the post whose turn it is, by the post that was promised, and by managers of all work, except what
 * waits for a safety post: that would tell whom it is about. An alert is seen by the post it is written to. Who takes a
 * thing over ends the turn of a post they do not hold, so items are moved and ended past the wall, by the deeds of
 * `item.actions.ts` alone. An item holds no word about anybody.
 */
export const walls: readonly TableWall[] = [
  {
    table: 'work.item',
    kind: 'posts',
    columns: ['owner_post_id', 'asked_by_post_id'],
    scope: 'allWork',
    aside: 'aside',
  },
  { table: 'work.alert', kind: 'posts', columns: ['post_id'] },
  { table: 'work.turn_letter', kind: 'keeper' },
];

/** Reaches items and alerts whoever they wait for. */
export const pastTurns = <T>(tx: Tx, work: () => Promise<T>): Promise<T> => asKeeper(tx, work);
