import type { CsvRecord } from '../../../kernel/csv/index.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import {
  type DatasetKind,
  type FieldCells,
  isRunningNumberAlone,
  layCells,
  type Mapping,
} from './dataset.rules.ts';
import { type Header, headersOf } from './detect.ts';
import { shortKey } from './file.ts';
import { Notes } from './notes.rules.ts';
import type { FileYear } from './printed-date.rules.ts';
import { readEvent } from './read-event.ts';
import { readFacility } from './read-facility.ts';
import { type HazardColumns, type HazardSurvey, HazardSurveyor, readShelter } from './read-shelter.ts';
import {
  type Entry,
  type EventRecord,
  type FileQuestion,
  type ImportRecord,
  isBroken,
  type Reading,
} from './record.rules.ts';

/** How a file is read: what its columns mean, what the user said of it, and which repairs were refused. */
export type ReadingPlan = {
  readonly kind: DatasetKind;
  readonly mapping: Mapping;
  readonly year: FileYear | null;
  readonly refused: ReadonlySet<string>;
};

type Row = { readonly line: number; readonly cells: readonly string[]; readonly laid: FieldCells };

/** What only the whole of a file tells, gathered a stretch at a time before its records are read. */
export type Survey = {
  readonly hazards: HazardSurvey;
  /** Lines that hold nothing but a running number. */
  readonly skipped: readonly number[];
  readonly rowCount: number;
  /** Whether the numbers of the file are those of its rows, so that they name nothing. */
  readonly runningNumbers: boolean;
};

/** Goes over a file before it is read. */
export class Surveyor {
  readonly #plan: ReadingPlan;
  readonly #headers: readonly Header[];
  readonly #hazards: HazardSurveyor;
  readonly #skipped: number[] = [];
  #rowCount = 0;
  #isRunning = true;

  constructor(headers: readonly string[], plan: ReadingPlan) {
    this.#plan = plan;
    this.#headers = headersOf(headers);
    this.#hazards = new HazardSurveyor(mappedFields(plan.mapping));
  }

