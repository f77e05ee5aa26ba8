import { lockCase, type OpenedCase, writeCase, writeVisit } from './cases.ts';
import { leadersOf, type Post, postsOf } from './offices.ts';
import { type Facts, type Person, someFacts, writeHousehold, writePerson } from './people.ts';
import { lockWorry, type Worry, writeWorry } from './worries.ts';
import { DAY_MS, daysBefore, type Writer } from './writer.ts';

/** A worry about some people that led nowhere else: heard, answered, or still waiting. */
export function writeWorryStory(writer: Writer, worry: Worry, no: number, facts: readonly Facts[]): Person[] {
  const opened = lockWorry(writer, worry);
  const subjects = facts.map((each) => writePerson(writer, worry.at, each, [opened.lock]));
  writeWorry(writer, opened, receiptNo(worry.at, no), subjects);
  return subjects;
}

type CaseStory = {
  readonly received: Post;
  readonly seats: OpenedCase['seats'];
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** The focal person first; the others are the household. */
  readonly people: readonly [Facts, ...Facts[]];
  readonly visitAt?: Date;
};

/** A worry that became a case: its people follow it, the focal person the worry too, the household its people. */
export function writeCaseStory(writer: Writer, story: CaseStory, no: number): Person[] {
  const { seats, openedAt, closedAt, received } = story;
  const [focalFacts, ...mates] = story.people;
  const owner = seats[0].post;
  const worry = lockWorry(writer, { at: openedAt, state: 'inCase', received, owner });
  const file = lockCase(writer, { openedAt, closedAt, seats, districtId: focalFacts.districtId });
  const focal = writePerson(writer, openedAt, focalFacts, [worry.lock, file.lock]);
  const others = mates.map((facts) => writePerson(writer, openedAt, facts, [file.lock]));
  const householdId = others.length > 0 ? writeHousehold(writer, openedAt, [focal, ...others]) : null;
  writeWorry(writer, worry, receiptNo(openedAt, no), [focal]);
  writeCase(writer, file, { caseNo: receiptNo(openedAt, no), focal, householdId, worryId: worry.id });
  if (story.visitAt) writeVisit(writer, file, story.visitAt);
  return [focal, ...others];
}

const receiptNo = (at: Date, no: number): string => `${at.getFullYear()}-${String(no).padStart(6, '0')}`;

const years = 3 * 365;

/** A case of a city as it may be: most people live with somebody, a third of the teams are more than one post. */
export function someCase(writer: Writer, no: number, isOpen: boolean): CaseStory {
  const { dice, offices, now } = writer;
  const leaders = leadersOf(offices);
  const lead = dice.pick(leaders);
  const openedAt = daysBefore(now, 2 + dice.next() * years);
  const focal = someFacts(writer);
  const officer = postsOf(offices, 'districtOfficer').find((post) => post.districtId === focal.districtId);
  const helper = dice.pick(leaders);
  const isOther = (post: Post | undefined): post is Post => post !== undefined && post.id !== lead.id;
  const members = [...(dice.next() < 0.3 ? [helper] : []), ...(dice.next() < 0.2 ? [officer] : [])].filter(
    isOther,
  );
  const coordinator = dice.next() < 0.05 ? postsOf(offices, 'coordinator')[0] : undefined;
  const mates = Math.floor(dice.next() * 2.2);
  return {
    received: lead,
    openedAt,
    closedAt: isOpen
      ? null
      : new Date(openedAt.getTime() + dice.next() * (now.getTime() - openedAt.getTime())),
    seats: [
      { post: lead, part: 'lead' },
      ...[...new Set(members)].map((post) => ({ post, part: 'member' as const })),
      ...(coordinator ? [{ post: coordinator, part: 'coordinator' as const }] : []),
    ],
    people: [focal, ...Array.from({ length: mates }, () => sharingHome(writer, focal))],
    ...(isOpen && no % 10 === 0 ? { visitAt: new Date(now.getTime() + dice.next() * 5 * DAY_MS) } : {}),
  };
}

/** Somebody who lives with another: the same address, often the same family name. */
function sharingHome(writer: Writer, focal: Facts): Facts {
  const facts = someFacts(writer);
  const { address, districtId } = focal;
  if (writer.dice.next() < 0.3) return { ...facts, address, districtId };
  const [family = '', familyKana = ''] = [focal.written.split(' ')[0], focal.kana.split(' ')[0]];
  const written = `${family} ${facts.written.split(' ')[1]}`;
  const kana = `${familyKana} ${facts.kana.split(' ')[1]}`;
  return { ...facts, written, kana, address, districtId };
}

/** A worry that is no case. One in twenty still waits; of those some were handed on, some want a call. */
export function someWorry(writer: Writer, no: number): Worry {
  const { dice, offices, now } = writer;
  const clerks = postsOf(offices, 'counterClerk');
  const received = dice.pick(dice.next() < 0.5 ? clerks : leadersOf(offices));
  const waits = no % 20 === 0;
  const at = daysBefore(now, waits ? dice.next() * 45 : 45 + dice.next() * years);
  if (!waits) return { at, state: 'ended', received, owner: received };
  const asked = dice.pick(leadersOf(offices));
  const handsOn = asked.id !== received.id && dice.next() < 0.4;
  return {
    at,
    state: handsOn ? 'handingOver' : 'received',
    received,
    owner: received,
    ...(handsOn ? { asked } : {}),
    callBack: dice.next() < 0.3,
  };
}
