import { sql } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import { askClosing } from '../../src/modules/cases/closing/closing.actions.ts';
import { dropTheme } from '../../src/modules/concerns/testing.ts';
import { enterAbsence } from '../../src/modules/districts/absence/absence.actions.ts';
import { writeNote } from '../../src/modules/districts/staff-change/note.actions.ts';
import { planStaffChange } from '../../src/modules/districts/staff-change/staff-change.actions.ts';
import { aSchedule, cancelDay } from '../../src/modules/gatherings/testing.ts';
import { askOwner } from '../../src/modules/people/index.ts';
import { aService } from '../../src/modules/resources/testing.ts';
import { testDatabase } from '../support/database.ts';
import { aNextTown, aTown, type TestTown } from '../support/town.ts';
import { setArticles } from './article-deeds.ts';
import { done, seatRole, tellOffices } from './build.ts';
import { askToClose, close, join, openCaseAbout, openForDanger, workOn } from './case-deeds.ts';
import { notice, noticerOf, sort } from './concern-deeds.ts';
import {
  conflict,
  consent,
  handOver,
  hide,
  household,
  joinRecords,
  receive,
  relation,
  type Stage,
} from './deeds.ts';
import { aDirectory } from './directory-deeds.ts';
import { aPlace, comes, dayOf, gathering, goesTo } from './gathering-deeds.ts';
import { setLists } from './list-scene.ts';
import { setNetworks } from './network-scene.ts';
import { openStation } from './station-deeds.ts';
import { emptyWorld } from './world.ts';

/** A town in which every form of the house has something to be sent about, and the next town beside it. */
export type Scene = {
  readonly stage: Stage;
  readonly town: TestTown;
  readonly next: TestTown;
  /** Identifiers by what they are. */
  readonly of: (name: string) => string;
};

export async function aScene(): Promise<Scene> {
  const next = await aNextTown();
  const [town, db] = [await aTown({ beside: [next.town] }), await testDatabase()];
  const stage: Stage = { town, db, world: emptyWorld() };
  const id: Record<string, string> = {};
  const spare = await seatRole(db, town, 'ibashoStaff', 'shakyo');
  Object.assign(id, { spareAccount: spare.account, sparePost: spare.post });
  await tellOffices(db, stage.world, town.town.id);
  await setReports(stage, id);
  await setPeople(stage, id);
  await setCases(stage, id);
  await setConcerns(stage, id);
  await setOffices(stage, id);
  await setGatherings(stage, id);
  await setLists(town, id);
  Object.assign(id, await aDirectory(town), {
    spareService: await aService(town.as('doi'), { name: '南の会' }),
  });
  Object.assign(id, await openStation(stage, ['doi']));
  await setNetworks(stage, id);
  await setArticles(stage, id);
  await readIds(stage, id);
  const of = (name: string): string => {
    const value = id[name];
    if (!value) throw new Error(`the scene has no ${name}`);
    return value;
  };
  return { stage, town, next, of };
}

type Ids = Record<string, string>;

async function setReports(stage: Stage, id: Ids): Promise<void> {
  const plain = {
    callerKind: 'person',
    callerName: '本人',
    callerContact: '0561-00-3333',
    mayCallBack: 'yes',
  } as const;
  for (const name of ['screened', 'handed', 'promised', 'linked', 'answered', 'earlier', 'opened'])
    id[name] = (await receive(stage, 'clerk', { ...plain, worry: `${name}の相談` })).id;
  const about = await receive(stage, 'clerk', { name: '矢野 進', address: '北町1', phone: '0561301111' });
  Object.assign(id, { about: about.id, person: about.person });
  const asked = await receive(stage, 'clerk', { worry: '返事を待つ相談' });
  id.sheet = await handOver(stage, 'clerk', asked.id, 'hara');
  id.other = (await receive(stage, 'clerk', { name: '矢野 良', address: '北町1' })).person ?? '';
  id.fresh = (await receive(stage, 'clerk', { name: '原田 新', address: '南町2' })).person ?? '';
}

async function setPeople(stage: Stage, id: Ids): Promise<void> {
  const { person = '', other = '' } = id;
  id.household = await household(stage, 'clerk', [person, other]);
  await relation(stage, 'clerk', person, other);
  id.consent = await consent(stage, 'clerk', person, {
    items: ['money'],
    bodies: [stage.town.ids.organization('elder')],
  });
  id.alias = (await receive(stage, 'clerk', { name: '二重 一' })).person ?? '';
  id.standing = (await receive(stage, 'clerk', { name: '二重 二' })).person ?? '';
  await joinRecords(stage, 'clerk', id.alias, id.standing);
  id.pair = (await receive(stage, 'clerk', { name: '三重 一' })).person ?? '';
  id.hidden = (await receive(stage, 'clerk', { name: '守られる人', address: '南町9' })).person ?? '';
  id.measure = await hide(stage, id.hidden, [], []);
  await done(
    stage.town.as('goto').act('merge.ask', (tx) => askOwner(tx, { phone: '0561301111' }, '同じ方でしょうか')),
  );
  await conflict(stage, stage.town.ids.account('endo'), other);
  id.kept = (await receive(stage, 'clerk', { name: '亡くなる人' })).person ?? '';
}

