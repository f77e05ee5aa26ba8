import { listOf } from './cell.rules.ts';
import type { FieldCells } from './dataset.rules.ts';
import type { Notes } from './notes.rules.ts';
import { openingOf } from './opening-text.rules.ts';
import { printedTime } from './printed-time.rules.ts';
import { cellsOf, readPlace } from './read-place.ts';
import type { FacilityRecord } from './record.rules.ts';

/** One row of 公共施設一覧. */
export function readFacility(laid: FieldCells, notes: Notes): FacilityRecord {
  const cell = cellsOf(laid, notes);
  const raw = (field: string) => laid.fields[field] ?? '';
  const from = printedTime(raw('openFrom'), 'openFrom', notes);
  const until = printedTime(raw('openUntil'), 'openUntil', notes);
  const openDays = cell('openDays');
  const sentence = cell('openingNote');
  const told = { days: openDays, from: from.time, until: until.time, sentence };
  return {
    ...readPlace(laid, notes).place,
    kind: 'facility',
    name: cell('name'),
    kana: cell('kana'),
    alias: cell('alias'),
    corporateNumber: /^\d{13}$/.test(cell('corporateNumber')) ? cell('corporateNumber') : '',
    organization: cell('organization'),
    opening: openingOf(told, notes),
    openDays,
    openFrom: from.time,
    openUntil: until.time,
    openingNote: [sentence, from.note, until.note].filter(Boolean).join('　'),
    description: cell('description'),
    access: listOf(raw('access'), 'access', notes),
  };
}
