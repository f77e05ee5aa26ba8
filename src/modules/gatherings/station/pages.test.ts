import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import {
  addRoom,
  done,
  makeStation,
  type Opening,
  type Policy,
  placeCalled,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
} from '../testing.ts';

const notOnMondays: Opening = {
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', until: '21:00' })),
  closed: [{ kind: 'weekday', weekday: 1, ifHoliday: 'next-day' }],
};

type Given = { readonly start?: Date; readonly policy?: Partial<Policy>; readonly shown?: boolean };

/** A station with one room, kept by Doi. */
async function aStation({ start, policy = {}, shown = true }: Given = {}) {
  const town = await aTown(start ? { start } : {});
  const doi = town.as('doi');
  const place = {
    name: '北のステーション',
    address: '北町1-1',
    phone: '0561-00-0201',
    opening: notOnMondays,
  };
  const placeId = done(await doi.act('station.change', async (tx) => ok(await placeCalled(tx, place))));
  const facts = someStation(placeId, { lead: 'まちの居間です。', public: shown });
  const { id } = done(await makeStation(doi, facts, [town.ids.post('doi')]));
  const { id: roomId } = done(await addRoom(doi, id, someRoom()));
  done(await setPolicy(doi, id, town.as('doi').today, somePolicy(policy)));
  return { town, id, roomId };
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What a page says of a day, until it says the next. */
const saidOf = (html: string, day: string, next: string): string => {
  const text = textOf(html);
  return text.slice(text.indexOf(day), text.indexOf(next));
};

const wish = { day: '2026-12-05', from: '13:00', until: '15:00', name: '手芸の会', purpose: 'hobby' };

const book = (town: TestTown, roomId: string, fields: Record<string, string> = {}) =>
  town.post(`/rooms/${roomId}/book`, { ...wish, ...fields });

test('[community A31] the page of a station closed on Mondays is open on the holiday Monday 2010-09-20 and closed on the day after', async () => {
  const { town, id } = await aStation({ start: new Date('2010-09-18T10:00:00+09:00') });
  const html = await town.page(`/stations/${id}`);
  expect(saidOf(html, '9月20日（月）', '9月21日')).toContain('午前9時から午後9時まで');
  expect(saidOf(html, '9月21日（火）', '9月22日')).toContain('休み');
  expect(saidOf(html, '9月22日（水）', '9月23日')).toContain('午前9時から午後9時まで');
  const told = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '[]');
  expect(told[0]).toMatchObject({
    '@type': ['Place', 'CivicStructure'],
    name: '北のステーション',
    telephone: '0561-00-0201',
  });
  expect(told[0].openingHoursSpecification).toContainEqual(
    expect.objectContaining({ validFrom: '2010-09-21', opens: '00:00', closes: '00:00' }),
  );
});

test('what is not public is listed nowhere, and its rooms cannot be booked', async () => {
  const { town, id, roomId } = await aStation({ shown: false });
  expect(await town.page('/stations')).not.toContain('北のステーション');
  for (const path of [`/stations/${id}`, `/rooms/${roomId}`, `/rooms/${roomId}/book`])
    expect((await town.get(path)).status).toBe(404);
  expect((await book(town, roomId)).status).toBe(404);
});

test('a room is booked, found and taken back without an account; the calendar says that it is taken, not by whom', async () => {
  const { town, roomId } = await aStation();
  const sent = await book(town, roomId, { phone: '０５６１－００－９９９９' });
  expect(sent.status).toBe(303);
  const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const received = await town.get('/bookings/received', 'resident', { cookie });
  const code = /\d{4}-\d{4}-\d{4}/.exec(await received.text())?.[0] ?? '';
  const week = textOf(await town.page(`/rooms/${roomId}?from=2026-12-01`));
  expect(week).toContain('午後1時から午後3時まで 予約あり');
  expect(week).not.toContain('手芸の会');
  expect((await book(town, roomId, { from: '14:00', until: '16:00' })).status).toBe(409);
  const own = await town.post('/bookings/own', { code: code.replaceAll('-', '') });
  expect(textOf(await own.text())).toContain('決まりました');
  expect((await town.post('/bookings/own/withdraw', { code })).status).toBe(303);
  expect(textOf(await town.page(`/rooms/${roomId}?from=2026-12-01`))).not.toContain('予約あり');
});