async function setCases(stage: Stage, id: Ids): Promise<void> {
  const about = async (name: string) =>
    (await receive(stage, 'aoki', { name, address: '北町4' })).person ?? '';
  id.focal = await about('支援 中');
  id.case = await openCaseAbout(stage, 'aoki', { person: id.focal, lead: 'aoki' });
  await join(stage, 'aoki', id.case, { who: 'baba' });
  await workOn(stage, 'aoki', id.case);
  await openForDanger(stage, 'ito', id.case, 'duty');
  id.leading = await openCaseAbout(stage, 'aoki', { person: await about('担当 替'), lead: 'aoki' });
  id.asking = await openCaseAbout(stage, 'aoki', { person: await about('終結 中'), lead: 'aoki' });
  id.request = await askToClose(stage, 'aoki', id.asking, 'goto');
  id.withdrawn = await openCaseAbout(stage, 'aoki', { person: await about('取り 下'), lead: 'aoki' });
  await askToClose(stage, 'aoki', id.withdrawn, 'goto');
  id.approved = await openCaseAbout(stage, 'aoki', { person: await about('承認 待'), lead: 'aoki' });
  await done(
    askClosing(stage.town.as('aoki'), id.approved, {
      reason: 'duplicate',
      words: '同じ方だった',
      leadAfterPostId: null,
      remainingRisk: null,
      reopenTriggers: null,
      personInformedOn: null,
    }),
  );
  id.closed = await openCaseAbout(stage, 'aoki', { person: await about('終わ 済'), lead: 'aoki' });
  const request = await askToClose(stage, 'aoki', id.closed, 'goto');
  await close(stage, id.closed, request, { lead: 'goto', approver: 'owner' });
  id.openable = (await receive(stage, 'aoki', { name: '開く 人' })).person ?? '';
}

async function setConcerns(stage: Stage, id: Ids): Promise<void> {
  const doi = noticerOf(stage, stage.town.ids.account('doi'));
  const districtId = stage.town.ids.district('north');
  const street = (words: string) => notice(stage, doi, 'aoki', { words, districtId });
  for (const name of ['slipNew', 'slipSorted', 'slipPassed', 'slipClosed'])
    id[name] = await street(`${name}の道が暗い`);
  id.slipShut = await notice(stage, doi, 'aoki', { about: 'person', words: '姿が見えない', districtId });
  const theme = async (gist: string) => {
    const how = { how: 'theme', gist, topics: ['streets'] } as const;
    const sorted = await sort(stage, 'aoki', await street(gist), { ...how, topics: ['streets'] }, 'manager');
    return sorted.theme ?? '';
  };
  for (const name of ['themeChanged', 'themeDiscussed', 'themeAnswered', 'themeDropped', 'themeReopened'])
    id[name] = await theme(`${name.slice(5)}の道が暗い`);
  await done(dropTheme(stage.town.as('aoki'), id.themeReopened ?? '', '街灯がついた'));
  const own = await notice(stage, doi, 'aoki', { about: 'self', words: '夜道がこわい', districtId });
  const gist = '夜の道がこわい方がいる';
  id.themeDraft =
    (await sort(stage, 'aoki', own, { how: 'theme', gist, topics: ['streets'] }, 'shakyoManager')).theme ??
    '';
}

async function setOffices(stage: Stage, id: Ids): Promise<void> {
  const { town, db } = stage;
  const townId = town.town.id;
  await done(
    enterAbsence(town.as('owner'), {
      accountId: town.ids.account('baba'),
      fromOn: '2026-12-01',
      toOn: '2026-12-02',
      reason: '研修',
    }),
  );
  await done(
    writeNote(town.as('aoki'), town.ids.post('aoki'), { body: '前に書いたこと', version: undefined }),
  );
  const change = await done(
    planStaffChange(town.as('owner'), {
      accountId: town.ids.account('coordinator'),
      lastOn: '2027-03-31',
      reason: '異動',
    }),
  );
  id.change = change.id;
  id.closedDay = newId();
  await db.kysely
    .insertInto('districts.closed_day')
    .values({ townId, id: id.closedDay, day: '2026-12-28', name: '休み' })
    .execute();
  id.area = newId();
  await sql`insert into districts.area (town_id, id, district_id, street, street_key, from_on)
    values (${townId}, ${id.area}, ${town.ids.district('south')}, '西町', '西町', '2020-04-01')`.execute(
    db.kysely,
  );
  id.contact = newId();
  await sql`insert into districts.contact_point (town_id, id, organization_id, name, phone, from_on)
    values (${townId}, ${id.contact}, ${town.ids.organization('elder')}, '窓口', '0561-00-4444', '2020-04-01')`.execute(
    db.kysely,
  );
}

