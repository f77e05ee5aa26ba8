import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { aCase, aNote, aPerson, writeNote as writeCaseNote } from '../../cases/testing.ts';
import { moveItems } from '../../work/index.ts';
import { anItem } from '../../work/testing.ts';
import {
  approveEarlyRead,
  closeStaffChange,
  dropStaffChange,
  endAssignment,
  nameSuccessor,
  planStaffChange,
  readStaffChange,
  writeNote,
} from '../testing.ts';

const at = (text: string) => new Date(`${text}+09:00`);

/** Sato's part is played by Doi, the district officer of the north; Endo of the south follows. */
const plan = async (town: TestTown, who: string, lastOn = '2027-03-31'): Promise<string> => {
  const planned = await planStaffChange(town.as('manager'), {
    accountId: town.ids.account(who),
    lastOn,
    reason: '定期異動',
  });
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value.id;
};

const changeOf = async (town: TestTown, id: string) => {
  const read = await readStaffChange(town.as('manager'), id);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};

const caseStatus = async (town: TestTown, who: string, caseId: string) =>
  (await town.get(`/cases/${caseId}`, who)).status;

test('[consultation T12] when 31 March ends an officer’s posts are over, cases nobody takes block, and the successor sees cases and note', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'doi', { nameWritten: '白川 花子' });
  const { caseId, caseNo } = await aCase(town, 'doi', person);
  const note = { body: `${caseNo}は毎月第1週に電話`, version: undefined };
  expect(await writeNote(town.as('doi'), town.ids.post('doi'), note)).toMatchObject({ ok: true });
  const change = await plan(town, 'doi');

  const before = await town.page(`/staff-changes/${change}`, 'manager');
  expect(before).toContain('受け手のいない仕事');
  expect(before).toContain(`/cases/${caseId}`);

  town.clock.moveTo(at('2027-03-31T23:59:59'));
  expect(await caseStatus(town, 'doi', caseId)).toBe(200);
  town.clock.moveTo(at('2027-04-01T00:00:00'));
  const { kysely } = await testDatabase();
  const open = await kysely
    .selectFrom('districts.assignment')
    .select('id')
    .where('townId', '=', town.town.id)
    .where('accountId', '=', town.ids.account('doi'))
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>', '2027-03-31')]))
    .execute();
  expect(open).toEqual([]);
  expect(await caseStatus(town, 'doi', caseId)).not.toBe(200);
  expect(await town.page('/cases', 'doi')).not.toContain(caseNo);
  expect((await town.get(`/posts/${town.ids.post('doi')}/handover-note`, 'doi')).status).not.toBe(200);
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({ refusal: 'still-blocked' });

  const wish = { postId: town.ids.post('doi'), accountId: town.ids.account('endo') };
  expect(await nameSuccessor(town.as('manager'), change, wish)).toMatchObject({ ok: true });
  expect(await caseStatus(town, 'endo', caseId)).toBe(200);
  expect(await town.page('/cases', 'endo')).toContain(caseNo);
  expect(await town.page(`/posts/${town.ids.post('doi')}/handover-note`, 'endo')).toContain(
    `${caseNo}は毎月第1週に電話`,
  );
  expect(await town.page(`/staff-changes/${change}`, 'manager')).toContain('受け手のいない仕事はありません');
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({ ok: true });
});

