import type { FormState } from '../../../kernel/forms/form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { findCandidates } from './candidates.actions.ts';
import type { CandidateView } from './candidates.page.tsx';

/** Possible same people for what is typed, ready to draw; null where this visitor may not search. */
export async function candidatesFor(visit: Visit, typed: FormState['typed']): Promise<CandidateView | null> {
  const one = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const found = await findCandidates(visit.ctx, {
    name: one('name'),
    kana: one('kana'),
    bornOn: one('bornOn'),
    phone: one('phone'),
    address: one('address'),
  });
  if (!found.ok) return null;
  return {
    mayExistElsewhere: found.value.mayExistElsewhere,
    seen: found.value.seen.map((person) => ({
      ...person,
      age: person.age === null ? '' : `${person.age}歳`,
    })),
  };
}
