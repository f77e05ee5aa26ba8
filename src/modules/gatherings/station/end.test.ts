import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { stationPaths } from '../../../paths/stations.ts';
import {
  addRoom,
  askForRoom,
  decideBooking,
  endStation,
  enterOwnUse,
  makeStation,
  type Opening,
  placeCalled,
  reopenStation,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
  someWish,
  tapPresence,
} from '../testing.ts';

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

const opening: Opening = {
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', until: '21:00' })),
  closed: [],
};

/** A station of the north with one room, kept by Doi; today is Thursday 2026-11-26. */
async function aStation(): Promise<{ town: TestTown; id: string; roomId: string }> {
  const town = await aTown();
  const doi = town.as('doi');
  const placeId = done(
    await doi.act('station.change', async (tx) =>
      ok(await placeCalled(tx, { name: '北のステーション', opening })),
    ),
  );
  const { id } = done(await makeStation(doi, someStation(placeId), [town.ids.post('doi')]));
  const { id: roomId } = done(await addRoom(doi, id, someRoom()));
  done(await setPolicy(doi, id, '2026-01-01', somePolicy()));
  return { town, id, roomId };
}

const textOf = (html: string): string =>
  html.replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>|<[^>]+>/g, '').replace(/\s+/g, ' ');

const end = { lastOn: '2026-11-30', reason: '新しい建物に移るため' };
const wish = (day: string) => someWish({ day, from: '10:00', until: '12:00' });

test('a station does not end over bookings: they are named by day and room, never by whom, and declined first', async () => {
  const { town, id, roomId } = await aStation();
  const booked = done(await askForRoom(town.as('resident'), roomId, wish('2026-12-06'), '1234-5678-9012'));
  done(await askForRoom(town.as('resident'), roomId, wish('2026-11-28'), '2234-5678-9012'));
  const refused = await town.post(stationPaths.end(id), end, 'doi');
  expect(refused.status).toBe(409);
  const said = await refused.text();
  expect(said).toContain('予約が1件あります：12月6日（日） 10:00 集会室A');
  expect(/予約が1件あります：[^。]*手芸/.test(said)).toBe(false);
  expect(said).toContain(stationPaths.booking(booked.id));
  done(await decideBooking(town.as('doi'), booked.id, 'refuse', '終わるため'));
  expect((await town.post(stationPaths.end(id), end, 'doi')).status).toBe(303);
  expect(await endStation(town.as('doi'), id, end)).toMatchObject({ refusal: 'station-ended-already' });
});

test('wishes that wait for a draw are named once with their number, and the station ends when they are declined', async () => {
  const { town, id, roomId } = await aStation();
  const doi = () => town.as('doi');
  done(await setPolicy(doi(), id, '2026-11-01', somePolicy({ drawDay: 28, drawMonths: 2 })));
  const ids = [];
  for (const [code, from] of [
    ['1234-5678-9012', '13:00'],
    ['2234-5678-9012', '13:00'],
    ['3234-5678-9012', '15:00'],
  ] as const) {
    const asked = someWish({ day: '2027-01-15', from, until: '17:00' });
    const placed = done(await askForRoom(town.as('resident'), roomId, asked, code));
    expect(placed.state).toBe('lottery');
    ids.push(placed.id);
  }
  const said = await (await town.post(stationPaths.end(id), end, 'doi')).text();
  expect(said).toContain(
    '予約が3件あります：1月15日（金） 13:00 集会室A（2件）、1月15日（金） 15:00 集会室A。',
  );
  for (const wishId of ids) done(await decideBooking(doi(), wishId, 'refuse', '終わるため'));
  expect(await endStation(doi(), id, end)).toMatchObject({ ok: true });
});

