import { formatEraYear, formatVague, vagueEnd, vagueStart } from '../../kernel/time.ts';

/** '2008-07-12', '2008-07' or '2008': as well as it is known. Its length tells how well. */
export type Dated = string;

type Precision = 'day' | 'month' | 'year';

export const precisionOf = (dated: Dated): Precision =>
  dated.length === 10 ? 'day' : dated.length === 7 ? 'month' : 'year';

const vague = (dated: Dated) => ({ value: dated, precision: precisionOf(dated) });

export const firstDay = (dated: Dated): string => vagueStart(vague(dated));
export const lastDay = (dated: Dated): string => vagueEnd(vague(dated));

/**
 * In era form, no more than is known: 平成20年7月（2008年7月）. Western in English: July 2008.
 * The era is printed by the first day it may mean (community.md R1).
 */
export function datedWords(dated: Dated, locale: 'ja' | 'easy' | 'en'): string {
  const western = formatVague(vague(dated), locale)
    .replace(/ごろ$/, '')
    .replace(/^around /, '');
  if (locale !== 'ja') return western;
  const [, month, day] = dated.split('-').map(Number);
  const rest = `${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return `${formatEraYear(firstDay(dated))}${rest}（${dated.slice(0, 4)}年）`;
}
