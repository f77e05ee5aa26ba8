import { mayOpenEpisode } from './oracle-cases.ts';
import { mayOpenReport } from './oracle-reports.ts';
import {
  type At,
  holds,
  householdsOf,
  isClearedForHealth,
  isConflicted,
  isListed,
  isMasked,
  quietly,
  sameAs,
} from './oracle-standing.ts';
import { covers, type Fact, has } from './world.ts';

type PersonFact = Extract<
  Fact,
  { kind: 'person' | 'ownStory' | 'healthMarker' | 'concealed' | 'consent' | 'household' | 'relation' }
>;

/** People themselves, what is theirs, and how they belong together. */
export function maySee(at: At, fact: PersonFact): boolean {
  switch (fact.kind) {
    case 'person':
      hearOfKin(at, fact.person);
      return maySeePerson(at, fact.person);
    case 'ownStory': // what was decided about a record is told to who reads that record, merged or not
      return !isConflicted(at, [fact.person]) && mayOpenRecord(at, fact.person, ownIds(at, fact.person));
    case 'healthMarker':
      return maySeePerson(at, fact.person) && isClearedForHealth(at);
    case 'concealed':
      return !isConflicted(at, [fact.person]) && isListed(at, [fact.person]);
    case 'consent': {
      const { named, recipients } = has(at.world.consents, fact.consent, 'consent');
      if (named.length > recipients.length) at.hear('A13'); // that sharing took place stays, for who reads the person
      return maySeePerson(at, fact.person);
    }
    case 'household': {
      const members = has(at.world.households, fact.household, 'household').members;
      const present = members.filter(({ span }) => covers(span, at.reader.day)).map(({ person }) => person);
      return !isConflicted(at, present) && members.some(({ person }) => mayOpenPerson(at, person));
    }
    case 'relation': {
      const { a, b } = has(at.world.relations, fact.relation, 'relation');
      const masked = [a, b].filter((person) => isMasked(at.world, person));
      if (isConflicted(at, [a, b])) return false;
      return masked.length > 0 ? isListed(at, masked) : mayOpenPerson(at, a) || mayOpenPerson(at, b);
    }
  }
}

export const maySeePerson = (at: At, person: string): boolean =>
  !isConflicted(at, [person]) && mayOpenPerson(at, person);

const mayOpenPerson = (at: At, person: string): boolean =>
  mayOpenRecord(at, person, sameAs(at.world, person));

/** A merged record alone; the record that stands with everything that was merged into it. */
const ownIds = (at: At, person: string): string[] =>
  at.world.persons.get(person)?.standsAs ? [person] : sameAs(at.world, person);

/** Whether a worry, a case, a request to stay responsible, or having entered them gives a ground. Kinship never does. */
function mayOpenRecord(at: At, person: string, ids: readonly string[]): boolean {
  if (isMasked(at.world, person)) return isListed(at, [person]);
  const still = quietly(at);
  if (ids.some((id) => holdsKept(at, id))) return true;
  for (const report of at.world.consultations.values())
    if (report.subjects.some((id) => ids.includes(id)) && mayOpenReport(still, report)) return true;
  for (const file of at.world.cases.values()) {
    for (const episode of file.episodes)
      if (episode.people.some((id) => ids.includes(id)) && mayOpenEpisode(still, file, episode)) return true;
    if (!ids.includes(file.focal)) continue;
    if ([...file.closings.values()].some((closing) => !closing.ended && holds(at, closing.post))) return true;
  }
  return false;
}

const holdsKept = (at: At, person: string): boolean => {
  const keeper = has(at.world.persons, person, 'person').keptBy;
  return keeper !== null && holds(at, keeper);
};

/** A24 has a say wherever somebody may read a relative: that is no ground for reading this one. */
function hearOfKin(at: At, person: string): void {
  const kin = householdsOf(at, [person]);
  for (const { a, b } of at.world.relations.values()) {
    if (a === person) kin.add(b);
    if (b === person) kin.add(a);
  }
  const own = sameAs(at.world, person);
  const others = [...kin].filter((id) => !own.includes(id));
  if (others.some((id) => maySeePerson(quietly(at), id))) at.hear('A24');
}
