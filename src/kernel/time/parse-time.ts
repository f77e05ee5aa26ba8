import { ok, type Result, refuse } from '../result.ts';
import type { LocalTime } from './day.ts';

export type TimeRefusal = 'not-a-time' | 'impossible' | 'ambiguous';

const HALF = /(午前|午後|AM|PM)/;
const CLOCK = /^(\d{1,2})(?:[:時](?:(\d{1,2})(?:[:分](\d{2})秒?)?分?|半)?)?$/;
const COMPACT = /^(\d{1,2})(\d{2})$/;

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/([AP])\.M\.?/, '$1M')
    .replace(/正午/, '12:00')
    .replace(/[零〇]時/, '0時');

const numbersOf = (clock: string): readonly [number, number] | null => {
  const spoken = CLOCK.exec(clock) ?? COMPACT.exec(clock);
  if (!spoken) return null;
  return [Number(spoken[1]), clock.endsWith('半') ? 30 : Number(spoken[2] ?? 0)];
};

const toTime = (hour: number, minute: number): Result<LocalTime, TimeRefusal> =>
  hour > 23 || minute > 59
    ? refuse('impossible', { hour, minute })
    : ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/**
 * A clock time as people write it: 9:05, ９時５分, 905, 14時半, 午後2時, 2:05 pm, 正午. Seconds are dropped.
 * Refuses `ambiguous` for 午前12時 and 午後12時, which law (明治5年太政官布告第337号) and digital clocks
 * read as opposite ends of the day, and `impossible` for 25:00 or 午後14時.
 */
export const parseTime = (text: string): Result<LocalTime, TimeRefusal> => {
  const flat = tidy(text);
  const half = HALF.exec(flat)?.[1];
  const numbers = numbersOf(flat.replace(HALF, ''));
  if (!numbers) return refuse('not-a-time');
  const [hour, minute] = numbers;
  if (!half) return toTime(hour, minute);
  if (hour > 12) return refuse('impossible', { hour, minute });
  const english = half === 'AM' || half === 'PM';
  if (hour === 12 && !english) return refuse('ambiguous', { half, minute });
  return toTime((hour % 12) + (half === '午後' || half === 'PM' ? 12 : 0), minute);
};
