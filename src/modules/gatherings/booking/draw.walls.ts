import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addMonths, type LocalDate, startOfDay, startOfMonth } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { keptStation } from '../station/station.actions.ts';
import { roomsOf, shutRooms } from '../station/station.store.ts';
import type { Booking, Stretch } from './booking.rules.ts';
import { holdsBetween, lockLottery, lotteryBetween, updateBooking, winsOfGroups } from './booking.store.ts';
import { withPlace } from './desk.actions.ts';
import { type DrawStep, drawLots, type Entry, type LoggedStep } from './draw.rules.ts';
import { drawingById, drawingsOf, insertDrawing } from './draw.store.ts';
import { roundOf } from './policy.rules.ts';
import { policyOn } from './policy.store.ts';
import { monthOf } from './wish.actions.ts';

// A draw reads every wish of the month and every booking that stands, whoever runs it: as the keeper.

/** How far back wins of earlier draws count, in months. */
const FAIR_MONTHS = 6;

/** Months whose wishes wait for a draw, and those that were drawn. */
export const readDraws = (ctx: Ctx, stationId: string) =>
  ctx.read('draw.run', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    const months = [];
    for (let ahead = 0; ahead <= FAIR_MONTHS; ahead += 1) {
      const month = addMonths(startOfMonth(tx.today), ahead);
      const wishes = await lotteryBetween(tx, stationId, monthOf(tx, month));
      const round = roundOf(await policyOn(tx, stationId, month), month);
      if (wishes.length > 0)
        months.push({ month, wishes: wishes.length, drawsOn: round?.drawsOn ?? tx.today });
    }
    const drawings = await drawingsOf(tx, stationId);
    return ok({ ...(await withPlace(tx, kept.value)), months, drawings, today: tx.today });
  });

/**
 * Draws lots for a month of use, once. Winners have their rooms, the others are told that they lost; the log is
 * published with the seed. Refuses before the day of the draw.
 */
export const runDraw = (ctx: Ctx, stationId: string, month: LocalDate, seed: string, mark?: DeedMark) =>
  ctx.act(
    'draw.run',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      const policy = await policyOn(tx, stationId, month);
      const round = roundOf(policy, month);
      if (round && tx.today < round.drawsOn) return refuse('draw-too-early', { day: round.drawsOn });
      const { accountId } = staffOf(tx);
      return await asKeeper(tx, () =>
        draw(tx, { stationId, month, seed, drawnBy: accountId, mostWins: policy.groupSlots }),
      );
    },
    mark,
  );

type Drawn = {
  readonly stationId: string;
  readonly month: LocalDate;
  readonly seed: string;
  readonly drawnBy: string;
  readonly mostWins: number | null;
};

async function draw(tx: Tx, { stationId, month, seed, drawnBy, mostWins }: Drawn) {
  const stretch = monthOf(tx, month);
  const rooms = await shutRooms(
    tx,
    (await roomsOf(tx, [stationId])).map(({ id }) => id),
  );
  const wishes = await lockLottery(tx, stationId, stretch);
  if (wishes.length === 0) return refuse('draw-none');
  const steps = drawLots(wishes.map(entryOf), {
    seed,
    mostWins,
    taken: (await takenIn(tx, rooms, stretch)).map((hold) => ({
      roomId: hold.roomId,
      held: { from: hold.heldFrom, until: hold.heldUntil },
    })),
    winsBefore: await winsOfGroups(tx, stationId, earlier(tx, month)),
  });
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const log = steps.map((step) => logged(step, wishes, names));
  const id = newId(tx.now.getTime());
  const drawing = { id, stationId, month: month.slice(0, 7), seed, log, drawnBy };
  if (!(await insertDrawing(tx, drawing))) return refuse('draw-done');
  for (const step of steps) await settle(tx, step);
  tx.about({ kind: 'draw', id, detail: { month: drawing.month, wishes: wishes.length } });
  return ok({ id, won: steps.filter(({ outcome }) => outcome === 'won').length, of: steps.length });
}

/** Buffers of neighbours may reach into the month from outside. */
const takenIn = (tx: Tx, rooms: readonly { readonly id: string }[], { from, until }: Stretch) =>
  holdsBetween(
    tx,
    rooms.map(({ id }) => id),
    { from: new Date(from.getTime() - 86_400_000), until: new Date(until.getTime() + 86_400_000) },
  );

const earlier = (tx: Tx, month: LocalDate): Stretch => ({
  from: startOfDay(addMonths(startOfMonth(month), -FAIR_MONTHS), tx.zone),
  until: startOfDay(startOfMonth(month), tx.zone),
});

const entryOf = (booking: Booking, at: number): Entry => ({
  id: booking.id,
  no: at + 1,
  party: booking.groupId ?? booking.id,
  roomId: booking.roomId,
  held: { from: booking.heldFrom, until: booking.heldUntil },
});

function logged(
  { id, no, wins, outcome }: DrawStep,
  wishes: readonly Booking[],
  names: Map<string, string>,
): LoggedStep {
  const wish = wishes.find((booking) => booking.id === id);
  return {
    ...{ no, wins, outcome },
    room: names.get(wish?.roomId ?? '') ?? '',
    from: wish?.startsAt.toISOString() ?? '',
    until: wish?.endsAt.toISOString() ?? '',
  };
}

const lostWords = {
  taken: '抽選の結果、ご希望の時間はほかの方に決まりました。',
  most: '抽選で決まった回数が、1か月の上限に達していたためです。',
} as const;

const settle = (tx: Tx, { id, no, outcome }: DrawStep) =>
  outcome === 'won'
    ? updateBooking(tx, id, { state: 'confirmed', drawNo: no, told: false })
    : updateBooking(tx, id, { state: 'refused', drawNo: no, reason: lostWords[outcome], told: false });

/** A published drawing. */
export const readDrawing = (ctx: Ctx, id: string) =>
  ctx.read('station.browse', async (tx) => {
    const drawing = await drawingById(tx, id);
    return drawing ? ok(drawing) : refuse('not-found');
  });
