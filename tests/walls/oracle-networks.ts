import { type At, holds } from './oracle-standing.ts';
import { type Fact, has } from './world.ts';

type NetworkFact = Extract<Fact, { kind: 'memberName' | 'attendee' | 'minutes' }>;

/**
 * N01: names of members and of those who came, and minutes before anything was removed, are for the posts of their
 * network (community.md 2a, R7); of a meeting of several, for the posts of each. No wider view opens them.
 */
export function maySeeNetwork(at: At, fact: NetworkFact): boolean {
  at.hear('N01');
  const networks = networksOf(at, fact);
  return networks.some((id) => has(at.world.networks, id, 'network').posts.some((post) => holds(at, post)));
}

function networksOf({ world }: At, fact: NetworkFact): readonly string[] {
  switch (fact.kind) {
    case 'memberName':
      return [has(world.memberships, fact.membership, 'membership')];
    case 'attendee':
      return has(world.meetings, fact.meeting, 'meeting');
    case 'minutes':
      return has(world.meetings, has(world.minutes, fact.minutes, 'minutes'), 'meeting');
  }
}
