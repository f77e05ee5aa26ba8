import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate, startOfDay } from '../../../kernel/time.ts';
import { placeCards } from '../../districts/index.ts';
import { keptStation, maySteward } from '../station/station.actions.ts';
import type { Station } from '../station/station.rules.ts';
import { allStations, roomsOf, stationById } from '../station/station.store.ts';
import { type Booking, type BookingMove, mayHaveKey, moveBooking, openMoves } from './booking.rules.ts';
import {
  bookingById,
  bookingsBetween,
  lockBooking,
  untoldBookings,
  updateBooking,
  waitingBookings,
} from './booking.store.ts';
import type { KeptStation, ShownBooking } from './booking.view.ts';
import { groupsById } from './group.store.ts';
import { policyOn } from './policy.store.ts';

/** Stations this reader keeps, with what waits there. */
export const readDesk = (ctx: Ctx) =>
  ctx.read('booking.list', async (tx) => {
    const kept: (KeptStation & { waiting: number; untold: number; today: number })[] = [];
    for (const station of await allStations(tx)) {
      if (!(await maySteward(tx, station))) continue;
      kept.push({
        ...(await withPlace(tx, station)),
        waiting: (await waitingBookings(tx, station.id)).length,
        untold: (await untoldBookings(tx, station.id)).length,
        today: (await bookingsBetween(tx, station.id, dayStretch(tx, tx.today, 1))).filter(isComing).length,
      });
    }
    return ok({ kept });
  });

const isComing = ({ state }: Booking): boolean => ['requested', 'confirmed', 'used'].includes(state);

const dayStretch = (tx: Tx, day: LocalDate, days: number) => ({
  from: startOfDay(day, tx.zone),
  until: startOfDay(addDays(day, days), tx.zone),
});

/** A station with its place. */
export const withPlace = async (tx: Tx, station: Station): Promise<KeptStation> => ({
  station,
  place: (await placeCards(tx, [station.placeId])).get(station.placeId) ?? null,
});

/** Bookings of a station on a day, or on seven days from it. */
export const readBookings = (ctx: Ctx, stationId: string, day: LocalDate, days: 1 | 7) =>
  ctx.read('booking.list', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    tx.about({ kind: 'station', id: stationId });
    const bookings = await bookingsBetween(tx, stationId, dayStretch(tx, day, days));
    return ok({
      ...(await withPlace(tx, kept.value)),
      ...{ day, days, today: tx.today },
      rooms: await roomsOf(tx, [stationId]),
      shown: await shownOf(tx, bookings),
      waiting: await shownOf(tx, await waitingBookings(tx, stationId)),
      untold: (await untoldBookings(tx, stationId)).length,
    });
  });

export async function shownOf(tx: Tx, bookings: readonly Booking[]): Promise<ShownBooking[]> {
  const rooms = new Map((await roomsOf(tx, stationsIn(bookings))).map((room) => [room.id, room]));
  const groups = await groupsById(
    tx,
    bookings.map(({ groupId }) => groupId),
  );
  return bookings.map((booking) => ({
    booking,
    room: rooms.get(booking.roomId) ?? null,
    group: groups.get(booking.groupId ?? '') ?? null,
  }));
}

const stationsIn = (bookings: readonly Booking[]): string[] => [
  ...new Set(bookings.map(({ stationId }) => stationId)),
];

/** Whose senders have still to be told of something: bumped, refused, lost in the draw. */
export const readUntold = (ctx: Ctx, stationId: string) =>
  ctx.read('booking.list', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    tx.about({ kind: 'station', id: stationId });
    return ok({
      ...(await withPlace(tx, kept.value)),
      shown: await shownOf(tx, await untoldBookings(tx, stationId)),
    });
  });

/** One booking with what may be done about it. */
export const readBooking = (ctx: Ctx, id: string) =>
  ctx.read('booking.list', async (tx) => {
    const booking = await bookingById(tx, id);
    const station = booking && (await stationById(tx, booking.stationId));
    if (!booking || !station) return refuse('not-found');
    tx.about({ kind: 'booking', id });
    const [shown] = await shownOf(tx, [booking]);
    if (!shown) return refuse('not-found');
    return ok({ ...shown, ...(await withPlace(tx, station)), moves: openMoves(booking.state) });
  });

/**
 * Answers a wish, or settles what became of a booking; says where it stood before. A refusal carries a sentence for its
 * sender; a wish that waits for the draw may be refused too, and is not drawn then.
 */
export const decideBooking = (
  ctx: Ctx,
  id: string,
  move: Exclude<BookingMove, 'win' | 'lose' | 'bump' | 'cancel'>,
  reason: string,
  mark?: DeedMark,
) =>
  change(ctx, id, mark, async (tx, booking) => {
    const moved = moveBooking(booking.state, move);
    if (!moved.ok) return moved;
    const isAfter = move === 'use' || move === 'miss';
    if (isAfter && booking.startsAt > tx.now) return refuse('booking-not-begun');
    const told = isAfter || (booking.phone === '' && booking.channel === 'web');
    await updateBooking(tx, id, { state: moved.value, reason, told });
    return ok({ stationId: booking.stationId, state: moved.value, before: booking.state });
  });

/** The key goes out to somebody, or comes back. */
export const noteKey = (ctx: Ctx, id: string, key: { out: string } | 'back', mark?: DeedMark) =>
  change(ctx, id, mark, async (tx, booking) => {
    if (key === 'back' && !booking.keyOutAt) return refuse('key-not-out');
    if (key !== 'back' && !mayHaveKey(booking.state)) return refuse('key-too-soon');
    const edit =
      key === 'back' ? { keyBackAt: tx.now } : { keyTo: key.out, keyOutAt: tx.now, keyBackAt: null };
    await updateBooking(tx, id, edit);
    return ok({ stationId: booking.stationId });
  });

/** Notes that the sender was told of how it stands. */
export const noteBookingTold = (ctx: Ctx, id: string, mark?: DeedMark) =>
  change(ctx, id, mark, async (tx, booking) => {
    await updateBooking(tx, id, { told: true });
    return ok({ stationId: booking.stationId });
  });

/** A booking this actor may write, shut to others while it is changed. */
const change = <T, R extends string>(
  ctx: Ctx,
  id: string,
  mark: DeedMark | undefined,
  work: (tx: Tx, booking: Booking) => Promise<Result<T, R>>,
) =>
  ctx.act<T, R | 'not-found'>(
    'booking.decide',
    async (tx) => {
      const booking = await lockBooking(tx, id);
      if (!booking) return refuse('not-found');
      tx.about({ kind: 'booking', id });
      return await work(tx, booking);
    },
    mark,
  );

/** What the form of a booking by telephone offers. */
export const readEnter = (ctx: Ctx, stationId: string) =>
  ctx.read('booking.enter', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    return ok({
      ...(await withPlace(tx, kept.value)),
      rooms: (await roomsOf(tx, [stationId])).filter(({ bookable }) => bookable),
      policy: await policyOn(tx, stationId),
    });
  });
