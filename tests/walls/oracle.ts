import { maySeeCaseFact } from './oracle-cases.ts';
import { maySeeConcern } from './oracle-concerns.ts';
import { maySeeComer, maySeeSignups } from './oracle-gatherings.ts';
import { maySeeNetwork } from './oracle-networks.ts';
import { maySee } from './oracle-persons.ts';
import { maySeeReport } from './oracle-reports.ts';
import { type At, acts, answersFor, type Held, heldBy, holds, type Rule } from './oracle-standing.ts';
import type { Fact, Reader, World } from './world.ts';

/**
 * Who may read what, written from the prose of consultation.md §6 alone (for what people notice, community.md 2b):
 * neither from docs/walls.md nor from the code; gatherings and lots held back, of which the prose does not speak, from
 * the sentences of docs/walls.md.
 * Where the prose says "only when", everything else is a no; what no sentence allows is a no (§6.1: default deny).
 */
export type Answer = 'allow' | 'deny';

export type Verdict = { readonly answer: Answer; readonly rules: readonly Rule[] };

export function mayRead(world: World, reader: Reader, fact: Fact): Verdict {
  const heard = new Set<Rule>();
  const held = heldBy(world, reader);
  const answer = decide({ world, reader, held, hear: (rule) => heard.add(rule) }, fact);
  if (reader.account !== null && isOfSomebody(fact)) {
    if (fact.town === reader.town) hearOfTime(world, reader, fact, held, answer, heard);
    const roles = everHeld(world, reader).map(({ post }) => world.posts.get(post)?.role);
    if (roles.includes('townAdministrator')) heard.add('A20');
    if (roles.includes('prefectureAdvisor')) heard.add('A19');
  } else if (reader.account !== null && answer && heldRole(world, held, 'townAdministrator'))
    heard.add('A20');
  else if (reader.account !== null && answer && heldRole(world, held, 'prefectureAdvisor')) heard.add('A19');
  return { answer: answer ? 'allow' : 'deny', rules: [...heard] };
}

const heldRole = (world: World, held: readonly Held[], role: string): boolean =>
  held.some(({ post }) => world.posts.get(post)?.role === role);

/** Whether a fact is about people; places, offices and machinery are not. */
const isOfSomebody = (fact: Fact): boolean =>
  ![
    'office',
    'staffOffice',
    'machinery',
    'entry',
    'inside',
    'posts',
    'word',
    'auditLine',
    'theme',
    'themeStep',
  ].includes(fact.kind);

function decide(at: At, fact: Fact): boolean {
  at.hear('A22');
  if (fact.town !== at.reader.town) return false;
  if (fact.lot) at.hear('L01');
  if (fact.lot === 'heldBack') return false;
  switch (fact.kind) {
    case 'machinery':
      return false;
    case 'office':
      return true;
    case 'staffOffice':
      return at.reader.account !== null;
    case 'entry':
      return !fact.hidden || worksForTown(at);
    case 'inside':
      return worksForTown(at) || (fact.forPartners && helps(at));
    case 'posts':
      if (fact.posts.some((post) => post !== null && holds(at, post))) return true;
      return answersFor(at) && !fact.posts.some((post) => isSafety(at.world, post));
    case 'word':
      return holds(at, fact.post);
    case 'auditLine':
      at.hear('U02');
      return acts(at, 'auditReviewer') && fact.actor !== at.reader.account;
    case 'consultation':
    case 'reporter':
    case 'sheet':
      return maySeeReport(at, fact);
    case 'episode':
    case 'assessment':
    case 'closing':
      return maySeeCaseFact(at, fact);
    case 'slip':
    case 'slipWords':
    case 'noticer':
    case 'slipOutcome':
    case 'theme':
    case 'themeStep':
      return maySeeConcern(at, fact);
    case 'signup':
      return maySeeSignups(at, fact.day);
    case 'comer':
      return maySeeComer(at, fact);
    case 'memberName':
    case 'attendee':
    case 'minutes':
      return maySeeNetwork(at, fact);
    default:
      return maySee(at, fact);
  }
}

/** The town's and its bodies' own staff (consultation.md §1.2): neither volunteers nor guests, reviewers, administrators. */
const worksForTown = (at: At): boolean =>
  (
    [
      'municipalOwner',
      'municipalManager',
      'districtOfficer',
      'counterClerk',
      'csw',
      'coordinator',
      'fieldCounsellor',
      'outreachWorker',
      'participationCoordinator',
      'dutyManager',
      'safetyOfficer',
      'abuseOfficer',
    ] as const
  ).some((role) => acts(at, role));

/** Volunteers and commissioners: `partners` of community.md §2e. */
const helps = (at: At): boolean =>
  (['ibashoStaff', 'minseiIin', 'communityPartner'] as const).some((role) => acts(at, role));

/** What waits for the safety post tells, by waiting there, that somebody hidden is in it (A16). */
const isSafety = (world: World, post: string | null): boolean =>
  post !== null && world.posts.get(post)?.role === 'safetyOfficer';

const everHeld = (world: World, reader: Reader): readonly Held[] =>
  world.holdings
    .filter((holding) => holding.account === reader.account)
    .map(({ post, early }) => ({ post, early }));

/**
 * Which sentences about time spoke (A03, A27, A28): a no that would be a yes if the day did not count, and a yes that
 * rests on a post held for a time only.
 */
function hearOfTime(
  world: World,
  reader: Reader,
  fact: Fact,
  held: readonly Held[],
  answer: boolean,
  heard: Set<Rule>,
): void {
  const asked = (other: readonly Held[]) =>
    decide({ world, reader, held: other, hear: () => undefined }, fact);
  const own = world.holdings.filter((holding) => holding.account === reader.account);
  const leaves = own.length > 0 && own.every(({ span }) => span.to !== null);
  const bounded = own.filter(({ span, early }) => early || span.to !== null || span.from > '2026-01-01');
  if (bounded.length > 0) {
    const all = everHeld(world, reader).filter(({ post }) => bodyWorks(world, reader, post));
    if (!answer && asked(all)) heard.add(leaves && held.length === 0 ? 'A28' : 'A27');
    if (answer && leaves) heard.add('A28');
    const lasting = held.filter(({ post }) => !bounded.some((holding) => holding.post === post));
    if (answer && !asked(lasting)) heard.add('A27');
  }
  const partner = ({ post }: Held) => {
    const body = world.bodies.get(world.posts.get(post)?.body ?? '');
    return body !== undefined && !body.own;
  };
  const unpaid = heldBy(world, reader, true);
  if (!answer && unpaid.length > held.length && asked(unpaid)) heard.add('A03');
  if (answer && held.some(partner) && !asked(held.filter((each) => !partner(each)))) heard.add('A03');
}

const bodyWorks = (world: World, reader: Reader, post: string): boolean =>
  heldBy(
    {
      ...world,
      holdings: [{ account: reader.account ?? '', post, early: false, span: { from: reader.day, to: null } }],
    },
    reader,
  ).length > 0;
