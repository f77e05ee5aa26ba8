import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { receiveConsultation } from '../../consultations/index.ts';
import { anIntake, type Intake } from '../../consultations/testing.ts';
import { aCase, aNote, aPerson, approveClosing, askClosing, done, writeNote } from '../testing.ts';

const calls = async (town: TestTown, who: string, facts: Partial<Intake>): Promise<string> =>
  done(await receiveConsultation(town.as(who), anIntake(facts))).consultationId;

const subjectOf = async (town: TestTown, consultationId: string): Promise<string> => {
  const db = await testDatabase();
  const { personId } = await db.kysely
    .selectFrom('consultations.subject')
    .select('personId')
    .where('townId', '=', town.town.id)
    .where('consultationId', '=', consultationId)
    .executeTakeFirstOrThrow();
  return personId;
};

test('a case has one lead from the first second, its team reads it, and the next town finds nothing', async () => {
  const town = await aTown();
  const next = await aTown();
  const hana = await aPerson(town, 'aoki', { address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  expect((await town.get(`/cases/${caseId}`, 'aoki')).status).toBe(200);
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('白川 花子');
  expect((await town.get(`/cases/${caseId}`, 'baba')).status).toBe(404);
  expect((await next.get(`/cases/${caseId}`, 'aoki')).status).toBe(404);
  expect((await town.get(`/cases/${caseId}`, 'admin')).status).toBe(403);
});

test('[consultation A20] who administers the town manages its accounts and reads no case, worry or person', async () => {
  const town = await aTown();
  const consultationId = await calls(town, 'aoki', { name: '髙橋 太一' });
  const personId = await subjectOf(town, consultationId);
  const { caseId } = await aCase(town, 'aoki', personId, { consultationId });
  expect((await town.get('/accounts', 'admin')).status).toBe(200);
  for (const path of [
    `/cases/${caseId}`,
    `/consultations/${consultationId}`,
    `/people/${personId}`,
    '/cases',
  ])
    expect((await town.get(path, 'admin')).status, path).toBe(403);
  const rows = await town.as('admin').read('account.own', async (tx) => {
    const tables = ['cases.case_file', 'consultations.consultation', 'people.person'] as const;
    const found = await Promise.all(tables.map((table) => tx.db.selectFrom(table).select('id').execute()));
    return { ok: true, value: found.flat() } as const;
  });
  expect(rows).toEqual({ ok: true, value: [] });
});

test('a worry becomes a case on a page that already knows whom it is about, and its own waiting ends', async () => {
  const town = await aTown();
  const consultationId = await calls(town, 'aoki', { worry: '母の介護がつらい', name: '髙橋 太一' });
  const personId = await subjectOf(town, consultationId);
  const form = await town.page(`/cases/new?from=${consultationId}`, 'aoki');
  expect(form).toContain('母の介護がつらい');
  expect(form).toContain('髙橋 太一');
  expect((await town.get(`/cases/new?from=${consultationId}`, 'goto')).status).toBe(404);

  const fields = { consultationId, focalPersonId: personId, leadPostId: town.ids.post('aoki') };
  const wrong = await town.post('/cases/new', fields, 'aoki');
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('はじめの段階を選んでください'),
  ]);
  const sent = await town.post(
    '/cases/new',
    { ...fields, state: 'trustBuilding', hope: '母と暮らしたい' },
    'aoki',
  );
  expect(sent.status).toBe(303);
  const page = await town.page(
    sent.headers.get('location')?.replace(`/t/${town.town.slug}`, '') ?? '',
    'aoki',
  );
  expect(page).toContain('母と暮らしたい');
  expect(page).toContain('関係づくり');
  const db = await testDatabase();
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int from work.item where town_id = ${town.town.id} and state = 'open' group by kind`.execute(
    db.kysely,
  );
  expect(rows).toEqual([{ kind: 'caseContact', count: 1 }]);
});

test('a worry of somebody else is not made into a case, and nothing is half done', async () => {
  const town = await aTown();
  const consultationId = await calls(town, 'aoki', { name: '髙橋 太一' });
  const focalPersonId = await subjectOf(town, consultationId);
  const fields = { consultationId, focalPersonId, leadPostId: town.ids.post('manager'), state: 'assessing' };
  const sent = await town.post('/cases/new', fields, 'manager'); // reads it by scope, does not own it
  expect(sent.status).toBeGreaterThanOrEqual(400);
  const db = await testDatabase();
  const { rows } = await sql`select from cases.case_file where town_id = ${town.town.id}`.execute(db.kysely);
  expect(rows).toEqual([]);
});

test('nobody makes another’s post responsible but managers and coordinators', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const others = { leadPostId: town.ids.post('baba') };
  await expect(aCase(town, 'aoki', hana, others)).rejects.toThrow('post-not-free');
  const taro = await aPerson(town, 'coordinator', { nameWritten: '白川 太郎' });
  const made = await aCase(town, 'coordinator', taro, others);
  expect((await town.get(`/cases/${made.caseId}`, 'baba')).status).toBe(200);
});

test('without knowing whom it is about, the opening page leads to the search for people', async () => {
  const town = await aTown();
  const sent = await town.get('/cases/new', 'aoki');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/t/${town.town.slug}/people`]);
});

