import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import type { Result } from '../../kernel/result.ts';
import type { GatheringFacts, Schedule } from './gathering/gathering.rules.ts';
import {
  aSchedule,
  changeGathering,
  daysOf,
  enterCount,
  goOn,
  keepCalendars,
  makeGathering,
  moveDay,
  someGathering,
} from './testing.ts';

const in2010 = { start: new Date('2010-09-01T09:00:00+09:00') };

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** A gathering kept by the officer of the north. */
async function aSalon(town: TestTown, facts: Partial<GatheringFacts> = {}, schedule: Partial<Schedule> = {}) {
  const doi = town.as('doi');
  const whole = someGathering(doi, { schedule: aSchedule(doi, schedule), ...facts });
  const { id } = done(await makeGathering(doi, whole, { postIds: [town.ids.post('doi')] }));
  return { id, facts: whole };
}

const days = async (town: TestTown, id: string, from: string, until: string) =>
  done(await daysOf(town.as('resident'), id, from, until));

const inShort = (list: readonly { day: string; state: string; reason: string }[]) =>
  list.map(({ day, state, reason }) => [day, state, reason]);

test('[community A25] September 2010 has one fourth Thursday, a holiday, that waits for the organiser; nothing on the 30th', async () => {
  const town = await aTown(in2010);
  const { id } = await aSalon(town);
  expect(inShort(await days(town, id, '2010-09-01', '2010-09-30'))).toEqual([
    ['2010-09-23', 'tentative', '秋分の日'],
  ]);
  expect(inShort(await days(town, id, '2010-12-01', '2010-12-31'))).toEqual([
    ['2010-12-23', 'tentative', '天皇誕生日'],
  ]);
});

test('[community A32] a series changed from Thursday to Friday leaves held days with their counts and days decided by hand', async () => {
  const town = await aTown({ start: new Date('2026-06-01T09:00:00+09:00') });
  const { id, facts } = await aSalon(town);
  const [june, july] = await days(town, id, '2026-06-01', '2026-07-31');
  if (!june || !july) throw new Error('a fourth Thursday is missing');
  town.clock.moveTo(new Date('2026-06-25T16:00:00+09:00'));
  const doi = () => town.as('doi');
  const counted = { elder: 9, adult: 3, child: 2, unknown: 0, helpers: 2 };
  done(await enterCount(doi(), june.id, counted, 'count'));
  const wish = { day: '2026-07-30', startsAt: '10:00', endsAt: '12:00', placeId: null, reason: '夏祭り' };
  done(await moveDay(doi(), july.id, july.version, wish));
  const friday = { ...facts, schedule: { ...facts.schedule, rule: 'FREQ=MONTHLY;BYDAY=4FR' } };
  done(await changeGathering(doi(), id, 1, friday, { postIds: [town.ids.post('doi')] }));
  expect(inShort(await days(town, id, '2026-06-01', '2026-09-30'))).toEqual([
    ['2026-06-25', 'held', ''],
    ['2026-06-26', 'confirmed', ''],
    ['2026-07-23', 'moved', '夏祭り'],
    ['2026-07-24', 'confirmed', ''],
    ['2026-07-30', 'confirmed', ''],
    ['2026-08-28', 'confirmed', ''],
    ['2026-09-25', 'confirmed', ''],
  ]);
});

test('the clock writes days ahead, and a series ends after a year unless somebody says that it goes on', async () => {
  const town = await aTown({ start: new Date('2026-06-01T09:00:00+09:00') });
  const { id } = await aSalon(town);
  town.clock.moveTo(new Date('2027-05-20T03:00:00+09:00'));
  done(await keepCalendars(town.as('job:gatherings.keepCalendars')));
  expect(inShort(await days(town, id, '2027-05-20', '2027-12-31'))).toEqual([
    ['2027-05-27', 'confirmed', ''],
  ]);
  done(await goOn(town.as('doi'), id, 1));
  expect(await days(town, id, '2027-06-01', '2027-12-31')).toHaveLength(5); // as far as days are written ahead
  town.clock.moveTo(new Date('2027-12-01T03:00:00+09:00'));
  done(await keepCalendars(town.as('job:gatherings.keepCalendars')));
  expect((await days(town, id, '2027-12-01', '2028-12-31')).map(({ day }) => day)).toEqual([
    '2027-12-23',
    '2028-01-27',
    '2028-02-24',
    '2028-03-23',
    '2028-04-27',
  ]);
});
