import { sql } from 'kysely';
import { allJobs } from '../../src/app/rooms.ts';
import { ok } from '../../src/kernel/result.ts';
import { approveAssignment } from '../../src/modules/districts/assignment/assignment.actions.ts';
import { endCommission } from '../../src/modules/districts/organization/commission.actions.ts';
import { approveEarlyRead } from '../../src/modules/districts/staff-change/early.actions.ts';
import { planStaffChange } from '../../src/modules/districts/staff-change/staff-change.actions.ts';
import { addAddress, endFactOf } from '../../src/modules/people/person/change.actions.ts';
import { testDatabase } from '../support/database.ts';
import { aNextTown, aTown, type TestTown, type Who } from '../support/town.ts';
import { tellArticles } from './article-deeds.ts';
import { dayIn, done, seatRole, tellOffices } from './build.ts';
import {
  askToClose,
  assess,
  close,
  join,
  openCaseAbout,
  openForDanger,
  openWithReason,
  passLead,
  workOn,
} from './case-deeds.ts';
import { agreeTo, check, notice, noticerOf, pass, sort, takeInHand } from './concern-deeds.ts';
import {
  answer,
  ask,
  conflict,
  consent,
  enter,
  handOver,
  hide,
  household,
  joinRecords,
  link,
  markInfection,
  partRecords,
  receive,
  refile,
  relation,
  type Stage,
  showAgain,
  withdraw,
} from './deeds.ts';
import { aDirectory } from './directory-deeds.ts';
import { openLinks, openSalons, passOn } from './gathering-deeds.ts';
import { keepToo, letGo, openNetworks } from './network-deeds.ts';
import { openStation } from './station-deeds.ts';
import { emptyWorld, has } from './world.ts';

/**
 * A moment of the story: what was done before it is looked at. `jobsAreDead`: time has passed and nobody renewed a lock;
 * then a consent that still holds may be shut with one that ended (it fails closed), but nothing may stay open.
 */
export type Chapter = {
  readonly label: string;
  readonly tell: () => Promise<void>;
  readonly jobsAreDead: boolean;
};

export type Story = {
  readonly ours: Stage;
  readonly next: Stage;
  readonly chapters: readonly Chapter[];
  /** Sign-in names of those who can sign in to our town. */
  readonly cast: readonly string[];
  /** Persons by what the story calls them. */
  readonly called: (name: string) => string;
  /** Accounts of both towns by a name to print; the cast, and one for each role the cast does not play. */
  readonly readers: readonly {
    readonly name: string;
    readonly stage: Stage;
    readonly account: string | null;
  }[];
};

const cast = [
  'owner',
  'manager',
  'clerk',
  'doi',
  'endo',
  'aoki',
  'baba',
  'shakyoManager',
  'coordinator',
  'goto',
  'elderClerk',
  'hara',
  'ito',
  'duty',
  'safety',
  'abuse',
  'reviewer',
  'admin',
] as const;

/** Roles nobody of the cast plays. Chiba of the next town is its whole cast. */
const others = [
  ['participationCoordinator', 'shakyo'],
  ['ibashoStaff', 'shakyo'],
  ['minseiIin', 'city'],
  ['communityPartner', 'shakyo'],
  ['invitedMember', 'disability'],
  ['prefectureAdvisor', 'city'],
  ['registryOfficer', 'city'],
] as const;

export async function aStory(): Promise<Story> {
  const db = await testDatabase();
  const world = emptyWorld();
  const [ours, next] = [await stageOf(await aTown()), await stageOf(await aNextTown())];
  async function stageOf(town: TestTown): Promise<Stage> {
    return { town, db, world };
  }
  const readers: { name: string; stage: Stage; account: string | null }[] = [];
  for (const stage of [ours, next]) {
    const where = stage === next ? '隣町の' : '';
    for (const who of cast) readers.push({ name: where + who, stage, account: stage.town.ids.account(who) });
    readers.push({ name: `${where}resident`, stage, account: null });
  }
  for (const [role, body] of others) {
    const { account } = await seatRole(db, ours.town, role, body);
    readers.push({ name: role, stage: ours, account });
  }
  const accountOf = (name: string): string => readers.find((reader) => reader.name === name)?.account ?? '';
  for (const stage of [ours, next]) await aDirectory(stage.town);
  for (const stage of [ours, next]) await tellOffices(db, world, stage.town.town.id);
  const id: Record<string, string> = {};
  const called = (name: string): string => {
    const value = id[name];
    if (!value) throw new Error(`the story has no ${name} yet`);
    return value;
  };
  return { ours, next, readers, cast, called, chapters: chaptersOf(ours, next, id, called, accountOf) };
}

