import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  addDays,
  addMonths,
  dayOf,
  formatDateShort,
  type LocalDate,
  startOfDay,
  timeOf,
} from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { Booking } from '../booking/booking.rules.ts';
import { standingBookings } from '../booking/booking.store.ts';
import { shownOf, withPlace } from '../booking/desk.actions.ts';
import { keptStation } from './station.actions.ts';
import type { Room, Station } from './station.rules.ts';
import { endRow, reopenRow, roomsOf, shutRooms } from './station.store.ts';

// Whoever ends a station has to see every booking that stands, and nobody may book meanwhile: as the keeper.

/** A station that may be ended or opened again, with the bookings to come that stand in the way. */
export const readEnd = (ctx: Ctx, id: string) =>
  ctx.read('station.change', async (tx) => {
    const kept = await keptStation(tx, id);
    if (!kept.ok) return kept;
    tx.about({ kind: 'station', id });
    const standing = await shownOf(tx, await standingBookings(tx, id, tx.now));
    return ok({ ...(await withPlace(tx, kept.value)), standing });
  });

/** The last day on which a station is open, and why it ends, as residents read it. */
export type End = { readonly lastOn: LocalDate; readonly reason: string };

/** A last day is entered late at times, but not by years: then the year is a slip. */
const earliestEnd = (today: LocalDate): LocalDate => addMonths(today, -12);

/**
 * Ends a station after a day. Refuses a day more than a year ago, and while bookings stand after it, and says which:
 * whoever booked is to be told first. From the next day on nobody books and nothing is counted; what was stays.
 */
export const endStation = (ctx: Ctx, id: string, end: End, mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const kept = await keptStation(tx, id);
      if (!kept.ok) return kept;
      const earliest = earliestEnd(tx.today);
      if (end.lastOn < earliest) return refuse('station-end-long-ago', { day: earliest });
      return await asKeeper(tx, () => close(tx, kept.value, end));
    },
    mark,
  );

async function close(tx: Tx, station: Station, { lastOn, reason }: End) {
  const { id } = station;
  const ids = (await roomsOf(tx, [id])).map((room) => room.id);
  const rooms = await shutRooms(tx, ids);
  const after = startOfDay(addDays(lastOn, 1), tx.zone);
  const from = new Date(Math.max(after.getTime(), tx.now.getTime()));
  const standing = await standingBookings(tx, id, from);
  if (standing.length > 0)
    return refuse('station-booked', { count: standing.length, bookings: told(tx, standing, rooms) });
  if (!(await endRow(tx, id, lastOn, reason))) return refuse('station-ended-already');
  tx.about({ kind: 'station', id, detail: { lastOn } });
  return ok(null);
}

/** How many times and rooms a sentence names. */
const namedAtOnce = 5;

/** When and where, never by whom: the sentence may stand on a screen others see. */
function told(tx: Tx, standing: readonly Booking[], rooms: readonly Room[]): string {
  const counts = new Map<string, number>();
  for (const { startsAt, roomId } of standing) {
    const room = rooms.find(({ id }) => id === roomId)?.name ?? '';
    const words = `${formatDateShort(dayOf(startsAt, tx.zone))} ${timeOf(startsAt, tx.zone)} ${room}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return toldOf(counts);
}

/** Several wishes for one room at one time wait for a draw: they are named once, with their number. */
function toldOf(counts: ReadonlyMap<string, number>): string {
  const named = [...counts].slice(0, namedAtOnce);
  const more = sum([...counts.values()].slice(namedAtOnce));
  const words = named.map(([told, count]) => (count > 1 ? `${told}（${count}件）` : told));
  return `${words.join('、')}${more > 0 ? `、ほか${more}件` : ''}`;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Opens a station again that ended or was to end: the undoing of `endStation`. */
export const reopenStation = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const kept = await keptStation(tx, id);
      if (!kept.ok) return kept;
      if (!(await reopenRow(tx, id))) return refuse('station-open');
      tx.about({ kind: 'station', id, detail: { reopened: true } });
      return ok(null);
    },
    mark,
  );
