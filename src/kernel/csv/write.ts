import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

/** A letter that the encoding does not have; row 0 is the header. A 〓 stands in its place. */
export type Unmappable = { readonly row: number; readonly column: number; readonly letter: string };

export type Written = { readonly bytes: Uint8Array; readonly unmappable: readonly Unmappable[] };

/** UTF-8 with byte order mark, as spreadsheets expect it, or CP932 as older ones do. */
export type WrittenEncoding = 'utf-8-bom' | 'cp932';

/** Writes rows as CSV by RFC 4180: CRLF, quotes where needed, and no cell that a spreadsheet would run as a formula. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  encoding: WrittenEncoding = 'utf-8-bom',
): Written {
  const guarded = rows.map((row) => row.map(guardCell));
  if (encoding === 'utf-8-bom') {
    const text = stringify(guarded, { ...form, bom: true });
    return { bytes: new TextEncoder().encode(text), unmappable: [] };
  }
  const unmappable: Unmappable[] = [];
  const mapped = guarded.map((row, at) =>
    row.map((cell, column) => toCp932(cell, (letter) => unmappable.push({ row: at, column, letter }))),
  );
  return { bytes: iconv.encode(stringify(mapped, form), 'cp932'), unmappable };
}

// A lone line feed is no record delimiter to the writer, and still would end the record for a reader.
const form = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

const FORMULA = /^[\t\r=+\-@＝＋－＠]/;
const NUMBER = /^[-+]?\d+(\.\d+)?$/;

/** An apostrophe before what a spreadsheet would take for a formula; plain numbers stay numbers. */
export const guardCell = (cell: string): string =>
  FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** The cell without the apostrophe that `guardCell` put there. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

// The same signs under the code points that CP932 has.
const TWINS: Readonly<Record<string, string>> = {
  '\u2212': '\uff0d',
  '\u301c': '\uff5e',
  '\u2016': '\u2225',
  '\u2014': '\u2015',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
};

const known = new Map<string, boolean>();

const isInCp932 = (letter: string): boolean => {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const is = iconv.decode(iconv.encode(letter, 'cp932'), 'cp932') === letter;
  known.set(letter, is);
  return is;
};

function toCp932(cell: string, lost: (letter: string) => void): string {
  if (/^\p{ASCII}*$/u.test(cell)) return cell;
  return [...cell]
    .map((letter) => {
      const twin = TWINS[letter] ?? letter;
      if (isInCp932(twin)) return twin;
      lost(letter);
      return '〓';
    })
    .join('');
}
