import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { importPaths } from '../../../paths/imports.ts';
import {
  aPair,
  aPlace,
  applyRun,
  decidePair,
  partPair,
  readRun,
  sendList,
  undoRun,
} from '../../resources/testing.ts';
import {
  addDay,
  addRoom,
  aSalon,
  askForRoom,
  changeGathering,
  daysOf,
  done,
  keepCalendars,
  makeStation,
  moveDay,
  readOwnBooking,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
  someWish,
} from '../testing.ts';

let town: TestTown;
let kept: string;
let gone: string;

const house = { address: '北町1-2', phone: '0561-00-7001' };

beforeEach(async () => {
  town = await aTown();
  kept = await aPlace(town.as('manager'), { name: 'みどり会館', ...house });
  gone = await aPlace(town.as('manager'), { name: 'みどり会館・集会所', ...house });
});

const manager = () => town.as('manager');

/** Joins the two; answers their pair. A minute after whatever was done before. */
async function join(): Promise<string> {
  town.clock.pass(1);
  const { id, keep } = await aPair(manager(), kept, gone);
  done(await decidePair(manager(), id, { verdict: 'same', keep, note: '' }));
  return id;
}

async function part(pairId: string): Promise<void> {
  town.clock.pass(1);
  done(await partPair(manager(), pairId, '別の建物'));
}

const nameOf = (placeId: string | null): string =>
  placeId === kept ? 'kept' : placeId === gone ? 'gone' : String(placeId);

