import { codeOf, extensionOf, phoneOf, textOf, urlOf } from './cell.rules.ts';
import type { FieldCells } from './dataset.rules.ts';
import type { Notes } from './notes.rules.ts';
import { type Point, pointsOf } from './point.rules.ts';
import type { PlaceRecord } from './record.rules.ts';

const PREFECTURE = /^(?:北海道|東京都|京都府|大阪府|(?:神奈川|和歌山|鹿児島|[^\s\d]{2})県)/;
// 四日市市, 市川市 and 郡山市 hold the sign in their name; 古市場 is a street. A town or village is known by its 郡 alone:
// 北町1 is a street of this town, not a town.
const CITY =
  /^(?:(?:四日市|八日市|廿日市|野々市|市川|市原|余市|十日町|町田|大町|村山|村上|羽村|武蔵村山|東村山|田村|大村|郡山|郡上|大和郡山|蒲郡)市|[^\s\d市区町村]{1,4}郡[^\s\d]{1,6}?[町村]|[^\s\d]{1,7}?市(?!場)|[^\s\d]{1,4}?区)/;

/** An address that begins with prefecture and city, parted; `known`: the city a column of its own names. */
export function partAddress(whole: string, known = ''): { prefecture: string; city: string; rest: string } {
  const prefecture = PREFECTURE.exec(whole)?.[0] ?? '';
  const local = whole.slice(prefecture.length);
  const city = known !== '' ? (local.startsWith(known) ? known : '') : (CITY.exec(local)?.[0] ?? '');
  return { prefecture, city, rest: local.slice(city.length) };
}

/** A cell of a field as text. */
export type Cell = (field: string) => string;

/** Cells of a record as text, each mended once. */
export const cellsOf =
  ({ fields }: FieldCells, notes: Notes): Cell =>
  (field) =>
    fields[field] === undefined ? '' : textOf(fields[field], field, notes);

/** Where something is. Several points: the first is the place's, all come along. */
export function readPlace(laid: FieldCells, notes: Notes): { place: PlaceRecord; points: Point[] } {
  const cell = cellsOf(laid, notes);
  const raw = (field: string) => laid.fields[field] ?? '';
  const whole = partAddress(cell('address'), cell('city'));
  const parts = `${cell('street')}${cell('lot')}`;
  const points = pointsOf(raw('latitude'), raw('longitude'), notes);
  const [first] = points;
  const place: PlaceRecord = {
    code: codeOf(raw('code'), 'code', notes),
    prefecture: cell('prefecture') || whole.prefecture,
    city: cell('city') || whole.city,
    address: whole.rest || parts,
    addressLine2: cell('addressLine2'),
    postalCode: cell('postalCode'),
    latitude: first?.latitude ?? null,
    longitude: first?.longitude ?? null,
    phone: phoneOf(raw('phone'), 'phone', notes),
    extension: extensionOf(raw('extension'), 'extension', notes),
    url: urlOf(raw('url'), 'url', notes),
    note: cell('note'),
  };
  return { place, points };
}
