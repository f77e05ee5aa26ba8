import { datasets } from './detect.ts';
import { type Hazard, hazardTitles } from './hazard.rules.ts';
import { marksInWords } from './lay.ts';
import { openingWords } from './opening-text.rules.ts';
import type { EventRecord, ImportRecord } from './record.rules.ts';

/** One field of a record in words; nothing where nothing is known. */
export type Word = { readonly title: string; readonly value: string };

const shown: readonly (readonly [field: string, title: string])[] = [
  ['name', '名称'],
  ['kana', 'カナ'],
  ['alias', '通称'],
  ['city', '市区町村'],
  ['address', '住所'],
  ['addressLine2', '方書'],
  ['phone', '電話'],
  ['extension', '内線'],
  ['url', 'URL'],
  ['description', '説明'],
  ['capacity', '人数'],
  ['elevation', '標高'],
  ['responsible', '所管'],
  ['organization', '団体'],
  ['openingNote', '利用できない日など'],
  ['venue', '場所'],
  ['meetingPoint', '集合場所'],
  ['fee', '料金'],
  ['target', '対象'],
  ['applyUntil', '申込期限'],
  ['contactName', '連絡先'],
  ['organizer', '主催'],
  ['note', '備考'],
];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A record in words, in the order people read. */
export function recordWords(record: ImportRecord): Word[] {
  const fields = new Map<string, unknown>(Object.entries(record));
  const plain = shown.map(([field, title]) => ({ title, value: textOf(fields.get(field)) }));
  const point =
    record.latitude === null || record.longitude === null ? '' : `${record.latitude}, ${record.longitude}`;
  return [...plain, ...ownWords(record), { title: '緯度・経度', value: point }].filter(
    ({ value }) => value !== '',
  );
}

function ownWords(record: ImportRecord): Word[] {
  if (record.kind === 'shelter')
    return [
      { title: '災害', value: marksInWords(record.marks) },
      { title: '町会・自治会', value: record.neighbourhoods.join('、') },
    ];
  if (record.kind === 'event') return [{ title: '日時', value: occurrenceWords(record) }];
  return [{ title: '開いている時', value: record.opening ? openingWords(record.opening) : '' }];
}

/** Days and hours of an event, one after the other. */
export const occurrenceWords = ({ occurrences }: EventRecord): string =>
  occurrences
    .map(({ startsOn, endsOn, startsAt, endsAt, note }) => {
      const days = startsOn === endsOn ? startsOn : `${startsOn}～${endsOn}`;
      const hours = startsAt ? ` ${startsAt}${endsAt ? `～${endsAt}` : ''}` : '';
      return `${days}${hours}${note ? `（${note}）` : ''}`;
    })
    .join('、');

/** What differs between two readings of one thing. */
export function differences(
  before: ImportRecord,
  after: ImportRecord,
): { title: string; before: string; after: string }[] {
  const [old, now] = [recordWords(before), recordWords(after)];
  const titles = [...new Set([...old, ...now].map(({ title }) => title))];
  const valueIn = (words: readonly Word[], title: string) =>
    words.find((word) => word.title === title)?.value ?? '';
  return titles
    .map((title) => ({ title, before: valueIn(old, title), after: valueIn(now, title) }))
    .filter((pair) => pair.before !== pair.after);
}

/** The name of a field as people read it. */
export function fieldTitle(field: string): string {
  if (field === '') return '行全体';
  if (Object.hasOwn(hazardTitles, field)) return hazardTitles[field as Hazard];
  const known = Object.values(datasets)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === field);
  return known?.title ?? field;
}