/** Where a gathering and its days stand, and how often each was changed. */
async function standing(id: string) {
  const { kysely } = await testDatabase();
  const { placeId, version } = await kysely
    .selectFrom('gatherings.gathering')
    .select(['placeId', 'version'])
    .where('townId', '=', town.town.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const days = done(await daysOf(town.as('doi'), id, '2026-11-01', '2027-01-31'));
  return {
    at: nameOf(placeId),
    version,
    days: days.map((day) => `${day.day} ${nameOf(day.placeId)} ${day.state}`),
  };
}

const feed = async (id: string) => await (await town.get(gatheringPaths.gatheringFeed(id))).text();

/** A line of the event of one day, in a calendar. */
const lineOf = (calendar: string, day: string, name: string): string => {
  const event = calendar
    .split('BEGIN:VEVENT')
    .find((one) => one.includes(`DTSTART:${day.replaceAll('-', '')}`));
  return event?.split('\r\n').find((line) => line.startsWith(name)) ?? '';
};

test('a salon and its days to come go along to the place that stays, days that are over keep theirs, and all of it comes back', async () => {
  const { id } = await aSalon(town, { placeId: gone }, { placeId: gone });
  town.clock.moveTo(new Date('2026-12-10T10:00:00+09:00'));
  const before = await standing(id);
  expect(before).toMatchObject({ at: 'gone', version: 1 });
  expect(before.days[0]).toBe('2026-11-26 gone confirmed');
  const pair = await join();
  expect(await standing(id)).toEqual({
    at: 'kept',
    version: 2,
    days: ['2026-11-26 gone confirmed', ...before.days.slice(1).map((day) => day.replace('gone', 'kept'))],
  });
  await part(pair);
  expect(await standing(id)).toEqual({ ...before, version: 3 });
});

test('a day that a gathering of another house holds there goes along, and lasts for days until it is over', async () => {
  const { id } = await aSalon(town, {}, { kind: 'dates', rule: '' });
  const wish = { startsAt: '10:00', endsAt: '11:00', placeId: gone, capacity: null };
  done(await addDay(town.as('doi'), id, { day: '2026-12-01', ...wish }));
  done(await addDay(town.as('doi'), id, { day: '2026-12-05', ...wish }));
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('gatherings.occurrence')
    .set({ lastDay: '2026-12-20' })
    .where('townId', '=', town.town.id)
    .where('day', '=', '2026-12-01')
    .execute();
  town.clock.moveTo(new Date('2026-12-10T10:00:00+09:00'));
  const pair = await join();
  expect(await standing(id)).toMatchObject({
    at: 'null',
    version: 1,
    days: ['2026-12-01 kept confirmed', '2026-12-05 gone confirmed'],
  });
  await part(pair);
  expect((await standing(id)).days).toEqual(['2026-12-01 gone confirmed', '2026-12-05 gone confirmed']);
});

test('calendars hear of the other place, and forms opened before are told that they are stale', async () => {
  const { id, facts } = await aSalon(town, { placeId: gone }, { placeId: gone });
  const [day] = done(await daysOf(town.as('doi'), id, '2026-12-24', '2026-12-24'));
  const before = await feed(id);
  expect(lineOf(before, '2026-12-24', 'LOCATION')).toContain('みどり会館・集会所');
  await join();
  const after = await feed(id);
  expect(lineOf(after, '2026-12-24', 'LOCATION')).not.toContain('集会所');
  expect(lineOf(after, '2026-12-24', 'UID')).toBe(lineOf(before, '2026-12-24', 'UID'));
  const sequenceOf = (calendar: string) => Number(lineOf(calendar, '2026-12-24', 'SEQUENCE').slice(9));
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
  expect(await town.page(gatheringPaths.show(id))).not.toContain('みどり会館・集会所');
  const keepers = { postIds: [town.ids.post('doi')] };
  expect(await changeGathering(town.as('doi'), id, 1, facts, keepers)).toMatchObject({ refusal: 'stale' });
  const wish = { day: '2026-12-24', startsAt: '10:00', endsAt: '11:00', placeId: gone, reason: '' };
  expect(await moveDay(town.as('doi'), day?.id ?? '', day?.version ?? 0, wish)).toMatchObject({
    refusal: 'stale',
  });
});

test('what somebody has taken elsewhere meanwhile stays there when the two are parted', async () => {
  const elsewhere = await aPlace(manager(), { name: '南会館', address: '南町9' });
  const moving = await aSalon(town, { placeId: gone }, { placeId: gone });
  const staying = await aSalon(town, { placeId: gone, name: '朝の会' }, { placeId: gone });
  const pair = await join();
  const facts = { ...moving.facts, placeId: elsewhere };
  const schedule = { ...moving.facts.schedule, placeId: elsewhere };
  const keepers = { postIds: [town.ids.post('doi')] };
  done(await changeGathering(town.as('doi'), moving.id, 2, { ...facts, schedule }, keepers));
  const [day] = done(await daysOf(town.as('doi'), staying.id, '2026-12-24', '2026-12-24'));
  const wish = { day: '2026-12-24', startsAt: '10:00', endsAt: '11:00', placeId: elsewhere, reason: '' };
  done(await moveDay(town.as('doi'), day?.id ?? '', day?.version ?? 0, wish));
  await part(pair);
  expect((await standing(moving.id)).at).toBe(elsewhere);
  expect(await standing(staying.id)).toMatchObject({
    at: 'gone',
    days: ['2026-11-26 gone confirmed', `2026-12-24 ${elsewhere} confirmed`, '2027-01-28 gone confirmed'],
  });
});

test('a series opens and closes as the place that stays does, and again as its own once they are parted', async () => {
  const { id } = await aSalon(town, { placeId: gone }, { placeId: gone });
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('districts.place')
    .set({ opening: JSON.stringify({ weekly: [{ weekday: 1, from: '09:00', until: '17:00' }], closed: [] }) })
    .where('townId', '=', town.town.id)
    .where('id', '=', kept)
    .execute();
  const pair = await join();
  const joined = await standing(id);
  expect(joined.days).toContain('2026-12-24 kept tentative');
  done(await keepCalendars(town.as('job:gatherings.keepCalendars')));
  expect(await standing(id)).toEqual(joined);
  await part(pair);
  expect((await standing(id)).days).toContain('2026-12-24 gone confirmed');
});

test('joinings one after the other are taken back in the opposite order, and everything comes home', async () => {
  const { id } = await aSalon(town, { placeId: gone }, { placeId: gone });
  const before = await standing(id);
  const first = await join();
  const [third, second] = [await aPlace(manager(), { name: 'みどり会館', ...house }), kept];
  const later = await aPair(manager(), third, second);
  done(await decidePair(manager(), later.id, { verdict: 'same', keep: later.keep, note: '' }));
  expect((await standing(id)).at).toBe(third);
  expect(await partPair(manager(), first, '')).toMatchObject({ refusal: 'duplicate-joined-on' });
  await part(later.id);
  expect((await standing(id)).at).toBe('kept');
  await part(first);
  expect(await standing(id)).toMatchObject({ at: 'gone', days: before.days });
});

/** A station at a place, with one room. */
async function aStation(placeId: string) {
  const doi = town.as('doi');
  const { id } = done(await makeStation(doi, someStation(placeId), [town.ids.post('doi')]));
  const { id: roomId } = done(await addRoom(doi, id, someRoom()));
  done(await setPolicy(doi, id, doi.today, somePolicy()));
  return { id, roomId };
}

const stationAt = async (id: string) => {
  const { kysely } = await testDatabase();
  const { placeId, version } = await kysely
    .selectFrom('gatherings.station')
    .select(['placeId', 'version'])
    .where('townId', '=', town.town.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return [nameOf(placeId), version];
};

test('a station goes along with its rooms and bookings, and comes back', async () => {
  const { id, roomId } = await aStation(gone);
  const code = '1234-5678-9012';
  const wish = someWish({ day: '2026-12-01', from: '10:00', until: '12:00' });
  done(await askForRoom(town.as('resident'), roomId, wish, code));
  const pair = await join();
  expect(await stationAt(id)).toEqual(['kept', 2]);
  expect(await town.page(`/stations/${id}`)).not.toContain('みどり会館・集会所');
  expect(done(await readOwnBooking(town.as('resident'), code))).toMatchObject({
    booking: { state: 'confirmed' },
  });
  await part(pair);
  expect(await stationAt(id)).toEqual(['gone', 3]);
});

test('two stations are not joined: whoever tries is told what to do, and nothing has moved', async () => {
  const [here, there] = [await aStation(kept), await aStation(gone)];
  const salon = await aSalon(town, { placeId: gone }, { placeId: gone });
  const { id, keep } = await aPair(manager(), kept, gone);
  const verdict = keep === 'a' ? 'sameA' : 'sameB';
  const answer = await town.post(importPaths.duplicate(id), { verdict, note: '' }, 'manager');
  expect(answer.status).toBe(409);
  const said = await answer.text();
  expect(said).toContain('どちらにもステーションがある');
  expect(said).toContain('場所を別のところに変えて');
  expect(await stationAt(here.id)).toEqual(['kept', 1]);
  expect(await stationAt(there.id)).toEqual(['gone', 1]);
  expect(await standing(salon.id)).toMatchObject({ at: 'gone', version: 1 });
});

const head = 'イベント名,開始日,終了日,開始時間,終了時間,場所名称,住所,料金(基本)';
const csv = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join('\r\n'));

/** Sends a list of events a minute after whatever was done before, and takes it over. */
async function takeIn(name: string, ...rows: string[]) {
  town.clock.pass(1);
  const terms = { url: '', licence: 'CC BY 4.0', attribution: '見本市', year: null, fiscal: false };
  const file = { name: 'events.csv', bytes: csv(...rows) };
  const id = done(await sendList(manager(), file, { sourceId: null, name, kind: 'auto', ...terms }));
  done(await applyRun(manager(), id, ['manyVanish']));
  return { id, counts: done(await readRun(manager(), id, 'all', 1)).counts };
}

const eventRow = async (name: string) => {
  const { kysely } = await testDatabase();
  const { id, placeId, feeYen, madePlaceId } = await kysely
    .selectFrom('gatherings.gathering as g')
    .innerJoin('gatherings.listing as l', 'l.gatheringId', 'g.id')
    .select(['g.id', 'g.placeId', 'g.feeYen', 'l.madePlaceId'])
    .where('g.townId', '=', town.town.id)
    .where('g.name', '=', name)
    .executeTakeFirstOrThrow();
  return { id, at: nameOf(placeId), feeYen, made: nameOf(madePlaceId) };
};

test('an event of a list goes along and stays the list’s: the next file changes it, and finds its venue by the old name', async () => {
  const at = `みどり会館・集会所,${house.address}`;
  const song = (fee: string) => `歌の会,2026-12-05,2026-12-05,10:00,11:30,${at},${fee}`;
  await takeIn('催し一覧', song('無料'));
  expect(await eventRow('歌の会')).toMatchObject({ at: 'gone', made: 'null' });
  const pair = await join();
  expect(await eventRow('歌の会')).toMatchObject({ at: 'kept', feeYen: 0 });
  const next = await takeIn(
    '催し一覧',
    song('300円'),
    `絵の会,2026-12-06,2026-12-06,10:00,11:30,みどり会館・集会所,,無料`,
  );
  expect(next.counts).toMatchObject({ added: 1, changed: 1, edited: 0 });
  expect(await eventRow('歌の会')).toMatchObject({ at: 'kept', feeYen: 300 });
  expect(await eventRow('絵の会')).toMatchObject({ at: 'kept', made: 'null' });
  await part(pair);
  expect(await eventRow('歌の会')).toMatchObject({ at: 'gone' });
  expect(await eventRow('絵の会')).toMatchObject({ at: 'kept' });
  expect((await takeIn('催し一覧', song('500円'))).counts).toMatchObject({ changed: 1, edited: 0 });
});

test('a list that registered its venue keeps saying so, and is not taken back while the venue is joined with another', async () => {
  const row = `歌の会,2026-12-05,2026-12-05,10:00,11:30,みどり会館・北町公民館,${house.address},無料`;
  const { id } = await takeIn('催し一覧', row);
  const { made } = await eventRow('歌の会');
  gone = made;
  const pair = await join();
  expect(await eventRow('歌の会')).toMatchObject({ at: 'kept', made: 'gone' });
  expect(await undoRun(manager(), id)).toMatchObject({ refusal: 'import-edited-since' });
  await part(pair);
  expect(await eventRow('歌の会')).toMatchObject({ at: 'gone', made: 'gone' });
  done(await undoRun(manager(), id));
});
