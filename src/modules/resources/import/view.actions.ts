import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { EntryFilter } from './entry.rules.ts';
import { countNoticed, countRepairs, entriesOf, repairsOf, townsIn } from './entry.store.ts';
import { hasRoomFor } from './import.actions.ts';
import { itemsById } from './item.store.ts';
import { noCounts, questionsFor } from './run.rules.ts';
import {
  allSources,
  countChanges,
  lastApplied,
  latestRuns,
  runById,
  sourceBy,
  takenSources,
} from './run.store.ts';
import { otherTowns } from './town.rules.ts';

export const entriesPerPage = 20;

/** Sources and the latest files, for the first page. */
export const readImports = (ctx: Ctx) =>
  ctx.read('import.view', async (tx) => ok({ sources: await allSources(tx), runs: await latestRuns(tx) }));

/** Sources taken over before, for choosing one to compare with. */
export const readSources = (ctx: Ctx) => ctx.read('import.view', async (tx) => ok(await takenSources(tx)));

/** One file with what becomes of it, and a page of its things of one sort. */
export const readRun = (ctx: Ctx, id: string, filter: EntryFilter, page: number) =>
  ctx.read('import.view', async (tx) => {
    const run = await runById(tx, id);
    const source = run ? await sourceBy(tx, 'id', run.sourceId) : null;
    if (!run || !source) return refuse('not-found');
    // While it is read they grow with every step, and nobody is shown them.
    const isOpen = run.state !== 'reading';
    const counts = isOpen ? await countChanges(tx, id) : noCounts;
    const entries = await entriesOf(tx, id, filter, {
      offset: (page - 1) * entriesPerPage,
      limit: entriesPerPage,
    });
    const before = await itemsById(
      tx,
      entries.flatMap(({ change, itemId }) =>
        itemId && (change === 'changed' || change === 'edited') ? [itemId] : [],
      ),
    );
    return ok({
      run,
      source,
      counts,
      noticed: isOpen ? await countNoticed(tx, id) : { repaired: 0, warned: 0 },
      questions: questionsFor(run, counts),
      hasRoom: hasRoomFor(run.kind),
      otherTowns: run.state === 'preview' ? otherTowns(await townsIn(tx, id), ctx.town) : [],
      townName: ctx.town.name,
      isLast: run.state === 'applied' && (await lastApplied(tx, run.sourceId)) === id,
      entries,
      before,
    });
  });

export const repairsPerPage = 100;

/** Kinds of repairs in a file, and those of one kind. */
export const readRepairs = (ctx: Ctx, id: string, kind: string | null, page: number) =>
  ctx.read('import.view', async (tx) => {
    const run = await runById(tx, id);
    if (!run) return refuse('not-found');
    const kinds = await countRepairs(tx, id);
    const chosen = kinds.find((one) => one.kind === kind)?.kind ?? kinds[0]?.kind ?? '';
    const repairs = await repairsOf(tx, id, chosen, (page - 1) * repairsPerPage, repairsPerPage);
    return ok({ run, kinds, chosen, repairs });
  });

/** One imported thing: as printed, under which terms, and what it became. */
export const readItem = (ctx: Ctx, id: string) =>
  ctx.read('import.view', async (tx) => {
    const item = (await itemsById(tx, [id])).get(id);
    const source = item ? await sourceBy(tx, 'id', item.sourceId) : null;
    const run = item ? await runById(tx, item.lastRunId) : null;
    return item && source && run ? ok({ item, source, run }) : refuse('not-found');
  });
