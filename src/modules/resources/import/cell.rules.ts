import { proveCode } from './code.rules.ts';
import type { Notes } from './notes.rules.ts';

/** What a cell tells of whether a place serves in a hazard: ○, △ (upper floors, or under conditions), ×. */
export type Mark = 'yes' | 'conditional' | 'no' | 'unknown';

/** The longest text a cell may hold, in letters. */
export const longestText = 10_000;

/** What things are sorted and looked up by is shorter: an index of the database takes a name, no page of text. */
const longestOf: Readonly<Record<string, number>> = {
  ...{ name: 200, kana: 200, alias: 200, prefecture: 20, city: 60 },
  ...{ address: 300, street: 200, lot: 100, addressLine2: 200, phone: 60, extension: 60, venue: 200 },
};

const FORMULA_GUARD = /^'(?=[\t\r=+\-@＝＋－＠])/;
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** A cell without the blanks around it and the apostrophe of a spreadsheet. What begins like a formula stays text. */
export function textOf(cell: string, field: string, notes: Notes): string {
  const bare =
    FORMULA_GUARD.test(cell) && notes.mends(field, 'guard', cell, cell.slice(1)) ? cell.slice(1) : cell;
  const trimmed = bare.replaceAll('\u0000', '').replace(EDGES, '');
  const text =
    trimmed === bare || (trimmed !== '' && !notes.mends(field, 'space', bare, trimmed)) ? bare : trimmed;
  const longest = longestOf[field] ?? longestText;
  if (text.length <= longest) return text;
  notes.tells(field, 'tooLong', text);
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/** Letters and digits in one width, for what is a number or a sign and no prose. */
export function narrowOf(cell: string, field: string, notes: Notes): string {
  const text = textOf(cell, field, notes);
  const narrow = text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ｰ]|(?<=\d)ー(?=\d)/g, '-')
    .trim();
  return narrow === text || notes.mends(field, 'width', text, narrow) ? narrow : text;
}

const NONE = /^(?:[-‐‑‒–—―−ー－*＊]+|なし|無し|無|ナシ|未定|不明)$/;

/** The text, or nothing where a sign says that there is none. */
export function orNothing(text: string, field: string, notes: Notes): string {
  return NONE.test(text) && notes.mends(field, 'dash', text, '') ? '' : text;
}

/** Digits and hyphens of a telephone number. A number that is none is told and kept as text. */
export function phoneOf(cell: string, field: string, notes: Notes): string {
  const text = orNothing(textOf(cell, field, notes), field, notes);
  if (text === '') return '';
  const number = narrowOf(text, field, notes).replace(/[()]/g, '-').replace(/\s+/g, '').replace(/^-|-$/g, '');
  if (!/^[\d-]+$/.test(number) || !/^0\d{9,10}$/.test(number.replaceAll('-', ''))) {
    notes.tells(field, 'phone', text);
    return text;
  }
  return number;
}

/** An extension as text: leading zeros count, and two may stand in it. Two that were glued together are only told. */
export function extensionOf(cell: string, field: string, notes: Notes): string {
  const text = orNothing(textOf(cell, field, notes), field, notes).normalize('NFKC');
  if (/^\d{7,}$/.test(text)) notes.tells(field, 'extension', text);
  return text;
}

/** A local government code of six digits; a lost zero or check digit comes back only where the check digit proves it. */
export function codeOf(cell: string, field: string, notes: Notes): string {
  const written = narrowOf(cell, field, notes);
  if (written === '') return '';
  const proved = proveCode(written);
  if (proved && (proved.by === 'as' || notes.mends(field, proved.by, written, proved.code)))
    return proved.code;
  if (!proved) notes.tells(field, 'code', written);
  return written;
}

/** A number, with its unit taken off (238人); null where there is none, or none that can be read. */
export function numberOf(cell: string, field: string, notes: Notes): number | null {
  const text = orNothing(narrowOf(cell, field, notes), field, notes).replaceAll(',', '');
  if (text === '') return null;
  const found = /^(?:約|およそ)?(-?\d+(?:\.\d+)?)(人|名|m|メートル|㎡)?$/.exec(text);
  if (!found) {
    notes.tells(field, 'number', text);
    return null;
  }
  if (text !== found[1] && !notes.mends(field, 'unit', text, found[1] ?? '')) return null;
  return Number(found[1]);
}

/** How many, whole and not below zero. */
export function countOf(cell: string, field: string, notes: Notes): number | null {
  const number = numberOf(cell, field, notes);
  if (number === null || (Number.isInteger(number) && number >= 0 && number < 10_000_000)) return number;
  notes.tells(field, 'number', cell);
  return null;
}

const marks: Readonly<Record<string, Mark>> = {
  '○': 'yes',
  '◯': 'yes',
  〇: 'yes',
  '◎': 'yes',
  '●': 'yes',
  '1': 'yes',
  '△': 'conditional',
  '▲': 'conditional',
  '×': 'no',
  '✕': 'no',
  '✖': 'no',
  x: 'no',
  '0': 'no',
};

/** Three values and one for nothing said: △ is never squeezed into yes or no. */
export function markOf(cell: string, field: string, notes: Notes): Mark {
  const text = textOf(cell, field, notes);
  if (text === '' || NONE.test(text)) return 'unknown';
  const mark = marks[text] ?? marks[text.normalize('NFKC').toLowerCase()];
  if (!mark) notes.tells(field, 'mark', text);
  return mark ?? 'unknown';
}

/** A web address, or nothing: only http and https lead anywhere. */
export function urlOf(cell: string, field: string, notes: Notes): string {
  const text = orNothing(textOf(cell, field, notes), field, notes);
  if (text === '' || /^https?:\/\/[^\s"'<>]+$/i.test(text)) return text;
  const inside = text.match(/https?:\/\/[^\s"'<>（）]+/gi) ?? [];
  const [only, second] = inside;
  if (only && !second && notes.mends(field, 'url', text, only)) return only;
  if (!only || second) notes.tells(field, 'url', text);
  return '';
}

/** Parts of a cell that lists things by semicolons. */
export const listOf = (cell: string, field: string, notes: Notes): string[] =>
  textOf(cell, field, notes)
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
