import { Desk } from '../../../kernel/http/desk.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { stationWords } from './messages.ts';
import { StationPage, StationsPage } from './station.page.tsx';
import { readStation, readStations } from './view.actions.ts';

const browsed = { audience: 'resident', permission: 'station.browse', shared: true } as const;

/** Stations as neighbours see them. */
export const stationDesk = new Desk()
  .get(stationPaths.list, browsed, async (visit) => {
    const read = await readStations(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page(visit.say(stationWords.title), <StationsPage stations={read.value} />);
  })
  .get(stationPaths.show(':id'), browsed, async (visit) => {
    const read = await readStation(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const url = visit.ctx.townUrl + stationPaths.show(read.value.station.id);
    return await visit.page(read.value.place.name, <StationPage view={read.value} url={url} />);
  });
