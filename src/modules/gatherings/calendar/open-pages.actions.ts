import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { OpenPage } from '../../../kernel/http/open-page.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { idsInStates } from '../gathering/gathering.store.ts';
import { isOver } from '../station/station.rules.ts';
import { allStations } from '../station/station.store.ts';

const page = (path: string): OpenPage => ({ path, changedOn: null });

/** Pages of gatherings that are held or rest; drafts are nobody's, and what has ended is not looked for. */
export async function openGatheringPages(tx: Tx): Promise<OpenPage[]> {
  const ids = await idsInStates(tx, ['running', 'resting']);
  return ids.map((id) => page(gatheringPaths.show(id)));
}

/** Pages of stations that are shown to everybody: none where the town has no station. */
export async function openStationPages(tx: Tx): Promise<OpenPage[]> {
  const shown = (await allStations(tx)).filter((station) => station.public && !isOver(station, tx.today));
  if (shown.length === 0) return [];
  return [page(stationPaths.list), ...shown.map(({ id }) => page(stationPaths.show(id)))];
}
