import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import {
  addDay,
  aSalon,
  changeGathering,
  daysOf,
  done,
  enterCount,
  goOn,
  keepCalendars,
  moveDay,
  tally,
} from './testing.ts';

const in2010 = { start: new Date('2010-09-01T09:00:00+09:00') };

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

test('[community A27] one date published for October is fewer than 2-3 a month: the organiser is told, the page shows it', async () => {
  const town = await aTown({ start: new Date('2010-09-20T09:00:00+09:00') });
  const irregular = { kind: 'dates', rule: '', startsAt: '', endsAt: '' } as const;
  const promise = { displayText: '月2～3回', perMonthMin: 2, perMonthMax: 3, name: 'ふれあいサロン・井の頭' };
  const { id } = await aSalon(town, promise, irregular);
  const on = (day: string) => ({ day, startsAt: '10:30', endsAt: '15:00', placeId: null, capacity: null });
  for (const day of ['2010-09-21', '2010-09-28', '2010-10-05'])
    done(await addDay(town.as('doi'), id, on(day)));
  const kept = await town.page(`/gatherings/${id}/keep`, 'doi');
  expect(kept).toContain('2010年10月の日が少ない（1日）');
  expect(kept).not.toContain('2010年9月の日が');
  const shown = await town.page(`/gatherings/${id}`);
  for (const word of ['月2～3回', '10月5日', '9月28日']) expect(shown).toContain(word);
});

test('[community A28] 9 elders, 3 adults, 2 children counted without names are 14 attendances and no figure of different people', async () => {
  const town = await aTown({ start: new Date('2026-11-26T15:40:00+09:00') });
  const { id } = await aSalon(town);
  const [day] = await days(town, id, '2026-11-26', '2026-11-26');
  const counted = { elder: 9, adult: 3, child: 2, unknown: 0, helpers: 0 };
  const count = done(await enterCount(town.as('doi'), day?.id ?? '', counted, 'count'));
  expect(count).toMatchObject({ visitors: 14, bands: { elder: 9, adult: 3, child: 2 } });
  const page = await town.page(`/gatherings/days/${day?.id}`, 'doi');
  expect(page).toContain('延べ<strong>14</strong>人（子ども2人・大人3人・高齢の人9人）');
  town.clock.moveTo(new Date('2026-11-27T09:00:00+09:00'));
  const kept = await town.page(`/gatherings/${id}/keep`, 'doi');
  expect(kept).toContain('14人');
  expect(kept).toContain('実人数（ちがう人の数）は分かりません');
});

test('a count that was wrong is mended by entries more: the first ones stay', async () => {
  const town = await aTown({ start: new Date('2026-11-26T15:40:00+09:00') });
  const { id } = await aSalon(town);
  const [day] = await days(town, id, '2026-11-26', '2026-11-26');
  const doi = town.as('doi');
  for (const band of ['elder', 'elder', 'child'] as const)
    done(await tally(doi, day?.id ?? '', { band, firstTime: null, people: 1 }));
  done(await tally(doi, day?.id ?? '', { band: 'child', firstTime: null, people: -1 }));
  expect(done(await tally(doi, day?.id ?? '', { band: 'child', firstTime: null, people: -1 })).visitors).toBe(
    2,
  );
  const counted = { elder: 1, adult: 4, child: 0, unknown: 0, helpers: 2 };
  const count = done(await enterCount(doi, day?.id ?? '', counted, 'estimate'));
  expect(count).toMatchObject({ visitors: 5, helpers: 2, estimated: true });
});

test('a tap sent twice counts once', async () => {
  const town = await aTown({ start: new Date('2026-11-26T13:40:00+09:00') });
  const { id } = await aSalon(town);
  const [day] = await days(town, id, '2026-11-26', '2026-11-26');
  const path = `/gatherings/days/${day?.id}/tally`;
  const tap = { band: 'adult', people: '1', _deed: '01900000-0000-4000-8000-0000000000aa' };
  for (let times = 0; times < 3; times += 1) expect((await town.post(path, tap, 'doi')).status).toBe(303);
  expect(await town.page(path, 'doi')).toContain('<strong data-tally-sum="">1</strong>');
});

test('only who keeps a gathering, or answers for the district, decides about its days', async () => {
  const town = await aTown();
  const { id } = await aSalon(town);
  const [day] = await days(town, id, '2026-11-26', '2027-01-31');
  const refused = await town.post(
    `/gatherings/days/${day?.id}/cancel`,
    { reason: 'x', _version: String(day?.version) },
    'goto',
  );
  expect(refused.status).toBe(403);
  expect(await town.page(`/gatherings/days/${day?.id}`, 'goto')).not.toContain('この日をどうするか');
});
