import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import {
  aCase,
  aHousehold,
  aNote,
  answerAsLead,
  aPerson,
  approveClosing,
  askClosing,
  type CloseReason,
  done,
  joinTeam,
  planVisit,
  takeClosingBack,
  writeNote,
} from '../testing.ts';
import type { ClosingInput } from './closing.form.ts';

const anAsk = (town: TestTown, facts: Partial<ClosingInput> = {}): ClosingInput => ({
  reason: 'outlookClear_leadAccepted',
  words: '暮らしの見通しが立った',
  leadAfterPostId: town.ids.post('goto'),
  remainingRisk: '冬の灯油代',
  reopenTriggers: '家賃がまた滞ったとき',
  personInformedOn: '2026-11-25',
  ...facts,
});

/** Asks, lets the lead after closing accept, and lets the manager approve. */
const closes = async (town: TestTown, caseId: string, who: string, facts: Partial<ClosingInput> = {}) => {
  const { requestId } = done(await askClosing(town.as(who), caseId, anAsk(town, facts)));
  const same = facts.leadAfterPostId === town.ids.post(who) || facts.reason === 'died';
  if (!same) done(await answerAsLead(town.as('goto'), requestId, { answer: 'accepted', words: null }));
  done(await approveClosing(town.as('shakyoManager'), caseId));
};

const opens = (town: TestTown, caseId: string, who: string, reason = '本人から電話があった') =>
  town.post(`/cases/${caseId}/open`, { reason }, who);

const aStory = async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId, caseNo } = await aCase(town, 'aoki', hana);
  return { town, hana, caseId, caseNo };
};

test('closing takes a reason, a lead agency that accepts on its own list, and a second person', async () => {
  const { town, caseId } = await aStory();
  const at = { day: '2026-12-03', time: '10:00', purpose: '様子を見る', safety: null };
  done(await planVisit(town.as('aoki'), caseId, { ...at, postId: town.ids.post('aoki') }));
  const { requestId } = done(await askClosing(town.as('aoki'), caseId, anAsk(town)));
  expect(await approveClosing(town.as('shakyoManager'), caseId)).toMatchObject({
    refusal: 'lead-not-accepted',
  });
  expect(await town.page('/today', 'goto')).toContain('終結後の担当の引き受け');
  const asked = await town.page(`/cases/closings/${requestId}`, 'goto');
  expect(asked).toContain('白川 花子');
  expect(asked).toContain('冬の灯油代');
  expect((await town.get(`/cases/${caseId}`, 'goto')).status).toBe(404);
  expect((await town.get(`/cases/closings/${requestId}`, 'hara')).status).toBe(404);
  expect(await answerAsLead(town.as('hara'), requestId, { answer: 'accepted', words: null })).toMatchObject({
    refusal: 'not-found',
  });

  done(await answerAsLead(town.as('goto'), requestId, { answer: 'accepted', words: '週に一度電話します' }));
  expect(await approveClosing(town.as('aoki'), caseId)).toMatchObject({ refusal: 'forbidden' });
  expect(await town.page('/today', 'shakyoManager')).toContain('終結の承認');
  done(await approveClosing(town.as('shakyoManager'), caseId));
  const today = await town.page('/today', 'goto');
  expect(today).toContain('終結後の見守り');
  expect(today).not.toContain('終結後の担当の引き受け');
  expect(await town.page('/today', 'aoki')).not.toContain('白川 花子');
});

test('the coordinator who asked cannot approve', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'coordinator');
  const { caseId } = await aCase(town, 'coordinator', hana);
  const own = { leadAfterPostId: town.ids.post('coordinator') };
  done(await askClosing(town.as('coordinator'), caseId, anAsk(town, own)));
  expect(await approveClosing(town.as('coordinator'), caseId)).toMatchObject({ refusal: 'second-person' });
  done(await approveClosing(town.as('owner'), caseId));
});

test('without the day the person was told, or without a lead agency, the form is drawn again with what was typed', async () => {
  const { town, caseId } = await aStory();
  const fields = { reason: 'goalsMet', words: '目標を果たした' };
  const untold = await town.post(
    `/cases/${caseId}/closing`,
    { ...fields, leadAfterPostId: town.ids.post('goto') },
    'aoki',
  );
  expect([untold.status, await untold.text()]).toEqual([
    422,
    expect.stringContaining('本人に伝えた日を入力してください'),
  ]);
  const alone = await town.post(
    `/cases/${caseId}/closing`,
    { ...fields, personInformedOn: '2026-11-25' },
    'aoki',
  );
  expect([alone.status, await alone.text()]).toEqual([
    422,
    expect.stringContaining('責任を持つ担当を選んでください'),
  ]);
});

