import { weekdayName } from '../../../kernel/time.ts';
import type { Schedule } from './gathering.rules.ts';

type Locale = 'ja' | 'easy' | 'en';

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const ordinals = ['', '1st', '2nd', '3rd', '4th', '5th'] as const;

/** The parts of a rule the common words can say; null when it says more. */
export type RuleParts =
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly every: 'month';
      readonly interval: number;
      readonly weekdays: readonly number[];
      /** 1 to 5, or -1 for the last. */
      readonly nths: readonly number[];
    }
  | { readonly every: 'monthDay'; readonly interval: number; readonly days: readonly number[] };

/** The rule that common words make: 毎月 第4 木曜日 = FREQ=MONTHLY;BYDAY=4TH. */
export function ruleOf(parts: RuleParts): string {
  const every = parts.interval > 1 ? `;INTERVAL=${parts.interval}` : '';
  if (parts.every === 'monthDay') return `FREQ=MONTHLY${every};BYMONTHDAY=${parts.days.join(',')}`;
  const codes = parts.weekdays.map((weekday) => weekdayCodes[weekday] ?? '');
  if (parts.every === 'week') return `FREQ=WEEKLY${every};BYDAY=${codes.join(',')}`;
  const days = parts.nths.flatMap((nth) => codes.map((code) => `${nth}${code}`));
  return `FREQ=MONTHLY${every};BYDAY=${days.join(',')}`;
}

/** The common words of a rule, or null when they cannot say it all. */
export function partsOfRule(rule: string): RuleParts | null {
  const fields = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const interval = Number(fields.get('INTERVAL') ?? '1');
  const [freq, byDay, byMonthDay] = [fields.get('FREQ'), fields.get('BYDAY'), fields.get('BYMONTHDAY')];
  for (const word of ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY']) fields.delete(word);
  if (fields.size > 0) return null;
  if (freq === 'MONTHLY' && byMonthDay && !byDay)
    return { every: 'monthDay', interval, days: byMonthDay.split(',').map(Number) };
  if (!byDay || byMonthDay) return null;
  const days = byDay.split(',').map((day) => /^(-?\d)?([A-Z]{2})$/.exec(day));
  const weekdays = [...new Set(days.map((day) => weekdayCodes.indexOf((day?.[2] ?? '') as 'SU')))];
  const nths = [...new Set(days.map((day) => Number(day?.[1] ?? '0')))];
  if (freq === 'WEEKLY' && nths.every((nth) => nth === 0)) return { every: 'week', interval, weekdays };
  const full = nths.length * weekdays.length === days.length && nths.every((nth) => nth !== 0);
  return freq === 'MONTHLY' && full ? { every: 'month', interval, weekdays, nths } : null;
}

/** A schedule as people say it: 毎月第4木曜日. The organiser's own words go first; '' when there are none. */
export function scheduleWords(schedule: Schedule, displayText: string, locale: Locale = 'ja'): string {
  if (displayText !== '') return displayText;
  if (schedule.kind !== 'rule') return '';
  const parts = partsOfRule(schedule.rule);
  return parts ? (locale === 'en' ? englishWords(parts) : japaneseWords(parts)) : '';
}

function japaneseWords(parts: RuleParts): string {
  const month = parts.interval === 1 ? '毎月' : `${parts.interval}か月ごとの`;
  if (parts.every === 'monthDay')
    return `${month}${parts.days.map((day) => (day === -1 ? '末日' : `${day}日`)).join('・')}`;
  const days = `${parts.weekdays.map((weekday) => weekdayName(weekday)).join('・')}曜日`;
  if (parts.every === 'week')
    return `${parts.interval === 1 ? '毎週' : `${parts.interval}週間ごとの`}${days}`;
  return `${month}${parts.nths.map((nth) => (nth === -1 ? '最終' : `第${nth}`)).join('・')}${days}`;
}

function englishWords(parts: RuleParts): string {
  const every = (noun: string) =>
    parts.interval === 1 ? `every ${noun}` : `every ${parts.interval} ${noun}s`;
  if (parts.every === 'monthDay') return `Day ${parts.days.join(' and ')} of ${every('month')}`;
  const days = parts.weekdays.map((weekday) => weekdayName(weekday, 'en')).join(' and ');
  if (parts.every === 'week') return `${days}, ${every('week')}`;
  const nths = parts.nths.map((nth) => (nth === -1 ? 'last' : (ordinals[nth] ?? ''))).join(' and ');
  return `${nths.charAt(0).toUpperCase()}${nths.slice(1)} ${days} of ${every('month')}`;
}
