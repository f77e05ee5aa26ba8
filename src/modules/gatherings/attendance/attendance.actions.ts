import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { keptGathering } from '../gathering/gathering.actions.ts';
import { lockOccurrence, updateOccurrence } from '../occurrence/occurrence.store.ts';
import { type Band, type Counted, countOf, type Entry, entriesTo, type Method } from './attendance.rules.ts';
import { entriesOf, insertEntries } from './attendance.store.ts';

/** One tap at the door: somebody came. `people` is -1 when the tap was a slip of the thumb. */
export const tally = (
  ctx: Ctx,
  occurrenceId: string,
  tap: { readonly band: Band; readonly firstTime: boolean | null; readonly people: 1 | -1 },
  mark?: DeedMark,
) =>
  count(ctx, occurrenceId, mark, async (tx) => {
    const entries = (await entriesOf(tx, [occurrenceId])).get(occurrenceId) ?? [];
    const stands = countOf(entries);
    if (stands.bands[tap.band] + tap.people < 0) return [];
    return [{ ...tap, part: 'visitor', method: 'tally' }];
  });

/** What was counted at the end, instead of what stands: the difference is entered (R5). */
export const enterCount = (
  ctx: Ctx,
  occurrenceId: string,
  counted: Counted,
  method: Exclude<Method, 'tally'>,
  mark?: DeedMark,
) =>
  count(ctx, occurrenceId, mark, async (tx) => {
    const entries = (await entriesOf(tx, [occurrenceId])).get(occurrenceId) ?? [];
    return entriesTo(counted, countOf(entries), method);
  });

/** Writes entries; with the first of them the day was held. */
const count = (
  ctx: Ctx,
  occurrenceId: string,
  mark: DeedMark | undefined,
  work: (tx: Tx) => Promise<readonly Entry[]>,
) =>
  ctx.act(
    'attendance.enter',
    async (tx) => {
      const day = await lockOccurrence(tx, occurrenceId);
      if (!day) return refuse('not-found');
      const kept = await keptGathering(tx, day.gatheringId);
      if (!kept.ok) return kept;
      if (day.day > tx.today) return refuse('attendance-too-early');
      if (day.state === 'cancelled' || day.state === 'moved') return refuse('attendance-not-held');
      const entries = await work(tx);
      const { accountId } = staffOf(tx);
      await insertEntries(
        tx,
        occurrenceId,
        accountId,
        entries.map((entry) => ({ ...entry, id: newId(tx.now.getTime()) })),
      );
      if (day.state !== 'held') await updateOccurrence(tx, occurrenceId, { state: 'held', reason: '' });
      const all = (await entriesOf(tx, [occurrenceId])).get(occurrenceId) ?? [];
      tx.about({ kind: 'occurrence', id: occurrenceId });
      return ok(countOf(all));
    },
    mark,
  );
