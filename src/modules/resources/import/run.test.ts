import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aNextTown, aTown, type TestTown } from '../../../../tests/support/town.ts';
import { formToken } from '../../../kernel/http/form-token.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { activePlaces, placeById, putPlace } from '../../districts/index.ts';
import { decide, part, readPairs } from '../duplicate/duplicate.actions.ts';
import { someSuggestion } from '../testing.ts';
import { applyRun, changePlan, sendList, takeStep } from './import.actions.ts';
import { itemsAt } from './item.store.ts';
import type { EventSink, ImportedEvent } from './sink.slot.ts';
import { eventSink, fillEventSink } from './sink.slot.ts';
import { undoRun } from './undo.actions.ts';
import { readItem, readRepairs, readRun } from './view.actions.ts';

let town: TestTown;

/** The room that keeps events, as the hall plugged it in. */
let keeper: EventSink | null = null;

beforeEach(async () => {
  town = await aTown();
  keeper ??= eventSink();
  fillEventSink(null);
});

afterAll(() => fillEventSink(keeper)); // the next file in this process has its rooms

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

const head = 'ID,名称,住所,電話番号,利用可能曜日,担当メモ';
const csv = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join('\r\n'));
const north = 'A1,北会館,北町1-1,0561-00-7001,,';
const south = 'A2,南会館,南町2-2,0561-00-7002,,';

/** Sends a file, a minute after whatever was done before. */
const send = async (bytes: Uint8Array, name = '会館一覧', who = 'manager') => {
  town.clock.moveTo(new Date(town.clock.now().getTime() + 60_000));
  return await sendList(
    town.as(who),
    { name: 'list.csv', bytes },
    {
      sourceId: null,
      name,
      kind: 'auto',
      url: '',
      licence: 'CC BY 4.0',
      attribution: '試験町',
      year: 2022,
      fiscal: false,
    },
  );
};

const view = async (id: string) => value(await readRun(town.as('manager'), id, 'all', 1));

async function takeIn(bytes: Uint8Array, name?: string, answers: readonly string[] = []) {
  const id = value(await send(bytes, name));
  value(await applyRun(town.as('manager'), id, answers));
  return await view(id);
}

const places = async () =>
  value(await town.as('manager').read('import.view', async (tx) => ok(await activePlaces(tx)))).map(
    ({ name }) => name,
  );

test('a file that was sent changes nothing until it is taken over, and then all of it at once', async () => {
  const id = value(await send(csv(north, south)));
  expect(await places()).toEqual([]);
  expect(await view(id)).toMatchObject({ run: { state: 'preview' }, counts: { added: 2, broken: 0 } });
  value(await applyRun(town.as('manager'), id, []));
  expect((await places()).sort()).toEqual(['北会館', '南会館'].sort());
  expect((await view(id)).run).toMatchObject({ state: 'applied', tidings: { added: 2, duplicates: 0 } });
  expect(await applyRun(town.as('manager'), id, [])).toMatchObject({ refusal: 'import-not-ready' });
});

test('the next file shows what is new, changed, the same and gone; what is gone stays and is due', async () => {
  await takeIn(csv(north, south));
  const next = await takeIn(csv('A1,北会館,北町1-1,0561-00-9999,,', 'A3,西会館,西町3-3,0561-00-7003,,'));
  expect(next.counts).toMatchObject({ added: 1, changed: 1, vanished: 1, unchanged: 0 });
  expect((await places()).sort()).toEqual(['北会館', '南会館', '西会館'].sort());
  const db = await testDatabase();
  const gone = await db.kysely
    .selectFrom('resources.import_item')
    .innerJoin('resources.service', 'resources.service.id', 'resources.import_item.serviceId')
    .select(['title', 'verifiedAt', 'closedOn'])
    .where('resources.import_item.townId', '=', town.town.id)
    .where('vanishedAt', 'is not', null)
    .execute();
  expect(gone).toEqual([{ title: '南会館', verifiedAt: null, closedOn: null }]);
  const back = await takeIn(csv(south));
  expect(back.counts).toMatchObject({ unchanged: 1, vanished: 2 });
});

