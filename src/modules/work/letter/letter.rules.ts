import { isWorkingDay, type LocalDate, type LocalTime } from '../../../kernel/time.ts';

/** The last hour at which a morning letter is still one. */
const morningEnds: LocalTime = '12:00';

/** Whether it is the morning of a working day: from when the office opens until noon. */
export const isMorning = (
  today: LocalDate,
  clock: LocalTime,
  opens: LocalTime,
  closed: readonly LocalDate[],
): boolean => isWorkingDay(today, closed) && clock >= opens && clock < morningEnds;
