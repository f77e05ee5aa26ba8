import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { districtsOfPlaces, openingsBetween, placeById, placeCards } from '../../districts/index.ts';
import { namedGroups } from '../booking/booking.walls.ts';
import { drawingsOf } from '../booking/draw.store.ts';
import { showDays } from '../calendar/week.actions.ts';
import { occurrencesBetween } from '../occurrence/occurrence.store.ts';
import { isOver, type Station } from './station.rules.ts';
import { allStations, roomsOf, stationById } from './station.store.ts';
import type { HeldHere, ListedStation, StationView } from './station.view.ts';

/** Public stations with how they stand today. */
export const readStations = (ctx: Ctx) =>
  ctx.read('station.browse', async (tx) => {
    const stations = (await allStations(tx)).filter(
      (station) => station.public && !isOver(station, tx.today),
    );
    const placeIds = stations.map(({ placeId }) => placeId);
    const places = await placeCards(tx, placeIds);
    const districts = await districtsOfPlaces(tx, placeIds);
    const openingOf = await openingsBetween(tx, placeIds, tx.today, tx.today);
    return ok(
      stations.flatMap((station): ListedStation[] => {
        const place = places.get(station.placeId);
        if (!place) return [];
        const today = openingOf(station.placeId, tx.today);
        return [{ station, place, districts: districts.get(station.placeId) ?? [], today }];
      }),
    );
  });

const DAYS = 7;

/** One public station: open today? this week's hours, what happens there, its rooms. */
export const readStation = (ctx: Ctx, id: string) =>
  ctx.read('station.browse', async (tx) => {
    const station = await stationById(tx, id);
    const place = station && (await placeCards(tx, [station.placeId])).get(station.placeId);
    const facts = station && (await placeById(tx, station.placeId));
    if (!station?.public || !place || !facts) return refuse('not-found');
    return ok<StationView>({
      ...{ station, place, facts, today: tx.today },
      week: await weekOf(tx, station),
      rooms: await roomsOf(tx, [id]),
      groups: await namedGroups(tx, id),
      here: await heldHere(tx, station.placeId),
      drawings: await drawingsOf(tx, id),
    });
  });

/** The coming days, none after the last one of a station that ends. */
async function weekOf(tx: Tx, { placeId, lastOn }: Station): Promise<StationView['week']> {
  const openingOf = await openingsBetween(tx, [placeId], tx.today, addDays(tx.today, DAYS - 1));
  const days = Array.from({ length: DAYS }, (_, ahead) => addDays(tx.today, ahead));
  return days
    .filter((day) => !isOver({ lastOn }, day))
    .map((day) => ({ day, opening: openingOf(placeId, day) }));
}

async function heldHere(tx: Tx, placeId: string): Promise<HeldHere[]> {
  const occurrences = await occurrencesBetween(tx, tx.today, addDays(tx.today, DAYS - 1));
  return await showDays(
    tx,
    occurrences.filter((day) => day.placeId === placeId),
  );
}
