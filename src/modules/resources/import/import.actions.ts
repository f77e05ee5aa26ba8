import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { isEmbedded } from '../../../kernel/db/pglite-dialect.ts';
import type { SentFile } from '../../../kernel/http/body.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { holdBack } from '../../../kernel/walls/lot.ts';
import type { DatasetKind, Mapping } from './dataset.rules.ts';
import { detect, headersOf, mappingFor } from './detect.ts';
import { hashOf, openList, pack } from './file.ts';
import { asImporter } from './import.walls.ts';
import { comparePlaces, goOnApplying, goOnUndoing, isToCompare, type Step } from './parts.actions.ts';
import {
  beginReading,
  holdFile,
  isHeld,
  oweStep,
  readStep,
  readWaitingAnew,
  rowsAtOnce,
} from './read-run.actions.ts';
import { inOneGo, isLong, mayApply, mostInOneGo, type Run } from './run.rules.ts';
import {
  countChanges,
  insertRun,
  insertSource,
  isUnderWay,
  keepFile,
  keptFile,
  runById,
  sourceBy,
  updateRun,
  updateSource,
} from './run.store.ts';
import { eventSink } from './sink.slot.ts';
import type { Source } from './source.rules.ts';
import { takeOver } from './take-over.actions.ts';

/** Whether somebody takes a list of this kind: events wait for the room that keeps them. */
export const hasRoomFor = (kind: DatasetKind): boolean => kind !== 'event' || eventSink() !== null;

/** What is stated with a file. `sourceId`: a source that is known; else its name, and the terms it is published under. */
export type Stated = {
  readonly sourceId: string | null;
  readonly name: string;
  readonly kind: DatasetKind | 'auto';
  readonly url: string;
  readonly licence: string;
  readonly attribution: string;
  readonly year: number | null;
  readonly fiscal: boolean;
};

/** Takes a file in and reads it; nothing of it stands in the directory yet. Long ones are read in the background. */
export async function sendList(ctx: Ctx, file: SentFile, stated: Stated, mark?: DeedMark) {
  const list = await openList(file.bytes);
  if (!list.ok) return list;
  const { encoding, doubts, count: rowCount } = list.value;
  const headers = headersOf(list.value.headers);
  const kind = stated.kind === 'auto' ? detect(headers)?.kind : stated.kind;
  const packed = await pack(file.bytes);
  const fileHash = hashOf(file.bytes);
  return await ctx.act(
    'import.send',
    async (
      tx,
    ): Promise<
      Result<string, 'import-unknown-list' | 'import-other-kind' | 'import-source-named' | 'not-found'>
    > => {
      const found = await sourceFor(tx, stated, kind);
      if (!found.ok) return found;
      const source = found.value;
      const id = newId(tx.now.getTime());
      await insertRun(tx, {
        id,
        sourceId: source.id,
        kind: source.kind,
        fileName: file.name,
        fileBytes: file.bytes.length,
        fileHash,
        encoding,
        headers: list.value.headers,
        mapping: mappingFor(source.kind, headers, source.mapping),
        year: stated.year,
        fiscal: stated.fiscal,
        doubts,
        rowCount,
        startedBy: staffOf(tx).accountId,
      });
      await keepFile(tx, id, packed);
      const run = await runById(tx, id);
      if (!run) throw new Error('a run that was just written is gone');
      await beginReading(ctx, tx, run);
      tx.about({ kind: 'importRun', id, detail: { file: file.name, rows: rowCount } });
      return ok(id);
    },
    mark && { ...mark, content: { fields: mark.content, fileHash } },
  );
}

async function sourceFor(
  tx: Tx,
  stated: Stated,
  kind: DatasetKind | undefined,
): Promise<
  Result<Source, 'import-unknown-list' | 'import-other-kind' | 'import-source-named' | 'not-found'>
> {
  const known = stated.sourceId
    ? await sourceBy(tx, 'id', stated.sourceId)
    : await sourceBy(tx, 'name', stated.name);
  if (stated.sourceId && !known) return refuse('not-found');
  if (known)
    return kind && kind !== known.kind ? refuse('import-other-kind', { name: known.name }) : ok(known);
  if (!kind) return refuse('import-unknown-list');
  if (stated.name === '') return refuse('import-source-named');
  const { name, url, licence, attribution } = stated;
  const source: Source = { id: newId(tx.now.getTime()), name, kind, url, licence, attribution, mapping: {} };
  await insertSource(tx, source);
  return ok(source);
}

