import { maySeePerson } from './oracle-persons.ts';
import { type At, answersFor, holds } from './oracle-standing.ts';
import { has } from './world.ts';

/** G01: the posts that keep the gathering of this day now, the division that owns the project, and nobody else. */
export function maySeeSignups(at: At, day: string): boolean {
  at.hear('G01');
  const gathering = has(at.world.gatheringDays, day, 'day');
  const { keepers } = has(at.world.gatherings, gathering, 'gathering');
  return answersFor(at) || keepers.some((post) => holds(at, post));
}

/**
 * G02: whoever reads the person reads where they come to, as long as they agree that the body may be told; those who keep
 * the gathering have no say in it.
 */
export function maySeeComer(
  at: At,
  { person, consent, body }: { readonly person: string; readonly consent: string; readonly body: string },
): boolean {
  at.hear('G02');
  const { stands, recipients } = has(at.world.consents, consent, 'consent');
  return stands && recipients.includes(body) && maySeePerson(at, person);
}
