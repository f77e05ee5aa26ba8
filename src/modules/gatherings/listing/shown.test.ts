import ICAL from 'ical.js';
import { beforeEach, expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { takeInList } from '../../resources/testing.ts';

let town: TestTown;

beforeEach(async () => {
  town = await aTown();
});

const head =
  'イベント名,開始日,終了日,開始時間,終了時間,開始日時特記事項,場所名称,住所,料金(基本),説明,連絡先名称,連絡先電話番号,URL';
const takeIn = (...rows: string[]) =>
  takeInList(town.as('manager'), '催し一覧', [head, ...rows].join('\r\n'), true);
const singing =
  '歌の会,2026-12-05,2026-12-05,10:00,11:30,,みどり会館,北町1-2,無料,声を出します,公民館係,0561-00-7001,';
const photos =
  '写真展,2026-11-20,2026-12-03,09:00,17:00,月曜休館,展示室,南町3-4,300円,,,,https://www.example.jp/2';

const weekOf = async (from: string) => await town.page(`${gatheringPaths.week}?from=${from}`, 'resident');

/** What is said under each day of a week, and what goes on for many days. */
const partsOf = (page: string) => {
  const [days = '', lasting = ''] = page.split('id="lasting-title"');
  return { days, lasting };
};

test('in the week a course stands on each of its days, a weekend on both, and an exhibition once, with its last day', async () => {
  await takeIn(
    singing,
    singing.replaceAll('2026-12-05', '2026-12-12'),
    photos,
    singing.replace('歌の会', '秋祭り').replace('2026-12-05,2026-12-05', '2026-11-28,2026-11-29'),
  );
  const first = partsOf(await weekOf('2026-11-26'));
  expect(first.days.split('秋祭り')).toHaveLength(3);
  expect(first.days).not.toContain('写真展');
  expect(first.lasting.split('写真展')).toHaveLength(2);
  expect(first.lasting).toContain('12月3日');
  expect((await weekOf('2026-12-03')).split('歌の会')).toHaveLength(2);
  expect((await weekOf('2026-12-10')).split('歌の会')).toHaveLength(2);
  expect(await weekOf('2026-12-10')).not.toContain('写真展');
});

test('in calendars an exhibition is whole days up to its last, and what has no end has none', async () => {
  await takeIn(
    singing.replace('11:30', ''),
    photos,
    singing.replace('歌の会', '朝市').replace('10:00,11:30', ','),
  );
  const feed = await (await town.get(gatheringPaths.townFeed, 'resident')).text();
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent');
  const told = events.map((part) => {
    const value = (name: string) => part.getFirstPropertyValue(name)?.toString() ?? null;
    return [value('summary'), value('dtstart'), value('dtend'), value('location')?.split('\n')[0]];
  });
  expect(told.sort()).toEqual(
    [
      ['写真展', '2026-11-20', '2026-12-04', '展示室'],
      ['朝市', '2026-12-05', '2026-12-06', 'みどり会館'],
      ['歌の会', '2026-12-05T01:00:00Z', null, 'みどり会館'],
    ].sort(),
  );
});