const at = (stage: Stage, instant: string): void => stage.town.clock.moveTo(new Date(instant));

/** Everything that happens, in order. Names are kept in one place so that later chapters can speak of them. */
function chaptersOf(
  ours: Stage,
  next: Stage,
  id: Record<string, string>,
  of: (name: string) => string,
  accountOf: (name: string) => string,
): Chapter[] {
  const move = (instant: string) => {
    at(ours, instant);
    at(next, instant);
  };
  const chapter = (label: string, tell: () => Promise<void>): Chapter => ({
    label,
    tell,
    jobsAreDead: false,
  });
  const untended = (label: string, instant: string): Chapter => ({
    label,
    tell: async () => move(instant),
    jobsAreDead: true,
  });
  const tended = (label: string): Chapter => chapter(label, () => runJobs([ours, next]));
  return [
    chapter('worries received', async () => {
      await receiveWorries(ours, next, id);
      await noticeThings(ours, next, id, accountOf);
    }),
    chapter('cases opened, neighbours meet', async () => {
      await openCases(ours, next, id);
      await openSalons(ours, next, id);
      await openLinks(ours, id);
      for (const stage of [ours, next]) await openStation(stage, ['doi', 'aoki']);
      await openNetworks(ours, next, id);
      for (const stage of [ours, next]) await tellArticles(stage);
    }),
    chapter('a wife hidden, consents withdrawn, a salon in other hands', async () => {
      id.measure = await hide(ours, of('wife'), [of('husband')], ['ito', 'elderClerk']);
      await receive(ours, 'goto', { name: '佐々木 ゆり', phone: '0561112233' }).then(({ id: report }) => {
        has(ours.world.consultations, report, 'consultation').safetyTold = true;
      });
      await withdraw(ours, 'aoki', of('agreedWide'), ours.town.ids.organization('elder'));
      await withdraw(ours, 'aoki', of('agreedDaily'));
      await withdraw(ours, 'aoki', of('fatherAgreed'), ours.town.ids.organization('shakyo'));
      await withdraw(ours, 'goto', of('moverAgreed'));
      await letGo(ours, 'endo', of('southNetwork'), 'baba');
      await keepToo(ours, 'endo', of('southNetwork'), 'goto');
      await passOn(ours, 'doi', of('salon'), ['aoki', 'ito']); // Doi keeps it no more; Ito works under a contract
      const elder = ours.town.ids.organization('elder');
      await consent(ours, 'aoki', of('father'), { items: ['money'], bodies: [elder], lastDay: '2027-02-28' });
    }),
    chapter('closed, merged, emergency', async () => {
      const request = await askToClose(ours, 'aoki', of('closing'), 'goto');
      await close(ours, of('closing'), request, { lead: 'goto', approver: 'owner' });
      await openWithReason(ours, 'goto', of('closing'));
      await openWithReason(ours, 'owner', of('closing'));
      await openForDanger(ours, 'ito', of('family'), 'duty');
      await joinRecords(ours, 'owner', of('double'), of('father'));
      id.asked = await askToClose(ours, 'goto', of('moving'), 'ito');
      await sortThings(ours, id, of, accountOf);
    }),
    chapter('a day later, moved and opened again', async () => {
      move('2026-11-27T10:30:00+09:00');
      await moveHome(ours, 'goto', of('mover'), '北町7');
      id.again = await openCaseAbout(ours, 'owner', { person: of('single'), lead: 'ito' });
      await partRecords(ours, 'owner', of('double'));
      await leaveHome(ours, 'goto', of('leaver'), '2027-02-10');
      await planYearEnd(ours);
    }),
    chapter('closed record opened again by the new team', () => openWithReason(ours, 'ito', of('again'))),
    chapter('last minute of a consent', async () => move('2026-12-31T23:59:30+09:00')),
    untended('first minute after a consent', '2027-01-01T00:00:30+09:00'),
    tended('first minute after a consent, jobs run'),
    chapter('last minute of a commission', async () => move('2027-01-31T23:59:30+09:00')),
    untended('first minute after a commission', '2027-02-01T00:00:30+09:00'),
    untended('first minute after somebody left the district', '2027-02-11T00:00:30+09:00'),
    tended('first minute after somebody left the district, jobs run'),
    untended('day before early reading', '2027-03-21T23:59:30+09:00'),
    untended('first day of early reading', '2027-03-22T00:00:30+09:00'),
    untended('last seconds of the fiscal year', '2027-03-31T23:59:50+09:00'),
    untended('first second of the next', '2027-04-01T00:00:00+09:00'),
    tended('first second of the next, jobs run'),
    untended('the day after a measure ran out', '2027-11-26T09:00:00+09:00'),
    chapter('the measure lifted', () => showAgain(ours, of('wife'), of('measure'))),
  ];
}