test('[consultation T13] an early hand-over approved on 22 March opens the cases to the successor from that day, and only to read', async () => {
  const town = await aTown();
  town.clock.moveTo(at('2027-03-22T09:00:00'));
  const person = await aPerson(town, 'doi', { nameWritten: '白川 花子' });
  const { caseId } = await aCase(town, 'doi', person);
  const change = await plan(town, 'doi');
  const wish = { postId: town.ids.post('doi'), accountId: town.ids.account('endo') };
  await nameSuccessor(town.as('manager'), change, wish);
  expect(await caseStatus(town, 'endo', caseId)).toBe(404);

  const next = (await changeOf(town, change)).posts[0]?.successors[0]?.assignmentId ?? '';
  const early = { assignmentId: next, fromOn: '2027-03-22' };
  expect(await approveEarlyRead(town.as('endo'), change, early)).toMatchObject({ refusal: 'forbidden' });
  expect(await approveEarlyRead(town.as('manager'), change, early)).toMatchObject({ ok: true });
  expect(await caseStatus(town, 'endo', caseId)).toBe(200);
  expect(await caseStatus(town, 'aoki', caseId)).toBe(404);
  expect((await writeCaseNote(town.as('endo'), caseId, aNote())).ok).toBe(false);
  expect((await writeCaseNote(town.as('doi'), caseId, aNote())).ok).toBe(true);

  town.clock.moveTo(at('2027-04-01T00:00:00'));
  expect((await writeCaseNote(town.as('endo'), caseId, aNote())).ok).toBe(true);
});

test('early reading ends with the change it was approved for', async () => {
  const town = await aTown();
  town.clock.moveTo(at('2027-03-22T09:00:00'));
  const change = await plan(town, 'doi');
  await nameSuccessor(town.as('manager'), change, {
    postId: town.ids.post('doi'),
    accountId: town.ids.account('endo'),
  });
  const next = (await changeOf(town, change)).posts[0]?.successors[0]?.assignmentId ?? '';
  await approveEarlyRead(town.as('manager'), change, { assignmentId: next, fromOn: '2027-03-22' });
  expect((await town.as('endo').ring()).keys).toContain(town.ids.post('doi'));
  expect((await town.as('endo').ring()).pens).not.toContain(town.ids.post('doi'));
  expect(await dropStaffChange(town.as('manager'), change)).toMatchObject({ ok: true });
  expect((await town.as('endo').ring()).keys).not.toContain(town.ids.post('doi'));
  town.clock.moveTo(at('2027-04-01T00:00:00'));
  expect((await town.as('doi').ring()).posts.map((post) => post.id)).toEqual([town.ids.post('doi')]);
  expect((await town.as('endo').ring()).posts.map((post) => post.id)).toEqual([town.ids.post('endo')]);
});

test('a change taken back gives each post the last day it had before, not a longer one', async () => {
  const town = await aTown();
  const deputy = await endAssignment(town.as('manager'), town.ids.assignment('doi'), '2027-06-30');
  expect(deputy.ok).toBe(true);
  await dropStaffChange(town.as('manager'), await plan(town, 'doi'));
  town.clock.moveTo(at('2027-06-30T23:59:00'));
  expect((await town.as('doi').ring()).posts.length).toBe(1);
  town.clock.moveTo(at('2027-07-01T00:00:00'));
  expect((await town.as('doi').ring()).posts).toEqual([]);
});

test('every open turn of a post somebody leaves blocks too, until it is moved or somebody follows', async () => {
  const town = await aTown();
  const { subjectId } = await anItem(town, 'hara');
  const change = await plan(town, 'hara', '2026-11-30');
  town.clock.moveTo(at('2026-12-01T09:00:00'));
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({
    refusal: 'still-blocked',
    detail: { count: 1 },
  });
  await town
    .as('goto')
    .act('work.seen', async (tx) => ok(await moveItems(tx, { subjectId }, town.ids.post('goto'))));
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({ ok: true });
});

test('an open change is the manager’s turn until it is closed', async () => {
  const town = await aTown();
  const change = await plan(town, 'hara', '2026-11-27');
  expect(await town.page('/today', 'manager')).toContain(`/staff-changes/${change}`);
  expect(await town.page('/today', 'owner')).not.toContain(`/staff-changes/${change}`);
  town.clock.moveTo(at('2026-11-28T00:00:00'));
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({ ok: true });
  expect(await town.page('/today', 'manager')).not.toContain(`/staff-changes/${change}`);
});

