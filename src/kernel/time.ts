/**
 * Days, instants and how people write them. Times are instants in UTC, a day is the town's day, the
 * fiscal year starts in April, the era (和暦) is formatting. Pure; runs in a browser too.
 */
export {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  dayOf,
  daysBetween,
  endOfMonth,
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  instantAt,
  isLocalDate,
  type LocalDate,
  type LocalTime,
  legalAgeOn,
  startOfDay,
  startOfMonth,
  TOKYO,
  timeOf,
  weekdayOf,
  type Zone,
} from './time/day.ts';
export { ERAS, type Era, type EraDate, eraOf, formatEraYear } from './time/era.ts';
export {
  formatDate,
  formatDateShort,
  formatEra,
  formatFiscalYear,
  formatInstant,
  formatMonth,
  formatTime,
  speakTime,
  type TimeLocale,
  weekdayName,
} from './time/format.ts';
export { howLong, nearDay } from './time/near.ts';
export { type DateRefusal, parseDate } from './time/parse-date.ts';
export { parseTime, type TimeRefusal } from './time/parse-time.ts';
export {
  parseRecurrence,
  type Recurrence,
  type RecurrenceRefusal,
  recurrenceDays,
} from './time/recurrence.ts';
export {
  formatVague,
  parseVagueDate,
  type VagueDate,
  vagueEnd,
  vagueStart,
} from './time/vague.ts';
export { addWorkingDays, holidayName, isHoliday, isWorkingDay } from './time/working.ts';
