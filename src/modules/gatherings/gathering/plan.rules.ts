import { addDays, type LocalDate, type LocalTime, recurrenceDays, weekdayOf } from '../../../kernel/time.ts';
import type { Schedule } from './gathering.rules.ts';

/** What the calendar and the place say about a day: the name of its holiday, and whether the place is open then. */
export type Look = {
  readonly holiday: (day: LocalDate) => string | null;
  /** Whether the place is open for the whole of the stretch, and if not, why. */
  readonly closed: (day: LocalDate, from: LocalTime, until: LocalTime) => string | null;
};

/** One day a schedule makes. `movesTo` is set when its state is `moved`. */
export type PlannedDay = {
  readonly ruleDay: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly state: 'confirmed' | 'tentative' | 'cancelled' | 'moved';
  readonly reason: string;
  readonly movesTo: LocalDate | null;
};

/** How far a day may be put off to find one on which the place is open. */
const FARTHEST_DAYS = 31;

/** The days a schedule makes between two days, both included. A schedule of dates entered one by one makes none. */
export function planDays(schedule: Schedule, look: Look, from: LocalDate, until: LocalDate): PlannedDay[] {
  const last =
    schedule.repeatsUntil !== null && schedule.repeatsUntil < until ? schedule.repeatsUntil : until;
  const slots = slotsOf(schedule, from, last);
  const taken = new Set(slotsOf(schedule, from, addDays(last, FARTHEST_DAYS)).map(({ day }) => day));
  return slots.map((slot) => planSlot(schedule, look, slot, taken));
}

type Slot = { readonly day: LocalDate; readonly startsAt: LocalTime; readonly endsAt: LocalTime };

function slotsOf(schedule: Schedule, from: LocalDate, until: LocalDate): Slot[] {
  if (schedule.kind === 'dates') return [];
  if (schedule.kind === 'hours') return hourSlots(schedule, from, until);
  const { startsAt, endsAt } = schedule;
  return recurrenceDays(schedule.rule, schedule.startsOn, from, until).map((day) => ({
    day,
    startsAt,
    endsAt,
  }));
}

/** Of a weekday with two stretches the calendar shows one day from the first opening to the last closing. */
function hourSlots({ hours, startsOn }: Schedule, from: LocalDate, until: LocalDate): Slot[] {
  const slots: Slot[] = [];
  for (let day = from > startsOn ? from : startsOn; day <= until; day = addDays(day, 1)) {
    const ofDay = hours.filter(({ weekday }) => weekday === weekdayOf(day));
    const [startsAt] = ofDay.map((one) => one.from).sort();
    const endsAt = ofDay
      .map((one) => one.until)
      .sort()
      .at(-1);
    if (startsAt && endsAt) slots.push({ day, startsAt, endsAt });
  }
  return slots;
}

function planSlot(schedule: Schedule, look: Look, slot: Slot, taken: ReadonlySet<LocalDate>): PlannedDay {
  const trouble = troubleOn(schedule, look, slot.day, slot);
  const planned = (state: PlannedDay['state'], reason = '', movesTo: LocalDate | null = null) => ({
    ruleDay: slot.day,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    state,
    reason,
    movesTo,
  });
  if (trouble === null) return planned('confirmed');
  if (schedule.onHoliday === 'cancel') return planned('cancelled', trouble);
  const other = otherDay(schedule, look, slot, taken);
  return other ? planned('moved', trouble, other) : planned('tentative', trouble);
}

/** Why a day is not simply held, or null. Who opens on holidays is still shut out where the place is closed. */
function troubleOn(
  schedule: Schedule,
  look: Look,
  day: LocalDate,
  { startsAt, endsAt }: Omit<Slot, 'day'>,
): string | null {
  const holiday = schedule.onHoliday === 'hold' ? null : look.holiday(day);
  return holiday ?? look.closed(day, startsAt, endsAt);
}

/** The day it is put off to, when the schedule says so: free of trouble, and no day of the series anyway. */
function otherDay(
  schedule: Schedule,
  look: Look,
  slot: Slot,
  taken: ReadonlySet<LocalDate>,
): LocalDate | null {
  const free = (day: LocalDate) => !taken.has(day) && troubleOn(schedule, look, day, slot) === null;
  if (schedule.onHoliday === 'shift') {
    const weekLater = addDays(slot.day, 7);
    return free(weekLater) ? weekLater : null;
  }
  if (schedule.onHoliday !== 'nextOpenDay') return null;
  for (let ahead = 1; ahead <= FARTHEST_DAYS; ahead += 1)
    if (free(addDays(slot.day, ahead))) return addDays(slot.day, ahead);
  return null;
}

/** A day of the series as it stands. `kept`: held, decided by hand, or with people who signed up. */
export type StandingDay = {
  readonly id: string;
  readonly ruleDay: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly state: string;
  readonly reason: string;
  readonly placeId: string | null;
  readonly movedTo: LocalDate | null;
  readonly byHand: boolean;
  readonly signedUp: boolean;
};

/** What has to be done so that the calendar says what the schedule says. */
export type Reconciled = {
  readonly add: readonly PlannedDay[];
  /** Days to be written anew in place. */
  readonly change: readonly { readonly id: string; readonly planned: PlannedDay }[];
  /** Days nobody heard of: they go. */
  readonly drop: readonly string[];
  /** Days for which people signed up: they stay in sight, as not held. */
  readonly cancel: readonly string[];
};

/**
 * Compares the days a schedule makes with those that stand. Days held and days somebody decided about are never
 * touched, and the past is not asked about at all (A32).
 */
export function reconcile(
  planned: readonly PlannedDay[],
  standing: readonly StandingDay[],
  placeId: string | null,
): Reconciled {
  const byRule = new Map(standing.map((day) => [day.ruleDay, day]));
  const wanted = new Set(planned.map(({ ruleDay }) => ruleDay));
  const free = (day: StandingDay) => !day.byHand && day.state !== 'held';
  const gone = standing.filter((day) => free(day) && !wanted.has(day.ruleDay));
  return {
    add: planned.filter(({ ruleDay }) => !byRule.has(ruleDay)),
    change: planned.flatMap((day) => {
      const stands = byRule.get(day.ruleDay);
      return stands && free(stands) && differs(stands, day, placeId) ? [{ id: stands.id, planned: day }] : [];
    }),
    drop: gone.filter(({ signedUp }) => !signedUp).map(({ id }) => id),
    cancel: gone.filter(({ signedUp, state }) => signedUp && state !== 'cancelled').map(({ id }) => id),
  };
}

const differs = (stands: StandingDay, day: PlannedDay, placeId: string | null): boolean =>
  stands.startsAt !== day.startsAt ||
  stands.endsAt !== day.endsAt ||
  stands.state !== day.state ||
  stands.reason !== day.reason ||
  stands.movedTo !== day.movesTo ||
  stands.placeId !== placeId;
