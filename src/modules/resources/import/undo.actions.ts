import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { endPlace, placeVersions } from '../../districts/index.ts';
import { areJoined, dropPairsOf } from '../duplicate/pair.store.ts';
import { endService } from '../service/service.actions.ts';
import type { Item } from './item.rules.ts';
import { itemsById, serviceVersions, updateItem } from './item.store.ts';
import { editedEvents } from './read-run.actions.ts';
import type { Run } from './run.rules.ts';
import { lastApplied, runById, sourceBy, updateRun } from './run.store.ts';
import { eventSink } from './sink.slot.ts';
import { passOnBack, rememberVersions, writePlace } from './take-over.actions.ts';
import { forgetItems, itemIdsOf, itemsBefore, unvanish, vanishedIn } from './undo.store.ts';

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
      const added = await itemsFor(tx, id, 'added');
      const changed = await itemsFor(tx, id, 'changed');
      if (!(await areUntouched(tx, [...added, ...changed]))) return refuse('import-edited-since');
      if (!(await removeEvents(tx, added))) return refuse('import-edited-since');
      await endThings(tx, id, added);
      await restore(ctx, tx, run);
      await passOnBack(tx, await vanishedIn(tx, id));
      await unvanish(tx, id);
      await updateRun(tx, id, { state: 'undone', settledAt: tx.now, settledBy: staffOf(tx).accountId });
      tx.about({ kind: 'importRun', id });
      return ok(null);
    },
    mark,
  );

const itemsFor = async (tx: Tx, runId: string, change: 'added' | 'changed'): Promise<Item[]> => [
  ...(await itemsById(tx, await itemIdsOf(tx, runId, change))).values(),
];

async function areUntouched(tx: Tx, items: readonly Item[]): Promise<boolean> {
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

async function removeEvents(tx: Tx, items: readonly Item[]): Promise<boolean> {
  const ids = items.flatMap(({ sinkId }) => sinkId ?? []);
  return ids.length === 0 || ((await eventSink()?.remove(tx, ids)) ?? false);
}

async function endThings(tx: Tx, runId: string, items: readonly Item[]): Promise<void> {
  for (const { placeId, serviceId } of items) {
    if (serviceId) await endService(tx, serviceId);
    if (placeId) await endPlace(tx, placeId);
    if (placeId) await dropPairsOf(tx, placeId);
  }
  for (let from = 0; from < items.length; from += 1000)
    await forgetItems(tx, runId, items.slice(from, from + 1000));
}

async function restore(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  const source = await sourceBy(tx, 'id', run.sourceId);
  if (!source) throw new Error('a run without its source');
  const around = { run, source, townName: ctx.town.name };
  const before = await itemsBefore(tx, run.id);
  const events = before.flatMap(({ key, sinkId, record, extra }) =>
    record.kind === 'event' ? [{ key, id: sinkId, record, extra, source }] : [],
  );
  if (events.length > 0) await eventSink()?.put(tx, events, ctx.town.name);
  for (const item of before) {
    if (item.record.kind !== 'event') await writePlace(tx, around, item, item.record);
    const { title, fingerprint, record, extra, cells, licence, attribution, lastRunId } = item;
    await updateItem(tx, item.id, {
      title,
      fingerprint,
      record,
      extra,
      cells,
      licence,
      attribution,
      lastRunId,
    });
  }
  await rememberVersions(tx, before);
}
