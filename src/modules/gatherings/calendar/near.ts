import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid } from '../../../kernel/ids.ts';

const yearSeconds = 365 * 86_400;

/** The district somebody chose as theirs: from the form just sent, which is remembered, or from the cookie. */
export function nearIdOf(visit: Visit): string | null {
  const chosen = visit.query.get('near');
  if (chosen === null) return visit.cookies.read('near') ?? null;
  if (chosen !== '' && !isUuid(chosen)) return null;
  if (chosen !== (visit.cookies.read('near') ?? ''))
    visit.cookies.set('near', chosen, chosen === '' ? 0 : yearSeconds);
  return chosen === '' ? null : chosen.toLowerCase();
}