test('a change is not closed before its last day has passed', async () => {
  const town = await aTown();
  const change = await plan(town, 'hara', '2026-11-27');
  expect(await closeStaffChange(town.as('manager'), change)).toMatchObject({ refusal: 'not-leaving-yet' });
});

test('personnel matters are for managers: others find no page and no row', async () => {
  const town = await aTown();
  const change = await plan(town, 'doi');
  for (const who of ['doi', 'aoki', 'clerk', 'admin']) {
    expect((await town.get(`/staff-changes/${change}`, who)).status, who).toBe(403);
    const rows = await town
      .as(who)
      .read('work.today', async (tx) =>
        ok(await tx.db.selectFrom('districts.staff_change').select('id').execute()),
      );
    expect(rows, who).toEqual(ok([]));
  }
});

test('the town is never left without a manager: the last of them cannot be planned away', async () => {
  const town = await aTown();
  await plan(town, 'owner');
  const last = await planStaffChange(town.as('manager'), {
    accountId: town.ids.account('manager'),
    lastOn: '2027-03-31',
    reason: '',
  });
  expect(last).toMatchObject({ refusal: 'last-manager' });
});

test('nobody names themselves, and nobody leaves twice or in the past', async () => {
  const town = await aTown();
  const change = await plan(town, 'doi');
  const self = { postId: town.ids.post('doi'), accountId: town.ids.account('manager') };
  expect(await nameSuccessor(town.as('manager'), change, self)).toMatchObject({ refusal: 'own-assignment' });
  const again = { accountId: town.ids.account('doi'), lastOn: '2027-03-31', reason: '' };
  expect(await planStaffChange(town.as('manager'), again)).toMatchObject({ refusal: 'already-leaving' });
  const past = { accountId: town.ids.account('endo'), lastOn: '2026-11-25', reason: '' };
  expect(await planStaffChange(town.as('manager'), past)).toMatchObject({ refusal: 'change-in-the-past' });
});

test('a hand-over note is read by who holds the post and written only by who holds it now', async () => {
  const town = await aTown();
  const post = town.ids.post('doi');
  const first = { body: '地区の祭りは7月', version: undefined };
  expect(await writeNote(town.as('doi'), post, first)).toMatchObject({ ok: true });
  expect(await writeNote(town.as('doi'), post, { body: '地区の祭りは8月', version: 1 })).toMatchObject({
    ok: true,
  });
  expect(await writeNote(town.as('doi'), post, { body: '古い画面から', version: 1 })).toMatchObject({
    refusal: 'stale',
  });
  expect(await town.page(`/posts/${post}/handover-note`, 'doi')).toContain('地区の祭りは8月');
  for (const who of ['endo', 'aoki', 'admin']) {
    expect((await town.get(`/posts/${post}/handover-note`, who)).status, who).toBe(404);
    expect(await writeNote(town.as(who), post, first), who).toMatchObject({ refusal: 'not-found' });
  }
});

test('[consultation A28] a former member keeps no access, and what they opened and took out is listed for the reviewer alone', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'doi', { nameWritten: '白川 花子' });
  const { caseId } = await aCase(town, 'doi', person);
  expect((await town.get(`/cases/${caseId}`, 'doi')).status).toBe(200);
  expect((await town.get(`/people/${person}/letter`, 'doi')).status).toBe(200);
  await endAssignment(town.as('manager'), town.ids.assignment('doi'), '2026-11-26');
  town.clock.moveTo(at('2026-11-27T00:00:00'));
  const path = `/former-members/${town.ids.account('doi')}`;
  expect((await town.get(`/cases/${caseId}`, 'doi')).status).not.toBe(200);
  expect(await town.page('/former-members', 'reviewer')).toContain(path);
  const record = await town.page(path, 'reviewer');
  expect(record).toContain('印刷・出力　1件');
  expect(record).toContain('人の記録：宛名を印刷した');
  expect(record).toContain(caseId);
  for (const who of ['manager', 'owner', 'doi', 'admin'])
    expect((await town.get(path, who)).status, who).toBe(403);
});
