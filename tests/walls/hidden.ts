import { sql } from 'kysely';
import { writeFact } from '../../src/modules/cases/fact/fact.actions.ts';
import { writeNote } from '../../src/modules/cases/note/note.actions.ts';
import { markRisk } from '../../src/modules/cases/risk/risk.actions.ts';
import { aNote } from '../../src/modules/cases/testing.ts';
import { planVisit } from '../../src/modules/cases/visit/visit.actions.ts';
import { sendHandover } from '../../src/modules/consultations/handover/handover.actions.ts';
import { addAddress, addName } from '../../src/modules/people/person/change.actions.ts';
import { testDatabase } from '../support/database.ts';
import { aTown, type TestTown } from '../support/town.ts';
import { done, tellOffices } from './build.ts';
import { join, openCaseAbout } from './case-deeds.ts';
import type { Pools } from './crawler.ts';
import { consent, hide, household, receive, relation, type Stage } from './deeds.ts';
import { comes, dayOf, gathering, goesTo } from './gathering-deeds.ts';
import { emptyWorld } from './world.ts';

/** Words that belong to a hidden woman and to nobody else: whoever sees one of them knows something of her. */
export const canaries = {
  name: '秘匿 花子',
  kana: 'ヒトク ハナコ',
  alias: '旧姓隠沢',
  address: '東町7-7 秘匿荘',
  phone: '0561-98-7654',
  digits: '0561987654',
  born: '1988-08-08',
  school: '秘匿小学校',
  note: '秘匿の経過',
  shelter: '避難所の秘匿番地',
  district: '東小学校区',
} as const;

/** What nobody but the safety post may be told in any form. The district is a place of the town, and is looked for apart. */
export const sings = [
  '秘匿',
  'ヒトク',
  'ひとく',
  '旧姓隠沢',
  '東町7-7',
  '98-7654',
  '0561987654',
  '避難所の',
] as const;

/** The same questions about somebody nobody holds. */
export const nobody = {
  name: '無人 太郎',
  kana: 'ムジン タロウ',
  alias: '旧姓空山',
  phone: '0561-87-1234',
  digits: '0561871234',
  born: '1977-07-07',
} as const;

/** Words of somebody who signed up for a gathering: for those who keep it and managers, nobody else. */
export const guest = { name: '客演 ことり', phone: '0561-76-5432', note: '客演のつえ' } as const;
export const guestSings = ['客演', '76-5432'] as const;

export type Hidden = {
  readonly town: TestTown;
  readonly stage: Stage;
  readonly person: string;
  readonly husband: string;
  readonly caseNo: string;
  readonly receiptNo: string;
  /** Her identifiers, and those of things that stay open beside her. */
  readonly pools: Pools;
};

/** A town in which much had been written about a woman before her address had to be kept from her husband. */
export async function aTownWithSomebodyHidden(): Promise<Hidden> {
  const [town, db] = [await aTown(), await testDatabase()];
  const stage: Stage = { town, db, world: emptyWorld() };
  await addDistrict(stage);
  await tellOffices(db, stage.world, town.town.id);
  const report = await receive(stage, 'clerk', {
    name: canaries.name,
    kana: canaries.kana,
    bornOn: canaries.born,
    phone: canaries.digits,
    address: canaries.address,
    callerKind: 'thirdParty',
    worry: `${canaries.school}に通う子の母から`,
    reporterName: '秘匿を知らせた人',
  });
  const person = report.person ?? '';
  const other = await receive(stage, 'goto', { name: '開いた 夫', address: '南町8' });
  const husband = other.person ?? '';
  await household(stage, 'owner', [person, husband]);
  await relation(stage, 'owner', person, husband);
  await writeAbout(stage, person, husband, report.id);
  await hide(stage, person, [husband], []);
  await done(
    town.as('safety').act('person.change', (tx) =>
      addAddress(tx, person, {
        kind: 'actual',
        postcode: null,
        value: canaries.shelter,
        fromOn: null,
        endOthers: false,
      }),
    ),
  );
  const salon = await gathering(stage, 'doi', ['doi'], { capacity: 1 });
  const day = await dayOf(stage, 'doi', salon, '2026-11-26');
  await comes(stage, day, guest.name, '3000-0000-0001', undefined, guest);
  await comes(stage, day, '待つ人', '3000-0000-0002', 'clerk');
  const met = { gatherings: [salon], 'gatherings/days': [day], 'calendar/gathering': [salon] };
  return await gathered(stage, person, husband, report.id, met);
}

