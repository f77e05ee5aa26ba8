import type { Visit } from '../../../kernel/http/visit.tsx';
import { addDays, type LocalDate, parseDate } from '../../../kernel/time.ts';
import { LISTED_DAYS } from '../gathering/gathering.rules.ts';

/** The day an address asks for, within what pages look at, a year ahead and back; anything else is today. */
export function dayAsked({ query, ctx: { today } }: Visit, name: string): LocalDate {
  const asked = parseDate(query.get(name) ?? '');
  if (!asked.ok) return today;
  const { value: day } = asked;
  return day > addDays(today, -LISTED_DAYS) && day <= addDays(today, LISTED_DAYS) ? day : today;
}
