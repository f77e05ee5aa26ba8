import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { activePlaces } from '../../districts/index.ts';
import { applyRun, sendList } from '../../resources/testing.ts';
import { aSalon, aSchedule, cancelDay, daysOf, done, placeCalled } from '../testing.ts';

let town: TestTown;

beforeEach(async () => {
  town = await aTown();
});

async function takeIn(bytes: Uint8Array, name: string) {
  const terms = { url: '', licence: 'CC BY 4.0', attribution: '見本市', year: null, fiscal: false };
  const stated = { sourceId: null, name, kind: 'auto', ...terms } as const;
  const id = done(await sendList(town.as('manager'), { name: 'events.csv', bytes }, stated));
  done(await applyRun(town.as('manager'), id, []));
}

async function writeOut(fields: Record<string, string> = {}): Promise<Uint8Array> {
  const answer = await town.post(
    '/lists/write',
    { list: 'event', encoding: 'utf-8-bom', ...fields },
    'manager',
  );
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const textOf = (bytes: Uint8Array, encoding = 'utf-8') => new TextDecoder(encoding).decode(bytes);

/** Everything a neighbour reads of what stands, by name and day; `listed`: out of which list, '' = the town's own. */
async function told(listed: boolean) {
  const rows = await (await testDatabase()).kysely
    .selectFrom('gatherings.gathering as g')
    .innerJoin('gatherings.occurrence as o', (join) =>
      join.onRef('o.townId', '=', 'g.townId').onRef('o.gatheringId', '=', 'g.id'),
    )
    .leftJoin('gatherings.listing as l', 'l.gatheringId', 'g.id')
    .select(['g.name', 'g.kana', 'g.lead', 'g.feeYen', 'g.feeNote', 'g.organizerName', 'g.contactName'])
    .select([
      'g.contactPhone',
      'g.contactExtension',
      'o.placeId',
      'o.day',
      'o.lastDay',
      'o.startsAt',
      'o.endsAt',
    ])
    .select(['o.note', 'l.sourceName'])
    .where('g.townId', '=', town.town.id)
    .orderBy('g.name')
    .orderBy('o.day')
    .execute();
  return rows
    .filter(({ sourceName }) => (sourceName === '書き出した一覧') === listed)
    .map(({ sourceName: _, ...row }) => row);
}

const events = [
  'イベント名,イベント名_カナ,開始日,終了日,開始時間,終了時間,開始日時特記事項,場所名称,住所,料金(基本),説明,連絡先名称,連絡先電話番号,連絡先内線番号,主催者,定員,URL',
  '歌の会,ウタノカイ,2026-12-05,2026-12-05,10:00,11:30,,みどり会館,北町1-2,無料,声を出します,公民館係,0561-00-7001,2620,歌の会の会,20,',
  '歌の会,ウタノカイ,2026-12-12,2026-12-12,13:00,,,みどり会館,北町1-2,無料,声を出します,公民館係,0561-00-7001,2620,歌の会の会,20,',
  '写真展,シャシンテン,2026-11-20,2026-12-03,09:00,17:00,月曜休館,展示室,南町3-4,大人300円,"=SUM(1)\n見に来て",,,,,,https://www.example.jp/2',
].join('\r\n');

async function furnish() {
  const placeId = done(
    await town
      .as('doi')
      .act('gathering.change', async (tx) =>
        ok(await placeCalled(tx, { name: '北集会所', address: '北町10' })),
      ),
  );
  const schedule = aSchedule(town.as('doi'), { placeId, repeatsUntil: '2027-02-28' });
  const salon = await aSalon(
    town,
    {
      kana: 'シンナカサロン',
      feeYen: 100,
      feeNote: 'お茶代',
      lead: 'お茶の会',
      contactPhone: '0561-00-1111',
      schedule,
    },
    schedule,
  );
  await takeIn(new TextEncoder().encode(events), '催し一覧');
  return salon;
}

test('events that go out and come in again are the same events, at the same places', async () => {
  await furnish();
  const places = async () =>
    done(await town.as('manager').read('gathering.list', async (tx) => ok((await activePlaces(tx)).length)));
  const before = await places();
  await takeIn(await writeOut(), '書き出した一覧');
  const [own, again] = [await told(false), await told(true)];
  expect(again).toEqual(own);
  expect(again.length).toBeGreaterThanOrEqual(6);
  expect(await places()).toBe(before);
});

test('a list of events holds public, running gatherings and the days asked for, not what is called off', async () => {
  const { id } = await furnish();
  await aSalon(town, { name: '準備中の会', state: 'draft' });
  await aSalon(town, { name: '休んでいる会', state: 'resting' });
  const [first] = done(await daysOf(town.as('resident'), id, '2026-11-26', '2026-12-31'));
  done(await cancelDay(town.as('doi'), first?.id ?? '', first?.version ?? 0, '大雨のため'));
  const rows = textOf(await writeOut({ from: '2026-12-01', until: '2026-12-31' })).split('\r\n');
  expect(rows.join()).not.toMatch(/準備中の会|休んでいる会/);
  const days = rows.filter((row) => row.includes('しんなかサロン')).map((row) => row.split(',')[7]);
  expect(days).toEqual(['2026-12-24']);
  expect(rows.filter((row) => row.includes('歌の会'))).toHaveLength(2);
});

test('no cell is a formula, both encodings work, and the credit of a list goes along', async () => {
  await furnish();
  const utf8 = textOf(await writeOut());
  expect(utf8).toContain("'=SUM(1)");
  expect(utf8).toContain('出典：見本市（CC BY 4.0）');
  expect(textOf(await writeOut({ encoding: 'cp932' }), 'shift_jis')).toContain('写真展');
});

test('somebody’s own number stays at home with the name beside it, and the page says so', async () => {
  await aSalon(town, {
    contactName: '土井さん',
    contactPhone: '090-0000-1234',
    lead: '電話は 080-0000-5678',
  });
  const text = textOf(await writeOut());
  expect(text).toContain('しんなかサロン');
  expect(text).not.toMatch(/土井さん|0000-1234|0000-5678/);
  const page = await town.page('/lists/write', 'manager');
  expect(page).toContain('イベント一覧で失われること');
  expect(page).toContain('個人の連絡先のため');
});

test('a span that ends before it begins is asked again at its field', async () => {
  const wrong = { list: 'event', from: '2026-12-31', until: '2026-12-01', encoding: 'utf-8-bom' };
  const answer = await town.post('/lists/write', wrong, 'manager');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('2年以内の日を入れてください');
});
