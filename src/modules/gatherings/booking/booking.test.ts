import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { blankPlace, type Opening, putPlace } from '../../districts/index.ts';
import type { RoomFacts } from '../station/station.rules.ts';
import {
  addRoom,
  askForRoom,
  bumpBookings,
  decideBooking,
  enterOwnUse,
  makeStation,
  readOwnBooking,
  registerGroup,
  runDraw,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
  someWish,
  withdrawBooking,
} from '../testing.ts';
import type { Policy } from './policy.rules.ts';

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

const always: Opening = {
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', until: '21:00' })),
  closed: [],
};

type Given = {
  readonly room?: Partial<RoomFacts>;
  readonly policy?: Partial<Policy>;
  readonly opening?: Opening;
};

/** A station with one room, kept by Doi; bookings are confirmed at once unless told otherwise. */
async function aStation({ room = {}, policy = {}, opening = always }: Given = {}) {
  const town = await aTown();
  const doi = () => town.as('doi');
  const facts = { ...blankPlace, name: '北のステーション', address: '北町1-1', opening };
  const placeId = done(await doi().act('station.change', async (tx) => ok(await putPlace(tx, facts))));
  const { id } = done(await makeStation(doi(), someStation(placeId ?? ''), [town.ids.post('doi')]));
  const { id: roomId } = done(await addRoom(doi(), id, someRoom(room)));
  done(await setPolicy(doi(), id, '2026-01-01', somePolicy(policy)));
  return { town, id, roomId, doi };
}

const codeOf = (no: number) => String(no).padStart(12, '0');

const day = '2026-12-05';
const ask = (town: TestTown, roomId: string, from: string, until: string, no = 1) =>
  askForRoom(town.as('resident'), roomId, someWish({ day, from, until }), codeOf(no));

const word = (result: Result<unknown, string>) => (result.ok ? 'booked' : result.refusal);

test('[community A30] room A is booked 13:00–15:00: of two wishes at the same moment 14:30–16:00 is refused and 15:00–17:00 accepted', async () => {
  const { town, roomId } = await aStation();
  done(await ask(town, roomId, '13:00', '15:00', 1));
  const answers = await Promise.all([
    ask(town, roomId, '14:30', '16:00', 2),
    ask(town, roomId, '15:00', '17:00', 3),
  ]);
  expect(answers.map(word)).toEqual(['booking-taken', 'booked']);
});

test('a room with a buffer is not lent to the next before the buffer is over', async () => {
  const { town, roomId } = await aStation({ room: { minutesAfter: 30 } });
  done(await ask(town, roomId, '13:00', '15:00', 1));
  expect(word(await ask(town, roomId, '15:00', '17:00', 2))).toBe('booking-taken');
  expect(word(await ask(town, roomId, '15:30', '17:00', 3))).toBe('booked');
});

test('200 wishes for one room at once leave no overlap, and every one is answered', async () => {
  const { town, roomId } = await aStation();
  const wishes = Array.from({ length: 200 }, (_, no) => {
    const hour = 9 + ((no * 7) % 11);
    const half = no % 3 === 0 ? '30' : '00';
    return ask(
      town,
      roomId,
      `${String(hour).padStart(2, '0')}:${half}`,
      `${String(hour + 1).padStart(2, '0')}:${half}`,
      no + 1,
    );
  });
  const answers = (await Promise.all(wishes)).map(word);
  expect(new Set(answers)).toEqual(new Set(['booked', 'booking-taken']));
  const { kysely } = await testDatabase();
  const held = await kysely
    .selectFrom('gatherings.booking')
    .select(['startsAt', 'endsAt'])
    .where('townId', '=', town.town.id)
    .orderBy('startsAt')
    .execute();
  expect(held).toHaveLength(answers.filter((answer) => answer === 'booked').length);
  expect(held.length).toBeGreaterThan(5);
  expect(held.slice(1).filter(({ startsAt }, at) => startsAt < (held[at]?.endsAt ?? startsAt))).toEqual([]);
});

test('whoever takes a booking back frees the room; a strange code opens nothing', async () => {
  const { town, roomId } = await aStation();
  done(await ask(town, roomId, '13:00', '15:00', 1));
  const resident = town.as('resident');
  expect(word(await withdrawBooking(resident, codeOf(7)))).toBe('booking-unknown');
  expect(done(await readOwnBooking(resident, '0000-0000-0001')).booking.state).toBe('confirmed');
  done(await withdrawBooking(resident, codeOf(1)));
  done(await withdrawBooking(resident, codeOf(1)));
  expect(word(await ask(town, roomId, '13:00', '15:00', 2))).toBe('booked');
});

test('staff answer where the policy says so; a refused wish frees the room and is to be told', async () => {
  const { town, roomId, doi } = await aStation({ policy: { confirms: 'staff' } });
  const { id, state } = done(await ask(town, roomId, '13:00', '15:00', 1));
  expect(state).toBe('requested');
  expect(word(await ask(town, roomId, '14:00', '16:00', 2))).toBe('booking-taken');
  done(await decideBooking(doi(), id, 'refuse', '清掃のためお貸しできません'));
  expect(word(await ask(town, roomId, '14:00', '16:00', 3))).toBe('booked');
  expect(word(await decideBooking(town.as('aoki'), id, 'confirm', ''))).toBe('not-found');
});

