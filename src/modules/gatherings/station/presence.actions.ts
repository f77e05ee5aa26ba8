import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate, timeOf } from '../../../kernel/time.ts';
import { withPlace } from '../booking/desk.actions.ts';
import { mayTap } from './presence.rules.ts';
import { insertPresence, presenceBetween } from './presence.store.ts';
import { keptStation } from './station.actions.ts';
import { isOver } from './station.rules.ts';

/** Days the counting page looks back. */
const WEEK = 7;

/** Heads of today and of the days before, for counting. */
export const readPresence = (ctx: Ctx, stationId: string) =>
  ctx.read('presence.count', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    const entries = await presenceBetween(tx, stationId, addDays(tx.today, 1 - WEEK), tx.today);
    return ok({
      ...(await withPlace(tx, kept.value)),
      ...{ entries, today: tx.today, hour: Number(timeOf(tx.now, tx.zone).slice(0, 2)) },
    });
  });

/** Heads in the living room at an hour of a day: one more at the door, several at once, or fewer after a slip. */
export type Tap = { readonly day: LocalDate; readonly hour: number; readonly people: number };

/** Counts heads of the living room. What was never counted is not taken back: then nothing changes. */
export const tapPresence = (ctx: Ctx, stationId: string, { day, hour, people }: Tap, mark?: DeedMark) =>
  ctx.act(
    'presence.count',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      if (isOver(kept.value, day)) return refuse('station-over', { day: kept.value.lastOn ?? '' });
      const entries = await presenceBetween(tx, stationId, day, day);
      if (people === 0 || !mayTap(entries, { hour, people })) return ok(null);
      const { accountId: enteredBy } = staffOf(tx);
      await insertPresence(tx, { id: newId(tx.now.getTime()), stationId, day, hour, people, enteredBy });
      tx.about({ kind: 'station', id: stationId });
      return ok(null);
    },
    mark,
  );
