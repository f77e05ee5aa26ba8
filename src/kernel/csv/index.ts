/** Lists as files: read whatever offices publish, write what their spreadsheets open. Knows no column by name. */
export { type Decoded, type Doubt, decodeText, type Encoding } from './decode.ts';
export { type LongSheet, openLongSheet } from './long.ts';
export {
  type CsvRecord,
  foldHeader,
  parseCsv,
  type Ragged,
  type Sheet,
  type SheetRefusal,
} from './parse.ts';
export { type FileKind, sniff } from './sniff.ts';
export {
  guardCell,
  type Unmappable,
  unguardCell,
  type Written,
  type WrittenEncoding,
  writeCsv,
} from './write.ts';
