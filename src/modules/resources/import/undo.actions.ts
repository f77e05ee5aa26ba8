import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { endPlaces, placeVersions } from '../../districts/index.ts';
import { areJoined, dropPairsOf } from '../duplicate/pair.store.ts';
import { closeServices, serviceVersions } from '../service/bulk.store.ts';
import type { Item } from './item.rules.ts';
import { planAnew, toldColumns, updateItems } from './item.store.ts';
import { editedEvents, readWaitingAnew } from './read-run.actions.ts';
import { rememberVersions, rewritePlaces } from './rewrite.actions.ts';
import type { Run } from './run.rules.ts';
import { lastApplied, runById, sourceBy, updateRun } from './run.store.ts';
import { eventSink } from './sink.slot.ts';
import { passOnBack } from './take-over.actions.ts';
import { forgetItems, thingsBefore, thingsOf, unvanish, vanishedIn } from './undo.store.ts';

/**
 * Takes back what the last file of a source did: what it brought ends, what it changed says again what it said before.
 * Refused as soon as anything of it was edited, joined or read anew since: nobody's work is undone with it.
 */
export const undoRun = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'import.apply',
    async (tx) => {
      const run = await runById(tx, id, true);
      if (!run) return refuse('not-found');
      if (run.state !== 'applied' || (await lastApplied(tx, run.sourceId)) !== id)
        return refuse('import-not-last');
      if (!(await areUntouched(tx, id))) return refuse('import-edited-since');
      if (!(await removeEvents(tx, id))) return refuse('import-edited-since');
      await endThings(tx, id);
      await restore(ctx, tx, run);
      await passOnBack(tx, await vanishedIn(tx, id));
      await unvanish(tx, id);
      await updateRun(tx, id, { state: 'undone', settledAt: tx.now, settledBy: staffOf(tx).accountId });
      await readWaitingAnew(ctx, tx, run.sourceId);
      tx.about({ kind: 'importRun', id });
      return ok(null);
    },
    mark,
  );

async function areUntouched(tx: Tx, runId: string): Promise<boolean> {
  for (const change of ['added', 'changed'] as const)
    for await (const items of thingsOf(tx, runId, change)) if (!(await areAsLeft(tx, items))) return false;
  return true;
}

async function areAsLeft(tx: Tx, items: readonly Item[]): Promise<boolean> {
  const placeIds = items.flatMap(({ placeId }) => placeId ?? []);
  if (await areJoined(tx, placeIds)) return false;
  const events = items.flatMap(({ sinkId }) => sinkId ?? []);
  if ((await editedEvents(tx, events)).size > 0) return false;
  const places = await placeVersions(tx, placeIds);
  const services = await serviceVersions(
    tx,
    items.flatMap(({ serviceId }) => serviceId ?? []),
  );
  return items.every(
    ({ placeId, placeVersion, serviceId, serviceVersion, ownsPlace }) =>
      ownsPlace &&
      (placeId === null || places.get(placeId) === placeVersion) &&
      (serviceId === null || services.get(serviceId) === serviceVersion),
  );
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

async function endThings(tx: Tx, runId: string): Promise<void> {
  await planAnew(tx);
  for await (const items of thingsOf(tx, runId, 'added')) {
    const placeIds = items.flatMap(({ placeId }) => placeId ?? []);
    await closeServices(
      tx,
      items.flatMap(({ serviceId }) => serviceId ?? []),
    );
    await endPlaces(tx, placeIds);
    await dropPairsOf(tx, placeIds);
    await forgetItems(tx, items);
  }
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
