import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, daysBetween, type LocalDate, type LocalTime } from '../../../kernel/time.ts';
import { keptGathering } from '../gathering/gathering.actions.ts';
import { decideHere } from '../gathering/here.actions.ts';
import { seatWaiting } from '../signup/seats.walls.ts';
import { endDay, type Occurrence } from './occurrence.rules.ts';
import { insertOccurrences, lockOccurrence, updateOccurrence } from './occurrence.store.ts';

/** When and where a day is held instead, or a day that is entered by hand. */
export type DayWish = {
  readonly day: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly placeId: string | null;
};

/** Says that a day is held after all: it leaves 「要確認」 or 「中止」. */
export const confirmDay = (ctx: Ctx, id: string, version: number, mark?: DeedMark) =>
  decide(ctx, id, version, mark, async (tx, day) => {
    await updateOccurrence(tx, day.id, { state: 'confirmed', reason: '', byHand: true });
    await seatAgain(tx, day);
    return ok(null);
  });

/** Says that a day is not held, with the reason residents read. */
export const cancelDay = (ctx: Ctx, id: string, version: number, reason: string, mark?: DeedMark) =>
  decide(ctx, id, version, mark, async (tx, day) => {
    await updateOccurrence(tx, day.id, { state: 'cancelled', reason, byHand: true });
    return ok(null);
  });

/** While a day was off its seats went to nobody: those who wait get them when it is on again. */
async function seatAgain(tx: Tx, day: Occurrence): Promise<void> {
  const movedUp = await seatWaiting(tx, [day.id]);
  if (movedUp > 0) tx.about({ detail: { movedUp } });
}

/** Moves a day. Calendars that know it follow it (A26); people who signed up stay on the day they chose and are told. */
export const moveDay = (
  ctx: Ctx,
  id: string,
  version: number,
  wish: DayWish & { readonly reason: string },
  mark?: DeedMark,
) =>
  decide(ctx, id, version, mark, async (tx, day) => {
    if (wish.endsAt <= wish.startsAt) return refuse('gathering-ends-before-start');
    if (wish.day < tx.today) return refuse('occurrence-in-the-past');
    const here = await decideHere(tx, wish, day.placeId);
    if (!here.ok) return here;
    const { reason, ...when } = wish;
    if (when.day === day.day) {
      const { startsAt, endsAt, placeId } = when;
      await updateOccurrence(tx, day.id, {
        ...{ startsAt, endsAt, placeId, reason },
        state: 'confirmed',
        byHand: true,
      });
      await seatAgain(tx, day);
      return ok(null);
    }
    const lastDay = day.lastDay && addDays(when.day, daysBetween(day.day, day.lastDay));
    const movedToId = await addRow(tx, day.gatheringId, when, {
      rootId: day.rootId,
      lastDay,
      capacity: day.capacity,
    });
    await updateOccurrence(tx, day.id, { state: 'moved', reason, movedToId, byHand: true });
    return ok(null);
  });

/** Enters a day by hand: the dates of an irregular gathering, a day more of a series. */
export const addDay = (
  ctx: Ctx,
  gatheringId: string,
  wish: DayWish & { readonly capacity: number | null },
  mark?: DeedMark,
) =>
  ctx.act(
    'occurrence.decide',
    async (tx) => {
      const kept = await keptGathering(tx, gatheringId);
      if (!kept.ok) return kept;
      if (wish.endsAt <= wish.startsAt) return refuse('gathering-ends-before-start');
      const here = await decideHere(tx, wish);
      if (!here.ok) return here;
      const id = await addRow(tx, gatheringId, wish, { capacity: wish.capacity });
      tx.about({ kind: 'occurrence', id, detail: { day: wish.day } });
      return ok({ id });
    },
    mark,
  );

type DayRefusal = 'gathering-ends-before-start' | 'occurrence-in-the-past' | 'not-found' | 'place-ended';

/** One decision about one day, by somebody who keeps its gathering. What was held stays as it was held (A32). */
const decide = (
  ctx: Ctx,
  id: string,
  version: number,
  mark: DeedMark | undefined,
  work: (tx: Tx, day: Occurrence) => Promise<Result<null, DayRefusal>>,
) =>
  ctx.act(
    'occurrence.decide',
    async (tx) => {
      const day = await lockOccurrence(tx, id);
      if (!day) return refuse('not-found');
      const kept = await keptGathering(tx, day.gatheringId);
      if (!kept.ok) return kept;
      if (day.state === 'held' || endDay(day) < tx.today) return refuse('occurrence-over');
      if (day.state === 'moved') return refuse('occurrence-moved');
      if (day.version !== version) return refuse('stale');
      tx.about({ kind: 'occurrence', id, detail: { day: day.day } });
      return await work(tx, day);
    },
    mark,
  );

/** A day by hand; the identity of a moved day goes with it. */
async function addRow(
  tx: Tx,
  gatheringId: string,
  wish: DayWish,
  known: {
    readonly rootId?: string;
    readonly lastDay?: LocalDate | null;
    readonly capacity: number | null;
  },
): Promise<string> {
  const id = newId(tx.now.getTime());
  const { day, startsAt, endsAt, placeId } = wish;
  await insertOccurrences(tx, [
    {
      ...{ id, gatheringId, day, startsAt, endsAt, placeId },
      rootId: known.rootId ?? id,
      lastDay: known.lastDay ?? null,
      ruleDay: null,
      state: 'confirmed',
      reason: '',
      movedToId: null,
      byHand: true,
      capacity: known.capacity,
    },
  ]);
  return id;
}
