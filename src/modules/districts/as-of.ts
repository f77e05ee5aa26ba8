import type { Visit } from '../../kernel/http/visit.tsx';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

/** The day a list is asked for (`?on=`), in any way people write one; today when it cannot be read. */
export function dayAsked(visit: Visit): LocalDate {
  const written = visit.query.get('on');
  const day = written ? parseDate(written) : null;
  return day?.ok ? day.value : visit.ctx.today;
}