/** A district where nobody else of the town lives. */
async function addDistrict({ town, db }: Stage): Promise<void> {
  const townId = town.town.id;
  await sql`insert into districts.district (town_id, id, kind, name, from_on)
    values (${townId}, '01900000-0000-7000-8000-0000000000e0', 'elementarySchool', ${canaries.district}, '2020-04-01')`.execute(
    db.kysely,
  );
  await sql`insert into districts.area (town_id, id, district_id, street, street_key, from_on)
    values (${townId}, '01900000-0000-7000-8000-0000000000e1', '01900000-0000-7000-8000-0000000000e0', '東町', '東町', '2020-04-01')`.execute(
    db.kysely,
  );
}

async function writeAbout(stage: Stage, person: string, husband: string, report: string): Promise<void> {
  const { town } = stage;
  const ctx = (who: string) => town.as(who);
  const caseId = await openCaseAbout(stage, 'owner', { person, lead: 'aoki', people: [husband] });
  await join(stage, 'aoki', caseId, { who: 'baba' });
  await join(stage, 'aoki', caseId, { who: 'doi' });
  await done(
    ctx('aoki').act('person.change', (tx) =>
      addName(tx, person, {
        kind: 'maiden',
        value: canaries.alias,
        kana: null,
        forMail: false,
        fromOn: null,
      }),
    ),
  );
  const note = aNote({ fact: canaries.note, counterparts: ['person'], place: '秘匿の場所' });
  await done(writeNote(ctx('aoki'), caseId, { ...note, nextContactOn: '2026-11-27' }));
  await done(
    writeFact(ctx('aoki'), caseId, {
      personId: person,
      category: 'housing',
      value: '秘匿の住まい',
      source: 'self',
      basis: 'person',
    }),
  );
  await done(markRisk(ctx('aoki'), caseId, { kind: 'violence', note: '秘匿の危険' }));
  await done(
    planVisit(ctx('aoki'), caseId, {
      day: '2026-11-27',
      time: '10:00',
      postId: town.ids.post('aoki'),
      purpose: '秘匿の訪問',
      safety: null,
    }),
  );
  await goesTo(stage, 'aoki', person, await gathering(stage, 'doi', ['doi'], { name: '居場所' }), ['city']);
  await consent(stage, 'aoki', person, { items: ['housing'], bodies: [town.ids.organization('elder')] });
  await done(
    sendHandover(ctx('clerk'), report, {
      toPostId: town.ids.post('hara'),
      reason: '秘匿の理由',
      wishes: null,
      considerations: null,
      basis: 'withinTown',
      basisNote: null,
    }),
  );
  await openCaseAbout(stage, 'owner', { person: husband, lead: 'goto' });
}

async function gathered(
  stage: Stage,
  person: string,
  husband: string,
  report: string,
  met: Pools,
): Promise<Hidden> {
  const ids = async (statement: string): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`${sql.raw(statement)}`.execute(stage.db.kysely);
    return rows.map(({ id }) => id);
  };
  const [wifeCase = ''] = await ids(`select id from cases.case_file where focal_person_id = '${person}'`);
  const [husbandCase = ''] = await ids(`select id from cases.case_file where focal_person_id = '${husband}'`);
  const [receiptNo = ''] = await ids(
    `select receipt_no as id from consultations.consultation where id = '${report}'`,
  );
  const [caseNo = ''] = await ids(`select case_no as id from cases.case_file where id = '${wifeCase}'`);
  const pools = {
    ...met,
    'calendar/district': [stage.town.ids.district('north')],
    people: [person, husband],
    otherId: [person],
    factId: await ids(`select id from people.name where person_id = '${person}'`),
    stepId: ['01900000-0000-7000-8000-00000000000f'],
    consultations: [report],
    subjectId: await ids(`select id from consultations.subject where consultation_id = '${report}'`),
    handovers: await ids(`select id from consultations.handover where consultation_id = '${report}'`),
    callbacks: await ids(`select id from consultations.step where consultation_id = '${report}' limit 1`),
    receiptNo: [receiptNo],
    households: await ids(
      `select household_id as id from people.household_member where person_id = '${person}'`,
    ),
    memberId: await ids(`select id from people.household_member where person_id = '${person}'`),
    protections: await ids(`select id from people.protection where person_id = '${person}'`),
    cases: [wifeCase, husbandCase],
    'cases/slips': [wifeCase],
    'cases/closings': [wifeCase],
    note: await ids(`select id from cases.note where case_id = '${wifeCase}'`),
    posts: [stage.town.ids.post('safety')],
    organizations: [stage.town.ids.organization('city')],
    districts: [stage.town.ids.district('north')],
    accounts: [stage.town.ids.account('safety')],
  };
  return { town: stage.town, stage, person, husband, caseNo, receiptNo, pools };
}
