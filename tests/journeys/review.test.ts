import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { aCase, aPerson } from '../../src/modules/cases/testing.ts';
import { auditPaths } from '../../src/paths/audit.ts';
import { casesPaths } from '../../src/paths/cases.ts';
import { peoplePaths } from '../../src/paths/people.ts';
import { testDatabase } from '../support/database.ts';
import { aTown, type TestTown, type Who } from '../support/town.ts';

const month = '2026-11';

/** The text of a list, as the reviewer reads it. */
const list = (town: TestTown, name: string, filter = {}, who: Who = 'reviewer') =>
  town.page(auditPaths.list(name, { month, ...filter }), who);

/** The rows of a list's table, each as one line of text. */
function rowsOf(page: string): string[] {
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(page)?.[1] ?? '';
  return body
    .split('</tr>')
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((row) => row !== '');
}

/** Reads that happened in the town, as the waist writes them. */
async function reads(
  town: TestTown,
  who: Who,
  count: number,
  at: (no: number) => Date = () => town.clock.now(),
): Promise<void> {
  const { kysely } = await testDatabase();
  const line = (no: number) => ({
    ...{ townId: town.town.id, id: newId(), at: at(no), actorKind: 'staff', actorId: town.ids.account(who) },
    ...{ posts: sql<string[]>`'{CSW}'::text[]`, verb: 'person.view', outcome: 'read' as const },
    ...{ objectKind: 'person', objectId: newId(), subjects: sql<string[]>`array[${newId()}::uuid]` },
  });
  await kysely
    .insertInto('audit.line')
    .values(Array.from({ length: count }, (_, no) => line(no)))
    .execute();
}

const clock = (text: string) => new Date(`2026-11-${text}+09:00`);

test('whoever opens a case without being on its team is listed, and the team is not', async () => {
  const town = await aTown();
  const personId = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', personId);
  for (const who of ['aoki', 'manager']) {
    expect([who, (await town.get(casesPaths.case(caseId), who)).status]).toEqual([who, 200]);
    expect([who, (await town.get(peoplePaths.person(personId), who)).status]).toEqual([who, 200]);
  }
  const rows = rowsOf(await list(town, 'outside'));
  expect(rows.filter((row) => row.includes('森 管')).length).toBeGreaterThanOrEqual(2);
  expect(rows.filter((row) => row.includes('青木 花'))).toEqual([]);
});

test('the lists name who looked, and never whom or what', async () => {
  const town = await aTown();
  const personId = await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  const { caseId, caseNo } = await aCase(town, 'aoki', personId, { hope: '猫と暮らしたい' });
  await town.get(casesPaths.case(caseId), 'manager');
  for (const name of ['outside', 'night', 'bulk', 'emergency', 'takenOut', 'failed']) {
    const page = await list(town, name);
    for (const secret of ['白川', '花子', caseNo, '猫と暮らしたい']) expect(page, name).not.toContain(secret);
  }
});

test('reads between ten at night and six in the morning are listed, by the clock of the town', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 4, (no) =>
    clock(['25T21:59:59', '25T22:00:00', '26T05:59:59', '26T06:00:00'][no] ?? ''),
  );
  const rows = rowsOf(await list(town, 'night'));
  expect(rows).toHaveLength(2);
  expect(rows.join()).toMatch(/5:59.*22:00/);
});

test('thirty different records within an hour are listed, twenty-nine are not', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 29);
  expect(rowsOf(await list(town, 'bulk'))).toEqual([]);
  await reads(town, 'baba', 30);
  const rows = rowsOf(await list(town, 'bulk'));
  expect(rows).toHaveLength(30);
  expect(rows[0]).toContain('この1時間に30件');
  expect(rows.join()).not.toContain('青木');
});

test('what somebody opened in the thirty days before they leave is listed', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('districts.assignment')
    .set({ toOn: '2026-11-20' })
    .where('townId', '=', town.town.id)
    .where('id', '=', town.ids.assignment('ito'))
    .execute();
  await reads(town, 'ito', 3, (no) => clock(['20T23:00:00', '21T00:00:00', '02T12:00:00'][no] ?? ''));
  await reads(town, 'aoki', 1, () => clock('20T12:00:00'));
  const rows = rowsOf(await list(town, 'leaving'));
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/伊藤 歩.*離任日 11月20日/);
});

test('a search is listed with its words and how much it found', async () => {
  const town = await aTown();
  await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  await town.get(peoplePaths.searchFor('白川'), 'aoki');
  const rows = rowsOf(await list(town, 'searches'));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/青木 花.*白川（1件）/);
});

test('what was not allowed, and tries to sign in that failed, are listed', async () => {
  const town = await aTown();
  await town.get('/accounts', 'aoki');
  await town.post('/sign-in', { login: 'baba', password: 'wrong-password-here' });
  const rows = rowsOf(await list(town, 'failed'));
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.includes('青木 花'))).toContain('許されていない');
  expect(rows.find((row) => row.includes('馬場 月'))).toContain('断られた');
});