async function receiveWorries(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  const nameless = await receive(ours, 'clerk', { placeDescription: '北町の公園のそば' });
  const family = await receive(ours, 'clerk', {
    name: '田中 一郎',
    address: '北町1-2',
    callerKind: 'thirdParty',
    reporterName: '近所の森',
    reporterPhone: '0561-00-1111',
    reporterRelation: '隣の家',
  });
  const mover = await receive(ours, 'elderClerk', { name: '鈴木 ふみ', address: '南町3' });
  const single = await receive(ours, 'aoki', {
    name: '山本 健',
    address: '北町5',
    callerKind: 'person',
    callerName: '山本',
    callerContact: '0561-00-2222',
    mayCallBack: 'yes',
  });
  await ask(ours, 'doi', {
    worry: '隣の灯りがずっとついたまま',
    place: '北町9',
    name: '林',
    about: 'neighbour',
  });
  const double = await receive(ours, 'elderClerk', {
    name: '田中 市郎',
    address: '北町1-2',
    phone: '0561223344',
  });
  const wife = await receive(ours, 'clerk', { name: '佐々木 ゆり', address: '南町8', phone: '0561112233' });
  const husband = await receive(ours, 'aoki', { name: '佐々木 剛', address: '南町8' });
  const leaver = await receive(ours, 'goto', { name: '小川 渡', address: '南町12' });
  Object.assign(id, { leaver: leaver.person });
  Object.assign(id, {
    father: family.person,
    mover: mover.person,
    single: single.person,
    double: double.person,
  });
  Object.assign(id, {
    wife: wife.person,
    husband: husband.person,
    familyReport: family.id,
    singleReport: single.id,
  });
  await handOver(ours, 'clerk', nameless.id, 'goto');
  await answer(ours, 'aoki', family.id, await handOver(ours, 'clerk', family.id, 'aoki'), 'accepted');
  const declined = await handOver(ours, 'elderClerk', mover.id, 'hara');
  await answer(ours, 'hara', mover.id, declined, 'declined', 'goto');
  await handOver(ours, 'clerk', wife.id, 'hara');
  const child = await link(ours, 'aoki', family.id, { name: '田中 さくら', address: '北町1-2' });
  const wrong = await receive(ours, 'goto', { name: '取り違えた人' });
  await refile(ours, 'goto', wrong.id, wrong.person ?? '', '正しい人');
  await enter(ours, 'goto', '相談の前の人', '南町1');
  await household(ours, 'aoki', [family.person ?? '', child]);
  await relation(ours, 'aoki', family.person ?? '', child);
  await household(ours, 'owner', [wife.person ?? '', husband.person ?? '']);
  await relation(ours, 'owner', family.person ?? '', mover.person ?? '');
  await relation(ours, 'owner', wife.person ?? '', husband.person ?? '');
  await ours.town.as('reviewer').act('person.enter', async () => ok(null)); // forbidden, and written down
  await conflict(ours, ours.town.ids.account('duty'), child);
  await conflict(ours, ours.town.ids.account('manager'), mover.person ?? '');
  await conflict(ours, ours.town.ids.account('abuse'), family.person ?? '');
  Object.assign(id, { child });
  const theirs = await receive(next, 'clerk', {
    name: '隣町の人',
    address: '北町1-2',
    reporterName: '隣町の近所',
  });
  Object.assign(id, { theirs: theirs.person });
}

