import type { PlaceFacts } from '../../districts/index.ts';
import type { Mark } from '../import/cell.rules.ts';
import type { Hazard } from '../import/hazard.rules.ts';
import { hazardTitles } from '../import/hazard.rules.ts';
import { degrees, type Publisher, prefectureFor } from './facility.layout.ts';
import type { LaidOut, Loss } from './loss.rules.ts';

/** Hazards in the order of the layout; the larger flood has no column of its own there. */
const published = [
  'flood',
  'landslide',
  'stormSurge',
  'earthquake',
  'tsunami',
  'fire',
  'inundation',
  'volcano',
] as const satisfies readonly Hazard[];

/** 指定緊急避難場所一覧 of the recommended datasets (推奨データセット基本編). */
export const shelterColumns = [
  'NO',
  '名称',
  '名称_カナ',
  '住所',
  '方書',
  '緯度',
  '経度',
  '標高',
  '電話番号',
  '内線番号',
  '市区町村コード',
  '都道府県名',
  '市区町村名',
  ...published.map((hazard) => `災害種別_${hazardTitles[hazard]}`),
  '指定避難所との重複',
  '想定収容人数',
  '対象となる町会・自治会',
  'URL',
  '備考',
] as const;

/** A site as it is published. */
export type ShelterRow = {
  readonly sourceId: string;
  readonly code: string;
  readonly place: PlaceFacts;
  readonly marks: Readonly<Partial<Record<Hazard, Mark>>>;
  readonly elevation: number | null;
  readonly isShelterToo: Mark;
  readonly capacity: number | null;
  readonly neighbourhoods: readonly string[];
  readonly note: string;
};

/** Sites in the published layout. It knows "1" and nothing: △ and what is unknown stay empty, each told as a loss. */
export function layOutShelters(shelters: readonly ShelterRow[], publisher: Publisher): LaidOut {
  const losses: Loss[] = [];
  const rows = shelters.map((shelter, at) => {
    const { place } = shelter;
    const lose = (column: string, kind: Loss['kind'], value = '') =>
      losses.push({ row: at + 1, title: place.name, column, kind, value });
    if (place.kana === '') lose('名称_カナ', 'missing');
    if (place.phone === '') lose('電話番号', 'missing');
    if (shelter.marks.floodLargest && shelter.marks.floodLargest !== 'unknown')
      lose(hazardTitles.floodLargest, 'noColumn', signs[shelter.marks.floodLargest]);
    const prefecture = prefectureFor(place, publisher);
    const city = place.city || publisher.city;
    return [
      shelter.sourceId || String(at + 1),
      place.name,
      place.kana,
      `${prefecture}${city}${place.address}`,
      place.addressLine2,
      degrees(place.latitude),
      degrees(place.longitude),
      degrees(shelter.elevation),
      place.phone,
      place.extension,
      shelter.code || publisher.code,
      prefecture,
      city,
      ...published.map((hazard) => flag(shelter.marks[hazard], `災害種別_${hazardTitles[hazard]}`, lose)),
      flag(shelter.isShelterToo, '指定避難所との重複', lose),
      shelter.capacity === null ? '' : String(shelter.capacity),
      shelter.neighbourhoods.join(';'),
      place.url,
      shelter.note,
    ];
  });
  return { rows: [shelterColumns, ...rows], losses };
}

const signs: Readonly<Record<Mark, string>> = { yes: '○', conditional: '△', no: '×', unknown: '' };

function flag(
  mark: Mark | undefined,
  column: string,
  lose: (column: string, kind: Loss['kind'], value?: string) => void,
) {
  if (mark === 'yes') return '1';
  if (mark === 'conditional') lose(column, 'conditional', '△');
  if (mark === 'unknown' || mark === undefined) lose(column, 'unknown');
  return '';
}