test('[consultation T14] a call eight months after the closing begins the second episode, old notes open with a reason, and both are counted', async () => {
  const town = await aTown();
  const first = await calls(town, 'aoki', { name: '髙橋 太一' });
  const personId = await subjectOf(town, first);
  const one = await aCase(town, 'aoki', personId, { consultationId: first });
  done(await writeNote(town.as('aoki'), one.caseId, aNote({ fact: '夜に眠れず、庭で会えた' })));
  const ask = {
    reason: 'goalsMet',
    words: '暮らしが落ち着いた',
    leadAfterPostId: town.ids.post('aoki'),
  } as const;
  const rest = { remainingRisk: null, reopenTriggers: null, personInformedOn: '2026-11-26' };
  done(await askClosing(town.as('aoki'), one.caseId, { ...ask, ...rest }));
  done(await approveClosing(town.as('shakyoManager'), one.caseId));
  town.clock.moveTo(new Date('2027-07-26T10:00:00+09:00'));
  const second = await calls(town, 'aoki', { personId, worry: 'また眠れない' });
  const two = await aCase(town, 'aoki', personId, { consultationId: second });
  expect(two).toEqual({ ...one, reopened: true });
  const db = await testDatabase();
  const { rows } = await sql<{ no: number; openedFrom: string; closed: boolean }>`
    select no, opened_from, closed_at is not null as closed from cases.episode
    where town_id = ${town.town.id} order by no`.execute(db.kysely);
  expect(rows).toEqual([
    { no: 1, openedFrom: first, closed: true },
    { no: 2, openedFrom: second, closed: false },
  ]);
  const reopened = await sql<{ count: number }>`
    select count(*)::int from facts.case_closing
    where town_id = ${town.town.id} and reopened_on = '2027-07-26'`.execute(db.kysely);
  expect(reopened.rows).toEqual([{ count: 1 }]);
  const counted = await sql<{ isNew: boolean }>`
    select is_new from facts.consultation where town_id = ${town.town.id}`.execute(db.kysely);
  expect(counted.rows).toEqual([{ isNew: true }, { isNew: true }]);
  const page = `/cases/${one.caseId}`;
  expect(await town.page(page, 'aoki')).not.toContain('庭で会えた');
  expect((await town.post(`${page}/open`, { reason: '' }, 'aoki')).status).toBe(422);
  expect(
    (await town.post(`${page}/open`, { reason: '前の支援で何が助けになったか読む' }, 'aoki')).status,
  ).toBe(303);
  expect(await town.page(page, 'aoki')).toContain('庭で会えた');
});
