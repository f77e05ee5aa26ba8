import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeText, parseCsv, writeCsv } from '../../../kernel/csv/index.ts';
import { detect, headersOf, mappingFor } from '../import/detect.ts';
import { placeFacts } from '../import/lay.ts';
import { readSheet } from '../import/reading.ts';
import type { EventRecord, FacilityRecord, ImportRecord, ShelterRecord } from '../import/record.rules.ts';
import { layOutEvents } from './event.layout.ts';
import { layOutFacilities, type Publisher, prefectureFor } from './facility.layout.ts';
import { layOutShelters } from './shelter.layout.ts';

const publisher: Publisher = { code: '372013', prefecture: '香川県', city: '高松市' };

function read(bytes: Uint8Array, year: number | null = null): ImportRecord[] {
  const sheet = parseCsv(decodeText(bytes).text);
  if (!sheet.ok) throw new Error(sheet.refusal);
  const headers = headersOf(sheet.value.headers);
  const kind = detect(headers)?.kind;
  if (!kind) throw new Error('no list');
  const plan = { kind, mapping: mappingFor(kind, headers), refused: new Set<string>() };
  const reading = readSheet(sheet.value, { ...plan, year: year ? { year, fiscal: false } : null });
  return reading.entries.flatMap(({ record, problems }) =>
    record && problems.every(({ level }) => level !== 'error') ? [record] : [],
  );
}

const real = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/open-data/${name}.csv`, import.meta.url));

const shelterRows = (records: readonly ShelterRecord[]) =>
  records.map((record) => ({ ...record, sourceId: '', place: placeFacts(record, '') }));

test('[community A41] △ for tsunami leaves the flag of the national layout empty, and the loss is listed', () => {
  const records = read(real('shelters_takamatsu_372013_2024')) as ShelterRecord[];
  const { rows, losses } = layOutShelters(shelterRows(records), publisher);
  const column = rows[0]?.indexOf('災害種別_津波') ?? -1;
  expect(records[0]).toMatchObject({
    name: '日新小学校跡施設',
    marks: { tsunami: 'conditional', fire: 'yes' },
  });
  expect(rows[1]?.[column]).toBe('');
  expect(rows[1]?.[rows[0]?.indexOf('災害種別_大規模な火事') ?? -1]).toBe('1');
  expect(losses).toContainEqual({
    row: 1,
    title: '日新小学校跡施設',
    column: '災害種別_津波',
    kind: 'conditional',
    value: '△',
  });
  const conditional = records.filter(({ marks }) => marks.tsunami === 'conditional').length;
  expect(
    losses.filter(({ column: of, kind }) => of === '災害種別_津波' && kind === 'conditional'),
  ).toHaveLength(conditional);
});

const place = ({ name, city, address, latitude, longitude, phone }: ImportRecord) => ({
  name,
  city,
  address,
  latitude,
  longitude,
  phone,
});

test('facilities that were written are read again as they were, hours and closing rules too', () => {
  const records = read(real('facilities_takamatsu_exchange_halls_2024')) as FacilityRecord[];
  const laid = records.map((record) => ({ ...record, sourceId: '', place: placeFacts(record, '') }));
  const again = read(writeCsv(layOutFacilities(laid, publisher).rows).bytes) as FacilityRecord[];
  expect(again.map(place)).toEqual(records.map(place));
  expect(again.map(({ opening }) => opening)).toEqual(records.map(({ opening }) => opening));
});

test('sites that were written are read again as they were, but for what the layout cannot say', () => {
  const records = read(real('shelters_takamatsu_372013_2024')) as ShelterRecord[];
  const { rows } = layOutShelters(shelterRows(records), publisher);
  for (const encoding of ['utf-8-bom', 'cp932'] as const) {
    const again = read(writeCsv(rows, encoding).bytes) as ShelterRecord[];
    expect(again).toHaveLength(193);
    // CP932 knows one minus only.
    const minus = (records: readonly ImportRecord[]) =>
      JSON.stringify(records.map(place)).replaceAll('−', '－');
    expect(minus(again)).toBe(minus(records));
    expect(again.map(({ marks }) => marks.fire)).toEqual(
      records.map(({ marks }) => (marks.fire === 'yes' ? 'yes' : 'no')),
    );
    expect(again.map(({ capacity }) => capacity)).toEqual(records.map(({ capacity }) => capacity));
  }
});

test('events that were written are read again with every occurrence', () => {
  const records = read(real('events_takamatsu_372013_2024'), 2024) as EventRecord[];
  const again = read(writeCsv(layOutEvents(records, publisher).rows).bytes) as EventRecord[];
  const told = (events: readonly EventRecord[]) =>
    events.map(({ name, url, occurrences }) => ({
      name,
      url,
      days: occurrences.map(({ startsOn, endsOn, startsAt, endsAt }) => [startsOn, endsOn, startsAt, endsAt]),
    }));
  expect(records).toHaveLength(41);
  expect(told(again)).toEqual(told(records));
});

test('what lies in the town is written with the town’s prefecture, what lies in another city with its own alone', () => {
  expect(prefectureFor({ prefecture: '', city: '' }, publisher)).toBe('香川県');
  expect(prefectureFor({ prefecture: '', city: '高松市' }, publisher)).toBe('香川県');
  expect(prefectureFor({ prefecture: '', city: '徳島市' }, publisher)).toBe('');
  expect(prefectureFor({ prefecture: '徳島県', city: '徳島市' }, publisher)).toBe('徳島県');
});
