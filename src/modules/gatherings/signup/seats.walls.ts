import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { gatheringsById } from '../gathering/gathering.store.ts';
import { endDay, type Occurrence } from '../occurrence/occurrence.rules.ts';
import { lockComing, lockOccurrences, writeSeats } from '../occurrence/occurrence.store.ts';
import { movingUp, type Seats } from './signup.rules.ts';
import { seatsOf, signupsOf, updateSignup } from './signup.store.ts';

// Who decides about a day need not read its list: seats are given as the keeper, under the lock of the day.

/** Seats of a day, its own before those of its gathering, and how many people have one. */
export const seatsLeft = async (
  tx: Tx,
  gathering: Pick<Gathering, 'capacity'>,
  day: Occurrence,
): Promise<Seats> => ({
  capacity: day.capacity ?? gathering.capacity,
  taken: (await seatsOf(tx, day.id)).taken,
});

/** Writes onto a day how many are on its list and how many wait. */
export async function recount(tx: Tx, occurrenceId: string): Promise<void> {
  const { taken, waiting } = await seatsOf(tx, occurrenceId);
  await writeSeats(tx, occurrenceId, { seatsTaken: taken, seatsWaiting: waiting });
}

/**
 * Gives seats that are free to those who wait for these days, in the order in which they came; they are to be told.
 * Whatever frees seats calls it in the same transaction. Answers how many sign-ups moved up. Nobody loses a seat by it.
 */
export const seatWaiting = (tx: Tx, occurrenceIds: readonly string[]): Promise<number> =>
  asKeeper(tx, async () => await seatAll(tx, await lockOccurrences(tx, occurrenceIds)));

/**
 * The same for every coming day of a gathering, after its seats changed. All of them are shut first: whoever signs up
 * meanwhile counted with the seats there were, and is seen here, or waits and counts with those there are.
 */
export const seatWaitingOf = (tx: Tx, gatheringId: string): Promise<number> =>
  asKeeper(tx, async () => await seatAll(tx, await lockComing(tx, gatheringId)));

async function seatAll(tx: Tx, days: readonly Occurrence[]): Promise<number> {
  const waitedFor = days.filter((day) => day.seatsWaiting > 0 && isHeldYet(tx, day));
  const gatherings = await gatheringsById(
    tx,
    waitedFor.map(({ gatheringId }) => gatheringId),
  );
  let moved = 0;
  for (const day of waitedFor) {
    const gathering = gatherings.get(day.gatheringId);
    if (gathering) moved += await seatOn(tx, gathering, day);
  }
  return moved;
}

/** Nobody is given a seat on a day that is off, elsewhere or over. */
const isHeldYet = (tx: Tx, day: Occurrence): boolean =>
  day.state !== 'cancelled' && day.state !== 'moved' && endDay(day) >= tx.today;

async function seatOn(tx: Tx, gathering: Gathering, day: Occurrence): Promise<number> {
  const waiting = (await signupsOf(tx, day.id)).filter(({ state }) => state === 'waiting');
  const up = movingUp(await seatsLeft(tx, gathering, day), waiting);
  for (const { id } of up) await updateSignup(tx, id, { state: 'in', told: false });
  if (up.length > 0) await recount(tx, day.id);
  return up.length;
}
