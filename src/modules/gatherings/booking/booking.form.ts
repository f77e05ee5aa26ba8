import { z } from 'zod';
import { choice, date, integer, phone, text, time } from '../../../kernel/forms/pieces.ts';
import type { LocalTime } from '../../../kernel/time.ts';
import { purposeWords } from './booking.rules.ts';
import { bookingWords as words } from './messages.ts';
import type { Wish } from './wish.actions.ts';

/** The fields of a wish for a room, by whoever sends it. A grid is answered by `slot`, free times by the other two. */
export const wishFields = {
  day: date({ label: words.on }),
  slot: text({ label: words.slot, max: 11, required: false }),
  from: time({ label: words.from, required: false }),
  until: time({ label: words.until, required: false }),
  groupNumber: text({ label: words.group, max: 10, required: false }),
  name: text({ label: words.name, max: 60 }),
  phone: phone({ label: words.phone, required: false }),
  purpose: choice({ label: words.purpose, options: purposeWords }),
  purposeWords: text({ label: words.purposeWords, max: 200, required: false }),
  headcount: integer({ label: words.headcount, min: 1, max: 999, required: false }),
};

export const wishForm = z.strictObject(wishFields);

type Typed = z.output<typeof wishForm>;

/** Which of the times was not told; null when they are. */
export const timeMissing = (
  { slot, from, until }: Pick<Typed, 'slot' | 'from' | 'until'>,
  hasGrid: boolean,
) => {
  if (hasGrid) return slot === null ? ('slot' as const) : null;
  return from === null ? ('from' as const) : until === null ? ('until' as const) : null;
};

/** The stretch that was asked for: of the grid, or freely. */
export const stretchTyped = (
  { slot, from, until }: Pick<Typed, 'slot' | 'from' | 'until'>,
  hasGrid: boolean,
): { from: LocalTime; until: LocalTime } => {
  const [start = '', end = ''] = (slot ?? '').split('-');
  return hasGrid ? { from: start, until: end } : { from: from ?? '', until: until ?? '' };
};

/** The wish as the deed takes it. */
export const wishTyped = (input: Typed, hasGrid: boolean): Wish => ({
  ...{ day: input.day, name: input.name, purpose: input.purpose, headcount: input.headcount },
  ...stretchTyped(input, hasGrid),
  groupNumber: (input.groupNumber ?? '')
    .normalize('NFKC')
    .replace(/\D/g, '')
    .padStart(input.groupNumber ? 4 : 0, '0'),
  phone: input.phone ?? '',
  purposeWords: input.purposeWords ?? '',
});

const fieldOf: Readonly<Record<string, string>> = {
  'booking-over': 'day',
  'station-over': 'day',
  'booking-too-early': 'day',
  'booking-too-late': 'day',
  'booking-draw-pending': 'day',
  'booking-closed-day': 'day',
  'booking-purpose': 'purpose',
  'booking-seats': 'headcount',
  'booking-group-needed': 'groupNumber',
  'booking-group-unknown': 'groupNumber',
  'booking-group-year': 'groupNumber',
  'booking-cap': 'groupNumber',
};

/** The field a refusal is about; the time where it is about none other. */
export const fieldRefused = (refusal: string, hasGrid: boolean): string =>
  fieldOf[refusal] ??
  (hasGrid ? 'slot' : refusal.includes('booking-ends') || refusal.includes('midnight') ? 'until' : 'from');

/** Refusals that belong to the whole page, not to a field. */
export const isWhole = (refusal: string): boolean =>
  ['forbidden', 'not-found', 'other-content', 'not-a-station-keeper', 'room-not-lent'].includes(refusal);
