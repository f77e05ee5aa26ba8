import { formatDate, formatDateShort } from '../../../kernel/time.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';

/** A day short, or the first and the last of what lasts for days. */
export const daysText = ({ day, lastDay }: Pick<Occurrence, 'day' | 'lastDay'>): string =>
  lastDay ? `${formatDateShort(day)}–${formatDateShort(lastDay)}` : formatDateShort(day);

/** Hours as figures; '' where a list tells none. */
export const hoursText = ({ startsAt, endsAt }: Occurrence): string =>
  startsAt === '' ? '' : `${startsAt}–${endsAt}`;

/** A day in full, for heads of pages. */
export const dayTitle = (day: Occurrence): string =>
  [
    day.lastDay ? `${formatDate(day.day)}–${formatDateShort(day.lastDay)}` : formatDate(day.day),
    hoursText(day),
  ]
    .filter((part) => part !== '')
    .join(' ');
