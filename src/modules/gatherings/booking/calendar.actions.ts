import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate, type LocalTime, startOfDay, timeOf } from '../../../kernel/time.ts';
import { type DayOpening, isOpenFor, openingsBetween, placeCards } from '../../districts/index.ts';
import { isOver } from '../station/station.rules.ts';
import { roomById, stationById } from '../station/station.store.ts';
import { meet } from './booking.rules.ts';
import type { Hold } from './booking.store.ts';
import type { RoomDay, RoomWeek, ShownStretch } from './booking.view.ts';
import { busyTimes } from './booking.walls.ts';
import type { GridSlot, Policy } from './policy.rules.ts';
import { policyOn } from './policy.store.ts';
import { stretchOf } from './wish.actions.ts';

const DAYS = 7;

const over: DayOpening = { state: 'closed', reason: '' };

/** Seven days of a room from a day on, none before today. */
export const readRoomWeek = (ctx: Ctx, roomId: string, wanted: LocalDate) =>
  ctx.read('station.browse', async (tx) => {
    const found = await publicRoom(tx, roomId);
    if (!found) return refuse('not-found');
    const from = wanted < tx.today ? tx.today : wanted;
    const until = addDays(from, DAYS - 1);
    const openingOf = await openingsBetween(tx, [found.place.id], from, until);
    const stretch = { from: startOfDay(from, tx.zone), until: startOfDay(addDays(until, 1), tx.zone) };
    const holds = await busyTimes(tx, [roomId], stretch);
    const policy = await policyOn(tx, found.station.id, from);
    const days = Array.from({ length: DAYS }, (_, ahead): RoomDay => {
      const day = addDays(from, ahead);
      const opening = isOver(found.station, day) ? over : openingOf(found.place.id, day);
      return { day, opening, stretches: stretchesOf(tx, { day, opening, policy, holds }) };
    });
    return ok<RoomWeek>({ ...found, policy, from, today: tx.today, days });
  });

/** A room that residents may be shown, with its station and place. */
export async function publicRoom(tx: Tx, roomId: string) {
  const room = await roomById(tx, roomId);
  const station = room && (await stationById(tx, room.stationId));
  const place = station && (await placeCards(tx, [station.placeId])).get(station.placeId);
  return room && station?.public && place && !isOver(station, tx.today) ? { room, station, place } : null;
}

type Day = {
  readonly day: LocalDate;
  readonly opening: DayOpening;
  readonly policy: Policy;
  readonly holds: readonly Hold[];
};

function stretchesOf(tx: Tx, { day, opening, policy, holds }: Day): ShownStretch[] {
  if (policy.slots.length > 0)
    return policy.slots.map((slot) => ({ ...slot, state: stateOf(tx, { day, slot, opening, holds }) }));
  const start = startOfDay(day, tx.zone);
  const end = startOfDay(addDays(day, 1), tx.zone);
  return holds
    .filter((hold) => hold.startsAt < end && hold.endsAt > start)
    .map((hold) => ({
      from: hold.startsAt <= start ? '00:00' : timeOf(hold.startsAt, tx.zone),
      until: hold.endsAt >= end ? ('24:00' as LocalTime) : timeOf(hold.endsAt, tx.zone),
      state: 'taken' as const,
    }));
}

type Slot = Omit<Day, 'policy'> & { readonly slot: GridSlot };

function stateOf(tx: Tx, { day, slot, opening, holds }: Slot): ShownStretch['state'] {
  if (!isOpenFor(opening, slot)) return 'shut';
  const stretch = stretchOf(tx, { day, ...slot });
  if (stretch.from <= tx.now) return 'passed';
  const isTaken = holds.some((hold) => meet(stretch, { from: hold.heldFrom, until: hold.heldUntil }));
  return isTaken ? 'taken' : 'free';
}

/** What the form of a booking needs to know. */
export const readBookingForm = (ctx: Ctx, roomId: string) =>
  ctx.read('booking.ask', async (tx) => {
    const found = await publicRoom(tx, roomId);
    if (!found) return refuse('not-found');
    return ok({ ...found, policy: await policyOn(tx, found.station.id), today: tx.today });
  });
