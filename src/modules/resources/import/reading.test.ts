import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText, parseCsv } from '../../../kernel/csv/index.ts';
import type { Mapping } from './dataset.rules.ts';
import { detect, headersOf, mappingFor } from './detect.ts';
import { fingerprintOf, openList } from './file.ts';
import { partAddress } from './read-place.ts';
import { readSheet } from './reading.ts';
import type { EventRecord, Reading, ShelterRecord } from './record.rules.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../tests/fixtures/open-data/${name}.csv`, import.meta.url)));

function read(
  bytes: Uint8Array,
  { year = null as number | null, refused = [] as string[], saved = {} as Mapping } = {},
): Reading {
  const list = parseCsv(decodeText(bytes).text);
  if (!list.ok) throw new Error(list.refusal);
  const headers = headersOf(list.value.headers);
  const kind = detect(headers)?.kind;
  if (!kind) throw new Error('nobody knows this list');
  return readSheet(list.value, {
    kind,
    mapping: mappingFor(kind, headers, saved),
    year: year ? { year, fiscal: false } : null,
    refused: new Set(refused),
  });
}

const text = (csv: string) => new TextEncoder().encode(csv);
const problems = (reading: Reading) =>
  reading.entries.flatMap(({ problems: all }) =>
    all.map(({ line, kind, level }) => `${line} ${level} ${kind}`),
  );
const repairs = (reading: Reading, kind: string) =>
  reading.entries.flatMap(({ repairs: all }) => all).filter((repair) => repair.kind === kind);

test('every kind of list is known by its columns, and says how surely', () => {
  const known = (name: string) => {
    const list = parseCsv(decodeText(fixture(name)).text);
    return list.ok ? detect(headersOf(list.value.headers)) : null;
  };
  expect(known('facilities_takamatsu_exchange_halls_2024')).toMatchObject({
    kind: 'facility',
    confidence: 1,
  });
  expect(known('shelters_takamatsu_372013_2024')).toMatchObject({ kind: 'shelter', confidence: 1 });
  expect(known('shelters_tsukuba_082201_2024')).toMatchObject({ kind: 'shelter', known: 31, named: 39 });
  expect(known('events_takamatsu_372013_2024')).toMatchObject({ kind: 'event', confidence: 1 });
  expect(known('events_base_registry_invented')).toMatchObject({ kind: 'event', known: 44, named: 50 });
  expect(detect(headersOf(['品名', '単価', '数量']))).toBeNull();
});

test('a list in CP932 reads as the same list in UTF-8', () => {
  const bytes = fixture('facilities_takamatsu_exchange_halls_2024');
  const cp932 = new Uint8Array(
    iconv.encode(Buffer.from(bytes).toString('utf8').replaceAll('−', '－'), 'cp932'),
  );
  expect(read(cp932)).toEqual(read(text(Buffer.from(bytes).toString('utf8').replaceAll('−', '－'))));
});

test('the typed spreadsheet of a city: 41 events are read, and the 4 without a day are told with their lines', () => {
  const reading = read(fixture('events_takamatsu_372013_2024'), { year: 2024 });
  expect(reading.entries).toHaveLength(45);
  expect(problems(reading).filter((line) => line.includes('error'))).toEqual([
    '245 error day',
    '248 error day',
    '249 error day',
    '251 error day',
  ]);
  expect(repairs(reading, 'excelFormat')).toHaveLength(13);
  expect(repairs(reading, 'timeNote').map(({ line }) => line)).toContain(2);
  const match = reading.entries.find(({ title }) => title.includes('オリーブガイナーズ'));
  expect(match?.record).toMatchObject({
    occurrences: [{ startsOn: '2024-09-14' }, { startsOn: '2024-09-15' }],
  });
  const nights = reading.entries.find(({ title }) => title === '高松市夜間教室')?.record as EventRecord;
  expect(nights.occurrences).toHaveLength(11);
  expect(nights.past).toHaveLength(5);
  const twice = reading.entries.filter(({ problems: all }) => all.some(({ kind }) => kind === 'manyPoints'));
  expect(twice.map(({ record }) => (record as EventRecord).points.length)).toEqual([4, 2]);
});