/** What volunteers and officers notice: a street, neighbours with and without their consent, themselves. */
async function noticeThings(
  ours: Stage,
  next: Stage,
  id: Record<string, string>,
  accountOf: (name: string) => string,
): Promise<void> {
  const volunteer = noticerOf(ours, accountOf('ibashoStaff'));
  const commissioner = noticerOf(ours, accountOf('minseiIin'));
  const north = { districtId: ours.town.ids.district('north') };
  const south = { districtId: ours.town.ids.district('south') };
  id.street = await notice(ours, volunteer, 'aoki', north);
  id.crossing = await notice(ours, volunteer, 'aoki', { ...north, words: '横断歩道の文字がうすい' });
  id.agreedSlip = await notice(ours, volunteer, 'baba', {
    ...{ about: 'both', consent: 'yes', words: '坂の上の方がごみを出せずにいる' },
    ...south,
  });
  id.shutSlip = await notice(ours, volunteer, 'aoki', {
    ...{ about: 'person', consent: 'notAsked', words: 'サロンに来なくなった方がいる' },
    ...north,
  });
  id.laterSlip = await notice(ours, commissioner, 'aoki', {
    ...{ about: 'person', consent: 'no', words: '何も言わないでほしいとのこと' },
    ...north,
  });
  id.danger = await notice(ours, commissioner, 'baba', {
    ...{ about: 'person', consent: 'lifeRisk', lifeRiskReason: '応答がない', words: '灯りがつかない' },
    ...south,
  });
  id.ownWish = await notice(ours, noticerOf(ours, ours.town.ids.account('goto')), 'aoki', {
    ...{ about: 'self', kind: 'wish', words: '朗読の会を開きたい' },
    ...north,
  });
  const chiba = noticerOf(next, next.town.ids.account('aoki'));
  await notice(next, chiba, 'aoki', { districtId: next.town.ids.district('north') });
}

/** What the posts did with it. Somebody who sees all consultations is close to whom one of them is about. */
async function sortThings(
  ours: Stage,
  id: Record<string, string>,
  of: (name: string) => string,
  accountOf: (name: string) => string,
): Promise<void> {
  const both = {
    how: 'both',
    name: '坂田 登',
    gist: 'ごみを出すのがつらい方がいる',
    topics: ['garbage'],
  } as const;
  const made = await sort(ours, 'baba', of('agreedSlip'), { ...both, topics: ['garbage'] }, 'shakyoManager');
  await conflict(ours, ours.town.ids.account('shakyoManager'), made.person ?? '');
  id.draft = made.theme ?? '';
  await sort(
    ours,
    'aoki',
    of('street'),
    { how: 'theme', gist: '夜の道が暗い', topics: ['streets'] },
    'shakyoManager',
  );
  const wish = await sort(
    ours,
    'aoki',
    of('ownWish'),
    { how: 'theme', gist: '声に出して本を読む会がほしい', topics: ['learning'] },
    'shakyoManager',
  );
  await check(ours, 'shakyoManager', wish.theme ?? '');
  await sort(ours, 'aoki', of('crossing'), { how: 'consultation' }, 'shakyoManager');
  await agreeTo(ours, noticerOf(ours, accountOf('minseiIin')), of('laterSlip'));
  await pass(ours, 'aoki', of('laterSlip'), 'baba');
  await takeInHand(ours, 'baba', of('danger'));
}

async function openCases(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  const { father = '', child = '', mover = '', single = '', wife = '', husband = '' } = id;
  id.family = await openCaseAbout(ours, 'aoki', {
    person: father,
    lead: 'aoki',
    consultation: id.familyReport ?? '',
    people: [child],
  });
  for (const who of ['baba', 'doi', 'endo', 'hara'] as const) await join(ours, 'aoki', id.family, { who });
  await join(ours, 'owner', id.family, { who: 'coordinator', part: 'coordinator' });
  await assess(ours, 'hara', id.family, father, 'health');
  await assess(ours, 'aoki', id.family, father, 'money');
  await assess(ours, 'aoki', id.family, father, 'dailyLife');
  await assess(ours, 'aoki', id.family, child, 'work');
  await workOn(ours, 'aoki', id.family);
  await markInfection(ours, 'hara', father);
  id.moving = await openCaseAbout(ours, 'owner', { person: mover, lead: 'goto' });
  await join(ours, 'owner', id.moving, { who: 'endo' });
  await join(ours, 'owner', id.moving, { who: 'doi', reason: '転居の相談があるため' });
  await assess(ours, 'goto', id.moving, mover, 'money');
  await workOn(ours, 'goto', id.moving);
  id.closing = await openCaseAbout(ours, 'aoki', {
    person: single,
    lead: 'aoki',
    consultation: id.singleReport ?? '',
  });
  await join(ours, 'aoki', id.closing, { who: 'coordinator', part: 'coordinator' });
  await assess(ours, 'aoki', id.closing, single, 'work');
  await workOn(ours, 'aoki', id.closing);
  id.leaving = await openCaseAbout(ours, 'goto', { person: id.leaver ?? '', lead: 'goto' });
  await join(ours, 'goto', id.leaving, { who: 'endo' });
  await openCouple(ours, id, wife, husband);
  const body = (name: 'disability' | 'elder' | 'shakyo') => ours.town.ids.organization(name);
  id.agreedWide = await consent(ours, 'aoki', father, {
    items: ['health', 'money'],
    bodies: [body('disability'), body('elder')],
    lastDay: '2026-12-31',
  });
  id.agreedDaily = await consent(ours, 'aoki', father, {
    items: ['dailyLife'],
    bodies: [body('elder')],
    purpose: 'multiAgencyUse',
  });
  await consent(ours, 'aoki', father, { items: ['work'], bodies: [body('elder')], status: 'refused' });
  await consent(ours, 'goto', mover, { items: ['money'], bodies: [body('shakyo')] });
  await openCaseAbout(next, 'owner', { person: id.theirs ?? '', lead: 'aoki' });
}

