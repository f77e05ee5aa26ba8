import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { aSalon, cancelDay, daysOf, done, moveDay } from '../testing.ts';

/** A calendar as a program that is not ours reads it. */
async function feedOf(town: TestTown, path: string) {
  const answer = await town.get(path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      status: part.getFirstPropertyValue('status'),
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
    };
  });
}

test('[community A26] a day put off by a week makes the later day, and calendars that know it move it', async () => {
  const town = await aTown({ start: new Date('2010-09-01T09:00:00+09:00') });
  const { id } = await aSalon(town);
  const path = `/calendar/gathering/${id}/feed.ics`;
  const before = (await feedOf(town, path))[0];
  expect(before).toMatchObject({ start: '2010-09-23T04:30:00.000Z', status: 'TENTATIVE' });
  const [day] = done(await daysOf(town.as('resident'), id, '2010-09-23', '2010-09-23'));
  town.clock.moveTo(new Date('2010-09-02T09:00:00+09:00'));
  const later = { day: '2010-09-30', startsAt: '13:30', endsAt: '15:30', placeId: null, reason: '秋分の日' };
  done(await moveDay(town.as('doi'), day?.id ?? '', day?.version ?? 0, later));
  const days = done(await daysOf(town.as('resident'), id, '2010-09-01', '2010-09-30'));
  expect(days.map(({ day: on, state }) => [on, state])).toEqual([
    ['2010-09-23', 'moved'],
    ['2010-09-30', 'confirmed'],
  ]);
  const moved = (await feedOf(town, path))[0];
  expect(moved).toMatchObject({
    uid: before?.uid,
    start: '2010-09-30T04:30:00.000Z',
    status: 'CONFIRMED',
  });
  expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
});

test('a cancelled day stays in the calendar, struck through, with a higher sequence', async () => {
  const town = await aTown();
  const { id } = await aSalon(town);
  const path = `/calendar/gathering/${id}/feed.ics`;
  const [before] = await feedOf(town, path);
  const [day] = done(await daysOf(town.as('resident'), id, '2026-11-26', '2027-03-31'));
  town.clock.moveTo(new Date('2026-11-26T11:00:00+09:00'));
  done(await cancelDay(town.as('doi'), day?.id ?? '', day?.version ?? 0, '大雨のため'));
  const [after] = await feedOf(town, path);
  expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
});

test('names with commas, semicolons, line breaks and letters of four bytes survive', async () => {
  const town = await aTown();
  const name = 'お茶;お菓子,\\うた 𠮷🍵の会';
  const { id } = await aSalon(town, { name, lead: '一行目\n二行目' });
  const [event] = await feedOf(town, `/calendar/gathering/${id}/feed.ics`);
  expect(event?.summary).toBe(name);
});

test('the calendar of the town holds every gathering but drafts, that of a district what is held in it', async () => {
  const town = await aTown();
  await aSalon(town, { name: '北の集い', districtId: town.ids.district('north') });
  await aSalon(town, { name: '南の集い', districtId: town.ids.district('south') });
  await aSalon(town, { name: '準備中の集い', state: 'draft', districtId: town.ids.district('north') });
  const names = async (path: string) => [
    ...new Set((await feedOf(town, path)).map(({ summary }) => summary)),
  ];
  expect((await names('/calendar/town.ics')).sort()).toEqual(['北の集い', '南の集い']);
  expect(await names(`/calendar/district/${town.ids.district('north')}/feed.ics`)).toEqual(['北の集い']);
  expect((await town.get('/calendar/district/01900000-0000-7000-8000-000000000000/feed.ics')).status).toBe(
    404,
  );
});
