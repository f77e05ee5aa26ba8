import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { activePosts } from '../../districts/index.ts';
import { decideHere, placesToChoose } from '../gathering/here.actions.ts';
import { keepsStation, type RoomFacts, type Station, type StationFacts } from './station.rules.ts';
import {
  allStations,
  insertRoom,
  insertStation,
  replaceStationKeepers,
  roomById,
  roomsOf,
  stationById,
  stationKeepers,
  updateRoom,
  updateStation,
} from './station.store.ts';
import { lockStation, relockStation } from './station.walls.ts';

/** Opens a station at a place; `postIds` keep it. */
export const makeStation = (ctx: Ctx, facts: StationFacts, postIds: readonly string[], mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      if (postIds.length === 0) return refuse('station-keeper');
      const here = await decideHere(tx, facts);
      if (!here.ok) return here;
      if (await isTaken(tx, facts.placeId, null)) return refuse('station-place');
      const id = newId(tx.now.getTime());
      const { lockId } = await lockStation(tx, postIds);
      await insertStation(tx, id, lockId, facts);
      await giveKeepers(tx, id, postIds);
      tx.about({ kind: 'station', id });
      return ok({ id });
    },
    mark,
  );

/** Changes a station and who keeps it; the bookings follow to its keepers. */
export const changeStation = (
  ctx: Ctx,
  id: string,
  version: number,
  facts: StationFacts,
  postIds: readonly string[],
  mark?: DeedMark,
) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const kept = await keptStation(tx, id);
      if (!kept.ok) return kept;
      if (postIds.length === 0) return refuse('station-keeper');
      if (kept.value.version !== version) return refuse('stale'); // before its place is judged, which may be gone since
      const here = await decideHere(tx, facts, kept.value.placeId);
      if (!here.ok) return here;
      if (await isTaken(tx, facts.placeId, id)) return refuse('station-place');
      if (!(await updateStation(tx, id, version, facts))) return refuse('stale');
      await giveKeepers(tx, id, postIds);
      await relockStation(tx, kept.value.lockId, postIds);
      tx.about({ kind: 'station', id });
      return ok({ id });
    },
    mark,
  );

const isTaken = async (tx: Tx, placeId: string, butId: string | null): Promise<boolean> =>
  (await allStations(tx)).some((station) => station.placeId === placeId && station.id !== butId);

const giveKeepers = (tx: Tx, id: string, postIds: readonly string[]): Promise<void> =>
  replaceStationKeepers(
    tx,
    id,
    [...new Set(postIds)].map((postId) => ({ id: newId(tx.now.getTime()), postId })),
  );

/** Adds a room to a station. */
export const addRoom = (ctx: Ctx, stationId: string, facts: RoomFacts, mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      const id = newId(tx.now.getTime());
      await insertRoom(tx, id, stationId, facts);
      tx.about({ kind: 'station', id: stationId, detail: { room: facts.name } });
      return ok({ id });
    },
    mark,
  );

/** Changes what is told of a room. Buffers count for bookings made from now on. */
export const changeRoom = (ctx: Ctx, id: string, version: number, facts: RoomFacts, mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const room = await roomById(tx, id);
      if (!room) return refuse('not-found');
      const kept = await keptStation(tx, room.stationId);
      if (!kept.ok) return kept;
      if (!(await updateRoom(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'station', id: room.stationId, detail: { room: facts.name } });
      return ok({ stationId: room.stationId });
    },
    mark,
  );

/** A station this actor keeps; a stranger to it is refused with words. */
export async function keptStation(tx: Tx, id: string) {
  const station = await stationById(tx, id);
  if (!station) return refuse('not-found');
  return (await maySteward(tx, station)) ? ok(station) : refuse('not-a-station-keeper');
}

/** Whether this actor keeps a station. */
export async function maySteward(tx: Tx, station: Pick<Station, 'id'>): Promise<boolean> {
  const keepers = (await stationKeepers(tx, [station.id])).get(station.id) ?? [];
  return keepsStation(tx.ring, keepers);
}

/** What the form of a station offers: places that are no station yet, and posts that may keep one. */
export const readStationForm = (ctx: Ctx, id: string | null) =>
  ctx.read('station.change', async (tx) => {
    const kept = id === null ? ok(null) : await keptStation(tx, id);
    if (!kept.ok) return kept;
    const taken = new Set((await allStations(tx)).flatMap((one) => (one.id === id ? [] : one.placeId)));
    const places = (await placesToChoose(tx, kept.value?.placeId ?? null)).filter(
      (place) => !taken.has(place.id),
    );
    const keepers = id === null ? [] : ((await stationKeepers(tx, [id])).get(id) ?? []);
    const rooms = id === null ? [] : await roomsOf(tx, [id]);
    return ok({ station: kept.value, places, posts: await activePosts(tx), keepers, rooms });
  });

/** A room with its station, for its form. */
export const readRoomForm = (ctx: Ctx, id: string) =>
  ctx.read('station.change', async (tx) => {
    const room = await roomById(tx, id);
    if (!room) return refuse('not-found');
    const kept = await keptStation(tx, room.stationId);
    return kept.ok ? ok({ room, station: kept.value }) : kept;
  });
