import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { editedAmong } from './edited.actions.ts';
import type { StoredEntry } from './entry.rules.ts';
import {
  dropEntries,
  insertEntries,
  itemsAfter,
  type KnownItem,
  keysSaid,
  knownItems,
  type StandingItem,
} from './entry.store.ts';
import { fingerprintOf, shortKey } from './file.ts';
import { isRead, nameOf, nextThings, type OpenFile, openFile, type Reached } from './open-file.ts';
import { questionsOf, Said } from './reading.ts';
import { type Entry, isBroken } from './record.rules.ts';
import type { Run } from './run.rules.ts';
import { keptFile, updateRun, waitingRuns } from './run.store.ts';

/** Files of up to this many rows are read while their sender waits. */
export const rowsAtOnce = 3000;

/** Things written in one step of a long file: about a second on the embedded database, where others wait meanwhile. */
const thingsPerStep = 500;

/** The event by which a long file goes on, one step at a time. */
export const stepEvent = 'resources.importStep';

/** Goes on in the background. A step heard twice does nothing the second time: its number is over. */
export async function oweStep(ctx: Ctx, tx: Tx, runId: string, step: number): Promise<void> {
  await updateRun(tx, runId, { step });
  await ctx.announce(tx, { kind: stepEvent, body: { runId, step } });
}

/** The last long file that was opened, so that its steps need not open it again; another process opens it for itself. */
let held: OpenFile | null = null;

/** Keys the held file has named, up to the thing that was written last; none while a step may still be rolled back. */
let heard: { readonly name: string; readonly things: number; readonly said: Said } | null = null;

/** Opens a long file before its next step begins, so that no table waits for it. */
export async function holdFile(run: Run, packed: Uint8Array): Promise<void> {
  held = null;
  held = await openFile(run, packed);
}

/** Whether the next step of this file would have to open it. */
export const isHeld = (run: Run): boolean => held?.name === nameOf(run);

const fileOf = async (tx: Tx, run: Run): Promise<OpenFile> =>
  held?.name === nameOf(run) ? held : await openFile(run, await keptFile(tx, run.id));

async function saidSoFar(tx: Tx, run: Run, { name }: OpenFile): Promise<Said> {
  const before = heard;
  heard = null;
  if (before?.name === name && before.things === run.entryCount) return before.said;
  return new Said(run.entryCount === 0 ? new Map() : await keysSaid(tx, run.id));
}

/** `inSteps`: short ones too, where others have waited already. */
type Reading = 'atOnce' | 'inSteps';

/** Begins to read a file, from its first row: at once, or step by step where it is long. */
export async function beginReading(ctx: Ctx, tx: Tx, run: Run, how: Reading = 'atOnce'): Promise<void> {
  await dropEntries(tx, run.id);
  const fresh = {
    ...run,
    state: 'reading',
    doneCount: 0,
    entryCount: 0,
    questions: [],
    skipped: [],
  } as const;
  const { state, doneCount, entryCount, questions, skipped } = fresh;
  await updateRun(tx, run.id, { state, doneCount, entryCount, questions, skipped });
  if (how === 'inSteps' || run.rowCount > rowsAtOnce) return await oweStep(ctx, tx, run.id, run.step + 1);
  await readStep(tx, fresh, Number.POSITIVE_INFINITY);
}

/** Reads files of a source anew that wait to be taken over: what stood when they were compared stands no more. */
export async function readWaitingAnew(
  ctx: Ctx,
  tx: Tx,
  sourceId: string,
  how: Reading = 'atOnce',
): Promise<void> {
  for (const run of await waitingRuns(tx, sourceId)) await beginReading(ctx, tx, run, how);
}

/** Reads the next things of a file; whether more are left. */
export async function readStep(tx: Tx, run: Run, most = thingsPerStep): Promise<boolean> {
  const file = await fileOf(tx, run);
  const said = await saidSoFar(tx, run, file);
  const questions = new Set<string>(run.questions);
  let reached: Reached = { rows: run.doneCount, things: run.entryCount };
  for (const last = reached.things + most; reached.things < last && !isRead(file, reached); ) {
    const next = nextThings(file, reached, said);
    for (const question of questionsOf(file.survey, next.entries, file.plan)) questions.add(question);
    await insertEntries(tx, run.id, await storedEntries(tx, run, next.entries, reached.things));
    reached = next.reached;
  }
  const isOver = isRead(file, reached);
  if (isOver) await addVanished(tx, run, said, reached.things);
  await updateRun(tx, run.id, {
    state: isOver ? 'preview' : 'reading',
    doneCount: reached.rows,
    entryCount: reached.things,
    questions: [...questions],
    skipped: file.survey.skipped,
  });
  heard = isOver ? null : { name: file.name, things: reached.things, said };
  if (isOver && held?.name === file.name) held = null;
  return !isOver;
}

/** Things of a file as they are kept, against what was taken over before. */
async function storedEntries(
  tx: Tx,
  run: Run,
  entries: readonly Entry[],
  from: number,
): Promise<StoredEntry[]> {
  const keys = entries.map(({ key }) => shortKey(key));
  const known = await knownItems(tx, run.sourceId, keys);
  const edited = await editedAmong(tx, [...known.values()]);
  return entries.map((entry, at) => storedEntry(entry, from + at, known, edited));
}

function storedEntry(
  entry: Entry,
  no: number,
  known: ReadonlyMap<string, KnownItem>,
  edited: ReadonlySet<string>,
): StoredEntry {
  const key = shortKey(entry.key);
  const fingerprint = fingerprintOf(entry.record, entry.extra);
  const item = known.get(key);
  return {
    id: newId(),
    no,
    lines: entry.lines,
    key,
    title: entry.title.slice(0, 300),
    change: changeOf(entry, fingerprint, item, edited),
    fingerprint,
    record: entry.record,
    extra: entry.extra,
    cells: entry.cells,
    repairs: entry.repairs,
    problems: entry.problems,
    itemId: item?.id ?? null,
  };
}

function changeOf(
  entry: Entry,
  fingerprint: string,
  item: KnownItem | undefined,
  edited: ReadonlySet<string>,
) {
  if (isBroken(entry)) return 'broken';
  if (!item) return 'added';
  if (item.fingerprint === fingerprint) return 'unchanged';
  return edited.has(item.id) ? 'edited' : 'changed';
}

/** Things of a source that are looked through at a time for those a file names no more. */
const shelf = 2000;

/** What the source named before and this file does not. A row that cannot be read is not gone. */
async function addVanished(tx: Tx, run: Run, said: Said, from: number): Promise<void> {
  let no = from;
  for (let key = ''; ; ) {
    const items = await itemsAfter(tx, run.sourceId, key, shelf);
    const entries = items.filter((item) => !said.has(item.key)).map((item, at) => goneEntry(item, no + at));
    await insertEntries(tx, run.id, entries);
    no += entries.length;
    const last = items.at(-1);
    if (!last) return;
    key = last.key;
  }
}

const goneEntry = (item: StandingItem, no: number): StoredEntry => ({
  id: newId(),
  no,
  lines: [],
  key: item.key,
  title: item.title,
  change: 'vanished',
  fingerprint: item.fingerprint,
  record: null,
  extra: {},
  cells: [],
  repairs: [],
  problems: [],
  itemId: item.id,
});
