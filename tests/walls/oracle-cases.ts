import {
  type At,
  acts,
  answersFor,
  holds,
  householdsOf,
  isClearedForHealth,
  isConflicted,
  isListed,
  isMasked,
  sameAs,
} from './oracle-standing.ts';
import { type Case, covers, type Episode, type Fact, has, type Seat } from './world.ts';

type CaseFact = Extract<Fact, { kind: 'episode' | 'assessment' | 'closing' }>;

/** Cases, what is known of people in them, and requests to close them. */
export function maySeeCaseFact(at: At, fact: CaseFact): boolean {
  const file = has(at.world.cases, fact.case, 'case');
  if (isConflicted(at, [file.focal])) return false;
  if (fact.kind === 'episode')
    return !isOpposed(at, file) && mayOpenEpisode(at, file, episodeOf(file, fact.no));
  if (fact.kind === 'assessment') return maySeeAssessment(at, file, fact);
  const closing = has(file.closings, fact.closing, 'request to close');
  const asked = !closing.ended && !isMasked(at.world, file.focal) && holds(at, closing.post);
  if (isOpposed(at, file)) return false;
  return asked || mayOpenEpisode(at, file, episodeOf(file, closing.episode));
}

export function episodeOf(file: Case, no: number): Episode {
  const episode = file.episodes.find((each) => each.no === no);
  if (!episode) throw new Error(`the world was not told of episode ${no}`);
  return episode;
}

/** Whether somebody has a ground to open a stretch of work: the team, the owner of the project, a slip. */
export function mayOpenEpisode(at: At, file: Case, episode: Episode, how = { asCoordinator: true }): boolean {
  const slips = at.world.slips.filter(
    (slip) => slip.account === at.reader.account && slip.case === idOf(at, file),
  );
  const runs = (kind: string) =>
    slips.some((slip) => slip.kind === kind && slip.from <= at.reader.now && at.reader.now < slip.until);
  if (isMasked(at.world, file.focal)) {
    const listed = isListed(at, [file.focal]);
    return episode.closed ? listed && runs('closedCase') : listed;
  }
  if (episode.closed) {
    at.hear('A26');
    const { lead, coordinator } = episode.closed;
    const last = holds(at, lead) || (coordinator !== null && holds(at, coordinator)) || answersFor(at);
    const again = file.episodes.some((each) => !each.closed) && sits(at, file, how);
    return (last || again) && runs('closedCase');
  }
  if (slips.some((slip) => slip.kind === 'emergency')) at.hear('A21');
  return sits(at, file, how) || answersFor(at) || runs('emergency');
}

function idOf(at: At, file: Case): string {
  for (const [id, each] of at.world.cases) if (each === file) return id;
  return '';
}

function sits(at: At, file: Case, how: { asCoordinator: boolean }): boolean {
  if (acts(at, 'districtOfficer')) at.hear('A02');
  if (acts(at, 'csw')) at.hear('A03');
  if (acts(at, 'coordinator')) at.hear('A05');
  return file.team.some(
    (seat) =>
      holds(at, seat.post) &&
      seatCounts(at, file, seat) &&
      (how.asCoordinator || seat.part !== 'coordinator'),
  );
}

/**
 * A02 for a district officer of the team: somebody of the household lives today in the officer's district, or the manager
 * has granted it. The lead answers for the case (§6.3 "lead org") wherever they live.
 */
function seatCounts(at: At, file: Case, seat: Seat): boolean {
  const post = has(at.world.posts, seat.post, 'post');
  if (seat.part !== 'member' || post.role !== 'districtOfficer') return true;
  return seat.granted || livesIn(at, file.focal, post.district);
}

function livesIn(at: At, focal: string, district: string | null): boolean {
  if (district === null) return false;
  const shown = [...householdsOf(at, [focal])].filter((person) => !isMasked(at.world, person));
  return shown.some((person) =>
    has(at.world.persons, person, 'person').homes.some(
      (home) => covers(home.span, at.reader.day) && liesIn(at, home.district, district),
    ),
  );
}

function liesIn(at: At, place: string | null, district: string): boolean {
  for (let each = place; each !== null; each = at.world.within.get(each) ?? null)
    if (each === district) return true;
  return false;
}

/** A18: on the team of the other side of a protection measure, unless a manager assigned both with a reason. */
function isOpposed(at: At, file: Case): boolean {
  const others = opponents(at, file.focal);
  const own = file.team.filter((seat) => holds(at, seat.post));
  for (const other of at.world.cases.values()) {
    if (other === file || ![...householdsOf(at, [other.focal])].some((person) => others.has(person)))
      continue;
    at.hear('A18');
    const seats = other.team.filter((seat) => holds(at, seat.post) && seatCounts(at, other, seat));
    if (seats.some((seat) => !(seat.granted && own.some((mine) => mine.granted)))) return true;
  }
  return false;
}

function opponents(at: At, focal: string): Set<string> {
  const household = householdsOf(at, [focal]);
  const found = new Set<string>();
  for (const { person, others, masks } of at.world.measures) {
    if (!masks) continue;
    if (household.has(person)) for (const id of others) found.add(id);
    if (others.some((id) => household.has(id))) found.add(person);
  }
  return new Set([...found].flatMap((id) => sameAs(at.world, id)));
}

type Assessment = Extract<Fact, { kind: 'assessment' }>;

/** A04, A05, A13, A14: the team's by their work, others' by the subject's consent for this body and category. */
function maySeeAssessment(at: At, file: Case, fact: Assessment): boolean {
  const episode = episodeOf(file, fact.no);
  if (fact.category === 'health' && !isClearedForHealth(at)) return false;
  const masked = [fact.person, file.focal].filter((person) => isMasked(at.world, person));
  if (isOpposed(at, file)) return false;
  if (masked.length > 0 && !isListed(at, masked)) return false;
  if (mayOpenEpisode(at, file, episode, { asCoordinator: false })) return true;
  if (masked.length > 0) return false;
  return !episode.closed && isSharedWith(at, fact);
}

function isSharedWith(at: At, fact: Assessment): boolean {
  const bodies = at.held
    .filter((each) => !each.early)
    .map(({ post }) => has(at.world.posts, post, 'post').body);
  if (acts(at, 'fieldCounsellor')) at.hear('A04');
  const ids = sameAs(at.world, fact.person);
  const consents = [...at.world.consents.values()].filter(
    (consent) => consent.opens && ids.includes(consent.person) && consent.items.includes(fact.category),
  );
  const ended = consents.some((consent) =>
    consent.named.some((body) => bodies.includes(body) && !consent.recipients.includes(body)),
  );
  if (ended) at.hear('A13');
  const shared = consents.some(
    (consent) =>
      consent.stands &&
      (consent.lastDay === null || at.reader.day <= consent.lastDay) &&
      consent.recipients.some((body) => bodies.includes(body)),
  );
  if (shared) at.hear('A04');
  return shared;
}
