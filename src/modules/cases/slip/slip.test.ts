import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { protect } from '../../people/testing.ts';
import { aCase, aNote, aPerson, done, openInEmergency, reviewSlip, writeNote } from '../testing.ts';

const aStory = async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId, caseNo } = await aCase(town, 'aoki', hana);
  done(await writeNote(town.as('aoki'), caseId, aNote({ fact: 'インスリンを打っている' })));
  return { town, hana, caseId, caseNo };
};

const asks = (town: TestTown, caseNo: string, facts: { reason?: string; duty?: string } = {}) => ({
  caseNo,
  reason: facts.reason ?? '駅で倒れて意識がない',
  dutyAccountId: town.ids.account(facts.duty ?? 'duty'),
});

const slipOf = async (town: TestTown) => {
  const db = await testDatabase();
  return await db.kysely
    .selectFrom('cases.slip')
    .selectAll()
    .where('townId', '=', town.town.id)
    .executeTakeFirstOrThrow();
};

const lines = async (town: TestTown, verb: string) => {
  const db = await testDatabase();
  const { rows } = await sql<{ outcome: string; reason: string }>`
    select outcome, detail ->> 'reason' as reason from audit.line
    where town_id = ${town.town.id} and verb = ${verb} order by at, id`.execute(db.kysely);
  return rows;
};

test('night duty opens the locked file of somebody who collapsed: reason, 24 hours and the next day’s review are enforced [consultation T36]', async () => {
  const { town, caseId, caseNo } = await aStory();
  town.clock.moveTo(new Date('2026-11-27T23:10:00+09:00')); // Friday night
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(404);
  const without = await town.post('/cases/emergency', { ...asks(town, caseNo), reason: '' }, 'ito');
  expect([without.status, await without.text()]).toEqual([
    422,
    expect.stringContaining('命や体の危険がある理由を入力してください'),
  ]);

  const opened = await town.post('/cases/emergency', asks(town, caseNo), 'ito');
  expect(opened.headers.get('location')).toContain(`/cases/${caseId}`);
  const page = await town.page(`/cases/${caseId}`, 'ito');
  expect(page).toContain('インスリン');
  expect(page).toContain('緊急閲覧中');
  done(await writeNote(town.as('ito'), caseId, aNote({ method: 'agencyCall', fact: '救急隊に伝えた' })));

  town.clock.moveTo(new Date('2026-11-28T23:09:00+09:00'));
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(200);
  town.clock.moveTo(new Date('2026-11-28T23:10:00+09:00'));
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(404);

  const slip = await slipOf(town);
  expect(slip.reviewDueAt).toEqual(new Date('2026-12-01T00:00:00+09:00')); // the end of Monday
  expect(await town.page('/today', 'shakyoManager')).toContain('緊急閲覧の点検');
});

test('an emergency opening takes a reason and a duty manager who is somebody else, and every try is written down [consultation A21]', async () => {
  const { town, caseId, caseNo } = await aStory();
  for (const duty of ['aoki', 'baba', 'ito'])
    expect(await openInEmergency(town.as('ito'), asks(town, caseNo, { duty }))).toMatchObject({
      refusal: 'duty-manager-missing',
    });
  expect(await openInEmergency(town.as('duty'), asks(town, caseNo, { duty: 'duty' }))).toMatchObject({
    refusal: 'duty-manager-missing',
  });
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(404);
  done(await openInEmergency(town.as('ito'), asks(town, caseNo, { duty: 'manager' })));
  const { fromAt, untilAt, accountId, dutyAccountId } = await slipOf(town);
  expect(untilAt.getTime() - fromAt.getTime()).toBe(24 * 3_600_000);
  expect([accountId, dutyAccountId]).toEqual([town.ids.account('ito'), town.ids.account('manager')]);
  expect((await town.get(`/cases/${caseId}`, 'baba')).status).toBe(404);

  const slip = await slipOf(town);
  const verdict = { verdict: 'justified', words: '救急搬送のため' } as const;
  expect(await reviewSlip(town.as('ito'), slip.id, verdict)).toMatchObject({ refusal: 'forbidden' });
  done(await reviewSlip(town.as('shakyoManager'), slip.id, verdict));
  expect(await reviewSlip(town.as('owner'), slip.id, verdict)).toMatchObject({ refusal: 'already-reviewed' });
  expect(await town.page('/today', 'shakyoManager')).not.toContain('緊急閲覧の点検');
  expect((await lines(town, 'caseSlip.emergency')).map((line) => line.outcome)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
    'done',
  ]);
  expect((await lines(town, 'caseSlip.emergency')).at(-1)?.reason).toBe('駅で倒れて意識がない');
});

test('a manager who opened in an emergency does not review it, nor is asked to', async () => {
  const { town, caseNo } = await aStory();
  done(await openInEmergency(town.as('shakyoManager'), asks(town, caseNo)));
  const slip = await slipOf(town);
  expect(slip.reviewerPostId).not.toBe(town.ids.post('shakyoManager'));
  const verdict = { verdict: 'justified', words: '自分で点検' } as const;
  expect(await reviewSlip(town.as('shakyoManager'), slip.id, verdict)).toMatchObject({ refusal: 'own-slip' });
});

test('no emergency finds the case of somebody hidden, and the answer is that of a number nobody has', async () => {
  const { town, hana, caseId, caseNo } = await aStory();
  done(
    await town.as('safety').act('protection.begin', (tx) =>
      protect(tx, {
        personIds: [hana],
        source: '住民課',
        fromOn: '2026-11-26',
        untilOn: '2027-11-25',
        otherParties: [],
        listedPosts: [],
      }),
    ),
  );
  const hidden = await openInEmergency(town.as('ito'), asks(town, caseNo));
  const nobody = await openInEmergency(town.as('ito'), asks(town, '2026-9999'));
  expect(hidden).toEqual(nobody);
  expect(hidden).toMatchObject({ refusal: 'no-case-found' });
  expect((await town.get(`/cases/${caseId}`, 'safety')).status).toBe(200);
});

test('a slip that runs when the person is hidden opens nothing any more', async () => {
  const { town, hana, caseId, caseNo } = await aStory();
  done(await openInEmergency(town.as('ito'), asks(town, caseNo)));
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(200);
  done(
    await town.as('safety').act('protection.begin', (tx) =>
      protect(tx, {
        personIds: [hana],
        source: '住民課',
        fromOn: '2026-11-26',
        untilOn: '2027-11-25',
        otherParties: [],
        listedPosts: [],
      }),
    ),
  );
  expect((await town.get(`/cases/${caseId}`, 'ito')).status).toBe(404);
});

test('the review page tells the slip and not the case, and only to managers', async () => {
  const { town, caseNo } = await aStory();
  done(await openInEmergency(town.as('ito'), asks(town, caseNo)));
  const slip = await slipOf(town);
  const page = await town.page(`/cases/slips/${slip.id}`, 'shakyoManager');
  expect(page).toContain('駅で倒れて意識がない');
  expect(page).not.toContain('インスリン');
  expect((await town.get(`/cases/slips/${slip.id}`, 'aoki')).status).toBe(403);
  const next = await aTown();
  expect((await next.get(`/cases/slips/${slip.id}`, 'owner')).status).toBe(404);
});
