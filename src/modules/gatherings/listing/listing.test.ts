import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { activePlaces } from '../../districts/index.ts';
import {
  aPlace,
  applyRun,
  decidePair,
  readPairs,
  readRun,
  sendList,
  undoRun,
} from '../../resources/testing.ts';
import {
  cancelDay,
  changeGathering,
  done,
  type GatheringFacts,
  readGatheringToKeep,
  someGathering,
} from '../testing.ts';

let town: TestTown;

beforeEach(async () => {
  town = await aTown();
});

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../tests/fixtures/open-data/${name}.csv`, import.meta.url)));

const head =
  'イベント名,開始日,終了日,開始時間,終了時間,開始日時特記事項,場所名称,住所,料金(基本),説明,連絡先名称,連絡先電話番号,URL';
const csv = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join('\r\n'));
const singing =
  '歌の会,2026-12-05,2026-12-05,10:00,11:30,,みどり会館,北町1-2,無料,声を出します,公民館係,0561-00-7001,';
const photos =
  '写真展,2026-11-20,2026-12-03,09:00,17:00,月曜休館,展示室,南町3-4,300円,,,,https://www.example.jp/2';

/** Sends a file a minute after whatever was done before, and takes it over. */
async function takeIn(bytes: Uint8Array, { year = null as number | null, by = town } = {}) {
  by.clock.moveTo(new Date(by.clock.now().getTime() + 60_000));
  const terms = { url: '', licence: 'CC BY 4.0', attribution: '見本市', year, fiscal: false };
  const file = { name: 'events.csv', bytes };
  const stated = { sourceId: null, name: '催し一覧', kind: 'auto', ...terms } as const;
  const id = done(await sendList(by.as('manager'), file, stated));
  done(await applyRun(by.as('manager'), id, ['brokenStayOut', 'manyVanish']));
  const { counts } = done(await readRun(by.as('manager'), id, 'all', 1));
  return { id, counts };
}

/** Every gathering that stands on a page, with all its days. */
async function standing(by = town) {
  const db = (await testDatabase()).kysely;
  const rows = await db
    .selectFrom('gatherings.gathering')
    .select(['id', 'name', 'placeId', 'version', 'state', 'feeYen'])
    .where('townId', '=', by.town.id)
    .where('state', '<>', 'draft')
    .orderBy('name')
    .execute();
  const days = await db
    .selectFrom('gatherings.occurrence')
    .select([
      'id',
      'gatheringId',
      'day',
      'lastDay',
      'startsAt',
      'endsAt',
      'note',
      'state',
      'reason',
      'version',
    ])
    .where('townId', '=', by.town.id)
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ ...row, days: days.filter(({ gatheringId }) => gatheringId === row.id) }));
}

const named = async (name: string) => {
  const found = (await standing()).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

test('[community A39] a list of events taken in twice adds no row the second time, and a course on seven days is one event', async () => {
  const bytes = fixture('events_base_registry_invented');
  const first = await takeIn(bytes);
  expect(first.counts).toMatchObject({ added: 4, broken: 0 });
  const before = await standing();
  expect(before.map(({ name, days }) => [name, days.length])).toEqual([
    ['ゆったり体操教室(1月~3月)', 7],
    ['春の写真展', 1],
    ['親子工作', 1],
    ['親子工作', 1],
  ]);
  expect((await named('春の写真展')).days[0]).toMatchObject({ day: '2022-03-01', lastDay: '2022-03-13' });
  const again = await takeIn(bytes);
  expect(again.counts).toMatchObject({ added: 0, changed: 0, vanished: 0, unchanged: 4 });
  expect(await standing()).toEqual(before);
});

const mitaka = join(process.env.TSUMUGI_REAL_DATA ?? '/nowhere', 'events_mitaka_132047_2022.csv');

test.skipIf(!existsSync(mitaka))(
  '[community A39] the events of Mitaka taken in twice add no row the second time, and 土俵でフィットネス is one with 7 days',
  async () => {
    const bytes = new Uint8Array(readFileSync(mitaka));
    const first = await takeIn(bytes);
    expect(first.counts).toMatchObject({ added: 30, broken: 0 });
    const before = await standing();
    expect(before).toHaveLength(30);
    expect((await named('土俵でフィットネス!(1月~3月)')).days).toHaveLength(7);
    expect((await takeIn(bytes)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 30 });
    expect(await standing()).toEqual(before);
  },
  30_000,
);

/** What an editor's form would send back unchanged. */
async function factsOf(id: string): Promise<GatheringFacts> {
  const kept = done(await readGatheringToKeep(town.as('manager'), id)).gathering;
  const { id: _id, lockId: _lock, sourceId: _source, version: _version, ...facts } = kept;
  return facts;
}

test('an event is a gathering at its place, with its fee, its days and the terms of its list', async () => {
  await takeIn(csv(singing, photos));
  const song = await named('歌の会');
  expect(song).toMatchObject({ feeYen: 0, state: 'running' });
  expect(song.days).toMatchObject([{ day: '2026-12-05', lastDay: null, startsAt: '10:00', endsAt: '11:30' }]);
  const places = await placeNames();
  expect(places.sort()).toEqual(['みどり会館', '展示室'].sort());
  const page = await town.page(`/gatherings/${song.id}`, 'resident');
  for (const word of ['歌の会', '声を出します', 'みどり会館', '北町1-2', '見本市', 'CC BY 4.0', '催し一覧'])
    expect(page).toContain(word);
  expect(page).not.toContain('はじめての');
});

const placeNames = async () =>
  done(await town.as('manager').read('gathering.list', async (tx) => ok(await activePlaces(tx)))).map(
    ({ name }) => name,
  );

test('the next list changes days in place, leaves the past alone, and overwrites nothing that a person edited', async () => {
  await takeIn(csv(singing, photos, photos.replace('2026-11-20,2026-12-03', '2026-11-10,2026-11-12')));
  const [past, now] = (await named('写真展')).days;
  const song = await named('歌の会');
  const facts = { ...(await factsOf(song.id)), name: '歌声の会' };
  done(await changeGathering(town.as('manager'), song.id, song.version, facts, { postIds: [] }));
  const next = await takeIn(
    csv(singing.replace('10:00', '14:00').replace('11:30', '15:00'), photos.replace('09:00', '10:00')),
  );
  expect(next.counts).toMatchObject({ edited: 1, changed: 1, added: 0 });
  expect((await named('歌声の会')).days[0]).toMatchObject({ startsAt: '10:00' });
  const days = (await named('写真展')).days;
  expect(days[0]).toEqual(past);
  expect(days[1]).toMatchObject({ id: now?.id, startsAt: '10:00' });
  expect(days).toHaveLength(2);
});

test('a day a person called off stays called off when the list changes the event', async () => {
  await takeIn(csv(singing));
  const [day] = (await named('歌の会')).days;
  done(await cancelDay(town.as('manager'), day?.id ?? '', day?.version ?? 0, '大雨のため'));
  const next = await takeIn(csv(singing.replace('声を出します', '歌います')));
  expect(next.counts).toMatchObject({ changed: 1 });
  expect((await named('歌の会')).days).toMatchObject([
    { id: day?.id, state: 'cancelled', reason: '大雨のため' },
  ]);
});

test('what the list names no more stays: past days as they are, coming ones in doubt until somebody decides or it is back', async () => {
  await takeIn(csv(singing, photos));
  const [song] = (await named('歌の会')).days;
  expect((await takeIn(csv(photos))).counts).toMatchObject({ vanished: 1, unchanged: 1 });
  expect((await named('歌の会')).days).toMatchObject([{ id: song?.id, state: 'tentative' }]);
  const keep = await town.page(`/gatherings/${(await named('歌の会')).id}/keep`, 'manager');
  expect(keep).toContain('一覧から消え');
  expect((await takeIn(csv(singing, photos))).counts).toMatchObject({ unchanged: 2 });
  expect((await named('歌の会')).days).toMatchObject([{ id: song?.id, state: 'confirmed', reason: '' }]);
});

test('a file taken back takes its events and its places with it, and brings them again in the same gatherings', async () => {
  const { id } = await takeIn(csv(singing, photos));
  const before = (await named('歌の会')).id;
  done(await undoRun(town.as('manager'), id));
  expect(await standing()).toEqual([]);
  expect(await placeNames()).toEqual([]);
  expect((await town.get(`/gatherings/${before}`, 'resident')).status).toBe(404);
  for (const path of [gatheringPaths.keep(before), gatheringPaths.edit(before)])
    expect((await town.get(path, 'manager')).status).toBe(404);
  await takeIn(csv(singing, photos));
  expect((await named('歌の会')).id).toBe(before);
});

test('a file is not taken back once somebody edited one of its events or decided about a day', async () => {
  const { id } = await takeIn(csv(singing, photos));
  const [day] = (await named('歌の会')).days;
  done(await cancelDay(town.as('manager'), day?.id ?? '', day?.version ?? 0, '大雨のため'));
  expect(await undoRun(town.as('manager'), id)).toMatchObject({ refusal: 'import-edited-since' });
  const next = await takeIn(csv(singing, photos.replace('300円', '400円')));
  const show = await named('写真展');
  const facts = { ...(await factsOf(show.id)), lead: '見に来て' };
  done(await changeGathering(town.as('manager'), show.id, show.version, facts, { postIds: [] }));
  expect(await undoRun(town.as('manager'), next.id)).toMatchObject({ refusal: 'import-edited-since' });
});

test('a file that changed an event is taken back to what it said before', async () => {
  await takeIn(csv(singing));
  const { id } = await takeIn(csv(singing.replace('10:00', '13:00').replace('11:30', '14:30')));
  expect((await named('歌の会')).days[0]).toMatchObject({ startsAt: '13:00' });
  done(await undoRun(town.as('manager'), id));
  expect((await named('歌の会')).days[0]).toMatchObject({ startsAt: '10:00' });
});

test('a venue that is known is not registered twice, and one without an address stays the words it is', async () => {
  const vague = photos.replace('展示室,南町3-4', '各地区の公民館,');
  await takeIn(csv(singing, vague));
  await takeIn(csv(singing, vague, singing.replace('歌の会', '体操').replace('みどり会館', 'みどり 会館')));
  expect(await placeNames()).toEqual(['みどり会館']);
  const page = await town.page(`/gatherings/${(await named('写真展')).id}`, 'resident');
  expect(page).toContain('各地区の公民館');
});

const openPairs = async () => done(await readPairs(town.as('manager'), 'open', 1)).pairs;

test('a venue that may be a place the town knows is shown beside it, until its file is taken back', async () => {
  await aPlace(town.as('manager'), { name: 'みどり会館・みどり図書室', address: '北町1-2' });
  const { id } = await takeIn(csv(singing, photos));
  const names = (await openPairs()).map(({ a, b }) => [a.card.name, b.card.name].sort());
  expect(names).toEqual([['みどり会館', 'みどり会館・みどり図書室']]);
  done(await undoRun(town.as('manager'), id));
  expect(await openPairs()).toEqual([]);
});

test('a file whose venue somebody joined with a place is not taken back', async () => {
  await aPlace(town.as('manager'), { name: 'みどり会館・みどり図書室', address: '北町1-2' });
  const { id } = await takeIn(csv(singing));
  const [pair] = await openPairs();
  done(await decidePair(town.as('manager'), pair?.id ?? '', { verdict: 'same', keep: 'a', note: '' }));
  expect(await undoRun(town.as('manager'), id)).toMatchObject({ refusal: 'import-edited-since' });
});

test('private numbers and addresses of a list are not published a second time', async () => {
  const own = '公民館係,0561-00-7001';
  await takeIn(
    csv(
      singing.replace(own, '見本太郎,(090)0000-1234'),
      photos.replace('300円,,', '300円,申込は０９０－００００－５６７８か taro@gmail.com へ,'),
    ),
  );
  const song = await town.page(`/gatherings/${(await named('歌の会')).id}`, 'resident');
  expect(song).not.toMatch(/見本太郎|0000-1234/);
  const show = await town.page(`/gatherings/${(await named('写真展')).id}`, 'resident');
  expect(show).toContain('申込は');
  expect(show).not.toMatch(/５６７８|gmail/);
});

test('one signs up for an event of a list only after somebody keeps it', async () => {
  await takeIn(csv(singing));
  const song = await named('歌の会');
  const facts = someGathering(town.as('manager'), { name: '歌の会', signup: 'required' });
  const nobody = await changeGathering(town.as('manager'), song.id, song.version, facts, { postIds: [] });
  expect(nobody).toMatchObject({ refusal: 'gathering-keeper' });
});

test('coming days of something its list names no more are settled at once, by who may decide about it', async () => {
  await takeIn(csv(singing, photos));
  await takeIn(csv(photos));
  const { id } = await named('歌の会');
  expect((await town.post(gatheringPaths.settleGone(id), { way: 'hold' }, 'clerk')).status).toBe(403);
  expect((await town.post(gatheringPaths.settleGone(id), { way: 'hold' }, 'doi')).status).toBe(303);
  expect((await named('歌の会')).days).toMatchObject([{ state: 'confirmed', reason: '' }]);
  expect(await town.page(gatheringPaths.keep(id), 'manager')).not.toContain('一覧から消え');
  await takeIn(csv(singing, photos));
  await takeIn(csv(photos));
  expect((await named('歌の会')).days).toMatchObject([{ state: 'confirmed' }]);
});

test('a thousand events are taken in with a few statements, not some for each of them', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) =>
    singing.replace('歌の会', `歌の会${at}`).replace('1-2', `1-${at}`),
  );
  const { counts } = await takeIn(csv(...rows));
  expect(counts).toMatchObject({ added: 1000 });
  expect(await standing()).toHaveLength(1000);
}, 60_000);
