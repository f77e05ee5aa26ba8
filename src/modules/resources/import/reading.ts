import type { Sheet } from '../../../kernel/csv/index.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import {
  type DatasetKind,
  type FieldCells,
  isRunningNumberAlone,
  layCells,
  type Mapping,
} from './dataset.rules.ts';
import { type Header, headersOf } from './detect.ts';
import { Notes } from './notes.rules.ts';
import type { FileYear } from './printed-date.rules.ts';
import { readEvent } from './read-event.ts';
import { readFacility } from './read-facility.ts';
import { hazardColumnsOf, readShelter } from './read-shelter.ts';
import type { Entry, EventRecord, FileQuestion, ImportRecord, Reading } from './record.rules.ts';

/** How a file is read: what its columns mean, what the user said of it, and which repairs were refused. */
export type ReadingPlan = {
  readonly kind: DatasetKind;
  readonly mapping: Mapping;
  readonly year: FileYear | null;
  readonly refused: ReadonlySet<string>;
};

type Row = { readonly line: number; readonly cells: readonly string[]; readonly laid: FieldCells };

/** Reads every record of a sheet; pure, and the same whenever it is done again. Nothing is dropped without a word. */
export function readSheet(sheet: Pick<Sheet, 'headers' | 'records' | 'ragged'>, plan: ReadingPlan): Reading {
  const headers = headersOf(sheet.headers);
  const numberAt = headers.findIndex(({ folded }) => plan.mapping[folded] === 'sourceId');
  const skipped: number[] = [];
  const rows: Row[] = [];
  for (const { line, cells } of sheet.records)
    if (isRunningNumberAlone(cells, numberAt)) skipped.push(line);
    else rows.push({ line, cells, laid: layCells(headers, cells, plan.mapping) });
  const runningNumbers = areRunning(rows);
  const entries = readRows(
    rows,
    headers,
    plan,
    runningNumbers,
    new Map(sheet.ragged.map((row) => [row.line, row])),
  );
  const told = plan.kind === 'event' ? groupEvents(entries) : entries;
  return {
    kind: plan.kind,
    entries: withoutDoubles(told),
    skipped,
    questions: questionsOf(rows, entries, plan),
    runningNumbers,
  };
}

/** 1, 2, 3 … without a gap number rows and name nothing: a row put in between would shift them all. */
function areRunning(rows: readonly Row[]): boolean {
  return rows.length > 1 && rows.every(({ laid }, at) => Number(laid.fields.sourceId) === at + 1);
}

const mappedFields = (mapping: Mapping): ReadonlySet<string> =>
  new Set(Object.values(mapping).filter((field) => field !== null));

type RaggedRow = { readonly cells: number; readonly expected: number };

function readRows(
  rows: readonly Row[],
  headers: readonly Header[],
  plan: ReadingPlan,
  runningNumbers: boolean,
  ragged: ReadonlyMap<number, RaggedRow>,
): Entry[] {
  const hazards = hazardColumnsOf(
    plan.kind === 'shelter' ? rows.map(({ laid }) => laid) : [],
    mappedFields(plan.mapping),
  );
  return rows.map(({ line, cells, laid }) => {
    const notes = new Notes(line, plan.refused);
    const half = ragged.get(line);
    if (half) tellRagged(notes, half, cells, headers);
    const record = recordOf(plan, laid, notes, hazards);
    if (record.name === '') notes.tells('name', 'missing', '', 'error');
    const key = keyOf(record, laid, runningNumbers);
    return {
      lines: [line],
      key,
      title: record.name,
      record,
      extra: laid.extra,
      cells: [cells],
      repairs: notes.repairs,
      problems: notes.problems,
    };
  });
}

function recordOf(
  plan: ReadingPlan,
  laid: FieldCells,
  notes: Notes,
  hazards: ReturnType<typeof hazardColumnsOf>,
): ImportRecord {
  if (plan.kind === 'shelter') return readShelter(laid, notes, hazards);
  return plan.kind === 'event' ? readEvent(laid, notes, plan.year) : readFacility(laid, notes);
}

/** Trailing columns without a name may be missing or too many; anything else is half a row. */
function tellRagged(
  notes: Notes,
  half: RaggedRow,
  cells: readonly string[],
  headers: readonly Header[],
): void {
  const named = headers.filter(({ folded }) => folded !== '').length;
  const spare = cells.slice(headers.length).every((cell) => cell.trim() === '');
  if (half.cells >= named && spare) return;
  notes.tells('', 'ragged', `${half.cells}／${half.expected}`, 'error');
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
function groupEvents(entries: readonly Entry[]): Entry[] {
  const whole = new Map<string, Entry>();
  const broken: Entry[] = [];
  for (const entry of entries) {
    if (entry.problems.some(({ level }) => level === 'error')) broken.push(entry);
    else whole.set(entry.key, joined(whole.get(entry.key), entry));
  }
  return [...whole.values(), ...broken].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

function joined(before: Entry | undefined, entry: Entry): Entry {
  if (!before) return entry;
  const [one, other] = [before.record as EventRecord, entry.record as EventRecord];
  const record: EventRecord = {
    ...one,
    occurrences: [...one.occurrences, ...other.occurrences],
    past: [...one.past, ...other.past],
  };
  return {
    ...before,
    lines: [...before.lines, ...entry.lines],
    record,
    extra: { ...entry.extra, ...before.extra },
    cells: [...before.cells, ...entry.cells],
    repairs: [...before.repairs, ...entry.repairs],
    problems: [...before.problems, ...entry.problems],
  };
}

/** The same thing twice in one file: the first stands, the others are errors that name its line. */
function withoutDoubles(entries: readonly Entry[]): Entry[] {
  const first = new Map<string, number>();
  return entries.map((entry) => {
    const line = entry.lines[0] ?? 0;
    const before = first.get(entry.key);
    if (before === undefined) first.set(entry.key, line);
    if (before === undefined || entry.problems.some(({ level }) => level === 'error')) return entry;
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

function questionsOf(rows: readonly Row[], entries: readonly Entry[], plan: ReadingPlan): FileQuestion[] {
  const questions: FileQuestion[] = [];
  if (plan.kind === 'shelter' && rows.length > 0) {
    const { flagged } = hazardColumnsOf(
      rows.map(({ laid }) => laid),
      mappedFields(plan.mapping),
    );
    if (!flagged) questions.push('noHazardFlagged');
  }
  if (entries.some(({ problems }) => problems.some(({ kind }) => kind === 'noYear')))
    questions.push('noYear');
  return questions;
}
