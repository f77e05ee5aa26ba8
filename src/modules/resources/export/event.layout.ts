import { isPrivateNumber, withoutPrivate } from '../import/contact.rules.ts';
import type { EventRecord } from '../import/record.rules.ts';
import { degrees, type Publisher, prefectureFor } from './facility.layout.ts';
import type { LaidOut, Loss } from './loss.rules.ts';

/** イベント一覧 of the recommended datasets (推奨データセット基本編), 32 columns. */
export const eventColumns = [
  '都道府県コード又は市区町村コード',
  'NO',
  '都道府県名',
  '市区町村名',
  'イベント名',
  'イベント名_カナ',
  'イベント名_英語',
  '開始日',
  '終了日',
  '開始時間',
  '終了時間',
  '開始日時特記事項',
  '説明',
  '料金(基本)',
  '料金(詳細)',
  '連絡先名称',
  '連絡先電話番号',
  '連絡先内線番号',
  '主催者',
  '場所名称',
  '住所',
  '方書',
  '緯度',
  '経度',
  'アクセス方法',
  '駐車場情報',
  '定員',
  '参加申込終了日',
  '参加申込終了時間',
  '参加申込方法',
  'URL',
  '備考',
] as const;

/** Columns every event should fill (推奨データセット基本編, marked *), and who tells them. */
const required = [
  ['イベント名_カナ', 'kana'],
  ['説明', 'description'],
  ['場所名称', 'venue'],
  ['住所', 'address'],
] as const;

/** What the layout has no column for. */
const columnless = [
  ['対象者', 'target'],
  ['共催団体', 'partners'],
  ['集合場所', 'meetingPoint'],
  ['イベント種類', 'eventKind'],
] as const;

/**
 * Events in the published layout: one row for each occurrence, for it knows no event of several days apart. Somebody's
 * own number or mail address is not published a second time (community.md R7), nor the name beside it.
 */
export function layOutEvents(events: readonly EventRecord[], publisher: Publisher): LaidOut {
  const losses: Loss[] = [];
  const rows: string[][] = [];
  for (const event of events) {
    losses.push(...lossesOf(event, rows.length + 1));
    const open = withoutContact(event);
    rows.push(...event.occurrences.map((occurrence) => rowOf(open, occurrence, publisher)));
  }
  const numbered = rows.map((row, at) => row.map((cell, column) => (column === 1 ? String(at + 1) : cell)));
  return { rows: [eventColumns, ...numbered], losses };
}

function lossesOf(event: EventRecord, row: number): Loss[] {
  const { name: title, occurrences } = event;
  const loss = (column: string, kind: Loss['kind'], value = ''): Loss => ({
    row,
    title,
    column,
    kind,
    value,
  });
  const hourless = occurrences.filter(({ startsAt, endsAt }) => !startsAt || !endsAt).length;
  return [
    ...(occurrences.length > 1 ? [loss('開始日', 'longStretch', `${occurrences.length}回`)] : []),
    ...required.flatMap(([column, field]) => (event[field] === '' ? [loss(column, 'missing')] : [])),
    ...(hourless > 0 ? [loss('終了時間', 'missing', `${hourless}回`)] : []),
    ...columnless.flatMap(([column, field]) =>
      event[field] === '' || event[field] === event.venue ? [] : [loss(column, 'noColumn', event[field])],
    ),
    ...(isPrivateNumber(event.phone) ? [loss('連絡先電話番号', 'private')] : []),
  ];
}

function withoutContact(event: EventRecord): EventRecord {
  const texts = Object.fromEntries(
    Object.entries(event).map(([field, value]) => [
      field,
      typeof value === 'string' && field !== 'url' && field !== 'phone' ? withoutPrivate(value) : value,
    ]),
  ) as EventRecord;
  return isPrivateNumber(event.phone) ? { ...texts, contactName: '', phone: '', extension: '' } : texts;
}

function rowOf(
  event: EventRecord,
  occurrence: EventRecord['occurrences'][number],
  publisher: Publisher,
): string[] {
  const prefecture = prefectureFor(event, publisher);
  const city = event.city || publisher.city;
  return [
    event.code || publisher.code,
    '',
    prefecture,
    city,
    event.name,
    event.kana,
    event.nameEn,
    occurrence.startsOn,
    occurrence.endsOn,
    occurrence.startsAt ?? '',
    occurrence.endsAt ?? '',
    occurrence.note,
    event.description,
    event.fee,
    event.feeNote,
    event.contactName,
    event.phone,
    event.extension,
    event.organizer,
    event.venue,
    event.address === '' ? '' : `${prefecture}${city}${event.address}`,
    event.addressLine2,
    degrees(event.latitude),
    degrees(event.longitude),
    event.access,
    event.parking,
    event.capacity,
    event.applyUntil,
    event.applyUntilAt,
    event.apply,
    event.url,
    event.note,
  ];
}
