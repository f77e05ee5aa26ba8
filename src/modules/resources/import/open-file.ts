import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { LongSheet } from '../../../kernel/csv/index.ts';
import { openList, unpack } from './file.ts';
import { groupEvents, type ReadingPlan, readRecords, type Said, type Survey, Surveyor } from './reading.ts';
import type { Entry } from './record.rules.ts';
import type { Run } from './run.rules.ts';

/** Records read before others get their turn: some tens of milliseconds. */
const stretch = 250;

/** A file that is being read: opened and gone over once, then read a stretch at a time. */
export type OpenFile = {
  /** Which file under which plan. */
  readonly name: string;
  readonly sheet: LongSheet;
  readonly plan: ReadingPlan;
  readonly survey: Survey;
  /** Events have their rows all over the file: they are put together before the first of them is written. */
  readonly events: readonly Entry[] | null;
};

export const planOf = ({ kind, mapping, year, fiscal, refused }: Run): ReadingPlan => ({
  kind,
  mapping,
  year: year === null ? null : { year, fiscal },
  refused: new Set(refused),
});

export const nameOf = (run: Run): string =>
  JSON.stringify([run.id, run.mapping, run.year, run.fiscal, run.refused]);

/** Opens a kept file under the plan of its run, letting others run in between. */
export async function openFile(run: Run, packed: Uint8Array): Promise<OpenFile> {
  const list = await openList(await unpack(packed));
  if (!list.ok) throw new Error(`a kept file is no list: ${list.refusal}`);
  const [sheet, plan] = [list.value, planOf(run)];
  const surveyor = new Surveyor(sheet.headers, plan);
  for (let from = 0; from < sheet.count; from += stretch) {
    surveyor.look(sheet.read(from, from + stretch));
    await letOthersRun();
  }
  const { survey } = surveyor;
  const file = { name: nameOf(run), sheet, plan, survey };
  return { ...file, events: plan.kind === 'event' ? groupEvents(await everything(file)) : null };
}

async function everything({ sheet, plan, survey }: Omit<OpenFile, 'events'>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let from = 0; from < sheet.count; from += stretch) {
    entries.push(...readRecords(sheet.read(from, from + stretch), sheet.headers, plan, survey));
    await letOthersRun();
  }
  return entries;
}

/** How far a file has been read: its rows, and the things that were written. */
export type Reached = { readonly rows: number; readonly things: number };

/** Whether a file was read to its end. */
export const isRead = ({ sheet, events }: OpenFile, { rows, things }: Reached): boolean =>
  events ? things >= events.length : rows >= sheet.count;

/** The next things of a file from where it was reached, and how far they reach. */
export function nextThings(
  { sheet, plan, survey, events }: OpenFile,
  { rows, things }: Reached,
  said: Said,
): { readonly entries: readonly Entry[]; readonly reached: Reached } {
  const until = Math.min(rows + stretch, sheet.count);
  const read = events
    ? events.slice(things, things + stretch)
    : readRecords(sheet.read(rows, until), sheet.headers, plan, survey);
  const entries = said.tell(read);
  const passed = events ? read.reduce((sum, { lines }) => sum + lines.length, rows) : until;
  return { entries, reached: { rows: passed, things: things + entries.length } };
}
