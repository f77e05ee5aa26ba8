import { dayOf, startOfDay } from '../time.ts';

const minuteMs = 60_000;

/** The latest time a job of this rhythm was due: whole steps of `everyMinutes` from midnight of the town's day. */
export function slotOf(now: Date, everyMinutes: number, zone: string): Date {
  const midnightMs = startOfDay(dayOf(now, zone), zone).getTime();
  const stepMs = everyMinutes * minuteMs;
  return new Date(midnightMs + Math.floor((now.getTime() - midnightMs) / stepMs) * stepMs);
}

/** How long a claim holds without a sign of life, in milliseconds; a living process renews it three times as often. */
export const holdMs = 60_000;

/** Tries of one slot before it is given up until the next. */
export const mostTries = 5;

/** When a failed slot may be tried again: after one minute, then two, three … Null when it is given up. */
export const againAt = (failedAt: Date, tries: number): Date | null =>
  tries >= mostTries ? null : new Date(failedAt.getTime() + tries * minuteMs);
