import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { JoinedPlaces, MovedAlong, PlaceFollower } from '../../resources/index.ts';
import { gatheringsById } from '../gathering/gathering.store.ts';
import { keepDays } from '../gathering/series.actions.ts';
import { moveDays, moveGatherings, moveStation, stationsAt } from './follow.store.ts';

/**
 * Two places are joined: gatherings, their days that are not over, and a station go along to the place that stands.
 * Past days keep the place under which they were held (A32), and a list keeps the place it registered: by that, its file
 * is not taken back over the joining. Two stations cannot be at one place.
 */
export const gatheringsFollow: PlaceFollower = { follow, goBack };

async function follow(tx: Tx, { keptId, goneId }: JoinedPlaces) {
  const stations = await stationsAt(tx, [keptId, goneId]);
  if (stations.size > 1) return refuse('stations-both');
  const way = { from: goneId, to: keptId };
  const moved = {
    gatherings: await moveGatherings(tx, way),
    days: await moveDays(tx, way),
    stations: await moveStation(tx, way),
  };
  await lookAnew(tx, moved.gatherings);
  return ok<MovedAlong>(moved);
}

/** What moved and is still there goes back, days that were held meanwhile too: they were never at the other place. */
async function goBack(tx: Tx, { keptId, goneId }: JoinedPlaces, moved: MovedAlong): Promise<void> {
  const way = { from: keptId, to: goneId };
  const gatherings = await moveGatherings(tx, { ...way, only: moved.gatherings ?? [] });
  await moveDays(tx, { ...way, only: moved.days ?? [] });
  const stations = await stationsAt(tx, [goneId]);
  if (!stations.has(goneId)) await moveStation(tx, { ...way, only: moved.stations ?? [] });
  await lookAnew(tx, gatherings);
}

/** The other place opens and closes by other rules. */
async function lookAnew(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const gathering of (await gatheringsById(tx, ids)).values())
    if (gathering.state === 'running') await keepDays(tx, gathering);
}
