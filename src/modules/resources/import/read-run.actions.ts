import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { placeVersions } from '../../districts/index.ts';
import type { StoredEntry } from './entry.rules.ts';
import { dropEntries, insertEntries, type KnownItem, knownItems } from './entry.store.ts';
import { fingerprintOf, openList, shortKey, unpack } from './file.ts';
import { readSheet } from './reading.ts';
import { type Entry, isBroken, type Reading } from './record.rules.ts';
import type { Run } from './run.rules.ts';
import { keptFile, updateRun } from './run.store.ts';
import { eventSink } from './sink.slot.ts';

/** Files of up to this many rows are read while their sender waits. */
export const rowsAtOnce = 3000;

/** Things written in one step of a long file. */
const entriesPerStep = 4000;

/** The event by which a long file goes on, one step at a time. */
export const stepEvent = 'resources.importStep';

/** Goes on in the background. A step heard twice does nothing the second time: its number is over. */
export async function oweStep(ctx: Ctx, tx: Tx, runId: string, step: number): Promise<void> {
  await updateRun(tx, runId, { step });
  await ctx.announce(tx, { kind: stepEvent, body: { runId, step } });
}

/** The last file that was read, so that its steps need not read it again; another process reads it for itself. */
let held: { readonly name: string; readonly reading: Reading } | null = null;

const nameOf = (run: Run): string => JSON.stringify([run.id, run.mapping, run.year, run.fiscal, run.refused]);

async function readingOf(tx: Tx, run: Run): Promise<Reading> {
  if (held?.name === nameOf(run)) return held.reading;
  const list = openList(unpack(await keptFile(tx, run.id)));
  if (!list.ok) throw new Error(`a kept file is no list: ${list.refusal}`);
  const reading = readSheet(list.value.sheet, planOf(run));
  held = run.rowCount > rowsAtOnce ? { name: nameOf(run), reading } : null;
  return reading;
}

const planOf = ({ kind, mapping, year, fiscal, refused }: Run) => ({
  kind,
  mapping,
  year: year === null ? null : { year, fiscal },
  refused: new Set(refused),
});

/** Begins to read a file, from its first row: at once, or step by step where it is long. */
export async function beginReading(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  await dropEntries(tx, run.id);
  await updateRun(tx, run.id, { state: 'reading', doneCount: 0, entryCount: 0 });
  const fresh = { ...run, state: 'reading', doneCount: 0 } as const;
  if (run.rowCount > rowsAtOnce) return await oweStep(ctx, tx, run.id, run.step + 1);
  await readStep(tx, fresh, Number.POSITIVE_INFINITY);
}

/** Reads the next things of a file; whether more are left. */
export async function readStep(tx: Tx, run: Run, most = entriesPerStep): Promise<boolean> {
  const reading = await readingOf(tx, run);
  const known = await knownItems(tx, run.sourceId);
  const next = reading.entries.slice(run.doneCount, run.doneCount + most);
  const edited = await editedAmong(tx, next, known);
  const stored = next.map((entry, at) => storedEntry(entry, run.doneCount + at, known, edited));
  for (let from = 0; from < stored.length; from += 1000)
    await insertEntries(tx, run.id, stored.slice(from, from + 1000));
  const doneCount = run.doneCount + next.length;
  const isOver = doneCount >= reading.entries.length;
  if (isOver) await addVanished(tx, run, reading, known);
  await updateRun(tx, run.id, {
    state: isOver ? 'preview' : 'reading',
    doneCount,
    entryCount: reading.entries.length,
    questions: reading.questions,
    skipped: reading.skipped,
  });
  if (isOver) held = null;
  return !isOver;
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

/** Things whose place, service or event somebody has changed here since the last file: a person's word stands. */
async function editedAmong(
  tx: Tx,
  entries: readonly Entry[],
  known: ReadonlyMap<string, KnownItem>,
): Promise<ReadonlySet<string>> {
  const items = entries.flatMap(({ key }) => known.get(shortKey(key)) ?? []);
  const placeIds = items.flatMap(({ placeId, ownsPlace }) => (placeId && ownsPlace ? [placeId] : []));
  const places = await placeVersions(tx, placeIds);
  const events = await editedEvents(
    tx,
    items.flatMap(({ sinkId }) => sinkId ?? []),
  );
  const isEdited = (item: KnownItem) =>
    (item.sinkId !== null && events.has(item.sinkId)) ||
    item.serviceStands !== item.serviceVersion ||
    (item.ownsPlace && item.placeId !== null && places.get(item.placeId) !== item.placeVersion);
  return new Set(items.filter(isEdited).map(({ id }) => id));
}

/** Which events the room that keeps them calls changed by a person. */
export const editedEvents = async (tx: Tx, sinkIds: readonly string[]): Promise<ReadonlySet<string>> =>
  sinkIds.length === 0 ? new Set() : ((await eventSink()?.edited(tx, sinkIds)) ?? new Set());

/** What the source named before and this file does not. A row that cannot be read is not gone. */
async function addVanished(
  tx: Tx,
  run: Run,
  reading: Reading,
  known: ReadonlyMap<string, KnownItem>,
): Promise<void> {
  const said = new Set(reading.entries.map(({ key }) => shortKey(key)));
  const gone = [...known.values()].filter(({ key, isGone }) => !isGone && !said.has(key));
  const entries = gone.map(
    (item, at): StoredEntry => ({
      id: newId(),
      no: reading.entries.length + at,
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
    }),
  );
  for (let from = 0; from < entries.length; from += 1000)
    await insertEntries(tx, run.id, entries.slice(from, from + 1000));
}