/** What may be said anew of a file before it is taken over. */
export type PlanChange = {
  readonly mapping?: Mapping;
  readonly year?: number | null;
  readonly fiscal?: boolean;
  readonly refused?: readonly string[];
};

/** Reads a file anew after somebody laid its columns differently, stated a year, or refused repairs. */
export const changePlan = (ctx: Ctx, id: string, change: PlanChange, mark?: DeedMark) =>
  ctx.act(
    'import.send',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (run.state !== 'preview') return refuse('import-not-ready');
      await updateRun(tx, id, change);
      if (change.mapping) await updateSource(tx, run.sourceId, { mapping: change.mapping });
      await beginReading(ctx, tx, { ...run, ...change });
      tx.about({ kind: 'importRun', id });
      return ok(null);
    },
    mark,
  );

/**
 * Takes a file over: at once, or in the background where it is long; in either case all of it or nothing. `alone`: nobody
 * else is in the house, so that nobody waits however much is written in one go.
 */
export const applyRun = (ctx: Ctx, id: string, answered: readonly string[], mark?: DeedMark, alone = false) =>
  ctx.act(
    'import.apply',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      const counts = await countChanges(tx, id);
      const not = mayApply(run, counts, answered, hasRoomFor(run.kind));
      if (not) return refuse(not);
      if (await isUnderWay(tx)) return refuse('import-busy');
      const count = inOneGo(run, counts);
      if (!alone && isEmbedded(tx.db) && count > mostInOneGo)
        return refuse('import-too-much-at-once', { count, most: mostInOneGo });
      await updateRun(tx, id, {
        answered,
        settledBy: staffOf(tx).accountId,
        state: 'applying',
        doneCount: 0,
      });
      tx.about({ kind: 'importRun', id, detail: { ...counts } });
      const long = isLong(run, counts);
      if (long) await holdBack(tx, id);
      if (long || run.entryCount > rowsAtOnce) await oweStep(ctx, tx, id, run.step + 1);
      else await finish(ctx, tx, run);
      return ok(null);
    },
    mark,
  );

async function finish(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  const source = await sourceBy(tx, 'id', run.sourceId);
  if (!source) throw new Error('a run without its source');
  const tidings = await takeOver(tx, { run, source, townName: ctx.town.name });
  await updateRun(tx, run.id, { state: 'applied', settledAt: tx.now, tidings, doneCount: run.entryCount });
  await readWaitingAnew(ctx, tx, run.sourceId);
}

/** Leaves a file alone: nothing of it was taken over. */
export const dropRun = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'import.send',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (run.state !== 'preview' && run.state !== 'reading') return refuse('import-not-ready');
      await updateRun(tx, id, { state: 'dropped', settledAt: tx.now, settledBy: staffOf(tx).accountId });
      tx.about({ kind: 'importRun', id });
      return ok(null);
    },
    mark,
  );

/**
 * One step of a long file in the background: some of it is read, taken over, taken back or compared. What is over,
 * dropped or heard twice is left alone.
 */
export async function takeStep(ctx: Ctx, { runId, step }: Step) {
  const run = await openBeforehand(ctx, { runId, step });
  if (run?.state === 'applying' && run.kind !== 'event') return ok(await goOnApplying(ctx, { runId, step }));
  if (run?.state === 'undoing') return ok(await goOnUndoing(ctx, { runId, step }));
  if (run && isToCompare(run)) return ok(await comparePlaces(ctx, { runId, step }));
  return await ctx.act('import.tick', (tx) =>
    asImporter(tx, async () => {
      const run = await runById(tx, runId, true);
      if (!run || run.step !== step) return ok(null);
      if (run.state === 'reading' && (await readStep(tx, run))) await oweStep(ctx, tx, runId, step + 1);
      if (run.state === 'applying') await finish(ctx, tx, run);
      return ok(null);
    }),
  );
}

/** Reads and parts the file while no transaction is open: that takes seconds, and a step only one. */
async function openBeforehand(ctx: Ctx, { runId, step }: Step): Promise<Run | null> {
  const kept = await ctx.read('import.tick', (tx) =>
    asImporter(tx, async () => {
      const run = await runById(tx, runId);
      if (run?.step !== step) return ok(null);
      const isNeeded = run.state === 'reading' && !isHeld(run);
      return ok({ run, packed: isNeeded ? await keptFile(tx, runId) : null });
    }),
  );
  if (!kept.ok || !kept.value) return null;
  const { run, packed } = kept.value;
  if (packed) await holdFile(run, packed);
  return run;
}