test('a month and its days in two cells are read together only where the weekdays prove them', () => {
  const at = (hours: string) =>
    read(text(`イベント名,開催日,開始時間\n野球,9月の試合日程,"${hours}"\n`), { year: 2024 }).entries[0];
  const proved = at('14日（土）午後1時、15日（日）午後1時');
  expect(proved?.record).toMatchObject({
    occurrences: [{ startsOn: '2024-09-14' }, { startsOn: '2024-09-15' }],
  });
  expect(proved?.repairs.map(({ kind }) => kind)).toContain('dates');
  for (const hours of ['14日（日）午後1時', '14日午後1時', '31日（火）'])
    expect(at(hours)?.problems.map(({ level, kind }) => `${level} ${kind}`)).toContain('error day');
});

test('without a year for the file every day that has none is an error, and the file asks for one', () => {
  const reading = read(fixture('events_takamatsu_372013_2024'));
  expect(reading.questions).toEqual(['noYear']);
  expect(problems(reading)).toContain('16 error noYear');
});

test('rows of one name and page are one event with all its occurrences; the same name on another page is another', () => {
  const { entries } = read(fixture('events_base_registry_invented'));
  expect(entries.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['ゆったり体操教室(1月~3月)', 7],
    ['春の写真展', 1],
    ['親子工作', 1],
    ['親子工作', 1],
  ]);
  const [exercise, photos, craft] = entries.map(({ record }) => record as EventRecord);
  expect(exercise?.occurrences.map(({ startsOn }) => startsOn)).toEqual([
    '2022-01-12',
    '2022-01-19',
    '2022-01-26',
    '2022-02-02',
    '2022-02-09',
    '2022-02-16',
    '2022-03-02',
  ]);
  expect(exercise).toMatchObject({
    venue: 'みどり会館',
    description: '座ったままでできます。\n動きやすい服でどうぞ。',
  });
  expect(photos?.occurrences).toMatchObject([
    { startsOn: '2022-03-01', endsOn: '2022-03-13', note: '月曜休館' },
  ]);
  expect(craft).toMatchObject({ venue: '', city: '三鷹市', address: '北町四丁目17番23号' });
  expect(entries[0]?.problems.map(({ kind }) => kind)).toEqual(Array(7).fill('extension'));
});

const mitaka = join(process.env.TSUMUGI_REAL_DATA ?? '/nowhere', 'events_mitaka_132047_2022.csv');

test.skipIf(!existsSync(mitaka))(
  '56 rows of Mitaka are 30 events, and the course is one with 7 occurrences',
  () => {
    const { entries } = read(new Uint8Array(readFileSync(mitaka)));
    expect(entries).toHaveLength(30);
    expect(entries.filter(({ lines }) => lines.length > 1)).toHaveLength(9);
    const course = entries.find(({ title }) => title === '土俵でフィットネス!(1月~3月)');
    expect(course?.record).toMatchObject({ occurrences: { length: 7 } });
  },
);

test('a list of sites without one flag asks, and leaves every hazard unknown or as it is printed', () => {
  const reading = read(fixture('shelters_tsukuba_082201_2024'));
  expect(reading.questions).toEqual(['noHazardFlagged']);
  const marks = reading.entries.map(({ record }) => Object.values((record as ShelterRecord).marks));
  expect(new Set(marks.flat())).toEqual(new Set(['unknown', 'no']));
  expect(marks.every((each) => each.filter((mark) => mark === 'no').length === 3)).toBe(true);
  expect(reading.entries[0]).toMatchObject({
    key: 'id:082201-shelter-0001',
    record: { city: 'つくば市', address: '流星台', code: '082201' },
  });
});

test('where a file flags with 1, an empty cell means no; three signs stay three', () => {
  const head = 'NO,名称,住所,災害種別_洪水,災害種別_津波\n';
  const flags = read(text(`${head}A1,北,北町1,1,\nA2,南,南町1,,1\n`)).entries;
  expect(flags.map(({ record }) => (record as ShelterRecord).marks)).toEqual([
    { flood: 'yes', tsunami: 'no' },
    { flood: 'no', tsunami: 'yes' },
  ]);
  const signs = read(text(`${head}A1,北,北町1,△,\n`)).entries;
  expect(signs[0]?.record).toMatchObject({ marks: { flood: 'conditional', tsunami: 'unknown' } });
});

const facilities = '名称,住所,電話番号,利用可能曜日\n';