  look(records: readonly CsvRecord[]): void {
    const { rows, skipped } = rowsOf(records, this.#headers, this.#plan);
    this.#skipped.push(...skipped);
    for (const { laid } of rows) {
      this.#rowCount += 1;
      // 1, 2, 3 … without a gap number rows and name nothing: a row put in between would shift them all.
      this.#isRunning &&= Number(laid.fields.sourceId) === this.#rowCount;
      if (this.#plan.kind === 'shelter') this.#hazards.look(laid);
    }
  }

  get survey(): Survey {
    return {
      hazards: this.#hazards.survey,
      skipped: this.#skipped,
      rowCount: this.#rowCount,
      runningNumbers: this.#rowCount > 1 && this.#isRunning,
    };
  }
}

function rowsOf(records: readonly CsvRecord[], headers: readonly Header[], plan: ReadingPlan) {
  const numberAt = headers.findIndex(({ folded }) => plan.mapping[folded] === 'sourceId');
  const skipped: number[] = [];
  const rows: Row[] = [];
  for (const { line, cells } of records)
    if (isRunningNumberAlone(cells, numberAt)) skipped.push(line);
    else rows.push({ line, cells, laid: layCells(headers, cells, plan.mapping) });
  return { rows, skipped };
}

/** Reads a whole sheet at once; the same as reading it a stretch at a time. Nothing is dropped without a word. */
export function readSheet(
  { headers, records }: { readonly headers: readonly string[]; readonly records: readonly CsvRecord[] },
  plan: ReadingPlan,
): Reading {
  const surveyor = new Surveyor(headers, plan);
  surveyor.look(records);
  const { survey } = surveyor;
  const entries = readRecords(records, headers, plan, survey);
  return {
    kind: plan.kind,
    entries: new Said().tell(plan.kind === 'event' ? groupEvents(entries) : entries),
    skipped: survey.skipped,
    questions: questionsOf(survey, entries, plan),
    runningNumbers: survey.runningNumbers,
  };
}

const mappedFields = (mapping: Mapping): ReadonlySet<string> =>
  new Set(Object.values(mapping).filter((field) => field !== null));

/** Reads some records of a surveyed sheet; pure, and the same whenever it is done again. */
export function readRecords(
  records: readonly CsvRecord[],
  written: readonly string[],
  plan: ReadingPlan,
  { hazards, runningNumbers }: Survey,
): Entry[] {
  const headers = headersOf(written);
  return rowsOf(records, headers, plan).rows.map(({ line, cells, laid }) => {
    const notes = new Notes(line, plan.refused);
    if (cells.length !== headers.length) tellRagged(notes, cells, headers);
    const record = recordOf(plan, laid, notes, hazards);
    if (record.name === '') notes.tells('name', 'missing', '', 'error');
    return {
      lines: [line],
      key: keyOf(record, laid, runningNumbers),
      title: record.name,
      record,
      extra: laid.extra,
      cells: [cells],
      repairs: notes.repairs,
      problems: notes.problems,
    };
  });
}

function recordOf(plan: ReadingPlan, laid: FieldCells, notes: Notes, hazards: HazardColumns): ImportRecord {
  if (plan.kind === 'shelter') return readShelter(laid, notes, hazards);
  return plan.kind === 'event' ? readEvent(laid, notes, plan.year) : readFacility(laid, notes);
}

/** Trailing columns without a name may be missing or too many; anything else is half a row. */
function tellRagged(notes: Notes, cells: readonly string[], headers: readonly Header[]): void {
  const named = headers.filter(({ folded }) => folded !== '').length;
  const spare = cells.slice(headers.length).every((cell) => cell.trim() === '');
  if (cells.length >= named && spare) return;
  notes.tells('', 'ragged', `${cells.length}／${headers.length}`, 'error');
}

const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** By what a thing is known again: an event by name and web page, others by their number, or by name and address. */
function keyOf(record: ImportRecord, laid: FieldCells, runningNumbers: boolean): string {
  if (record.kind === 'event') return `${flat(record.name)}|${record.url}`;
  const id = (laid.fields.sourceId ?? '').trim();
  if (id !== '' && !runningNumbers) return `id:${flat(id)}`;
  return `name:${flat(record.name)}|${foldAddress(`${record.city}${record.address}`)}`;
}

/** Rows of one event become one entry with all its occurrences. A broken row stays by itself. */
export function groupEvents(entries: readonly Entry[]): Entry[] {
  const whole = new Map<string, Entry[]>();
  const broken: Entry[] = [];
  for (const entry of entries) {
    const its = whole.get(entry.key);
    if (isBroken(entry)) broken.push(entry);
    else if (its) its.push(entry);
    else whole.set(entry.key, [entry]);
  }
  return [...[...whole.values()].map(joined), ...broken].sort(
    (a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  );
}

function joined(entries: readonly Entry[]): Entry {
  const [first] = entries;
  if (!first || entries.length === 1) return first as Entry;
  const records = entries.map(({ record }) => record as EventRecord);
  const record: EventRecord = {
    ...(first.record as EventRecord),
    occurrences: records.flatMap(({ occurrences }) => occurrences),
    past: records.flatMap(({ past }) => past),
  };
  return {
    ...first,
    lines: entries.flatMap(({ lines }) => lines),
    record,
    extra: Object.assign({}, ...entries.map(({ extra }) => extra).reverse()),
    cells: entries.flatMap(({ cells }) => cells),
    repairs: entries.flatMap(({ repairs }) => repairs),
    problems: entries.flatMap(({ problems }) => problems),
  };
}

/** Keys a file has named so far, each with the line it was named on first. */
export class Said {
  readonly #first: Map<string, number>;

  constructor(first: ReadonlyMap<string, number> = new Map()) {
    this.#first = new Map(first);
  }

  /** The same thing twice in one file: the first stands, the others are errors that name its line. */
  tell(entries: readonly Entry[]): Entry[] {
    return entries.map((entry) => {
      const [line = 0, key] = [entry.lines[0], shortKey(entry.key)];
      const before = this.#first.get(key);
      if (before === undefined) this.#first.set(key, line);
      if (before === undefined || isBroken(entry)) return entry;
      const problem = {
        line,
        field: 'sourceId',
        kind: 'doubled',
        level: 'error',
        value: String(before),
      } as const;
      return { ...entry, problems: [...entry.problems, problem] };
    });
  }

  /** Whether the file has named this key, as it is kept. */
  has(key: string): boolean {
    return this.#first.has(key);
  }
}

/** What has to be asked about a file once, as far as these records of it tell. */
export function questionsOf(
  { hazards, rowCount }: Survey,
  entries: readonly Entry[],
  { kind }: ReadingPlan,
): FileQuestion[] {
  const noYear = entries.some(({ problems }) => problems.some((problem) => problem.kind === 'noYear'));
  return [
    ...(kind === 'shelter' && rowCount > 0 && !hazards.flagged ? (['noHazardFlagged'] as const) : []),
    ...(noYear ? (['noYear'] as const) : []),
  ];
}
