import type { Opening, PlaceFacts } from '../../districts/index.ts';
import { openingWords } from '../import/opening-text.rules.ts';
import type { LaidOut, Loss } from './loss.rules.ts';

/** 公共施設一覧 of the recommended datasets (推奨データセット基本編), 24 columns. */
export const facilityColumns = [
  '都道府県コード又は市区町村コード',
  'NO',
  '都道府県名',
  '市区町村名',
  '名称',
  '名称_カナ',
  '名称_通称',
  'POIコード',
  '住所',
  '方書',
  '緯度',
  '経度',
  '電話番号',
  '内線番号',
  '法人番号',
  '団体名',
  '利用可能曜日',
  '開始時間',
  '終了時間',
  '利用可能日時特記事項',
  '説明',
  'バリアフリー情報',
  'URL',
  '備考',
] as const;

/** Whose list it is: code and names of the town. */
export type Publisher = { readonly code: string; readonly prefecture: string; readonly city: string };

/** The prefecture of a place: its own, else that of the town for what lies in the town; '' for a place in another city. */
export const prefectureFor = (
  { prefecture, city }: { readonly prefecture: string; readonly city: string },
  publisher: Publisher,
): string => prefecture || (city === '' || city === publisher.city ? publisher.prefecture : '');

/** A facility as it is published. `sourceId` is kept from the list it came from. */
export type FacilityRow = {
  readonly sourceId: string;
  readonly code: string;
  readonly place: PlaceFacts;
  readonly organization: string;
  readonly corporateNumber: string;
  readonly description: string;
  readonly note: string;
};

const DAYS = '日月火水木金土';
const weekOrder = [1, 2, 3, 4, 5, 6, 0];

/** Facilities in the published layout; hours that differ by weekday are said in words, and told as a loss. */
export function layOutFacilities(facilities: readonly FacilityRow[], publisher: Publisher): LaidOut {
  const losses: Loss[] = [];
  const rows = facilities.map((facility, at) => {
    const { place } = facility;
    const lose = (column: string, kind: Loss['kind'], value = '') =>
      losses.push({ row: at + 1, title: place.name, column, kind, value });
    if (place.kana === '') lose('名称_カナ', 'missing');
    if (place.address === '') lose('住所', 'missing');
    const hours = hoursOf(place.opening, place.openingAsPrinted, (value) =>
      lose('開始時間', 'noColumn', value),
    );
    const prefecture = prefectureFor(place, publisher);
    const city = place.city || publisher.city;
    return [
      facility.code || publisher.code,
      facility.sourceId || String(at + 1),
      prefecture,
      city,
      place.name,
      place.kana,
      place.alias,
      '',
      `${prefecture}${city}${place.address}`,
      place.addressLine2,
      degrees(place.latitude),
      degrees(place.longitude),
      place.phone,
      place.extension,
      facility.corporateNumber,
      facility.organization,
      ...hours,
      facility.description,
      place.access.join(';'),
      place.url,
      facility.note,
    ];
  });
  return { rows: [facilityColumns, ...rows], losses };
}

export const degrees = (value: number | null): string => (value === null ? '' : String(value));

/** Weekdays, hours and the sentence; the sentence as printed says most, else what the rules say. */
function hoursOf(
  opening: Opening,
  printed: string,
  lose: (value: string) => void,
): [string, string, string, string] {
  if (opening.weekly.length === 0) return ['', '', '', printed];
  const days = new Set(opening.weekly.map(({ weekday }) => weekday));
  const spans = new Map<string, number>();
  for (const { from, until } of opening.weekly)
    spans.set(`${from} ${until}`, (spans.get(`${from} ${until}`) ?? 0) + 1);
  const [most = ''] = [...spans].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [from = '', until = ''] = most.split(' ');
  const closedWeekdays = new Set(
    opening.closed.flatMap((rule) => (rule.kind === 'weekday' ? [rule.weekday] : [])),
  );
  const shown = weekOrder.filter((day) => days.has(day) && !closedWeekdays.has(day));
  if (spans.size > 1) lose(openingWords(opening));
  return [shown.map((day) => DAYS[day]).join(''), from, until, sentenceOf(opening, { from, until }, printed)];
}

/** What of the printed text is not weekdays and hours; without one, the rules in the words that are read back. */
function sentenceOf(opening: Opening, usual: { from: string; until: string }, printed: string): string {
  const rest = printed
    .split('　')
    .filter((part) => !/^[日月火水木金土]+$/.test(part) && !/^\d{2}:\d{2}～/.test(part));
  if (rest.length > 0) return rest.join('　');
  const early = opening.weekly
    .filter(({ from, until }) => from === usual.from && until !== usual.until)
    .map(({ weekday, until }) => `${DAYS[weekday]}曜日は${until}まで。`);
  const closed = opening.closed.map((rule) => {
    if (rule.kind === 'nationalHoliday') return '国民の祝日';
    if (rule.kind === 'dates') return `${monthDay(rule.from)}から${monthDay(rule.until)}まで`;
    return `${DAYS[rule.weekday]}曜日`;
  });
  const moved = opening.closed.some((rule) => rule.kind === 'weekday' && rule.ifHoliday === 'next-day');
  const shut = closed.length > 0 ? `${closed.join('及び')}は利用不可。` : '無休';
  return `${early.join('')}${shut}${moved ? 'ただし休日に当たるときは、最も近い休日でない日とする。' : ''}`;
}

const monthDay = (text: string): string => `${Number(text.slice(0, 2))}月${Number(text.slice(3))}日`;