test('rows that hold nothing but a number are skipped and listed, half rows and doubled ones are errors', () => {
  const reading = read(
    text(`NO,${facilities}7,北会館,北町1,,\n8,,,,\n9,南会館\n7,北会館,北町1,,\n10,,西町1,,\n`),
  );
  expect(reading.skipped).toEqual([3]);
  expect(problems(reading)).toEqual(['4 error ragged', '5 error doubled', '6 error missing']);
  expect(reading.entries[2]?.problems[0]?.value).toBe('2');
});

test('numbers that only count rows are no identifiers, so a row put in between changes nothing else', () => {
  const one = read(text(`NO,${facilities}1,北会館,北町1,,\n2,南会館,南町1,,\n`));
  const two = read(text(`NO,${facilities}1,中会館,中町1,,\n2,北会館,北町1,,\n3,南会館,南町1,,\n`));
  expect(one.runningNumbers).toBe(true);
  expect(two.entries.map(({ key }) => key).slice(1)).toEqual(one.entries.map(({ key }) => key));
});

test('columns nobody knows are kept beside, and a choice for a column is remembered by its name', () => {
  const csv = text('名称,住所,利用可能曜日,担当メモ\n北会館,北町1,,要確認\n');
  expect(read(csv).entries[0]?.extra).toEqual({ 担当メモ: '要確認' });
  const chosen = read(csv, { saved: { 担当メモ: 'note' } }).entries[0];
  expect(chosen).toMatchObject({ extra: {}, record: { note: '要確認' } });
});

test('an address gives its prefecture and city away only where it begins with them', () => {
  const part = (address: string) => Object.values(partAddress(address));
  expect(part('香川県高松市番町1-5-1')).toEqual(['香川県', '高松市', '番町1-5-1']);
  expect(part('三重県四日市市諏訪町1-5')).toEqual(['三重県', '四日市市', '諏訪町1-5']);
  expect(part('東京都西多摩郡檜原村467')).toEqual(['東京都', '西多摩郡檜原村', '467']);
  expect(part('東京都中央区築地1-1')).toEqual(['東京都', '中央区', '築地1-1']);
  expect(part('北町1-2')).toEqual(['', '', '北町1-2']);
  expect(part('古市場3-4')).toEqual(['', '', '古市場3-4']);
  expect(partAddress('府中町本町1', '府中町').rest).toBe('本町1');
});

test('formulas stay the text they are', () => {
  const [entry] = read(text(`${facilities}"=HYPERLINK(""x"")",@北町1,,\n`)).entries;
  expect(entry?.record).toMatchObject({ name: '=HYPERLINK("x")', address: '@北町1' });
});

test('what a thing says is one number, on whatever line it stands', () => {
  const at = (csv: string) => {
    const entry = read(text(csv)).entries.at(-1);
    return fingerprintOf(entry?.record, entry?.extra);
  };
  const row = '体操,2022-01-12,2022-01-12\n';
  expect(at(`イベント名,開始日,終了日\n${row}`)).toBe(
    at(`イベント名,開始日,終了日\n別,2022-01-01,2022-01-01\n${row}`),
  );
  expect(at(`イベント名,開始日,終了日\n${row}`)).not.toBe(
    at('イベント名,開始日,終了日\n体操,2022-01-13,2022-01-13\n'),
  );
});

test('what is no list is refused with a word for each', async () => {
  const refused = async (bytes: Uint8Array) => {
    const opened = await openList(bytes);
    return opened.ok ? 'opened' : opened.refusal;
  };
  expect(await refused(new Uint8Array())).toBe('import-empty');
  expect(await refused(text('\n \n'))).toBe('import-empty');
  expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4, 1, 1]))).toBe('import-spreadsheet');
  expect(await refused(text('%PDF-1.7 ...'))).toBe('import-no-text');
  expect(await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe('import-no-text');
  expect(await refused(text('名称,住所\n北\u0000,北町\n'))).toBe('import-no-text');
  expect(await refused(new Uint8Array(Buffer.from('\ufeff名称,住所\n北,北町\n', 'utf16le')))).toBe(
    'import-utf16',
  );
  expect(await refused(new Uint8Array(Buffer.from('\ufeff名称,住所\n', 'utf16le').swap16()))).toBe(
    'import-utf16',
  );
  expect(await refused(text(facilities))).toBe('import-no-rows');
  expect(await refused(text('名称,住所\n北,"北町\n南,南町\n'))).toBe('import-quote');
});
