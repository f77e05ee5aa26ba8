import type { EventRecord } from '../import/record.rules.ts';
import { degrees, type Publisher } from './facility.layout.ts';
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

/** Events in the published layout: one row for each occurrence, for it knows no event of several days apart. */
export function layOutEvents(events: readonly EventRecord[], publisher: Publisher): LaidOut {
  const losses: Loss[] = [];
  const rows = events.flatMap((event) => {
    const before = losses.length;
    if (event.occurrences.length > 1)
      losses.push({
        row: before + 1,
        title: event.name,
        column: '開始日',
        kind: 'longStretch',
        value: `${event.occurrences.length}回`,
      });
    return event.occurrences.map((occurrence) => rowOf(event, occurrence, publisher));
  });
  const numbered = rows.map((row, at) => row.map((cell, column) => (column === 1 ? String(at + 1) : cell)));
  return { rows: [eventColumns, ...numbered], losses };
}

function rowOf(
  event: EventRecord,
  occurrence: EventRecord['occurrences'][number],
  publisher: Publisher,
): string[] {
  const prefecture = event.prefecture || publisher.prefecture;
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
