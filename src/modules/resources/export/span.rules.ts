import {
  addDays,
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  type LocalDate,
} from '../../../kernel/time.ts';

/** Days a list of events is about, both included. */
export type Span = { readonly from: LocalDate; readonly until: LocalDate };

/** The fiscal year of a day: what a town publishes a list of events for. */
export function fiscalSpan(today: LocalDate): Span {
  const year = fiscalYearOf(today);
  return { from: fiscalYearStart(year), until: fiscalYearEnd(year) };
}

/** Two years of events are the most one list is for. */
const mostDays = 731;

/** What was asked, with the fiscal year where nothing was; null where it ends before it begins or is too long. */
export function spanOf(today: LocalDate, from: LocalDate | null, until: LocalDate | null): Span | null {
  const usual = fiscalSpan(from ?? today);
  const span = { from: from ?? usual.from, until: until ?? usual.until };
  return span.until >= span.from && span.until <= addDays(span.from, mostDays) ? span : null;
}
