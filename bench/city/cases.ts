import type { Grant, LockColumns } from '../../src/kernel/walls/lock.ts';
import { scopeTokens } from '../../src/kernel/walls/tokens.ts';
import type { Post } from './offices.ts';
import type { Person } from './people.ts';
import { writeItem } from './worries.ts';
import { DAY_MS, type Writer } from './writer.ts';

type Seat = { readonly post: Post; readonly part: 'lead' | 'member' | 'coordinator' };

/** A case as it stands: led by the first of its seats. A closed one stays with the post that led it. */
export type Case = {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly seats: readonly [Seat, ...Seat[]];
  /** District the focal person lives in: a district officer's seat opens there (A02). */
  readonly districtId: string | null;
};

export type OpenedCase = Case & {
  readonly id: string;
  readonly closedKey: string;
  readonly lock: LockColumns;
};

const rules = { lead: 'lead', member: 'team', coordinator: 'A05' } as const;

function openGrants(id: string, { seats, districtId }: Case): Grant[] {
  const isOfficer = (seat: Seat) => seat.part === 'member' && seat.post.role === 'districtOfficer';
  const opening = seats.filter((seat) => !isOfficer(seat) || seat.post.districtId === districtId);
  return [
    ...opening.map((seat) => ({
      slot: 'writer' as const,
      token: seat.post.id,
      rule: isOfficer(seat) ? 'A02' : rules[seat.part],
    })),
    { slot: 'reader', token: scopeTokens.allCases, rule: 'manager' },
    { slot: 'reader', token: id, rule: 'A21' },
  ];
}

const coordinatorOf = ({ seats }: Case): Post | undefined =>
  seats.find((seat) => seat.part === 'coordinator')?.post;

function closedGrants(closedKey: string, file: Case): Grant[] {
  const posts = [file.seats[0].post, ...[coordinatorOf(file)].filter((post) => post !== undefined)];
  const tokens = [...new Set(posts.map((post) => post.id)), scopeTokens.allCases];
  return [
    ...tokens.map((token) => ({ slot: 'reader' as const, token, rule: 'A26' })),
    { slot: 'need', token: closedKey, rule: 'A26' },
  ];
}

export function lockCase(writer: Writer, file: Case): OpenedCase {
  const [id, closedKey] = [writer.idOf(file.openedAt), writer.idOf(file.openedAt)];
  const grants = file.closedAt ? closedGrants(closedKey, file) : openGrants(id, file);
  return { ...file, id, closedKey, lock: writer.book.make('case', file.openedAt, grants) };
}

type About = {
  readonly caseNo: string;
  readonly focal: Person;
  readonly householdId: string | null;
  readonly worryId: string;
};

const openStates = ['trustBuilding', 'assessing', 'singleAgency', 'multiAgency', 'inSupport'] as const;

/** The rows of a case: file, episode, seats, first step, the next contact; of a closed one its closing too. */
export function writeCase(writer: Writer, file: OpenedCase, about: About): void {
  const { townId, sink, idOf, dice, now } = writer;
  const { id, lock, openedAt, closedAt, seats, closedKey } = file;
  const lead = seats[0].post;
  const lastContactAt = new Date(
    openedAt.getTime() + dice.next() ** 0.2 * ((closedAt ?? now).getTime() - openedAt.getTime()),
  );
  const promisedAt = closedAt ?? new Date(now.getTime() - dice.next() * 40 * DAY_MS);
  const contactDue = new Date(promisedAt.getTime() + (7 + Math.floor(dice.next() * 60)) * DAY_MS);
  sink.add('cases.case_file', {
    townId,
    id,
    caseNo: about.caseNo,
    householdId: about.householdId,
    focalPersonId: about.focal.id,
    state: closedAt ? 'closed' : dice.pick(openStates),
    leadPostId: lead.id,
    coordinatorPostId: coordinatorOf(file)?.id ?? null,
    hope: 'いまの家で、ゆっくり暮らしたい',
    openedAt,
    lastContactAt,
    lastTryAt: lastContactAt,
    nextContactOn: closedAt ? null : contactDue.toISOString().slice(0, 10),
    closedKey,
    ...lock,
  });
  sink.add('cases.episode', {
    townId,
    id: idOf(openedAt),
    caseId: id,
    no: 1,
    openedAt,
    openedFrom: about.worryId,
    closedAt,
    closeReason: closedAt ? 'died' : null,
    leadAfterPostId: closedAt ? lead.id : null,
    coordinatorPostId: closedAt ? (coordinatorOf(file)?.id ?? null) : null,
    leadAcceptedAt: closedAt,
    ...lock,
  });
  for (const { post, part } of seats)
    sink.add('cases.member_team', {
      townId,
      id: idOf(openedAt),
      caseId: id,
      postId: post.id,
      part,
      grantedBy: lead.accountId,
      fromAt: openedAt,
      endedAt: closedAt,
      ...lock,
    });
  sink.add('cases.step', {
    townId,
    id: idOf(openedAt),
    caseId: id,
    episodeNo: 1,
    at: openedAt,
    kind: 'opened',
    toState: 'assessing',
    by: lead.accountId,
    postId: lead.id,
    ...lock,
  });
  writeItem(writer, {
    kind: 'caseContact',
    subjectKind: 'case',
    subjectId: id,
    post: lead,
    since: promisedAt,
    dueAt: contactDue,
    done: closedAt !== null,
  });
  if (closedAt) writeClosing(writer, file, about, closedAt);
}

/** The request by which a case was closed, under a lock of its own that opens like the closed episode. */
function writeClosing(writer: Writer, file: OpenedCase, about: About, closedAt: Date): void {
  const { townId, sink, idOf, book } = writer;
  const lead = file.seats[0].post;
  const lock = book.make('closing', closedAt, closedGrants(file.closedKey, file));
  sink.add('cases.closing_request', {
    townId,
    id: idOf(closedAt),
    caseId: file.id,
    episodeNo: 1,
    personId: about.focal.id,
    reason: 'died',
    words: '見送りました。',
    leadAfterPostId: lead.id,
    askedBy: lead.accountId,
    askedAt: closedAt,
    fromState: 'inSupport',
    leadAnswer: 'accepted',
    leadAt: closedAt,
    leadBy: lead.accountId,
    approvedAt: closedAt,
    ended: 'closed',
    ...lock,
  });
}

/** A visit to come, which is somebody's turn. */
export function writeVisit(writer: Writer, file: OpenedCase, at: Date): void {
  const { townId, sink, idOf, dice, now } = writer;
  const post = file.seats[0].post;
  const id = idOf(now);
  const since = new Date(now.getTime() - dice.next() * 40 * DAY_MS);
  sink.add('cases.visit_plan', {
    townId,
    id,
    caseId: file.id,
    postId: post.id,
    at,
    purpose: '様子をうかがう',
    ...file.lock,
  });
  writeItem(writer, {
    kind: 'caseVisit',
    subjectKind: 'caseVisit',
    subjectId: id,
    post,
    since,
    dueAt: at,
  });
}