test('rows that cannot be read stay out only when somebody says so, and are told line by line', async () => {
  const id = value(await send(csv(north, 'A2,南会館')));
  const seen = await view(id);
  expect(seen.questions).toEqual(['brokenStayOut']);
  expect(seen.entries[1]?.problems).toMatchObject([{ line: 3, kind: 'ragged', level: 'error' }]);
  expect(await applyRun(town.as('manager'), id, [])).toMatchObject({ refusal: 'import-unanswered' });
  expect(await places()).toEqual([]);
  value(await applyRun(town.as('manager'), id, ['brokenStayOut']));
  expect(await places()).toEqual(['北会館']);
});

test('a list of another municipality says so before it is taken over, and may be taken over all the same', async () => {
  const rows = [
    '名称,住所,市区町村名',
    '三鷹の会館,上連雀1-1,三鷹市',
    '三鷹の分館,下連雀2-2,三鷹市',
    '町の会館,北町1,',
  ];
  const id = value(await send(new TextEncoder().encode(rows.join('\n'))));
  const page = await town.page(`/lists/files/${id}`, 'manager');
  expect(page).toContain(`この一覧の2行は三鷹市のものです。あなたの町は${town.town.name}です`);
  expect(page).toContain('「市区町村」の列に書かれています');
  value(await applyRun(town.as('manager'), id, []));
  expect(await places()).toHaveLength(3);
  expect(await town.page(`/lists/files/${id}`, 'manager')).not.toContain('あなたの町は');
});

test('a name or an address of absurd length is cut, and told with its line and column', async () => {
  const seen = await takeIn(csv(`A1,${'長'.repeat(300_000)},${'北'.repeat(1000)},,,`));
  expect(seen.entries[0]?.problems).toMatchObject([
    { line: 2, field: 'address', kind: 'tooLong', level: 'warning' },
    { line: 2, field: 'name', kind: 'tooLong', level: 'warning' },
  ]);
  expect(await places()).toEqual(['長'.repeat(200)]);
});

test('what somebody edited here is not overwritten by the next file', async () => {
  const first = await takeIn(csv(north));
  const placeId = await placeOf(first.run.id);
  await ringElsewhere(placeId);
  const next = await takeIn(csv('A1,北会館,北町1-1,0561-00-9999,,', south));
  expect(next.counts).toMatchObject({ edited: 1, changed: 0, added: 1 });
  expect(await phoneOf(placeId)).toBe('0561-00-0001');
});

test('nor is what somebody edited after the file was read, while it waited to be taken over', async () => {
  const first = await takeIn(csv(north, south));
  const waiting = value(
    await send(csv('A1,北会館,北町1-1,0561-00-9999,,', 'A2,南会館,南町2-2,0561-00-8888,,')),
  );
  expect((await view(waiting)).counts).toMatchObject({ edited: 0, changed: 2 });
  const placeId = await placeOf(first.run.id);
  await ringElsewhere(placeId);
  value(await applyRun(town.as('manager'), waiting, []));
  const { counts, run } = await view(waiting);
  expect(counts).toMatchObject({ edited: 1, changed: 1 });
  expect(run.tidings).toMatchObject({ edited: 1, changed: 1 });
  expect(await phoneOf(placeId)).toBe('0561-00-0001');
  value(await undoRun(town.as('manager'), waiting));
  expect(await phoneOf(placeId)).toBe('0561-00-0001');
});

/** The place that the first thing of a file became. */
async function placeOf(runId: string): Promise<string> {
  const [entry] = (await view(runId)).entries;
  const { item } = value(await readItem(town.as('manager'), entry?.itemId ?? ''));
  return item.placeId ?? '';
}

/** Somebody of the staff writes another telephone number into a place. */
const ringElsewhere = (placeId: string) =>
  town.as('manager').act('resource.change', async (tx) => {
    const place = await placeById(tx, placeId);
    if (place) await putPlace(tx, { ...facts(place), phone: '0561-00-0001' }, { id: place.id });
    return ok(null);
  });

const phoneOf = async (placeId: string) =>
  value(
    await town.as('manager').read('import.view', async (tx) => ok((await placeById(tx, placeId))?.phone)),
  );

const facts = ({
  id: _,
  version: __,
  toOn: ___,
  ...rest
}: NonNullable<Awaited<ReturnType<typeof placeById>>>) => {
  const {
    townId: _t,
    addressKey: _k,
    fromOn: _f,
    lotId: _l,
    ...place
  } = rest as typeof rest & Record<string, unknown>;
  return place as typeof rest;
};

