import { expect, test } from 'vitest';
import { columnsOf, countFacts, isOpenToSessions } from '../../../tests/support/facts.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { ok } from '../../kernel/result.ts';
import {
  addDay,
  aSalon,
  cancelDay,
  done,
  enterCount,
  makeStation,
  placeCalled,
  someStation,
  tally,
  tapPresence,
} from './testing.ts';

/** A day of a gathering, counted at its end. */
async function heldDay(town: TestTown, gatheringId: string, day: string, visitors: number): Promise<void> {
  const wish = { day, startsAt: '13:30', endsAt: '15:30', placeId: null, capacity: null };
  const { id } = done(await addDay(town.as('doi'), gatheringId, wish));
  town.clock.moveTo(new Date(`${day}T16:00:00+09:00`));
  const counted = { child: 0, adult: 0, elder: visitors, unknown: 0, helpers: 2 };
  done(await enterCount(town.as('doi'), id, counted, 'count'));
}

/** A day of a place to be where taps are all that is known. */
async function tappedDay(town: TestTown, gatheringId: string, day: string, taps: number): Promise<void> {
  const wish = { day, startsAt: '10:00', endsAt: '16:00', placeId: null, capacity: null };
  const { id } = done(await addDay(town.as('doi'), gatheringId, wish));
  town.clock.moveTo(new Date(`${day}T11:00:00+09:00`));
  for (let no = 0; no < taps; no += 1)
    done(await tally(town.as('doi'), id, { band: 'unknown', firstTime: null, people: 1 }));
}

const inYear = (year: number) => `day between '${year}-04-01' and '${year + 1}-03-31'`;

/** Open days or visits of gatherings in a fiscal year, by district; `only` those that merely count. */
const told = (town: TestTown, year: number, figure: string, only = 'true') =>
  countFacts(
    town,
    `select d.name as word, ${figure} as count from facts.gathering_day f
       join districts.district d on d.town_id = f.town_id and d.id = f.district_id
     where f.town_id = :town and f.state = 'held' and ${inYear(year)} and ${only} group by 1`,
  );

/** The same of living rooms of stations. */
const inStations = (town: TestTown, year: number, figure: string) =>
  countFacts(
    town,
    `select d.name as word, ${figure} as count from facts.station_presence f
       join districts.district d on d.town_id = f.town_id and d.id = any(f.district_ids)
     where f.town_id = :town and ${inYear(year)} group by 1`,
  );

test('[consultation K13] open days and visits are told by district and fiscal year, in tally mode the total alone; different people are known nowhere and never guessed', async () => {
  const town = await aTown({ start: new Date('2026-03-20T09:00:00+09:00') });
  const dates = { kind: 'dates', rule: '' } as const;
  const { id: salon } = await aSalon(town, { districtId: town.ids.district('north') }, dates);
  const joy = { name: 'N-ジョイ', tallyOnly: true, districtId: town.ids.district('south') };
  const { id: room } = await aSalon(town, joy, dates);
  const place = await town
    .as('doi')
    .act('station.change', async (tx) => ok(await placeCalled(tx, { name: '北の家', address: '北町1' })));
  const station = done(
    await makeStation(town.as('doi'), someStation(done(place)), [town.ids.post('doi')]),
  ).id;
  await heldDay(town, salon, '2026-03-31', 9);
  await heldDay(town, salon, '2026-04-01', 5);
  await heldDay(town, salon, '2026-10-22', 7);
  const off = { day: '2026-11-26', startsAt: '13:30', endsAt: '15:30', placeId: null, capacity: null };
  const cancelled = done(await addDay(town.as('doi'), salon, off));
  done(await cancelDay(town.as('doi'), cancelled.id, 1, '大雨のため'));
  await tappedDay(town, room, '2026-10-23', 3);
  await tappedDay(town, room, '2026-10-24', 2);
  for (const [day, people] of [
    ['2026-10-23', 4],
    ['2026-10-24', 1],
  ] as const)
    done(await tapPresence(town.as('doi'), station, { day, hour: 10, people }));
  const [days, visits] = ['count(distinct occurrence_key)', 'sum(visits)'];
  expect(await told(town, 2025, days)).toEqual({ 北小学校区: 1 });
  expect(await told(town, 2025, visits)).toEqual({ 北小学校区: 9 });
  expect(await told(town, 2026, days)).toEqual({ 北小学校区: 2, 南小学校区: 2 });
  expect(await told(town, 2026, visits)).toEqual({ 北小学校区: 12, 南小学校区: 5 });
  expect(await told(town, 2026, visits, 'tally_only')).toEqual({ 南小学校区: 5 });
  expect(await inStations(town, 2026, 'count(distinct day)')).toMatchObject({ 北小学校区: 2 });
  expect(await inStations(town, 2026, visits)).toMatchObject({ 北小学校区: 5 });
  expect(await inStations(town, 2025, visits)).toEqual({});
  // Nothing in either view tells one visitor from another, so nobody can count different people by it.
  expect((await columnsOf('facts.gathering_day')).join(' ')).toBe(
    'town_id gathering_key occurrence_key day state district_id tally_only visits helpers',
  );
  expect((await columnsOf('facts.station_presence')).join(' ')).toBe(
    'town_id station_key day hour visits district_ids',
  );
  for (const view of ['facts.gathering_day', 'facts.station_presence'])
    expect(await isOpenToSessions(view)).toBe(false);
});