test('a lead agency that declines, or a request taken back, leaves the case where it stood', async () => {
  const { town, hana, caseId } = await aStory();
  const first = done(await askClosing(town.as('aoki'), caseId, anAsk(town)));
  expect((await town.get(`/people/${hana}`, 'goto')).status).toBe(200);
  done(await answerAsLead(town.as('goto'), first.requestId, { answer: 'declined', words: '人が足りません' }));
  expect((await town.get(`/cases/closings/${first.requestId}`, 'goto')).status).toBe(404);
  expect((await town.get(`/people/${hana}`, 'goto')).status).toBe(404);
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('人が足りません');
  const second = done(await askClosing(town.as('aoki'), caseId, anAsk(town)));
  done(await takeClosingBack(town.as('aoki'), caseId));
  expect(
    await answerAsLead(town.as('goto'), second.requestId, { answer: 'accepted', words: null }),
  ).toMatchObject({
    refusal: 'not-found',
  });
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('見立て中');
});

test('after closing the last lead agency, the coordinator and the municipal owner read, each with a reason every time [consultation A26]', async () => {
  const { town, caseId } = await aStory();
  done(
    await joinTeam(town.as('aoki'), caseId, {
      postId: town.ids.post('coordinator'),
      part: 'coordinator',
      reason: null,
    }),
  );
  done(
    await joinTeam(town.as('aoki'), caseId, { postId: town.ids.post('baba'), part: 'member', reason: null }),
  );
  done(await writeNote(town.as('aoki'), caseId, aNote({ fact: '縁側で話した' })));
  await closes(town, caseId, 'aoki');
  for (const who of ['aoki', 'baba', 'hara', 'doi', 'duty', 'safety'])
    expect([
      who,
      (await town.get(`/cases/${caseId}`, who)).status,
      (await opens(town, caseId, who)).status,
    ]).toEqual([who, 404, 404]);
  for (const who of ['goto', 'coordinator', 'owner']) {
    const shut = await town.get(`/cases/${caseId}`, who);
    expect([shut.status, shut.headers.get('location')]).toEqual([
      303,
      `/t/${town.town.slug}/cases/${caseId}/open`,
    ]);
    expect(await town.page(`/cases/${caseId}/open`, who)).toContain(
      'この記録は終結しています。開く理由を書いてください',
    );
    expect((await opens(town, caseId, who, '')).status).toBe(422);
    expect((await opens(town, caseId, who)).status).toBe(303);
    expect(await town.page(`/cases/${caseId}`, who)).toContain('縁側で話した');
    town.clock.pass(60);
    expect((await town.get(`/cases/${caseId}`, who)).status).toBe(303);
  }
  const db = await testDatabase();
  const { rows } = await sql<{ reason: string }>`
    select detail ->> 'reason' as reason from audit.line where town_id = ${town.town.id} and verb = 'caseSlip.closed'
      and outcome = 'done' order by at`.execute(db.kysely);
  expect(rows.map((row) => row.reason)).toEqual(Array(3).fill('本人から電話があった'));
});

test('nothing is added to a closed case, and looking in again is written down beside it', async () => {
  const { town, caseId } = await aStory();
  await closes(town, caseId, 'aoki');
  await opens(town, caseId, 'goto');
  expect(await writeNote(town.as('goto'), caseId, aNote())).toMatchObject({ refusal: 'case-closed' });
  const page = await town.page(`/cases/${caseId}/closing`, 'goto');
  const followUpId = /name="followUpId" value="([^"]+)"/.exec(page)?.[1] ?? '';
  for (const day of ['2026-12-26', '2027-02-26', '2027-05-26']) expect(page).toContain(day);
  const found = await town.post(
    `/cases/${caseId}/follow-ups`,
    { followUpId, outcome: 'well', words: '元気' },
    'goto',
  );
  expect(found.status).toBe(303);
  expect(await town.page(`/cases/${caseId}/closing`, 'goto')).toContain('落ち着いている');
});

const months = (town: TestTown, day: string) => town.clock.moveTo(new Date(`${day}T10:00:00+09:00`));

test('the household that calls after eight months gets episode two; the old log opens with a reason and is never edited', async () => {
  const { town, hana, caseId, caseNo } = await aStory();
  done(await writeNote(town.as('aoki'), caseId, aNote({ fact: '前の支援の記録' })));
  await closes(town, caseId, 'aoki');
  months(town, '2027-07-26');
  const again = await aCase(town, 'goto', hana, { state: 'trustBuilding' }).catch(
    (error: Error) => error.message,
  );
  expect(again).toBe('refused: not-found'); // the person too is shut without a reason
  await opens(town, caseId, 'goto');
  const second = await aCase(town, 'goto', hana, { state: 'trustBuilding' });
  expect(second).toEqual({ caseId, caseNo, reopened: true });
  town.clock.pass(61);
  done(await writeNote(town.as('goto'), caseId, aNote({ fact: '二回目の支援' })));
  const page = await town.page(`/cases/${caseId}`, 'goto');
  expect(page).toContain('二回目の支援');
  expect(page).not.toContain('前の支援の記録');
  expect(page).toContain('終結した以前の記録を、理由を書いて開く');
  await opens(town, caseId, 'goto', '以前の経過を確かめる');
  const whole = await town.page(`/cases/${caseId}`, 'goto');
  expect(whole).toContain('前の支援の記録');
  expect(whole).toContain('1回目の記録');
});

