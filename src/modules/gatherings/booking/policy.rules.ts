import { ok, type Result, refuse } from '../../../kernel/result.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  fiscalYearOf,
  type LocalDate,
  type LocalTime,
  startOfMonth,
} from '../../../kernel/time.ts';
import type { AnyPurpose, DayStretch, Purpose } from './booking.rules.ts';

/** One stretch of the grid: 9:00–13:00. */
export type GridSlot = { readonly from: LocalTime; readonly until: LocalTime };

/** By which rules a station lends its rooms. All of them are settings of the station (community.md 2b). */
export type Policy = {
  /** In order; empty = any times. */
  readonly slots: readonly GridSlot[];
  readonly earliestDays: number;
  readonly latestDays: number;
  /** Day of the month of the draw, `drawMonths` before the month of use; null = first come. */
  readonly drawDay: number | null;
  readonly drawMonths: number;
  /** Bookings a group may hold in one month until `freeDays` before the use; null = any. */
  readonly groupSlots: number | null;
  readonly freeDays: number;
  readonly registeredOnly: boolean;
  readonly refusedPurposes: readonly Purpose[];
  readonly confirms: 'atOnce' | 'staff';
  readonly feeYen: number;
  readonly feePer: 'slot' | 'hour';
};

/** Where nobody has said anything yet: any times, free, from two months before, staff answer. */
export const plainPolicy: Policy = {
  slots: [],
  earliestDays: 60,
  latestDays: 0,
  drawDay: null,
  drawMonths: 2,
  groupSlots: null,
  freeDays: 14,
  registeredOnly: false,
  refusedPurposes: ['commercial', 'political', 'religious'],
  confirms: 'staff',
  feeYen: 0,
  feePer: 'slot',
};

/** When wishes for a month of use are collected: from `opensOn` until the day before `drawsOn`. */
export type Round = { readonly opensOn: LocalDate; readonly drawsOn: LocalDate };

/** The round for a day of use, or null where nothing is drawn. */
export function roundOf({ drawDay, drawMonths }: Policy, day: LocalDate): Round | null {
  if (drawDay === null) return null;
  const opensOn = addMonths(startOfMonth(day), -drawMonths);
  return { opensOn, drawsOn: addDays(opensOn, drawDay - 1) };
}

/** What is asked of the rules about one wish for a room. */
export type Asked = DayStretch & {
  readonly today: LocalDate;
  /** HH:MM of today, on which what has begun is over. */
  readonly clock: LocalTime;
  readonly purpose: AnyPurpose;
  readonly headcount: number | null;
  readonly room: { readonly bookable: boolean; readonly seats: number | null };
  /** How the place stands: open for the whole stretch, closed that day, or open at other hours. */
  readonly opening: 'fits' | 'closed' | 'outside';
  /** The group by its registration, null for somebody without one. */
  readonly group: { readonly fiscalYear: number; readonly heldThatMonth: number } | null;
  /** Wishes for that month wait for the draw. */
  readonly drawPending: boolean;
};

export type WishRefusal =
  | 'room-not-lent'
  | 'booking-ends-before-start'
  | 'booking-across-midnight'
  | 'booking-over'
  | 'booking-too-early'
  | 'booking-too-late'
  | 'booking-draw-pending'
  | 'booking-closed-day'
  | 'booking-outside-hours'
  | 'booking-not-a-slot'
  | 'booking-purpose'
  | 'booking-seats'
  | 'booking-group-needed'
  | 'booking-group-year'
  | 'booking-cap';

export type Granted = { readonly state: 'lottery' | 'requested' | 'confirmed'; readonly feeYen: number };

type No = Result<null, WishRefusal>;
const fine = ok(null);

/** What becomes of a wish for a room: into the lottery, to staff, confirmed; or why not. Overlap is the database's. */
export function decideWish(policy: Policy, asked: Asked): Result<Granted, WishRefusal> {
  const checks = [stretchStands, roomFits, isOpen, isInTime, suitsGrid, suitsPurpose, suitsGroup];
  for (const check of checks) {
    const verdict = check(policy, asked);
    if (!verdict.ok) return verdict;
  }
  return ok({ state: stateOf(policy, asked), feeYen: feeOf(policy, asked) });
}

/** The stretch by itself, without any policy: what the town's own use keeps to as well. */
export function stretchStands(_: unknown, { from, until }: Pick<Asked, 'from' | 'until'>): No {
  if (until > from) return fine;
  return until < from && until <= '12:00'
    ? refuse('booking-across-midnight')
    : refuse('booking-ends-before-start');
}

