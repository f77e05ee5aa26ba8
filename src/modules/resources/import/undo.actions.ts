import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { holdBack } from '../../../kernel/walls/lot.ts';
import { endPlaces, leaveLot } from '../../districts/index.ts';
import { areJoined, dropPairsOfRun } from '../duplicate/pair.store.ts';
import { closeServices } from '../service/bulk.store.ts';
import { closeSuggestionsOf } from '../suggestion/suggestion.store.ts';
import { turns } from '../turns.ts';
import { editedEvents } from './edited.actions.ts';
import type { Item } from './item.rules.ts';
import { planAnew, toldColumns, updateItems } from './item.store.ts';
import { oweStep, readWaitingAnew } from './read-run.actions.ts';
import { rememberVersions, rewritePlaces } from './rewrite.actions.ts';
import { isLong, type Run } from './run.rules.ts';
import { countChanges, isUnderWay, lastApplied, runById, sourceBy, updateRun } from './run.store.ts';
import { eventSink } from './sink.slot.ts';
import { passOnBack } from './take-over.actions.ts';
import { forgetItems, isTouchedSince, thingsBefore, thingsOf, unvanish, vanishedIn } from './undo.store.ts';

/**
 * Takes back what the last file of a source did: what it brought ends, what it changed says again what it said before.
 * Refused as soon as anything of it was edited, joined or read anew since: nobody's work is undone with it. What it
 * brought goes out of sight here and now, for good; what a long file brought is cleared away afterwards, part by part.
 */
export const undoRun = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'import.apply',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (run.state !== 'applied' || (await lastApplied(tx, run.sourceId)) !== id)
        return refuse('import-not-last');
      if (await isUnderWay(tx)) return refuse('import-busy');
      if (!(await areUntouched(tx, run))) return refuse('import-edited-since');
      if (run.kind === 'event' && !(await removeEvents(tx, id))) return refuse('import-edited-since');
      await restore(ctx, tx, run);
      await passOnBack(tx, await vanishedIn(tx, id));
      await unvanish(tx, id);
      await dropPairsOfRun(tx, id);
      tx.about({ kind: 'importRun', id });
      await updateRun(tx, id, { settledBy: staffOf(tx).accountId });
      if (isLong(run, await countChanges(tx, id))) await clearLater(ctx, tx, run);
      else await clearNow(ctx, tx, run);
      return ok(null);
    },
    mark,
  );

async function clearLater(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  await holdBack(tx, run.id);
  await updateRun(tx, run.id, { state: 'undoing', doneCount: 0 });
  await oweStep(ctx, tx, run.id, run.step + 1);
}

async function clearNow(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  await planAnew(tx);
  for await (const items of thingsOf(tx, run.id, 'added')) await endThings(tx, items);
  await holdBack(tx, run.id);
  await updateRun(tx, run.id, { state: 'undone', settledAt: tx.now });
  await readWaitingAnew(ctx, tx, run.sourceId);
}

async function areUntouched(tx: Tx, run: Run): Promise<boolean> {
  if (await isTouchedSince(tx, run.id)) return false;
  if (run.kind !== 'event') return true;
  for (const change of ['added', 'changed'] as const)
    for await (const items of thingsOf(tx, run.id, change)) {
      const events = items.flatMap(({ sinkId }) => sinkId ?? []);
      if ((await editedEvents(tx, events)).size > 0) return false;
    }
  return true;
}

/** All of them at once: whether a venue is left without any event is seen only then. */
async function removeEvents(tx: Tx, runId: string): Promise<boolean> {
  const ids: string[] = [];
  for await (const items of thingsOf(tx, runId, 'added'))
    ids.push(...items.flatMap(({ sinkId }) => sinkId ?? []));
  const sink = eventSink();
  if (ids.length === 0 || !sink) return ids.length === 0;
  return !(await areJoined(tx, await sink.registered(tx, ids))) && (await sink.remove(tx, ids));
}

/**
 * Things a file brought are over and forgotten: nothing is waited for about their entries, which stay out of sight with
 * their lot. Their places end, and are seen again only by what somebody has put there meanwhile.
 */
export async function endThings(tx: Tx, items: readonly Item[]): Promise<void> {
  const serviceIds = items.flatMap(({ serviceId }) => serviceId ?? []);
  const told = await closeSuggestionsOf(tx, serviceIds, '一覧の取り込みを元に戻し、この項目をなくしました。');
  for (const id of [...told, ...(await turns().owed(tx, serviceIds))]) await turns().settle(tx, id);
  await closeServices(tx, serviceIds);
  const placeIds = items.flatMap(({ placeId }) => placeId ?? []);
  await endPlaces(tx, placeIds);
  await leaveLot(tx, placeIds);
  await forgetItems(tx, items);
}

async function restore(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  const source = await sourceBy(tx, 'id', run.sourceId);
  if (!source) throw new Error('a run without its source');
  const townName = ctx.town.name;
  for await (const before of thingsBefore(tx, run.id)) {
    const events = before.flatMap(({ key, sinkId, record, extra }) =>
      record.kind === 'event' ? [{ key, id: sinkId, record, extra, source }] : [],
    );
    if (events.length > 0) await eventSink()?.put(tx, events, townName);
    const retold = before.flatMap((item) =>
      item.record.kind === 'event' ? [] : [{ item, record: item.record }],
    );
    await rewritePlaces(tx, { source, townName }, retold);
    await updateItems(tx, before, toldColumns);
    await rememberVersions(tx, before);
  }
}
