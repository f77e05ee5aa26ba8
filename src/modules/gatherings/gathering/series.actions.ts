import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays, isHoliday, type LocalDate } from '../../../kernel/time.ts';
import { isOpenFor, openingsBetween } from '../../districts/index.ts';
import {
  deleteOccurrences,
  dropOtherDays,
  insertOccurrences,
  leftReason,
  type NewOccurrence,
  otherDayOn,
  standingDays,
  updateOccurrence,
} from '../occurrence/occurrence.store.ts';
import { seatWaiting } from '../signup/seats.walls.ts';
import type { Gathering } from './gathering.rules.ts';
import { HORIZON_DAYS } from './gathering.rules.ts';
import { type Look, type PlannedDay, planDays, reconcile } from './plan.rules.ts';

/** Days past the horizon at which a day that is put off may arrive. */
const PUT_OFF_DAYS = 31;

/**
 * Makes the calendar say what a series says, from today on: days held, days somebody decided about and the past stay
 * as they are (A32). A gathering that does not run keeps no coming days. A day that is on again seats those who wait.
 */
export async function keepDays(tx: Tx, gathering: Gathering): Promise<void> {
  const until = addDays(tx.today, HORIZON_DAYS);
  const { schedule } = gathering;
  const planned =
    gathering.state === 'running'
      ? planDays(schedule, await lookFor(tx, schedule.placeId, until), tx.today, until)
      : [];
  const standing = await standingDays(tx, gathering.id, tx.today);
  const todo = reconcile(planned, standing, schedule.placeId);
  await deleteOccurrences(tx, todo.drop);
  await dropOtherDays(tx, todo.cancel);
  for (const id of todo.cancel) await updateOccurrence(tx, id, { state: 'cancelled', reason: leftReason });
  for (const { id, planned: day } of todo.change) await changeDay(tx, gathering, id, day);
  await insertOccurrences(
    tx,
    todo.add.flatMap((day) => rowsOf(tx, gathering, day)),
  );
}

/** What the calendar of holidays and the place say, up to a day and as far as a day may be put off. */
async function lookFor(tx: Tx, placeId: string | null, until: LocalDate): Promise<Look> {
  const opening = await openingsBetween(tx, placeId ? [placeId] : [], tx.today, addDays(until, PUT_OFF_DAYS));
  return {
    holiday: isHoliday,
    closed: (day, from, toTime) => {
      const stands = placeId ? opening(placeId, day) : ({ state: 'unknown' } as const);
      if (isOpenFor(stands, { from, until: toTime })) return null;
      return stands.state === 'closed' ? stands.reason || '会場が休みの日' : '会場の開いている時間の外';
    },
  };
}

/** A planned day as rows: one, or two when it is put off, the later one first. */
function rowsOf(
  tx: Tx,
  gathering: Gathering,
  day: PlannedDay,
  id = newId(tx.now.getTime()),
  otherId = newId(tx.now.getTime()),
): NewOccurrence[] {
  const row = {
    id,
    rootId: id,
    gatheringId: gathering.id,
    day: day.ruleDay,
    startsAt: day.startsAt,
    endsAt: day.endsAt,
    placeId: gathering.schedule.placeId,
    ruleDay: day.ruleDay,
    state: day.state,
    reason: day.reason,
    movedToId: null,
    byHand: false,
    capacity: null,
  };
  if (day.movesTo === null) return [row];
  const other = {
    ...row,
    id: otherId,
    day: day.movesTo,
    ruleDay: null,
    state: 'confirmed' as const,
    reason: '',
  };
  return [other, { ...row, movedToId: other.id }];
}

/** Writes a day anew in its place, and with it the day it was put off to: people may have signed up for that one. */
async function changeDay(tx: Tx, gathering: Gathering, id: string, day: PlannedDay): Promise<void> {
  const stands = day.movesTo === null ? undefined : await otherDayOn(tx, id, day.movesTo);
  await dropOtherDays(tx, [id], stands ? [stands.id] : []);
  const [row, ...others] = rowsOf(tx, gathering, day, id, stands?.id).reverse();
  if (!row) return;
  if (stands) for (const other of others) await writeAnew(tx, other);
  else await insertOccurrences(tx, others);
  await writeAnew(tx, row);
}

async function writeAnew(tx: Tx, row: NewOccurrence): Promise<void> {
  const { id, startsAt, endsAt, placeId, state, reason, movedToId } = row;
  await updateOccurrence(tx, id, { startsAt, endsAt, placeId, state, reason, movedToId });
  await seatWaiting(tx, [id]);
}