test('after its last day nobody books or counts there and residents are told; until then everything goes on', async () => {
  const { town, id, roomId } = await aStation();
  const [doi, resident] = [() => town.as('doi'), () => town.as('resident')];
  done(await endStation(doi(), id, end));
  const over = { ok: false, refusal: 'station-over' };
  expect(await askForRoom(resident(), roomId, wish('2026-12-01'), '1234-5678-9012')).toMatchObject(over);
  const use = { day: '2026-12-01', from: '10:00', until: '12:00', words: '会議', headcount: null };
  expect(await enterOwnUse(doi(), roomId, use)).toMatchObject(over);
  expect(await askForRoom(resident(), roomId, wish('2026-11-30'), '2234-5678-9012')).toMatchObject({
    ok: true,
  });
  expect(await town.page(stationPaths.show(id))).toContain('で終わります');
  const listed = await town.page(stationPaths.list);
  expect(listed).toContain('北のステーション');
  expect(textOf(listed)).toContain('11月30日（月）で終わります');
  town.clock.pass(5 * 24 * 60);
  const page = await town.page(stationPaths.show(id));
  expect(page).toContain('で終わりました');
  expect(page).toContain(end.reason);
  expect(page).not.toContain('集会室A');
  expect(await town.page(stationPaths.list)).not.toContain('北のステーション');
  expect((await town.get(stationPaths.room(roomId))).status).toBe(404);
  expect(await tapPresence(doi(), id, { day: '2026-12-01', hour: 10, people: 1 })).toMatchObject(over);
  const late = { day: '2026-11-30', hour: 10, people: 3 };
  expect(await tapPresence(doi(), id, late)).toMatchObject({ ok: true });
});

test('a station that ends shows no hours after its last day, and says on that day that it ends', async () => {
  const { town, id } = await aStation();
  const hours = async () => {
    const text = textOf(await town.page(stationPaths.show(id)));
    return text.slice(text.indexOf('これから1週間'), text.indexOf('ここで今週あること'));
  };
  expect(await hours()).toContain('12月2日（水）');
  done(await endStation(town.as('doi'), id, end));
  const [before, after] = (await hours()).split('11月30日（月）で終わります');
  expect(before).toContain('11月29日（日）');
  expect(before).toContain('11月30日（月）');
  expect(before).not.toContain('12月');
  expect(after).not.toContain('12月');
  const machine = /ld\+json">(.*?)<\/script>/.exec(await town.page(stationPaths.show(id)))?.[1] ?? '';
  expect(machine).toContain('2026-11-30');
  expect(machine).not.toContain('2026-12-01');
  done(await reopenStation(town.as('doi'), id));
  done(await endStation(town.as('doi'), id, { ...end, lastOn: '2027-01-31' }));
  expect(await hours()).not.toContain('で終わります');
  expect(textOf(await town.page(stationPaths.list))).toContain('1月31日（日）で終わります');
});

test('a last day more than a year ago is a slip of the year, and is told so at its field', async () => {
  const { town, id } = await aStation();
  for (const lastOn of ['1900-01-01', '2025-11-25']) {
    const refused = await town.post(stationPaths.end(id), { ...end, lastOn }, 'doi');
    expect([lastOn, refused.status]).toEqual([lastOn, 422]);
    const html = await refused.text();
    expect(textOf(html)).toContain('最後の日が、1年より前になっています。');
    expect(textOf(html)).toContain('2025年11月26日（水）か、それよりあとの日を');
    expect(html).toMatch(/id="f-lastOn-error"/);
    expect(html).toContain(end.reason);
  }
  expect(await town.page(stationPaths.list)).toContain('北のステーション');
  expect(await endStation(town.as('doi'), id, { ...end, lastOn: '2025-11-26' })).toMatchObject({ ok: true });
});

test('ending is undone by opening the station again, once, and by nobody who does not keep it', async () => {
  const { town, id, roomId } = await aStation();
  expect(await reopenStation(town.as('doi'), id)).toMatchObject({ refusal: 'station-open' });
  done(await endStation(town.as('doi'), id, { ...end, lastOn: '2026-11-20' }));
  expect(await town.page(stationPaths.end(id), 'doi')).toContain('開きなおす');
  for (const path of [stationPaths.end(id), stationPaths.reopen(id)])
    expect((await town.post(path, { ...end }, 'endo')).status, path).toBeGreaterThanOrEqual(400);
  expect((await town.post(stationPaths.reopen(id), {}, 'doi')).status).toBe(303);
  const again = await askForRoom(town.as('resident'), roomId, wish('2026-12-06'), '1234-5678-9012');
  expect(again).toMatchObject({ ok: true });
});
