import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldPhone } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  addMonths,
  instantAt,
  type LocalDate,
  startOfDay,
  startOfMonth,
  timeOf,
} from '../../../kernel/time.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { isOpenFor, openingsBetween } from '../../districts/index.ts';
import { isOver, type Room, type Station } from '../station/station.rules.ts';
import { roomForBooking, stationById } from '../station/station.store.ts';
import {
  type BookingChannel,
  type DayStretch,
  heldFor,
  type Purpose,
  type Stretch,
} from './booking.rules.ts';
import { heldByGroup, insertBooking, lotteryBetween } from './booking.store.ts';
import type { UserGroup } from './group.rules.ts';
import { lockGroupByNumber } from './group.store.ts';
import { type Asked, decideWish, type Granted, roundOf } from './policy.rules.ts';
import { policyOn } from './policy.store.ts';

/** A wish for a room: in the name of a registered group (`groupNumber`), or somebody's own. */
export type Wish = DayStretch & {
  readonly groupNumber: string;
  readonly name: string;
  readonly phone: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly headcount: number | null;
};

export type Came = {
  readonly channel: BookingChannel;
  readonly enteredBy: string | null;
  readonly codeHash: string;
};

/** Where a wish stands after it was sent. */
export type Placed = { readonly id: string; readonly startsAt: string; readonly endsAt: string } & Granted;

/**
 * Puts a wish for a room where it belongs: lottery, staff, or confirmed. Runs as the keeper. Whoever is first has the
 * room: the database holds no two bookings of one room that overlap, however many come at once.
 */
export async function placeWish(tx: Tx, roomId: string, wish: Wish, came: Came) {
  const room = await roomForBooking(tx, roomId);
  const station = room && (await stationById(tx, room.stationId));
  if (!room || !station?.public) return refuse('not-found');
  if (isOver(station, wish.day)) return refuse('station-over', { day: station.lastOn ?? '' });
  const group = await groupOf(tx, station.id, wish, came.channel);
  if (!group.ok) return group;
  const policy = await policyOn(tx, station.id, wish.day);
  const decided = decideWish(policy, await askedOf(tx, { station, room, group: group.value, wish }));
  if (!decided.ok) return decided;
  const id = newId(tx.now.getTime());
  const row = rowOf(tx, { id, room, wish, came, group: group.value, granted: decided.value });
  if (!(await insertBooking(tx, row, await lockColumns(tx, station.lockId)))) return refuse('booking-taken');
  tx.about({ kind: 'booking', id, detail: { channel: came.channel, state: decided.value.state } });
  const [startsAt, endsAt] = [row.startsAt.toISOString(), row.endsAt.toISOString()];
  return ok<Placed>({ id, startsAt, endsAt, ...decided.value });
}

/** The group a wish speaks for. From outside its telephone has to be right too: a number alone may be guessed. */
async function groupOf(tx: Tx, stationId: string, { groupNumber, phone }: Wish, channel: BookingChannel) {
  if (groupNumber === '') return ok(null);
  const group = await lockGroupByNumber(tx, stationId, groupNumber);
  const isTheirs = channel !== 'web' || foldPhone(group?.contactPhone ?? '') === foldPhone(phone);
  return group && isTheirs ? ok(group) : refuse('booking-group-unknown');
}

type Parts = {
  readonly station: Station;
  readonly room: Room;
  readonly group: UserGroup | null;
  readonly wish: Wish;
};

async function askedOf(tx: Tx, { station, room, group, wish }: Parts): Promise<Asked> {
  const { day, from, until, purpose, headcount } = wish;
  const month = monthOf(tx, day);
  const policy = await policyOn(tx, station.id, day);
  const pending = roundOf(policy, day) ? await lotteryBetween(tx, station.id, month) : [];
  return {
    ...{ day, from, until, purpose, headcount, room },
    today: tx.today,
    clock: timeOf(tx.now, tx.zone),
    opening: await openingFor(tx, station.placeId, wish),
    group: group && {
      fiscalYear: group.fiscalYear,
      heldThatMonth: await heldByGroup(tx, group.id, month),
    },
    drawPending: pending.length > 0,
  };
}

/** Whether the place is open for the whole of a stretch. Hours nobody told stand in nobody's way. */
async function openingFor(
  tx: Tx,
  placeId: string,
  { day, from, until }: DayStretch,
): Promise<Asked['opening']> {
  const opening = (await openingsBetween(tx, [placeId], day, day))(placeId, day);
  if (opening.state === 'closed') return 'closed';
  return isOpenFor(opening, { from, until }) ? 'fits' : 'outside';
}

/** The month a day lies in, as instants. */
export const monthOf = (tx: Tx, day: LocalDate): Stretch => ({
  from: startOfDay(startOfMonth(day), tx.zone),
  until: startOfDay(addMonths(startOfMonth(day), 1), tx.zone),
});

/** A stretch of a day as instants; 24:00 is the end of the day. */
export const stretchOf = (tx: Tx, { day, from, until }: DayStretch): Stretch => ({
  from: instantAt(day, from, tx.zone),
  until:
    until === '24:00'
      ? new Date(instantAt(day, '23:59', tx.zone).getTime() + 60_000)
      : instantAt(day, until, tx.zone),
});

type Row = {
  readonly id: string;
  readonly room: Room;
  readonly wish: Wish;
  readonly came: Came;
  readonly group: UserGroup | null;
  readonly granted: Granted;
};

function rowOf(tx: Tx, { id, room, wish, came, group, granted }: Row) {
  const stretch = stretchOf(tx, wish);
  const held = heldFor(stretch, room);
  return {
    ...{ id, stationId: room.stationId, roomId: room.id },
    kind: group ? ('group' as const) : ('person' as const),
    groupId: group?.id ?? null,
    ...{ name: wish.name, phone: wish.phone, headcount: wish.headcount },
    ...{ purpose: wish.purpose, purposeWords: wish.purposeWords },
    ...{ startsAt: stretch.from, endsAt: stretch.until, heldFrom: held.from, heldUntil: held.until },
    ...granted,
    ...came,
    reason: '',
    told: true,
  };
}
