import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { Room, RoomFacts, Station, StationFacts } from './station.rules.ts';

const columns = [
  'id',
  'placeId',
  'lead',
  'openSpace',
  'kitchen',
  'staffWords',
  'coming',
  'public',
  'lockId',
  'lastOn',
  'endReason',
  'version',
] as const;

const stations = (tx: Tx) =>
  tx.db.selectFrom('gatherings.station').select(columns).where('townId', '=', tx.townId);

/** Every station of the town, those that are not public too, in the order of their making. */
export const allStations = (tx: Tx): Promise<Station[]> => stations(tx).orderBy('id').execute();

export const stationById = (tx: Tx, id: string): Promise<Station | undefined> =>
  stations(tx).where('id', '=', id).executeTakeFirst();

export const insertStation = (tx: Tx, id: string, lockId: string, facts: StationFacts) =>
  tx.db
    .insertInto('gatherings.station')
    .values({ ...facts, townId: tx.townId, id, lockId })
    .execute();

/** Changes a station unless somebody else did since `version` was read; answers whether it did. */
export async function updateStation(
  tx: Tx,
  id: string,
  version: number,
  facts: StationFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.station')
    .set({ ...facts, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Writes the last day of a station that goes on; answers whether it did. */
export async function endRow(tx: Tx, id: string, lastOn: LocalDate, endReason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.station')
    .set({ lastOn, endReason })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('lastOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Takes the last day from a station that has one; answers whether it did. */
export async function reopenRow(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.station')
    .set({ lastOn: null, endReason: '' })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('lastOn', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Posts that keep stations today. */
export async function stationKeepers(
  tx: Tx,
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (stationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.station_keeper')
    .select(['stationId', 'postId'])
    .where('townId', '=', tx.townId)
    .where('stationId', 'in', [...stationIds])
    .where('fromOn', '<=', tx.today)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', tx.today)]))
    .orderBy('id')
    .execute();
  const byStation = Map.groupBy(rows, ({ stationId }) => stationId);
  return new Map([...byStation].map(([id, kept]) => [id, kept.map(({ postId }) => postId)]));
}

/** Gives a station these keepers from today on, instead of those it had. */
export async function replaceStationKeepers(
  tx: Tx,
  stationId: string,
  rows: readonly { readonly id: string; readonly postId: string }[],
): Promise<void> {
  const { townId, today } = tx;
  await tx.db
    .updateTable('gatherings.station_keeper')
    .set({ toOn: addDays(today, -1) })
    .where('townId', '=', townId)
    .where('stationId', '=', stationId)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', today)]))
    .execute();
  if (rows.length === 0) return;
  await tx.db
    .insertInto('gatherings.station_keeper')
    .values(rows.map((row) => ({ ...row, townId, stationId, fromOn: today })))
    .execute();
}

const roomColumns = [
  'id',
  'stationId',
  'name',
  'seats',
  'equipment',
  'stepFree',
  'minutesBefore',
  'minutesAfter',
  'bookable',
  'sort',
  'version',
] as const;

const rooms = (tx: Tx) =>
  tx.db.selectFrom('gatherings.room').select(roomColumns).where('townId', '=', tx.townId);

/** Rooms of stations in the order of the page. */
export const roomsOf = (tx: Tx, stationIds: readonly string[]): Promise<Room[]> =>
  stationIds.length === 0
    ? Promise.resolve([])
    : rooms(tx)
        .where('stationId', 'in', [...stationIds])
        .orderBy('sort')
        .orderBy('id')
        .execute();

export const roomById = (tx: Tx, id: string): Promise<Room | undefined> =>
  rooms(tx).where('id', '=', id).executeTakeFirst();

/**
 * The room as a booking reads it: a draw or a bump that decides about it now is waited for. Only the keeper may lock
 * rows it does not change.
 */
export const roomForBooking = (tx: Tx, id: string): Promise<Room | undefined> =>
  rooms(tx).where('id', '=', id).forKeyShare().executeTakeFirst();

/** Rooms shut to bookings until this deed is over. */
export const shutRooms = (tx: Tx, ids: readonly string[]): Promise<Room[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rooms(tx)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .forUpdate()
        .execute();

export const insertRoom = (tx: Tx, id: string, stationId: string, facts: RoomFacts) =>
  tx.db
    .insertInto('gatherings.room')
    .values({ ...facts, townId: tx.townId, id, stationId })
    .execute();

/** Changes a room unless somebody else did since `version` was read; bookings that stand keep their buffers. */
export async function updateRoom(tx: Tx, id: string, version: number, facts: RoomFacts): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.room')
    .set({ ...facts, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