test('every imported thing keeps its cells as printed, source, licence and credit', async () => {
  const { run } = await takeIn(csv('A1, 北会館 ,北町1-1,−,,要確認'));
  const [entry] = (await view(run.id)).entries;
  const { item, source } = value(await readItem(town.as('manager'), entry?.itemId ?? ''));
  expect(item.cells).toEqual([['A1', ' 北会館 ', '北町1-1', '−', '', '要確認']]);
  expect(item).toMatchObject({
    title: '北会館',
    licence: 'CC BY 4.0',
    attribution: '試験町',
    extra: { 担当メモ: '要確認' },
  });
  expect(source.name).toBe('会館一覧');
});

test('a refused repair is not made, and a column may be read otherwise; the source remembers it', async () => {
  const id = value(await send(csv('A1, 北会館 ,北町1-1,−,,要確認')));
  const kinds = value(await readRepairs(town.as('manager'), id, 'space', 1));
  expect(kinds.repairs).toMatchObject([{ line: 2, field: 'name', before: ' 北会館 ', after: '北会館' }]);
  value(await changePlan(town.as('manager'), id, { refused: ['2:name:space'] }));
  expect((await view(id)).entries[0]?.record?.name).toBe(' 北会館 ');
  const { mapping } = (await view(id)).run;
  value(await changePlan(town.as('manager'), id, { mapping: { ...mapping, 担当メモ: 'note' } }));
  const next = await view(value(await send(csv(north))));
  expect(next.run.mapping.担当メモ).toBe('note');
});

test('what was taken back is nowhere any more: no page, no open data, nothing that waits for an answer', async () => {
  const { run } = await takeIn(csv(north));
  const { item } = value(await readItem(town.as('manager'), (await view(run.id)).entries[0]?.itemId ?? ''));
  const [service, api] = [`/resources/${item.serviceId}`, '/api/hsds/v3/services'];
  const everywhere = async () => ({
    page: (await town.get(service)).status,
    data: (await town.page(api)).includes('北会館'),
    one: (await town.get(`${api}/${item.serviceId}`)).status,
    desk: (await town.page('/resources/desk?q=北会館', 'manager')).includes(service.slice(-8)),
  });
  expect(await everywhere()).toEqual({ page: 200, data: true, one: 200, desk: true });
  await someSuggestion(town.as('resident'), item.serviceId ?? '', '電話がちがう');
  expect(await openTurns()).toEqual(['resourceSuggestion']);
  value(await undoRun(town.as('manager'), run.id));
  expect(await everywhere()).toEqual({ page: 404, data: false, one: 404, desk: false });
  expect(await openTurns()).toEqual([]);
});

const openTurns = async () =>
  (
    await (
      await testDatabase()
    ).kysely
      .selectFrom('work.item')
      .select('kind')
      .where('townId', '=', town.town.id)
      .where('state', '=', 'open')
      .execute()
  ).map(({ kind }) => kind);

test('taking back ends what a file brought and restores what it changed, unless somebody has been there', async () => {
  await takeIn(csv(north));
  const second = await takeIn(csv('A1,北会館,北町1-1,0561-00-9999,,', south));
  value(await undoRun(town.as('manager'), second.run.id));
  expect(await places()).toEqual(['北会館']);
  const again = await view(value(await send(csv(north, south))));
  expect(again.counts).toMatchObject({ unchanged: 1, added: 1 });
  value(await applyRun(town.as('manager'), again.run.id, []));
  const db = await testDatabase();
  await db.kysely
    .updateTable('districts.place')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', town.town.id)
    .where('name', '=', '南会館')
    .where('toOn', 'is', null)
    .execute();
  expect(await undoRun(town.as('manager'), again.run.id)).toMatchObject({ refusal: 'import-edited-since' });
});

test('files are taken back one after the other, down to the first, and what a waiting file saw is read anew', async () => {
  const first = await takeIn(csv(north, south));
  const second = await takeIn(csv('A1,北会館,北町1-1,0561-00-9999,,', south));
  const waiting = value(await send(csv(north, south)));
  expect((await view(waiting)).counts).toMatchObject({ changed: 1, unchanged: 1, added: 0 });
  value(await undoRun(town.as('manager'), second.run.id));
  expect((await view(waiting)).counts).toMatchObject({ unchanged: 2, added: 0 });
  value(await undoRun(town.as('manager'), first.run.id));
  expect(await places()).toEqual([]);
  expect((await view(waiting)).counts).toMatchObject({ added: 2, unchanged: 0 });
  value(await applyRun(town.as('manager'), waiting, []));
  expect((await places()).sort()).toEqual(['北会館', '南会館'].sort());
});

