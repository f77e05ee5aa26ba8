import type { SentFile } from '../../src/kernel/http/body.ts';
import { ok } from '../../src/kernel/result.ts';
import { holdBack } from '../../src/kernel/walls/lot.ts';
import { readKept } from '../../src/modules/gatherings/gathering/keep.actions.ts';
import { decide, readPairs } from '../../src/modules/resources/duplicate/duplicate.actions.ts';
import { applyRun, sendList } from '../../src/modules/resources/import/import.actions.ts';
import type { TestTown } from '../support/town.ts';
import { done } from './build.ts';

const list = (rows: readonly string[]): SentFile => ({
  name: '一覧.csv',
  bytes: new TextEncoder().encode(['NO,名称,住所,電話番号,利用可能曜日,備考', ...rows].join('\n')),
});

const send = (town: TestTown, name: string, rows: readonly string[]) =>
  done(
    sendList(town.as('manager'), list(rows), {
      sourceId: null,
      name,
      kind: 'facility',
      url: '',
      licence: 'CC BY 4.0',
      attribution: '試験町',
      year: null,
      fiscal: false,
    }),
  );

const aDay = '2026-12-20,2026-12-20,10:00,11:30';

const sendEvents = (town: TestTown, rows: readonly string[]) =>
  done(
    sendList(
      town.as('manager'),
      {
        name: '催し.csv',
        bytes: new TextEncoder().encode(['イベント名,開始日,終了日,開始時間,終了時間', ...rows].join('\n')),
      },
      {
        sourceId: null,
        name: '催し一覧',
        kind: 'event',
        url: '',
        licence: 'CC BY 4.0',
        attribution: '試験町',
        year: null,
        fiscal: false,
      },
    ),
  );

/** An event of a list that the next list names no more. */
async function loseEvent(town: TestTown): Promise<string> {
  const both = [`消えた歌の会,${aDay}`, `写真展,${aDay}`];
  await done(applyRun(town.as('manager'), await sendEvents(town, both), []));
  await done(applyRun(town.as('manager'), await sendEvents(town, both.slice(1)), []));
  const { rows } = await done(readKept(town.as('manager'), 'listed'));
  return rows.find(({ gathering }) => gathering.name === '消えた歌の会')?.gathering.id ?? '';
}

/** A list in force, and one whose lot is held back, as while a long list is taken over. */
export async function setLots(town: TestTown): Promise<void> {
  const [stands, waits] = [
    await send(town, '立っている一覧', ['D1,東集会所,東町1-1,0561-00-7011,,']),
    await send(town, '待っている一覧', ['E1,西集会所,西町1-1,0561-00-7012,,']),
  ];
  for (const id of [stands, waits]) await done(applyRun(town.as('manager'), id, []));
  await done(
    town.as('job:on resources.importStep').act('import.tick', async (tx) => {
      await holdBack(tx, waits);
      return ok(null);
    }),
  );
}

/** Lists in every state, and two pairs of places: one to be decided, one joined. */
export async function setLists(town: TestTown, id: Record<string, string>): Promise<void> {
  id.goneEvent = await loseEvent(town);
  const rows = ['A1,北集会所,北町1-1,0561-00-7001,,', 'A2,南集会所,南町2-2,0561-00-7002,, 空白'];
  id.list = await send(town, '集会所一覧', rows);
  await done(applyRun(town.as('manager'), id.list, []));
  id.listToUndo = await send(town, '会館一覧', [
    'B1,北集会所,北町1-1,0561-00-7001,,',
    'B2,南集会所,南町2-2,0561-00-7002,,',
  ]);
  await done(applyRun(town.as('manager'), id.listToUndo, []));
  for (const name of ['listToLay', 'listToMend', 'listToApply', 'listToDrop'])
    id[name] = await send(town, `一覧 ${name}`, [`C1,会館 ${name},西町3-3,0561-00-7003,, 空白`]);
  const found = await done(readPairs(town.as('manager'), 'open', 1));
  const [open, joined] = found.pairs;
  id.places = open?.id ?? '';
  id.joinedPlaces = joined?.id ?? '';
  const verdict = { verdict: 'same', keep: 'a', note: '同じ建物' } as const;
  await done(decide(town.as('manager'), id.joinedPlaces, verdict));
}