/** A gathering, with a day for everything that may become of one, and somebody who signed up for each deed on a list. */
async function setGatherings(stage: Stage, id: Ids): Promise<void> {
  id.place = await aPlace(stage, 'doi', '北町の集会所');
  id.gathering = await gathering(stage, 'doi', ['doi'], { name: '北町のサロン', capacity: 8 });
  id.edited = await gathering(stage, 'doi', ['doi'], { name: '前の名前のサロン' });
  const doubt = { venueAsPrinted: '南町会館', printedIn: '広報 9月号', needsReview: '会場が別の地区' };
  id.doubted = await gathering(stage, 'doi', ['doi'], { name: '疑わしいサロン', ...doubt });
  id.ending = await gathering(stage, 'doi', ['doi'], {
    name: 'もうすぐ終わるサロン',
    schedule: aSchedule(stage.town.as('doi'), { repeatsUntil: '2026-12-31' }),
  });
  const days = [
    ['cancelledDay', '2026-12-03'],
    ['cancelDay', '2026-12-04'],
    ['moveDay', '2026-12-05'],
    ['joinDay', '2026-12-06'],
    ['enterDay', '2026-12-07'],
    ['listDay', '2026-12-08'],
    ['countDay', '2026-11-26'],
  ] as const;
  for (const [name, day] of days) id[name] = await dayOf(stage, 'doi', id.gathering, day);
  await done(cancelDay(stage.town.as('doi'), id.cancelledDay ?? '', 1, '会場の工事のため'));
  id.strike = await comes(stage, id.listDay ?? '', '取り消す客', codes.strike);
  id.tell = await comes(stage, id.listDay ?? '', '知らせる客', codes.tell, 'clerk');
  await comes(stage, id.listDay ?? '', '番号の客', codes.own);
  await goesTo(stage, 'clerk', id.person ?? '', id.edited, ['city']);
}

/** Numbers by which those who signed up find their own line again. */
export const codes = { strike: '2000-0000-0001', tell: '2000-0000-0002', own: '2000-0000-0003' } as const;

/** Identifiers of rows that came by themselves with the deeds. */
async function readIds(stage: Stage, id: Ids): Promise<void> {
  const one = async (statement: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`${sql.raw(statement)}`.execute(stage.db.kysely);
    return rows[0]?.id ?? '';
  };
  const townId = `town_id = '${stage.town.town.id}'`;
  id.comer = await one(`select id from gatherings.comer where ${townId}`);
  id.callback = await one(
    `select id from consultations.call_back where ${townId} and consultation_id = '${id.promised}'`,
  );
  id.subject = await one(
    `select id from consultations.subject where ${townId} and consultation_id = '${id.about}'`,
  );
  id.earlierNo = await one(
    `select receipt_no as id from consultations.consultation where id = '${id.earlier}'`,
  );
  id.phone = await one(`select id from people.phone where ${townId} and person_id = '${id.person}'`);
  id.relation = await one(
    `select id from people.relation where ${townId} and a_id = '${id.person}' or b_id = '${id.person}' limit 1`,
  );
  id.member = await one(
    `select id from people.household_member where ${townId} and person_id = '${id.other}'`,
  );
  id.question = await one(
    `select id from people.merge_story where ${townId} and kind = 'matchAsked' limit 1`,
  );
  id.conflict = await one(`select id from people.conflict where ${townId}`);
  id.note = await one(`select id from cases.note where ${townId} and case_id = '${id.case}'`);
  id.visit = await one(`select id from cases.visit_plan where ${townId} and case_id = '${id.case}'`);
  id.risk = await one(`select id from cases.risk_flag where ${townId} and case_id = '${id.case}'`);
  id.seat = await one(
    `select id from cases.member_team where ${townId} and case_id = '${id.case}' and part = 'member'`,
  );
  id.slip = await one(`select id from cases.slip where ${townId} and kind = 'emergency'`);
  id.caseVersion = await one(`select version::text as id from cases.case_file where id = '${id.case}'`);
  id.caseNo = await one(`select case_no as id from cases.case_file where id = '${id.leading}'`);
  id.followUp = await one(
    `select id from cases.follow_up where ${townId} and case_id = '${id.closed}' order by due_on limit 1`,
  );
  id.absence = await one(`select id from districts.absence where ${townId}`);
  id.commission = await one(
    `select id from districts.commission where organization_id = '${stage.town.ids.organization('disability')}'`,
  );
  id.enquiry = await one(
    `select substring(body ->> 'text' from 'resources/answer/([A-Za-z0-9_-]+)') as id from kernel.outbox
      where ${townId} and body ->> 'text' like '%resources/answer/%' limit 1`,
  );
  id.alert = (await one(`select id from work.alert where ${townId}`)) || newId();
}
