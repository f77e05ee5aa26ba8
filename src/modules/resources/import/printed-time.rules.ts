import type { LocalTime } from '../../../kernel/time.ts';
import { orNothing, textOf } from './cell.rules.ts';
import type { Notes } from './notes.rules.ts';

/** A clock time and what stands behind it in brackets; null when there is none. */
export type PrintedTime = { readonly time: LocalTime | null; readonly note: string };

const TIME = /^(午前|午後)?\s*(\d{1,2})\s*(?::|時)\s*(?:(\d{2})\s*分?|(半))?(?::\d{2})?/;

/** 9:00, ９時半, 午後1時30分, and 17:00（最終入館16:30まで）, whose bracket goes into the note. 24:00 ends a day. */
export function printedTime(cell: string, field: string, notes: Notes): PrintedTime {
  const text = orNothing(textOf(cell, field, notes), field, notes);
  if (text === '') return { time: null, note: '' };
  const flat = text.normalize('NFKC');
  const found = TIME.exec(flat);
  const time = found ? clockOf(found) : null;
  if (!found || !time) {
    notes.tells(field, 'time', text);
    return { time: null, note: text };
  }
  const note = flat.slice(found[0].length).replace(/^[\s(]+|[\s)]+$/g, '');
  if (note !== '' && !notes.mends(field, 'timeNote', text, `${time}　${note}`))
    return { time: null, note: text };
  return { time, note };
}

function clockOf([, half, hour = '', minute, thirty]: RegExpExecArray): LocalTime | null {
  const hours = Number(hour) + (half === '午後' && Number(hour) < 12 ? 12 : 0);
  const minutes = thirty ? 30 : Number(minute ?? 0);
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
