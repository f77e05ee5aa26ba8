import { fillReview } from '../kernel/audit/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { Waist } from '../kernel/ctx/ctx.ts';
import type { Database } from '../kernel/db/database.ts';
import { migrate } from '../kernel/db/migrate.ts';
import { applyWalls } from '../kernel/walls/apply.ts';
import { registerLockedTables } from '../kernel/walls/lock.ts';
import { fillTurns } from '../modules/people/index.ts';
import { fillResourceTurns, resourceTurnWords } from '../modules/resources/index.ts';
import { endItems, itemsOf, itemWords, putItem } from '../modules/work/index.ts';
import { reviewPartsOfRooms } from './review-parts.ts';
import { allPermissions, allWalls, rooms } from './rooms.ts';
import { fillNeighbours } from './today-panels.ts';

let plugged = false;

/** Fills the slots between rooms, once per process. */
function plugRooms(): void {
  if (plugged) return;
  plugged = true;
  registerLockedTables(allWalls);
  fillReview(reviewPartsOfRooms);
  fillTurns({
    owe: async (tx, turn) => void (await putItem(tx, { ...turn, ladder: 'review' })),
    settle: async (tx, { kind, subjectId }) => void (await endItems(tx, { subjectId, kinds: [kind] })),
  });
  fillResourceTurns({
    owe: async (tx, turn) => void (await putItem(tx, { ...turn, ladder: 'plain' })),
    owed: async (tx, ids) => new Set((await itemsOf(tx, ids)).map(({ subjectId }) => subjectId)),
    settle: async (tx, subjectId) => void (await endItems(tx, { subjectId })),
  });
  for (const [kind, words] of Object.entries(resourceTurnWords)) itemWords.register(kind, words);
  fillNeighbours();
  for (const room of rooms) room.plug?.();
}

/** Brings the database to this program's tables and walls. */
export const buildWalls = (db: Database): Promise<{ applied: string[] }> =>
  migrate(db, { afterwards: (owner) => applyWalls(owner, allWalls) });

/** The waist of this house over an open, migrated database. */
export function openWaist(db: Database, clock: Clock, onOwed?: () => void, baseUrl?: string): Waist {
  plugRooms();
  return new Waist({
    db,
    clock,
    keySources: rooms.flatMap((room) => room.keySources),
    permissions: allPermissions,
    ...(onOwed ? { onOwed } : {}),
    baseUrl,
  });
}
