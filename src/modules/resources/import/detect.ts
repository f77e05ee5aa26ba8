import { foldHeader } from '../../../kernel/csv/index.ts';
import type { Dataset, DatasetKind, Mapping } from './dataset.rules.ts';
import { eventDataset } from './event.dataset.ts';
import { facilityDataset } from './facility.dataset.ts';
import { shelterDataset } from './shelter.dataset.ts';

export const datasets: Readonly<Record<DatasetKind, Dataset>> = {
  facility: facilityDataset,
  shelter: shelterDataset,
  event: eventDataset,
};

export type Header = { readonly written: string; readonly folded: string };

/** Which kind of list a header belongs to, how sure that is (0 to 1), and why. */
export type Detected = {
  readonly kind: DatasetKind;
  readonly confidence: number;
  readonly known: number;
  readonly named: number;
  readonly signs: readonly string[];
};

/** Headers as written and folded; a column without a name has an empty fold. */
export const headersOf = (cells: readonly string[]): Header[] =>
  cells.map((written) => ({ written, folded: foldHeader(written) }));

const foldedColumns = new Map(
  Object.values(datasets).map(({ kind, fields }) => [
    kind,
    new Map(fields.flatMap(({ name, columns }) => columns.map((column) => [foldHeader(column), name]))),
  ]),
);

/** The field of a kind that a column of this name is read as. */
const fieldFor = (kind: DatasetKind, folded: string): string | null =>
  foldedColumns.get(kind)?.get(folded) ?? null;

/** The kind of list that knows most of these columns, signs counting most; null where none knows its required ones. */
export function detect(headers: readonly Header[]): Detected | null {
  const named = headers.filter(({ folded }) => folded !== '');
  const ranked = Object.values(datasets)
    .flatMap((dataset) => weigh(dataset, named))
    .sort((a, b) => b.weight - a.weight);
  return ranked[0]?.detected ?? null;
}

function weigh({ kind, fields, signs }: Dataset, named: readonly Header[]) {
  const found = new Set(named.map(({ folded }) => fieldFor(kind, folded)).filter(Boolean));
  if (fields.some(({ name, required }) => required && !found.has(name))) return [];
  const folds = new Set(signs.map(foldHeader));
  const seen = named.filter(({ folded }) => folds.has(folded)).map(({ written }) => written.trim());
  if (seen.length === 0 || found.size < 2) return [];
  const known = named.filter(({ folded }) => fieldFor(kind, folded)).length;
  const confidence = Math.round((known / Math.max(1, named.length)) * 100) / 100;
  return [
    {
      weight: known + seen.length * 2,
      detected: { kind, confidence, known, named: named.length, signs: seen },
    },
  ];
}

/**
 * Which field each column is read as: what was chosen for this source before, else by its name. A field is taken by the
 * first column that names it; later ones stay in `extra`, unless somebody lays them together.
 */
export function mappingFor(kind: DatasetKind, headers: readonly Header[], saved: Mapping = {}): Mapping {
  const mapping: Record<string, string | null> = {};
  const taken = new Set<string>();
  for (const { folded } of headers) {
    if (folded === '' || folded in mapping) continue;
    const chosen = Object.hasOwn(saved, folded) ? saved[folded] : fieldFor(kind, folded);
    const field =
      chosen && !taken.has(chosen) ? chosen : Object.hasOwn(saved, folded) ? (chosen ?? null) : null;
    mapping[folded] = field;
    if (field) taken.add(field);
  }
  return mapping;
}
