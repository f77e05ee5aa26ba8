/** The kinds of list that are read: 公共施設一覧, 指定緊急避難場所一覧, イベント一覧. */
export type DatasetKind = 'facility' | 'shelter' | 'event';

/** A field of a kind of list, and every name its column goes by; the first is the name it is written with. */
export type Field = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly required?: true;
};

/** A kind of list: what it is called, its fields, and the layouts in which it is published. */
export type Dataset = {
  readonly kind: DatasetKind;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Columns that tell this kind from the others: any of them must be there. */
  readonly signs: readonly string[];
};

/** Which field each column is read as, by its folded header; null: kept as it is in `extra`. */
export type Mapping = Readonly<Record<string, string | null>>;

/** Cells of one record by field, and what no field takes by the header as written. */
export type FieldCells = {
  readonly fields: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;
};

/** Lays a record's cells into fields. A field that several columns fill takes them joined by a space. */
export function layCells(
  headers: readonly { readonly written: string; readonly folded: string }[],
  cells: readonly string[],
  mapping: Mapping,
): FieldCells {
  const fields: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const [at, cell] of cells.entries()) {
    const header = headers[at];
    const field = header ? mapping[header.folded] : null;
    if (cell.trim() === '') continue;
    if (field) fields[field] = fields[field] ? `${fields[field]} ${cell}` : cell;
    else extra[header?.written.trim() || `${at + 1}列目`] = cell.slice(0, 2000);
  }
  return { fields, extra };
}

/** Whether a record holds nothing but a running number: left over from a form that was never filled. */
export const isRunningNumberAlone = (cells: readonly string[], numberAt: number): boolean =>
  cells.every((cell, at) => cell.trim() === '' || at === numberAt);
