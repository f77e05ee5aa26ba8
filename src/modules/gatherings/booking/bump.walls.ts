import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { dayOf } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { keptStation } from '../station/station.actions.ts';
import { isOver, type Room, type Station } from '../station/station.rules.ts';
import { roomsOf, shutRooms } from '../station/station.store.ts';
import { moveBooking, type Stretch } from './booking.rules.ts';
import { bookingById, holdsBetween, insertBooking, updateBooking } from './booking.store.ts';
import { shownOf, withPlace } from './desk.actions.ts';

// The town takes rooms for a disaster whoever had booked them: as the keeper, because it may be somebody on duty.

/** Rooms of a station for the choice. */
export const readBump = (ctx: Ctx, stationId: string) =>
  ctx.read('booking.bump', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    return ok({ ...(await withPlace(tx, kept.value)), rooms: await roomsOf(tx, [stationId]) });
  });

/** For which rooms, how long and why; `until` may lie days ahead. */
export type Bump = Stretch & { readonly roomIds: readonly string[]; readonly reason: string };

/**
 * Takes rooms for a disaster: bookings in the way are bumped and wait to be told, each with its apology; the rooms are
 * the town's from then on, so that nobody books them meanwhile.
 */
export const bumpBookings = (ctx: Ctx, stationId: string, bump: Bump, mark?: DeedMark) =>
  ctx.act(
    'booking.bump',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      if (bump.until <= bump.from) return refuse('booking-ends-before-start');
      if (bump.until <= tx.now) return refuse('booking-over');
      const { lastOn } = kept.value;
      if (isOver(kept.value, dayOf(new Date(bump.until.getTime() - 1), tx.zone)))
        return refuse('station-over', { day: lastOn ?? '' });
      return await asKeeper(tx, () => takeRooms(tx, kept.value, bump));
    },
    mark,
  );

async function takeRooms(tx: Tx, station: Station, bump: Bump) {
  const rooms = (await shutRooms(tx, bump.roomIds)).filter(({ stationId }) => stationId === station.id);
  if (rooms.length === 0) return refuse('bump-rooms');
  let bumped = 0;
  for (const room of rooms) bumped += await clearRoom(tx, station, room, bump);
  tx.about({ kind: 'station', id: station.id, detail: { bumped, rooms: rooms.length } });
  return ok({ bumped });
}

async function clearRoom(tx: Tx, station: Station, room: Room, bump: Bump): Promise<number> {
  let bumped = 0;
  for (const { id } of await holdsBetween(tx, [room.id], bump)) {
    const booking = await bookingById(tx, id);
    const moved = booking && moveBooking(booking.state, 'bump');
    if (!booking || !moved?.ok) continue; // used already: what was is not undone
    const told = booking.kind === 'internal';
    await updateBooking(tx, id, { state: moved.value, reason: bump.reason, told });
    if (!told) bumped += 1;
  }
  await holdForTown(tx, station, room, bump);
  return bumped;
}

/** The town's own booking of a room. What was used before stands: then the town begins when it ends. */
async function holdForTown(
  tx: Tx,
  station: Station,
  room: Room,
  { from, until, reason }: Bump,
): Promise<void> {
  const standing = await holdsBetween(tx, [room.id], { from, until });
  const ends = standing.map(({ heldUntil }) => heldUntil.getTime());
  const begins = new Date(Math.max(from.getTime(), ...ends));
  if (begins >= until) return;
  const id = newId(tx.now.getTime());
  const row = {
    ...{ id, stationId: station.id, roomId: room.id, kind: 'internal' as const, groupId: null },
    ...{ name: '災害対応', phone: '', purpose: 'internal', purposeWords: reason, headcount: null },
    ...{ startsAt: begins, endsAt: until, heldFrom: begins, heldUntil: until },
    ...{ state: 'confirmed' as const, feeYen: 0, reason: '', channel: 'staff' as const, told: true },
    enteredBy: staffOf(tx).accountId,
    codeHash: `internal ${id}`, // nobody was given a code
  };
  await insertBooking(tx, row, await lockColumns(tx, station.lockId));
}

/** The apology for one bumped booking: a letter to print and words for the telephone. */
export const readApology = (ctx: Ctx, bookingId: string) =>
  ctx.read('booking.list', async (tx) => {
    const booking = await bookingById(tx, bookingId);
    if (!booking || !['bumped', 'refused', 'confirmed'].includes(booking.state)) return refuse('not-found');
    const kept = await keptStation(tx, booking.stationId);
    if (!kept.ok) return kept;
    const [shown] = await shownOf(tx, [booking]);
    if (!shown) return refuse('not-found');
    tx.about({ kind: 'booking', id: bookingId });
    return ok({ ...shown, ...(await withPlace(tx, kept.value)) });
  });
