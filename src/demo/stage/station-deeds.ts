import { ok, type Result } from '../../kernel/result.ts';
import {
  addDays,
  addMonths,
  dayOf,
  fiscalYearOf,
  instantAt,
  type LocalDate,
  startOfMonth,
} from '../../kernel/time.ts';
import {
  addRoom,
  askForRoom,
  bumpBookings,
  decideBooking,
  enterBooking,
  makeStation,
  noteKey,
  openDayFrom,
  placeCalled,
  registerGroup,
  renewGroup,
  runDraw,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
  tapPresence,
} from '../../modules/gatherings/testing.ts';
import type { Deeds } from './deeds.ts';
import { resident } from './scene.ts';
import { act, as, asResident, done, madeUp, Names, type Stage } from './stage.ts';
import type { StationScene, UseDay } from './station-scenes.ts';

/** What stations of a town are called in the tables. */
type Called = {
  readonly stations: Names;
  readonly rooms: Names;
  readonly groups: Names;
  readonly numbers: Names;
  readonly phones: Names;
  readonly bookings: Names;
  /** Day of use of a booking. */
  readonly days: Names;
  /** The place a room is in. */
  readonly places: Names;
};

const known = new WeakMap<Stage, Called>();

function calledOn(stage: Stage): Called {
  const before = known.get(stage);
  if (before) return before;
  const fresh: Called = {
    stations: new Names('station'),
    rooms: new Names('room'),
    groups: new Names('group'),
    numbers: new Names('number of group'),
    phones: new Names('telephone of group'),
    bookings: new Names('booking'),
    days: new Names('day of booking'),
    places: new Names('place of room'),
  };
  known.set(stage, fresh);
  return fresh;
}

const nowOn = (stage: Stage): string => dayOf(stage.clock.now(), stage.town.zone);

/** The day of a use, put off while the place is closed: it may have stood in the directory with rules of its own. */
async function dayFor(stage: Stage, by: string, room: string, use: UseDay): Promise<LocalDate> {
  const month = 'inMonths' in use ? addMonths(startOfMonth(nowOn(stage)), use.inMonths) : '';
  const day = 'inDays' in use ? addDays(stage.today, use.inDays) : addDays(month, use.onDay - 1);
  const placeId = calledOn(stage).places.of(room);
  const ctx = by === resident ? asResident(stage) : as(stage, by);
  const open = await ctx.read('station.browse', async (tx) => ok(await openDayFrom(tx, placeId, day)));
  return done(open, `a day for ${room}`);
}

let codes = 0;

/** Codes of the demonstration: each another, and no secret. */
const nextCode = (): string => {
  codes += 1;
  return String(codes).padStart(12, '0');
};

/** Of a month on which lots are drawn a wish may find the room taken, as the calendar falls. */
const orTaken = <T>(result: Result<T, string>, deed: string): T | null =>
  !result.ok && ['booking-taken', 'draw-none'].includes(result.refusal) ? null : done(result, deed);

/** How scenes of stations and rooms are played. */
export const stationDeeds: Deeds<StationScene['do']> = {
  async openStation(stage, { by, key, station }) {
    const called = calledOn(stage);
    const { name, kana, address, phone, opening, printed } = station;
    const place = {
      name,
      kana,
      address,
      phone,
      opening,
      openingAsPrinted: printed,
      stepFree: 'yes' as const,
    };
    const ctx = as(stage, by);
    const placeId = await act(ctx, 'station.change', async (tx) => ok(await placeCalled(tx, place)));
    const posts = station.keepers.map((post) => stage.posts.of(post));
    const made = await makeStation(ctx, someStation(placeId, station.facts), posts);
    const { id } = done(made, `station ${name}`);
    called.stations.set(key, id);
    for (const [room, facts] of Object.entries(station.rooms)) {
      const added = done(await addRoom(ctx, id, someRoom(facts)), `room ${room}`);
      called.rooms.set(room, added.id);
      called.places.set(room, placeId);
    }
    done(await setPolicy(ctx, id, nowOn(stage), somePolicy(station.policy)), `policy of ${name}`);
  },
  async registerGroup(stage, { by, key, station, group, ahead }) {
    const called = calledOn(stage);
    const facts = { ...group, contactName: madeUp(group.contactName) };
    const made = await registerGroup(as(stage, by), called.stations.of(station), facts);
    const { id, number } = done(made, `group ${group.name}`);
    called.groups.set(key, id);
    called.numbers.set(key, number);
    called.phones.set(key, group.contactPhone);
    const year = fiscalYearOf(nowOn(stage));
    if (ahead) done(await renewGroup(as(stage, by), id, year + 1), `group ${group.name} ahead`);
  },
  async bookRoom(stage, { by, key, room, use, group, wish }) {
    const called = calledOn(stage);
    const day = await dayFor(stage, by, room, use);
    const phone = group ? called.phones.of(group) : wish.phone;
    const groupNumber = group ? called.numbers.of(group) : '';
    const whole = { ...wish, name: madeUp(wish.name), day, phone, groupNumber };
    const roomId = called.rooms.of(room);
    const placed =
      by === resident
        ? await askForRoom(asResident(stage), roomId, whole, nextCode())
        : await enterBooking(as(stage, by), roomId, whole, 'phone', nextCode());
    const booking = orTaken(placed, `booking ${key}`);
    called.days.set(key, day);
    if (booking) called.bookings.set(key, booking.id);
  },
  async answerBooking(stage, { by, of, move, words }) {
    const { bookings } = calledOn(stage);
    const answered = await decideBooking(as(stage, by), bookings.of(of), move, words ?? '');
    done(answered, `answer to booking ${of}`);
  },
  async handKey(stage, { by, of, to }) {
    const { bookings } = calledOn(stage);
    done(await noteKey(as(stage, by), bookings.of(of), { out: madeUp(to) }), `key of booking ${of}`);
  },
  async drawRooms(stage, { by, station, of, seed }) {
    const { stations, days } = calledOn(stage);
    const month = startOfMonth(days.of(of));
    orTaken(await runDraw(as(stage, by), stations.of(station), month, seed), `draw of ${month}`);
  },
  async bumpRooms(stage, { by, station, rooms, inDays, reason }) {
    const called = calledOn(stage);
    const day = await dayFor(stage, by, rooms[0] ?? '', { inDays });
    const bump = {
      roomIds: rooms.map((room) => called.rooms.of(room)),
      from: instantAt(day, '08:00', stage.town.zone),
      until: instantAt(addDays(day, 1), '12:00', stage.town.zone),
      reason,
    };
    done(await bumpBookings(as(stage, by), called.stations.of(station), bump), `bump at ${station}`);
  },
  async countHeads(stage, { by, station, heads }) {
    const id = calledOn(stage).stations.of(station);
    for (const [hour, people] of heads)
      done(await tapPresence(as(stage, by), id, { day: nowOn(stage), hour, people }), `heads at ${station}`);
  },
};
