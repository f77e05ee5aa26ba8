import { ok, type Refusal, type Result, refuse } from '../result.ts';
import { type DateRefusal, type LocalDate, parseDate, parseTime, type TimeRefusal } from '../time.ts';
import { notToCome } from './mark.ts';
import { type FormReason, plainExample } from './messages.ts';
import { type Asked, answer, plainLine } from './piece.ts';
import { shortened } from './text.ts';

/** A day, in any way people write one (`parseDate`); kept as 'YYYY-MM-DD'. */
export const date = <const R extends boolean = true>(asked: Asked<R> & { notToCome?: true }) => {
  const day = answer(asked, readDay);
  return asked.notToCome ? notToCome(day, (on) => on) : day;
};

function readDay(written: string): Result<LocalDate, FormReason> {
  const day = parseDate(written);
  return day.ok ? day : dateTrouble(day, written);
}

function dateTrouble(no: Refusal<DateRefusal>, written: string): Refusal<FormReason> {
  const blanks = { ...no.detail, typed: shortened(written) };
  if (no.refusal === 'impossible' && no.detail?.weekday) return refuse('wrong-weekday', blanks);
  if (no.refusal === 'impossible' && no.detail?.earliest) return refuse('out-of-years', blanks);
  return refuse(no.refusal, blanks);
}

const timeReason: Record<TimeRefusal, FormReason> = {
  'not-a-time': 'not-a-time',
  impossible: 'no-such-time',
  ambiguous: 'ambiguous-time',
};

/** A time of the day, as 14:05, １４時５分 or 午後2時5分; kept as 'HH:MM'. */
export const time = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(asked, (written) => {
    const clock = parseTime(written);
    return clock.ok ? clock : refuse(timeReason[clock.refusal], { typed: shortened(written) });
  });

/**
 * A whole number: full-width digits, commas and a unit of one word behind it (３人, 1,200円) are taken. `example` is what a
 * refusal shows, where 12 is no good one.
 */
export const integer = <const R extends boolean = true>(
  asked: Asked<R> & { min?: number; max?: number; example?: number },
) => {
  const [min, max] = [asked.min ?? Number.MIN_SAFE_INTEGER, asked.max ?? 2_147_483_647];
  const example = asked.example ?? Math.min(Math.max(plainExample, min), max);
  return answer(asked, (written) => readInteger(written, min, max, example), { tidy: plainLine });
};

function readInteger(written: string, min: number, max: number, example: number): Result<number, FormReason> {
  const bare = written.replace(/[,\s]/g, '').replace(/(?<=\d)(人|円|件|回|分|時間|日|歳|名|個|枚|世帯)$/, '');
  if (/^[-+]?\d*\.\d+$/.test(bare)) return refuse('not-whole', { example });
  if (!/^[-+]?\d{1,15}$/.test(bare)) return refuse('not-number', { example });
  const value = Number(bare);
  if (value < min) return refuse('too-small', { min });
  return value > max ? refuse('too-big', { max }) : ok(value);
}