test('months, staff and persons narrow a list', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 1, () => clock('10T23:00:00'));
  await reads(town, 'baba', 1, () => clock('11T23:00:00'));
  await reads(town, 'baba', 1, () => new Date('2026-10-31T23:30:00+09:00'));
  expect(rowsOf(await list(town, 'night'))).toHaveLength(2);
  expect(rowsOf(await list(town, 'night', { month: '2026-10' }))).toHaveLength(1);
  expect(rowsOf(await list(town, 'night', { month: '2026-09' }))).toHaveLength(0);
  const page = await list(town, 'night', { staff: town.ids.account('aoki') });
  expect(rowsOf(page)).toHaveLength(1);
  const person = /person=([0-9a-f-]{36})/.exec(page)?.[1] ?? '';
  expect(rowsOf(await list(town, 'night', { person }))).toHaveLength(1);
  expect(rowsOf(await list(town, 'night', { person: newId() }))).toHaveLength(0);
});

test('the trail cannot be read by the persons logged: not by staff, not by managers, not by a reviewer about themselves', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 1, () => clock('10T23:00:00'));
  await reads(town, 'reviewer', 1, () => clock('11T23:00:00'));
  for (const who of ['aoki', 'manager', 'owner', 'admin'])
    for (const path of [auditPaths.overview, auditPaths.list('night', { month })])
      expect([who, path, (await town.get(path, who)).status]).toEqual([who, path, 403]);
  const rows = rowsOf(await list(town, 'night'));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('青木 花');
});

test('a reviewer whose post has lost the clearance sees nothing', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('districts.post')
    .set({ clearances: [] })
    .where('townId', '=', town.town.id)
    .where('id', '=', town.ids.post('reviewer'))
    .execute();
  expect((await town.get(auditPaths.list('night', { month }), 'reviewer')).status).toBe(403);
});

test('the next town is not in it', async () => {
  const [town, next] = [await aTown(), await aTown()];
  await reads(next, 'aoki', 3, () => clock('10T23:00:00'));
  expect(rowsOf(await list(town, 'night'))).toEqual([]);
});

test('the overview counts every list of the month and leads to each', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 2, () => clock('10T23:00:00'));
  const page = await town.page(auditPaths.month({ month }), 'reviewer');
  expect(page).toContain('夜間の閲覧　2件');
  for (const name of ['outside', 'night', 'bulk', 'leaving', 'emergency', 'searches', 'takenOut', 'failed'])
    expect(page).toContain(`/audit/lists/${name}?month=${month}`);
  expect(page).toContain('/audit/conflicts?month=2026-11');
});

const takeOut = { list: 'night', month, reason: '11月の点検' };

test('taking a list out as a file needs a reason and is itself written down', async () => {
  const town = await aTown();
  await reads(town, 'aoki', 2, () => clock('10T23:00:00'));
  const refused = await town.post(auditPaths.takeOut, { ...takeOut, reason: '' }, 'reviewer');
  expect(refused.status).toBe(422);
  const file = await town.post(auditPaths.takeOut, takeOut, 'reviewer');
  expect(file.headers.get('content-type')).toBe('text/csv; charset=UTF-8');
  expect(file.headers.get('content-disposition')).toContain('audit-night-2026-11.csv');
  const text = await file.text();
  expect(text.match(/青木 花/g)).toHaveLength(2);
  const { kysely } = await testDatabase();
  const lines = await kysely
    .selectFrom('audit.line')
    .select(['outcome', 'detail'])
    .where('townId', '=', town.town.id)
    .where('verb', '=', 'audit.export')
    .execute();
  expect(lines).toEqual([
    { outcome: 'done', detail: expect.objectContaining({ list: 'night', reason: '11月の点検', count: 2 }) },
  ]);
  expect((await town.post(auditPaths.takeOut, takeOut, 'manager')).status).toBe(403);
});

test('a cell of the file is never taken for a formula', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  await reads(town, 'aoki', 1, () => clock('10T23:00:00'));
  await kysely.updateTable('audit.line').set({ device: '=1+1' }).where('townId', '=', town.town.id).execute();
  const text = await (await town.post(auditPaths.takeOut, takeOut, 'reviewer')).text();
  expect(text).toContain(`"'=1+1"`);
});

test('who reviewed what is in the trail as well, for the next reviewer', async () => {
  const town = await aTown();
  await list(town, 'searches');
  const { kysely } = await testDatabase();
  const lines = await kysely
    .selectFrom('audit.line')
    .select(['outcome', 'objectId'])
    .where('townId', '=', town.town.id)
    .where('verb', '=', 'audit.review')
    .execute();
  expect(lines).toEqual([{ outcome: 'read', objectId: 'searches' }]);
});

test('an address that is no list is not there', async () => {
  const town = await aTown();
  for (const name of ['nothing', 'constructor', 'toString'])
    expect([name, (await town.get(auditPaths.list(name), 'reviewer')).status]).toEqual([name, 404]);
});