test('lots are drawn once, on the day, and everybody finds the outcome under their code', async () => {
  const { town, id, roomId, doi } = await aStation({ policy: { drawDay: 10, drawMonths: 2, groupSlots: 1 } });
  const wish = (no: number, from: string, until: string) =>
    askForRoom(town.as('resident'), roomId, someWish({ day: '2027-02-20', from, until }), codeOf(no));
  town.clock.moveTo(new Date('2026-12-05T10:00:00+09:00'));
  for (const no of [1, 2, 3]) expect(done(await wish(no, '13:00', '15:00')).state).toBe('lottery');
  expect(word(await runDraw(doi(), id, '2027-02-01', '271828'))).toBe('draw-too-early');
  town.clock.moveTo(new Date('2026-12-10T10:00:00+09:00'));
  expect(word(await wish(4, '18:00', '20:00'))).toBe('booking-draw-pending');
  expect(done(await runDraw(doi(), id, '2027-02-01', '271828'))).toMatchObject({ won: 1, of: 3 });
  expect(word(await runDraw(doi(), id, '2027-02-01', '1'))).toBe('draw-none');
  const states = [];
  for (const no of [1, 2, 3])
    states.push(done(await readOwnBooking(town.as('resident'), codeOf(no))).booking.state);
  expect(states.sort()).toEqual(['confirmed', 'refused', 'refused']);
  expect(word(await wish(5, '18:00', '20:00'))).toBe('booked');
});

test('a wish declined before the draw is not drawn: its sender reads why and is told, the others draw without it', async () => {
  const { town, id, roomId, doi } = await aStation({ policy: { drawDay: 10, drawMonths: 2 } });
  const wish = { day: '2027-02-20', from: '13:00', until: '15:00' };
  town.clock.moveTo(new Date('2026-12-05T10:00:00+09:00'));
  const placed = [];
  for (const no of [1, 2, 3])
    placed.push(done(await askForRoom(town.as('resident'), roomId, someWish(wish), codeOf(no))));
  const declined = placed[0]?.id ?? '';
  const page = await town.page(stationPaths.booking(declined), 'doi');
  expect(page).toContain('断った申し込みは、抽選に入りません');
  expect(page).not.toContain('この予約を決める');
  const path = stationPaths.bookingDeed(declined, 'refuse');
  expect((await town.post(path, { reason: '' }, 'doi')).status).toBe(422);
  expect((await town.post(path, { reason: '建てかえのため' }, 'aoki')).status).toBe(404);
  expect((await town.post(path, { reason: '建てかえのため' }, 'doi')).status).toBe(303);
  const own = async () => done(await readOwnBooking(town.as('resident'), codeOf(1))).booking;
  expect(await own()).toMatchObject({ state: 'refused', reason: '建てかえのため', told: false });
  town.clock.moveTo(new Date('2026-12-10T10:00:00+09:00'));
  expect(done(await runDraw(doi(), id, '2027-02-01', '271828'))).toMatchObject({ won: 1, of: 2 });
  expect(await own()).toMatchObject({ state: 'refused', reason: '建てかえのため', drawNo: null });
  expect(word(await decideBooking(doi(), declined, 'refuse', 'もう一度'))).toBe('booking-decided');
});

test('a group speaks with its number and its telephone, and books no more beforehand than the policy allows', async () => {
  const { town, id, roomId, doi } = await aStation({ policy: { registeredOnly: true, groupSlots: 2 } });
  const facts = {
    name: '花の会',
    kana: 'はなのかい',
    publicName: true,
    contactName: '花田 咲',
    members: 8,
    does: '',
  };
  const { number } = done(await registerGroup(doi(), id, { ...facts, contactPhone: '0561-00-7777' }));
  const wish = (no: number, phone: string, on: string) =>
    askForRoom(
      town.as('resident'),
      roomId,
      someWish({ groupNumber: number, phone, day: on, from: '10:00', until: '12:00' }),
      codeOf(no),
    );
  expect(word(await ask(town, roomId, '10:00', '12:00', 9))).toBe('booking-group-needed');
  expect(word(await wish(1, '0561-00-7778', '2026-12-20'))).toBe('booking-group-unknown');
  expect(word(await wish(2, '0561007777', '2026-12-20'))).toBe('booked');
  expect(word(await wish(3, '0561007777', '2026-12-21'))).toBe('booked');
  expect(word(await wish(4, '0561007777', '2026-12-22'))).toBe('booking-cap');
  expect(word(await wish(5, '0561007777', '2026-12-08'))).toBe('booked');
});

test('a disaster bumps what is in its way, holds the rooms for the town, and each sender is to be told', async () => {
  const { town, id, roomId, doi } = await aStation();
  done(await ask(town, roomId, '13:00', '15:00', 1));
  done(await ask(town, roomId, '18:00', '20:00', 2));
  const bump = {
    roomIds: [roomId],
    from: new Date('2026-12-05T12:00:00+09:00'),
    until: new Date('2026-12-07T09:00:00+09:00'),
    reason: '大雨による避難所の開設',
  };
  expect(done(await bumpBookings(doi(), id, bump)).bumped).toBe(2);
  expect(word(await ask(town, roomId, '15:00', '16:00', 3))).toBe('booking-taken');
  const own = done(await readOwnBooking(town.as('resident'), codeOf(1)));
  expect(own.booking).toMatchObject({ state: 'bumped', reason: bump.reason, told: false });
});

test('the town’s own use keeps to no policy, but overlaps nothing either', async () => {
  const { town, roomId, doi } = await aStation({ policy: { registeredOnly: true } });
  const use = { day, from: '07:00', until: '08:00', words: '設備の点検', headcount: null };
  expect(word(await enterOwnUse(doi(), roomId, use))).toBe('booked');
  expect(word(await enterOwnUse(doi(), roomId, { ...use, from: '07:30' }))).toBe('booking-taken');
  expect(word(await enterOwnUse(town.as('aoki'), roomId, use))).toBe('not-a-station-keeper');
});