test('somebody of the old lead agency who is not on the new team opens the old episode and not the new one', async () => {
  const { town, hana, caseId } = await aStory();
  done(await writeNote(town.as('aoki'), caseId, aNote({ fact: '前の支援の記録' })));
  await closes(town, caseId, 'aoki');
  await opens(town, caseId, 'owner');
  await aCase(town, 'owner', hana, { leadPostId: town.ids.post('baba') });
  done(await writeNote(town.as('baba'), caseId, aNote({ fact: '二回目の支援' })));
  expect((await town.get(`/cases/${caseId}/earlier`, 'goto')).status).toBe(404);
  const opened = await opens(town, caseId, 'goto');
  expect(opened.headers.get('location')).toBe(`/t/${town.town.slug}/cases/${caseId}/earlier`);
  const earlier = await town.page(`/cases/${caseId}/earlier`, 'goto');
  expect(earlier).toContain('前の支援の記録');
  expect(earlier).not.toContain('二回目の支援');
  expect((await town.get(`/cases/${caseId}`, 'goto')).status).toBe(404);
  town.clock.pass(60);
  expect((await town.get(`/cases/${caseId}/earlier`, 'goto')).status).toBe(404);
});

type Closing = { closeReason: CloseReason; supportDays: number; within6: boolean; within12: boolean };

test('closings are counted by reason and length of support, and re-openings within 6 and 12 months [consultation K15]', async () => {
  const town = await aTown();
  const persons = [];
  for (const nameWritten of ['一', '二', '三', '四'])
    persons.push(await aPerson(town, 'aoki', { nameWritten }));
  const cases = [];
  for (const person of persons) cases.push((await aCase(town, 'aoki', person)).caseId);
  const [first = '', second = '', third = '', fourth = ''] = cases;
  const own = { leadAfterPostId: town.ids.post('aoki') };
  months(town, '2026-12-26'); // 30 days of support
  await closes(town, first, 'aoki', own);
  await closes(town, second, 'aoki', { ...own, reason: 'goalsMet' });
  await closes(town, third, 'aoki', { ...own, reason: 'lostContact', personInformedOn: null });
  const reopens = async (caseId: string, personId: string, day: string) => {
    months(town, day);
    await opens(town, caseId, 'aoki');
    await aCase(town, 'aoki', personId);
  };
  await reopens(first, persons[0] ?? '', '2027-06-26'); // exactly six months: within
  await reopens(second, persons[1] ?? '', '2027-12-26'); // exactly twelve
  await reopens(third, persons[2] ?? '', '2027-12-27'); // a day more
  const db = await testDatabase();
  const { rows } = await sql<Closing>`
    select close_reason, support_days, reopened_within_6_months as within6, reopened_within_12_months as within12
    from facts.case_closing where town_id = ${town.town.id} order by close_reason`.execute(db.kysely);
  expect(rows).toEqual([
    { closeReason: 'goalsMet', supportDays: 30, within6: false, within12: true },
    { closeReason: 'lostContact', supportDays: 30, within6: false, within12: false },
    { closeReason: 'outlookClear_leadAccepted', supportDays: 30, within6: true, within12: true },
  ]);
  const episodes = await sql<{ open: number; again: number }>`
    select count(*) filter (where closed_on is null)::int as open, count(*) filter (where reopening)::int as again
    from facts.case_episode where town_id = ${town.town.id}`.execute(db.kysely);
  expect(episodes.rows).toEqual([{ open: 4, again: 3 }]);
  expect(fourth).not.toBe('');
});

test('no session reads the facts: they hold no name and are for the reports alone', async () => {
  const town = await aTown();
  const reads = town.as('owner').read('case.list', async (tx) => {
    await sql`select * from facts.case_closing`.execute(tx.db);
    return { ok: true, value: null } as const;
  });
  await expect(reads).rejects.toThrow(/permission denied/);
});

test('another member of the household opens the next episode of the same case', async () => {
  const { town, hana, caseId } = await aStory();
  const taro = await aPerson(town, 'aoki', { nameWritten: '白川 太郎' });
  await aHousehold(town, 'aoki', [hana, taro]);
  await closes(town, caseId, 'aoki', { leadAfterPostId: town.ids.post('aoki') });
  expect(await aCase(town, 'aoki', taro)).toMatchObject({ caseId, reopened: true });
});