test('a file that waits while another of its list is taken over is read anew', async () => {
  const [one, other] = [value(await send(csv(north))), value(await send(csv(north, south)))];
  value(await applyRun(town.as('manager'), one, []));
  expect((await view(other)).counts).toMatchObject({ added: 1, unchanged: 1 });
  value(await applyRun(town.as('manager'), other, []));
  expect((await places()).sort()).toEqual(['北会館', '南会館'].sort());
});

test('two places that a person joins are one place with both services, and can be parted again', async () => {
  await takeIn(csv(north), '会館一覧');
  await takeIn(csv(north), '集会所一覧');
  const [pair] = value(await readPairs(town.as('manager'), 'open', 1)).pairs;
  expect(pair).toMatchObject({ strength: 'strong', reasons: ['sameName', 'samePhone', 'sameAddress'] });
  const id = pair?.id ?? '';
  value(await decide(town.as('manager'), id, { verdict: 'same', keep: 'a', note: '' }));
  expect(await places()).toEqual(['北会館']);
  const at = async (placeId = '') =>
    value(
      await town.as('manager').read('import.view', async (tx) => ok(await itemsAt(tx, 'placeId', [placeId]))),
    );
  expect((await at(pair?.aId)).map(({ ownsPlace }) => ownsPlace).sort()).toEqual([false, true]);
  expect(await decide(town.as('manager'), id, { verdict: 'different', keep: 'a', note: '' })).toMatchObject({
    refusal: 'duplicate-joined',
  });
  value(await part(town.as('manager'), id, '別の建物'));
  expect(await places()).toEqual(['北会館', '北会館']);
  expect((await at(pair?.bId)).map(({ ownsPlace }) => ownsPlace)).toEqual([true]);
});

test('a file whose place somebody joined with another is not taken back, whichever of the two stayed', async () => {
  await takeIn(csv(north), '会館一覧');
  for (const keep of ['a', 'b'] as const) {
    const { run } = await takeIn(csv(north), `集会所一覧 ${keep}`);
    const [pair] = value(await readPairs(town.as('manager'), 'open', 1)).pairs;
    const id = pair?.id ?? '';
    value(await decide(town.as('manager'), id, { verdict: 'same', keep, note: '' }));
    expect(await undoRun(town.as('manager'), run.id)).toMatchObject({ refusal: 'import-edited-since' });
    value(await part(town.as('manager'), id, '別の建物'));
  }
});

/** Steps in which a list of that length is read. */
const stepsToRead = 7;

const longList = (letter: string): Uint8Array => {
  const rows = Array.from({ length: 3100 }, (_, at) => `${letter}${at},会館${letter}${at},北町${at + 1},,,`);
  // The same thing again, a step later than it was named first.
  return csv(...rows, `${letter}7,会館${letter}7,北町8,,,`);
};

test('a long file is read and taken over step by step, and a step that is heard twice is done once', async () => {
  const id = value(await send(longList('L')));
  const job = town.as('job:on resources.importStep');
  expect((await view(id)).run).toMatchObject({ state: 'reading', step: 1 });
  const page = await town.get(`/lists/files/${id}`, 'manager');
  expect(page.headers.get('refresh')).toBe('5');
  value(await takeStep(job, { runId: id, step: 1 }));
  value(await takeStep(job, { runId: id, step: 1 }));
  expect((await view(id)).run).toMatchObject({ state: 'reading', step: 2, doneCount: 500, rowCount: 3101 });
  expect(await town.page(`/lists/files/${id}`, 'manager')).toContain('全3,101行のうち500行まで読みました');
  for (let step = 2; step <= stepsToRead; step += 1) value(await takeStep(job, { runId: id, step }));
  expect(await view(id)).toMatchObject({ run: { state: 'preview' }, counts: { added: 3100, broken: 1 } });
  value(await applyRun(town.as('manager'), id, ['brokenStayOut']));
  expect((await view(id)).run.state).toBe('applying');
  expect(await places()).toEqual([]);
  value(await takeStep(job, { runId: id, step: stepsToRead + 1 }));
  value(await takeStep(job, { runId: id, step: stepsToRead + 1 }));
  expect(await places()).toHaveLength(3100);
});

