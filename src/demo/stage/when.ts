import { addWorkingDays, instantAt, type LocalDate, type Zone } from '../../kernel/time.ts';

/**
 * When something happens, seen from the demonstration's today: '12 10:20' is twelve working days ago at 10:20,
 * '-25m' is twenty-five minutes ago.
 */
export type When = `${number} ${number}:${number}` | `-${number}m`;

/** The instant of a `When`; always before `now`. Working days, because counters are shut on others. */
export function instantOf(when: When, now: Date, today: LocalDate, zone: Zone): Date {
  const minutes = /^-(\d+)m$/.exec(when)?.[1];
  if (minutes) return new Date(now.getTime() - Number(minutes) * 60_000);
  const [ago = '', time = ''] = when.split(' ');
  if (Number(ago) < 1) throw new Error(`${when} is not past`);
  return instantAt(addWorkingDays(today, -Number(ago)), time, zone);
}
