import { createHash } from 'node:crypto';
import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, fiscalYearOf, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { settingOf } from '../../districts/index.ts';
import { foldCode } from '../signup/signup.rules.ts';
import { keptStation } from '../station/station.actions.ts';
import { isOver, type Room, type Station } from '../station/station.rules.ts';
import { roomById } from '../station/station.store.ts';
import { type BookingChannel, type DayStretch, heldFor, moveBooking, type Stretch } from './booking.rules.ts';
import {
  bookingByCode,
  eraseNames,
  type Hold,
  holdsBetween,
  insertBooking,
  lockBooking,
  updateBooking,
} from './booking.store.ts';
import { groupsOf } from './group.store.ts';
import { stretchStands } from './policy.rules.ts';
import { bookingSettings } from './settings.ts';
import { placeWish, stretchOf, type Wish } from './wish.actions.ts';

// Who asks for a room holds no keys, and a calendar shows what is taken without saying by whom: both pass the walls
// here. The code opens one booking and nothing else.

/** What the database keeps of a code. */
export const bookingHash = (townId: string, code: string): string =>
  createHash('sha256')
    .update(`booking ${townId} ${foldCode(code)}`)
    .digest('hex');

/** Asks for a room without an account. The code is given by the caller; only its hash is kept. */
export const askForRoom = (ctx: Ctx, roomId: string, wish: Wish, code: string, mark?: DeedMark) =>
  ctx.act(
    'booking.ask',
    (tx) =>
      asKeeper(tx, () =>
        placeWish(tx, roomId, wish, {
          channel: 'web',
          enteredBy: null,
          codeHash: bookingHash(tx.townId, code),
        }),
      ),
    mark,
  );

/** The same for somebody on the telephone or at the counter: one list (community.md R3). */
export const enterBooking = (
  ctx: Ctx,
  roomId: string,
  wish: Wish,
  channel: BookingChannel,
  code: string,
  mark?: DeedMark,
) =>
  ctx.act(
    'booking.enter',
    async (tx) => {
      const room = await roomById(tx, roomId);
      if (!room) return refuse('not-found');
      const kept = await keptStation(tx, room.stationId);
      if (!kept.ok) return kept;
      const enteredBy = tx.actor.kind === 'staff' ? tx.actor.accountId : null;
      const came = { channel, enteredBy, codeHash: bookingHash(tx.townId, code) };
      return await asKeeper(tx, () => placeWish(tx, roomId, wish, came));
    },
    mark,
  );

/** The town's own use of a room: no policy, no code, but no overlap either. */
export type OwnUse = DayStretch & { readonly words: string; readonly headcount: number | null };

/** Writes the town's own use of a room. */
export const enterOwnUse = (ctx: Ctx, roomId: string, use: OwnUse, mark?: DeedMark) =>
  ctx.act(
    'booking.enter',
    async (tx) => {
      const room = await roomById(tx, roomId);
      if (!room) return refuse('not-found');
      const kept = await keptStation(tx, room.stationId);
      if (!kept.ok) return kept;
      const stands = stretchStands(null, use);
      if (!stands.ok) return stands;
      return await asKeeper(tx, () => placeOwnUse(tx, kept.value, room, use));
    },
    mark,
  );

async function placeOwnUse(tx: Tx, station: Station, room: Room, use: OwnUse) {
  if (isOver(station, use.day)) return refuse('station-over', { day: station.lastOn ?? '' });
  const stretch = stretchOf(tx, use);
  if (stretch.until <= tx.now) return refuse('booking-over');
  const held = heldFor(stretch, room);
  const id = newId(tx.now.getTime());
  const row = {
    ...{ id, stationId: station.id, roomId: room.id, kind: 'internal' as const, groupId: null },
    ...{ name: '市の利用', phone: '', purpose: 'internal', purposeWords: use.words },
    ...{ headcount: use.headcount, startsAt: stretch.from, endsAt: stretch.until },
    ...{ heldFrom: held.from, heldUntil: held.until, state: 'confirmed' as const },
    ...{ feeYen: 0, reason: '', channel: 'staff' as const, told: true },
    enteredBy: staffOf(tx).accountId,
    codeHash: `internal ${id}`, // nobody was given a code
  };
  if (!(await insertBooking(tx, row, await lockColumns(tx, station.lockId)))) return refuse('booking-taken');
  tx.about({ kind: 'booking', id, detail: { channel: 'staff' } });
  return ok({ id, state: 'confirmed' as const, feeYen: 0 });
}

/** What is taken in rooms within a stretch: times, never names. */
export const busyTimes = (tx: Tx, roomIds: readonly string[], stretch: Stretch): Promise<Hold[]> =>
  asKeeper(tx, () => holdsBetween(tx, roomIds, stretch));

/** The sender's own booking by its code. A wrong code and a code of another town find nothing. */
export const readOwnBooking = (ctx: Ctx, code: string) =>
  ctx.read('booking.ask', (tx) =>
    asKeeper(tx, async () => {
      const found = await ownBooking(tx, code);
      const room = found && (await roomById(tx, found.roomId));
      if (!found || !room) return refuse('booking-unknown');
      const { name: _name, phone: _phone, keyTo: _key, ...booking } = found;
      return ok({ booking, room });
    }),
  );

/** Takes a booking back by its code; the room is free again. */
export const withdrawBooking = (ctx: Ctx, code: string, mark?: DeedMark) =>
  ctx.act(
    'booking.ask',
    (tx) =>
      asKeeper(tx, async () => {
        const found = await ownBooking(tx, code);
        const booking = found && (await lockBooking(tx, found.id));
        if (!booking) return refuse('booking-unknown');
        if (booking.state === 'cancelled') return ok(null);
        const moved = moveBooking(booking.state, 'cancel');
        if (!moved.ok) return moved;
        if (booking.startsAt <= tx.now) return refuse('booking-over');
        await updateBooking(tx, booking.id, { state: moved.value, told: true });
        tx.about({ kind: 'booking', id: booking.id });
        return ok(null);
      }),
    mark,
  );

async function ownBooking(tx: Tx, code: string) {
  if (foldCode(code) === '') return null;
  return (await bookingByCode(tx, bookingHash(tx.townId, code))) ?? null;
}

/** Names go when they are no longer needed: some days after the use (setting). Times and figures stay. */
export const forgetBookings = (ctx: Ctx) =>
  ctx.act('gathering.tick', async (tx) => {
    const days = await settingOf(tx, bookingSettings.keepDays);
    const before = startOfDay(addDays(tx.today, -days), tx.zone);
    return ok({ erased: await asKeeper(tx, () => eraseNames(tx, before)) });
  });

/** Names of groups that wish to be named, registered for this fiscal year. */
export const namedGroups = (tx: Tx, stationId: string): Promise<string[]> =>
  asKeeper(tx, async () => {
    const year = fiscalYearOf(tx.today);
    const groups = await groupsOf(tx, stationId);
    return groups
      .filter(({ publicName, fiscalYear }) => publicName && fiscalYear >= year)
      .map(({ name }) => name);
  });