test('two long files read by turns are each read whole: what one holds in memory is never told of the other', async () => {
  const [one, other] = [value(await send(longList('L'), '一覧')), value(await send(longList('M'), '二覧'))];
  const job = town.as('job:on resources.importStep');
  for (let step = 1; step <= stepsToRead; step += 1)
    for (const runId of [one, other]) value(await takeStep(job, { runId, step }));
  for (const id of [one, other]) {
    const seen = value(await readRun(town.as('manager'), id, 'broken', 1));
    expect(seen).toMatchObject({ run: { state: 'preview' }, counts: { added: 3100, broken: 1 } });
    expect(seen.entries).toMatchObject([
      { no: 3100, problems: [{ kind: 'doubled', line: 3102, value: '9' }] },
    ]);
  }
});

/** A room that keeps events, as small as it can be. */
class Recorder implements EventSink {
  readonly kept = new Map<string, ImportedEvent>();
  gone: string[] = [];

  async put(_: unknown, events: readonly ImportedEvent[]) {
    const ids = new Map(events.map((event) => [event.key, event.id ?? newId()]));
    for (const event of events) this.kept.set(ids.get(event.key) ?? '', event);
    return ids;
  }
  async registered() {
    return [];
  }
  async vanished(_: unknown, ids: readonly string[]) {
    this.gone = [...ids];
  }
  async back() {}
  async edited() {
    return new Set<string>();
  }
  async remove(_: unknown, ids: readonly string[]) {
    for (const id of ids) this.kept.delete(id);
    return true;
  }
}

const events = (...rows: string[]) =>
  new TextEncoder().encode(['イベント名,開始日,終了日,URL', ...rows].join('\n'));

test('events wait for the room that keeps them; then one event has all its days, and the second time adds none', async () => {
  const bytes = events(
    '体操,2022-01-12,2022-01-12,https://www.example.jp/1',
    '体操,2022-01-19,2022-01-19,https://www.example.jp/1',
    '写真展,2022-03-01,2022-03-13,https://www.example.jp/2',
  );
  const id = value(await send(bytes, '催し一覧'));
  expect(await applyRun(town.as('manager'), id, [])).toMatchObject({ refusal: 'import-no-room' });
  const room = new Recorder();
  fillEventSink(room);
  value(await applyRun(town.as('manager'), id, []));
  expect([...room.kept.values()].map(({ record }) => [record.name, record.occurrences.length])).toEqual([
    ['体操', 2],
    ['写真展', 1],
  ]);
  const again = await takeIn(bytes, '催し一覧');
  expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  const changed = await takeIn(events('体操,2022-01-26,2022-01-26,https://www.example.jp/1'), '催し一覧');
  expect(changed.counts).toMatchObject({ changed: 1, vanished: 1, added: 0 });
  expect(room.kept.size).toBe(2);
  expect(room.gone).toHaveLength(1);
});

async function upload(bytes: Uint8Array, who: string): Promise<Response> {
  const cookie = await town.cookie(who);
  const form = new FormData();
  form.append('_csrf', formToken(town.secret, `session ${cookie.split('=')[1]}`));
  form.append('_deed', newId());
  form.append('kind', 'auto');
  form.append('name', '会館一覧');
  form.append('list', new File([Buffer.from(bytes)], '会館.csv'));
  const url = `http://town.test/t/${town.town.slug}/lists/send`;
  return await town.request(
    new Request(url, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body: form }),
  );
}

test('the door: it works, the next town gets nothing, without the right it is forbidden, what is no list is told', async () => {
  const sent = await upload(csv(north), 'manager');
  expect(sent.status).toBe(303);
  const path = (sent.headers.get('location') ?? '').replace(`/t/${town.town.slug}`, '');
  expect(await town.page(path, 'admin')).toContain('この内容で取り込む');
  expect((await town.get(path, 'goto')).status).toBe(403);
  const next = await aNextTown();
  expect((await next.get(path, 'manager')).status).toBe(404);
  expect((await upload(csv(north), 'goto')).status).toBe(403);
  const wrong = await upload(new Uint8Array([0x50, 0x4b, 3, 4, 1, 1]), 'manager');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('CSV UTF-8');
});
