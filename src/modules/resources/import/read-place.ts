import { codeOf, extensionOf, phoneOf, textOf, urlOf } from './cell.rules.ts';
import type { FieldCells } from './dataset.rules.ts';
import type { Notes } from './notes.rules.ts';
import { type Point, pointsOf } from './point.rules.ts';
import type { PlaceRecord } from './record.rules.ts';

const PREFECTURE = /^(?:北海道|東京都|京都府|大阪府|(?:神奈川|和歌山|鹿児島|[^\s\d]{2})県)/;
// 四日市市, 市川市 and 郡山市 hold the sign in their name; a ward of a large city belongs to the city.
const CITY =
  /^(?:(?:四日市|八日市|廿日市|野々市|市川|市原|余市|郡山|郡上|大和郡山|蒲郡|町田|十日町|大町|村山|村上|羽村|武蔵村山|東村山|田村|大村)[市町村]|[^\s\d市区町村]+?郡[^\s\d]+?[町村]|[^\s\d]+?市|[^\s\d]+?区|[^\s\d]{1,5}?[町村](?=[大字字\d]))/;

/** An address that begins with prefecture and city, parted. What does not begin so stays whole. */
export function partAddress(whole: string): { prefecture: string; city: string; rest: string } {
  const prefecture = PREFECTURE.exec(whole)?.[0] ?? '';
  const local = whole.slice(prefecture.length);
  const city = CITY.exec(local)?.[0] ?? '';
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
  const whole = partAddress(cell('address'));
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
