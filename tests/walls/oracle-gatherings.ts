import { type At, answersFor, holds } from './oracle-standing.ts';
import { has } from './world.ts';

/** G01: the posts that keep the gathering of this day now, the division that owns the project, and nobody else. */
export function maySeeSignups(at: At, day: string): boolean {
  at.hear('G01');
  const gathering = has(at.world.gatheringDays, day, 'day');
  const { keepers } = has(at.world.gatherings, gathering, 'gathering');
  return answersFor(at) || keepers.some((post) => holds(at, post));
}