/** The same worker is on both teams before anybody knows of the violence. */
async function openCouple(
  ours: Stage,
  id: Record<string, string>,
  wife: string,
  husband: string,
): Promise<void> {
  id.wifeCase = await openCaseAbout(ours, 'owner', { person: wife, lead: 'baba', people: [husband] });
  await join(ours, 'baba', id.wifeCase, { who: 'aoki' });
  await assess(ours, 'baba', id.wifeCase, wife, 'housing');
  await workOn(ours, 'baba', id.wifeCase);
  const other = await openCaseAbout(ours, 'owner', { person: husband, lead: 'aoki', people: [wife] });
  await join(ours, 'aoki', other, { who: 'ito' });
  await join(ours, 'aoki', other, { who: 'baba' });
  await assess(ours, 'aoki', other, wife, 'housing');
  await assess(ours, 'aoki', other, husband, 'work');
  await passLead(ours, 'aoki', other, 'goto');
  id.husbandCase = other;
}

/** The last day at an address is known beforehand. */
async function leaveHome(stage: Stage, who: Who, person: string, lastOn: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from people.address where person_id = ${person}`.execute(stage.db.kysely);
  const fact = { kind: 'addresses', id: rows[0]?.id ?? '', on: lastOn } as const;
  await done(stage.town.as(who).act('person.change', (tx) => endFactOf(tx, person, fact)));
  for (const home of has(stage.world.persons, person, 'person').homes)
    home.span = { ...home.span, to: lastOn };
}

/** Everything the clock does, once. */
async function runJobs(stages: readonly Stage[]): Promise<void> {
  for (const { town } of stages) for (const job of allJobs) await job.run(town.as(`job:${job.name}`));
}

async function moveHome(stage: Stage, who: Who, person: string, address: string): Promise<void> {
  const today = dayIn(stage.town.clock.now());
  await done(
    stage.town.as(who).act('person.change', (tx) =>
      addAddress(tx, person, {
        kind: 'actual',
        postcode: null,
        value: address,
        fromOn: today,
        endOthers: true,
      }),
    ),
  );
  const homes = has(stage.world.persons, person, 'person').homes;
  const yesterday = new Date(stage.town.clock.now().getTime() - 86_400_000);
  for (const home of homes) home.span = { ...home.span, to: dayIn(yesterday) };
  homes.push({ district: stage.town.ids.district('north'), span: { from: today, to: null } });
}

/** Contracts and posts that end and begin on days to come. */
async function planYearEnd(stage: Stage): Promise<void> {
  const { town, db, world } = stage;
  const body = town.ids.organization('disability');
  const { rows } = await sql<{
    id: string;
  }>`select id from districts.commission where organization_id = ${body}`.execute(db.kysely);
  const owner = () => town.as('owner');
  await done(endCommission(owner(), body, rows[0]?.id ?? '', '2027-01-31'));
  const plan = { lastOn: '2027-03-31', reason: '異動' };
  await done(planStaffChange(owner(), { ...plan, accountId: town.ids.account('ito') }));
  const change = await done(planStaffChange(owner(), { ...plan, accountId: town.ids.account('aoki') }));
  const wish = { accountId: town.ids.account('endo'), postId: town.ids.post('aoki'), part: 'main' as const };
  const next = await done(approveAssignment(owner(), { ...wish, fromOn: '2027-04-01', toOn: null }));
  await done(approveEarlyRead(owner(), change.id, { assignmentId: next.id, fromOn: '2027-03-22' }));
  await tellOffices(db, world, town.town.id);
}
