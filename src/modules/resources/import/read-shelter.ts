import { countOf, listOf, type Mark, markOf, numberOf } from './cell.rules.ts';
import type { FieldCells } from './dataset.rules.ts';
import { type Hazard, hazards } from './hazard.rules.ts';
import type { Notes } from './notes.rules.ts';
import { cellsOf, readPlace } from './read-place.ts';
import type { ShelterRecord } from './record.rules.ts';

/** How the hazards of a file are to be read, which only the whole of it tells. */
export type HazardColumns = {
  readonly mapped: readonly Hazard[];
  /** Whether an empty cell means no: the file flags with "1", and flags something somewhere. */
  readonly emptyMeansNo: boolean;
};

/** One row of 指定緊急避難場所一覧. */
export function readShelter(laid: FieldCells, notes: Notes, columns: HazardColumns): ShelterRecord {
  const cell = cellsOf(laid, notes);
  const raw = (field: string) => laid.fields[field] ?? '';
  const marks: Partial<Record<Hazard, Mark>> = {};
  for (const hazard of columns.mapped) {
    const empty = raw(hazard).trim() === '';
    marks[hazard] = empty && columns.emptyMeansNo ? 'no' : markOf(raw(hazard), hazard, notes);
  }
  return {
    ...readPlace(laid, notes).place,
    kind: 'shelter',
    name: cell('name'),
    kana: cell('kana'),
    elevation: numberOf(raw('elevation'), 'elevation', notes),
    marks,
    isShelterToo: markOf(raw('isShelterToo'), 'isShelterToo', notes),
    capacity: countOf(raw('capacity'), 'capacity', notes),
    neighbourhoods: listOf(raw('neighbourhoods'), 'neighbourhoods', notes),
    responsible: cell('responsible'),
  };
}

/** What the hazard cells of a whole file say together. */
export type HazardSurvey = HazardColumns & {
  /** Whether any cell says that a hazard is served. */
  readonly flagged: boolean;
};

/** Looks at the hazard cells of a file, row by row, before any of them is read. */
export class HazardSurveyor {
  readonly #mapped: readonly Hazard[];
  #flagged = false;
  #isFlagLayout = true;

  constructor(mappedFields: ReadonlySet<string>) {
    this.#mapped = hazards.filter((hazard) => mappedFields.has(hazard));
  }

  look({ fields }: FieldCells): void {
    for (const hazard of this.#mapped) {
      const cell = (fields[hazard] ?? '').trim();
      this.#flagged ||= /^[1１○◯〇◎●△▲]$/.test(cell);
      this.#isFlagLayout &&= /^[01０１]?$/.test(cell);
    }
  }

  get survey(): HazardSurvey {
    const flagged = this.#flagged;
    return { mapped: this.#mapped, emptyMeansNo: this.#isFlagLayout && flagged, flagged };
  }
}