test('the calendar of a room asked for the last day there is shows this week', async () => {
  const { town, roomId } = await aStation();
  for (const from of ['9999-12-31', '0001-01-01', '2028-01-01']) {
    const answer = await town.get(`/rooms/${roomId}?from=${from}`);
    expect([from, answer.status]).toEqual([from, 200]);
    expect(await answer.text()).toContain('11月26日');
  }
});

test.each([
  ['an end before the start', { from: '15:00', until: '13:00' }, '終わりの時刻が、始まりより前か同じです'],
  ['a night into the next day', { from: '22:00', until: '01:00' }, '日をまたぐ予約は'],
  ['29 February of a common year', { day: '2027-02-29' }, '「2027-02-29」という日はありません'],
  ['a closed Monday', { day: '2026-12-07' }, '休館日です'],
  ['beside the hours', { from: '20:00', until: '22:00' }, '開館時間の外になる'],
  ['a day that is past', { day: '2026-11-01' }, 'もう過ぎています'],
  ['no time', { from: '' }, '時刻を入れてください'],
  ['a day too far ahead', { day: '2027-06-01' }, '2027年4月2日（金）から'],
])('bad input is redrawn with everything typed: %s', async (_, fields, words) => {
  const { town, roomId } = await aStation();
  const answer = await book(town, roomId, fields);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(textOf(html)).toContain(words);
  expect(html).toContain('value="手芸の会"');
});

test('sent twice from one page, a room is asked for once', async () => {
  const { town, roomId } = await aStation();
  const deed = newId();
  const once = () => book(town, roomId, { _deed: deed });
  expect([(await once()).status, (await once()).status]).toEqual([303, 303]);
  const { station } = { station: textOf(await town.page(`/rooms/${roomId}?from=2026-12-01`)) };
  expect(station.match(/予約あり/g)).toHaveLength(1);
});

test('a booking opens to those who keep the station and to managers, and to nobody else', async () => {
  const { town, id, roomId } = await aStation({ policy: { confirms: 'staff' } });
  await book(town, roomId);
  const day = `/station-desk/${id}?day=2026-12-05`;
  expect(textOf(await town.page(day, 'doi'))).toContain('手芸の会');
  expect(textOf(await town.page(day, 'manager'))).toContain('手芸の会');
  expect((await town.get(day, 'aoki')).status).toBe(403);
  expect((await town.get(day, 'admin')).status).toBe(403);
  const next = await aTown({ beside: [town.town] });
  expect((await next.get(day, 'doi')).status).toBe(404);
});

test('one tap counts a head of this hour; what was never counted is not taken back', async () => {
  const { town, id } = await aStation();
  const tap = (people: string) => town.post(`/station-desk/${id}/presence/tap`, { people }, 'doi');
  for (const people of ['-1', '1', '1', '-1', '1']) expect((await tap(people)).status).toBe(303);
  expect(textOf(await town.page(`/station-desk/${id}/presence`, 'doi'))).toContain('10時台 2人');
});

test('a disaster is told to each sender with a letter and words, until it is noted that they were told', async () => {
  const { town, id, roomId } = await aStation();
  await book(town, roomId, { phone: '0561009999' });
  const bump = {
    ...{
      rooms: [roomId],
      fromDay: '2026-12-05',
      fromTime: '9:00',
      untilDay: '令和8年12月6日',
      untilTime: '正午',
    },
    reason: '大雨による避難所の開設',
  };
  expect((await town.post(`/station-desk/${id}/bump`, bump, 'doi')).status).toBe(303);
  const html = await town.page(`/station-desk/${id}/untold`, 'doi');
  expect(textOf(html)).toContain('大雨による避難所の開設のため、お使いいただけなくなりました');
  const letter = /\/station-desk\/bookings\/[\w-]+\/letter/.exec(html)?.[0] ?? '';
  expect(textOf(await town.page(letter, 'doi'))).toContain('手芸の会 様');
  expect((await town.post(letter.replace('letter', 'told'), {}, 'doi')).status).toBe(303);
  expect(textOf(await town.page(`/station-desk/${id}/untold`, 'doi'))).toContain('伝えることはありません');
});
