import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import {
  aCase,
  answerAsLead,
  aPerson,
  approveClosing,
  askClosing,
  done,
  joinTeam,
  openClosed,
} from '../../src/modules/cases/testing.ts';
import { receiveConsultation } from '../../src/modules/consultations/intake/intake.actions.ts';
import { anIntake, sendHandover } from '../../src/modules/consultations/testing.ts';
import { readRecord } from '../../src/modules/people/record/record.actions.ts';
import { aMeasure } from '../../src/modules/people/testing.ts';
import { testDatabase } from '../support/database.ts';
import { aTown, type TestTown } from '../support/town.ts';

beforeAll(async () => {
  await testDatabase();
});

const elder = '地域包括支援センター fieldCounsellor';
const disability = '障害者基幹相談支援センター fieldCounsellor';
const managers = ['municipalManager', 'municipalOwner', 'wide'];
/** Never told, whatever they read (A30). */
const silent = ['abuseOfficer', 'auditReviewer'];

/** An office as the person reads it: the managers of the whole are one, the safety post goes by its role. */
const officeOf = (organization: string, role: string): string => {
  if (managers.includes(role)) return 'managers';
  return role === 'safetyOfficer' ? role : `${organization} ${role}`;
};

/** Those of the cast whose login the database keeps in small letters. */
const cast = ['shakyoManager', 'elderClerk'];

/** Offices of the town one of whose holders opens the person's page now. */
async function opened(town: TestTown, person: string): Promise<string[]> {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ login: string; organization: string; role: string }>`
    select c.login, o.name as organization, p.role from districts.assignment a
      join auth.account c on c.town_id = a.town_id and c.id = a.account_id
      join districts.post p on p.town_id = a.town_id and p.id = a.post_id
      join districts.organization o on o.town_id = p.town_id and o.id = p.organization_id
    where a.town_id = ${town.town.id}`.execute(kysely);
  const found = new Set<string>();
  for (const { login, organization, role } of rows) {
    const who = cast.find((one) => one.toLowerCase() === login) ?? login;
    const { status } = await town.get(`/people/${person}`, who);
    if (status === 200 && !silent.includes(role)) found.add(officeOf(organization, role));
  }
  return [...found].sort();
}

/**
 * Offices the person is told of. Two kinds are told beforehand, before they can open anything: whoever the manager on
 * duty agrees to in an emergency, and those of an ended support, who must write a reason first.
 */
async function told(town: TestTown, person: string, by: string, reasonsWritten = false): Promise<string[]> {
  const { record } = done(await readRecord(town.as(by), person, false));
  const standing = record.readers.filter(
    ({ role, rule }) => role !== 'emergency' && (rule !== 'A26' || reasonsWritten),
  );
  return [...new Set(standing.map(({ organization, role }) => officeOf(organization, role)))].sort();
}

async function aWorry(town: TestTown) {
  const made = done(await receiveConsultation(town.as('clerk'), anIntake({ name: '白川 花子' })));
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ personId: string }>`select person_id from consultations.subject
    where consultation_id = ${made.consultationId}`.execute(kysely);
  return { consultationId: made.consultationId, person: rows[0]?.personId ?? '' };
}

test('whoever may open a person by a worry is told to them: desk, owner, managers, and the post asked to take it', async () => {
  const town = await aTown();
  const { consultationId, person } = await aWorry(town);
  expect(await told(town, person, 'clerk')).toEqual(await opened(town, person));
  const sheet = { reason: '担当の窓口へ', wishes: null, considerations: null, basisNote: null };
  const asked = { ...sheet, toPostId: town.ids.post('hara'), basis: 'withinTown' } as const;
  done(await sendHandover(town.as('clerk'), consultationId, asked));
  const offices = await opened(town, person);
  expect(offices).toContain(disability);
  expect(await told(town, person, 'clerk')).toEqual(offices);
});

test('whoever may open a person by a case is told to them: team, coordinator, and the post asked to stay responsible', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', person);
  for (const [who, part] of [
    ['hara', 'member'],
    ['coordinator', 'coordinator'],
  ] as const)
    done(await joinTeam(town.as('aoki'), caseId, { postId: town.ids.post(who), part, reason: null }));
  const team = await opened(town, person);
  expect(team).not.toContain(elder);
  expect(await told(town, person, 'aoki')).toEqual(team);

  const { requestId } = done(
    await askClosing(town.as('aoki'), caseId, {
      reason: 'goalsMet',
      words: '目標を果たした',
      leadAfterPostId: town.ids.post('goto'),
      remainingRisk: null,
      reopenTriggers: null,
      personInformedOn: '2026-11-25',
    }),
  );
  const waiting = await opened(town, person);
  expect(waiting).toContain(elder);
  expect(await told(town, person, 'aoki')).toEqual(waiting);

  done(await answerAsLead(town.as('goto'), requestId, { answer: 'accepted', words: null }));
  done(await approveClosing(town.as('shakyoManager'), caseId));
  expect(await opened(town, person)).toEqual([]);
  done(await openClosed(town.as('goto'), caseId, '本人から電話があった'));
  expect(await opened(town, person)).toEqual([elder]);
  expect(await told(town, person, 'goto', true)).toContain(elder);
});

test('whoever may open a hidden person is told to them: the safety post and those it lists', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  await aCase(town, 'aoki', person);
  await aMeasure(town, [person], { listedPosts: [town.ids.post('goto')] });
  const offices = await opened(town, person);
  expect(offices).toEqual(['safetyOfficer', elder].sort());
  expect(await told(town, person, 'safety')).toEqual(offices);
});
