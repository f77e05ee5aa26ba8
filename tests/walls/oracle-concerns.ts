import { maySeeReport } from './oracle-reports.ts';
import { type At, acts, answersFor, type Held, holds } from './oracle-standing.ts';
import { type Fact, has, type Slip } from './world.ts';

type ConcernFact = Extract<
  Fact,
  { kind: 'slip' | 'slipWords' | 'noticer' | 'slipOutcome' | 'theme' | 'themeStep' }
>;

/**
 * What is noticed at a salon or on the way home. Written from community.md 2b ("person slips go only to the CSW queue and
 * are invisible to other volunteers at once", "without consent, only an anonymous pattern is passed on", "the volunteer
 * sees accepted / being handled / closed, never details") and consultation.md 4.2 and 4.3 ("only case-side users can
 * follow it", "second person checks").
 */
export function maySeeConcern(at: At, fact: ConcernFact): boolean {
  if ('theme' in fact) return maySeeTheme(at, fact.theme);
  const slip = has(at.world.slipsCaught, fact.slip, 'concern slip');
  switch (fact.kind) {
    case 'slip':
      return mayKnowPattern(at, slip);
    case 'slipWords':
      if (slip.consultation) return mayOpen(at, slip.consultation);
      return slip.mayPass && mayKnowPattern(at, slip);
    case 'noticer':
      return mayKnowNoticer(at, slip);
    case 'slipOutcome':
      return slip.consultation ? mayOpen(at, slip.consultation) : mayKnowPattern(at, slip);
  }
}

/** Case side: whoever may open the contact report. */
const mayOpen = (at: At, consultation: string): boolean =>
  maySeeReport(at, { kind: 'consultation', consultation, town: at.reader.town });

/** The post it was handed to; the division; for the area its district's officer; while it is for today, who is on duty. */
function mayKnowPattern(at: At, slip: Slip): boolean {
  if (holds(at, slip.handedTo) || answersFor(at)) return true;
  if (slip.forToday && at.held.some((held) => roleOf(at, held) === 'dutyManager')) return true;
  return slip.isOfArea && at.held.some((held) => isOfficerOf(at, held, slip.district));
}

const roleOf = (at: At, { post }: Held): string => has(at.world.posts, post, 'post').role;

/** The officer of the smallest district around that has one. */
function isOfficerOf(at: At, held: Held, district: string | null): boolean {
  if (roleOf(at, held) !== 'districtOfficer') return false;
  const officers = [...at.world.posts].filter(([, post]) => post.role === 'districtOfficer');
  for (let here = district; here; here = at.world.within.get(here) ?? null) {
    const its = officers.filter(([, post]) => post.district === here).map(([id]) => id);
    if (its.length > 0) return its.includes(held.post);
  }
  return false;
}

/**
 * Who noticed knows of their own slip. Of somebody else's matter they are a reporter (A15): the receiving worker's post,
 * their manager, the abuse officer, and only once the words may be read; with a contact report it is sealed there.
 */
function mayKnowNoticer(at: At, slip: Slip): boolean {
  if (at.reader.account === slip.noticer) return true;
  if (!slip.mayPass || slip.consultation) return false;
  at.hear('A15');
  const manager = has(at.world.posts, slip.handedTo, 'post').manager;
  return holds(at, slip.handedTo) || (manager !== null && holds(at, manager)) || acts(at, 'abuseOfficer');
}

/** On the table every member of staff reads it; before a second person's check whoever wrote it, checks it, answers for it. */
function maySeeTheme(at: At, id: string): boolean {
  const theme = has(at.world.themes, id, 'theme');
  if (theme.isOnTable) return at.reader.account !== null;
  return holds(at, theme.writtenBy) || holds(at, theme.checkedBy) || answersFor(at);
}