function roomFits(_: Policy, { room, headcount }: Asked): No {
  if (!room.bookable) return refuse('room-not-lent');
  if (room.seats !== null && headcount !== null && headcount > room.seats)
    return refuse('booking-seats', { seats: room.seats });
  return fine;
}

function isOpen(_: Policy, { opening }: Asked): No {
  if (opening === 'closed') return refuse('booking-closed-day');
  return opening === 'outside' ? refuse('booking-outside-hours') : fine;
}

function isInTime(policy: Policy, asked: Asked): No {
  const { today, clock, day, from } = asked;
  if (day < today || (day === today && from <= clock)) return refuse('booking-over');
  if (daysBetween(today, day) < policy.latestDays)
    return refuse('booking-too-late', { days: policy.latestDays });
  const round = roundOf(policy, day);
  const opensOn = round ? round.opensOn : addDays(day, -policy.earliestDays);
  if (today < opensOn) return refuse('booking-too-early', { day: opensOn });
  if (round && today >= round.drawsOn && asked.drawPending) return refuse('booking-draw-pending');
  return fine;
}

function suitsGrid({ slots }: Policy, { from, until }: Asked): No {
  if (slots.length === 0) return fine;
  return slotsIn(slots, { from, until }).length > 0 ? fine : refuse('booking-not-a-slot');
}

/** Slots of the grid that make up a stretch exactly; none when they do not. */
export function slotsIn(slots: readonly GridSlot[], { from, until }: GridSlot): readonly GridSlot[] {
  const within = slots.filter((slot) => from <= slot.from && slot.until <= until);
  return within[0]?.from === from && within.at(-1)?.until === until ? within : [];
}

/** Every run of slots one after the other that may be booked together, single ones first. */
export function runsOf(slots: readonly GridSlot[]): GridSlot[] {
  const runs = slots.flatMap(({ from }, at) =>
    slots.slice(at).map(({ until }, more) => ({ from, until, more })),
  );
  return runs.sort((a, b) => a.more - b.more).map(({ from, until }) => ({ from, until }));
}

function suitsPurpose({ refusedPurposes }: Policy, { purpose }: Asked): No {
  return refusedPurposes.some((refused) => refused === purpose) ? refuse('booking-purpose') : fine;
}

function suitsGroup(policy: Policy, { group, day, today }: Asked): No {
  if (!group) return policy.registeredOnly ? refuse('booking-group-needed') : fine;
  const year = fiscalYearOf(day);
  if (policy.registeredOnly && group.fiscalYear < year) return refuse('booking-group-year', { year });
  const isBeforehand = daysBetween(today, day) > policy.freeDays;
  if (policy.groupSlots !== null && isBeforehand && group.heldThatMonth >= policy.groupSlots)
    return refuse('booking-cap', { slots: policy.groupSlots, days: policy.freeDays });
  return fine;
}

function stateOf(policy: Policy, { today, day }: Asked): Granted['state'] {
  const round = roundOf(policy, day);
  if (round && today < round.drawsOn) return 'lottery';
  return policy.confirms === 'atOnce' ? 'confirmed' : 'requested';
}

/** What it costs, in yen: for each slot of the grid, or for each started hour. */
export function feeOf({ slots, feeYen, feePer }: Policy, { from, until }: GridSlot): number {
  if (feePer === 'slot' && slots.length > 0)
    return feeYen * Math.max(1, slotsIn(slots, { from, until }).length);
  return feePer === 'slot' ? feeYen : feeYen * Math.ceil((minutesOf(until) - minutesOf(from)) / 60);
}

const minutesOf = (time: LocalTime): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A grid as it is typed, one stretch a line (9:00-13:00); null for what is none, overlaps or runs backwards. */
export function gridFrom(typed: string): GridSlot[] | null {
  const lines = typed
    .normalize('NFKC')
    .split(/[\n、,]+/)
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '');
  const slots = lines.map((line) => {
    const [from = '', until = ''] = line.split(/[-‐–—―ー~〜～から]+/).map(padded);
    return { from, until };
  });
  const stands = slots.every(
    ({ from, until }, at) =>
      timeShape.test(from) &&
      timeShape.test(until) &&
      from < until &&
      (at === 0 || (slots[at - 1]?.until ?? '') <= from),
  );
  return stands ? slots : null;
}

const padded = (time: string): string => {
  const [hours = '', minutes = ''] = time.split(/[:時]/);
  return `${hours.padStart(2, '0')}:${minutes.replace('分', '').padStart(2, '0')}`;
};

/** The grid again, as it is typed. */
export const gridText = (slots: readonly GridSlot[]): string =>
  slots.map(({ from, until }) => `${from}-${until}`).join('\n');
