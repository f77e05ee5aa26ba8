import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aNextTown, aTown, type TestTown } from '../../../tests/support/town.ts';
import { allJobs } from '../../app/rooms.ts';
import { readConsultation, readList } from './consultation/consultation.actions.ts';
import { answerSheet, sendHandover } from './handover/handover.actions.ts';
import { askConsultation, receiveConsultation } from './index.ts';
import { triesBeforeShut } from './receipt/secret-word.rules.ts';
import { screenConsultation } from './screening/screening.actions.ts';
import { linkEarlier, linkSubject, moveSubject } from './subject/subject.actions.ts';
import { anAsk, anIntake } from './testing.ts';

async function received(town: TestTown, facts = {}, who = 'clerk'): Promise<string> {
  const outcome = await receiveConsultation(town.as(who), anIntake(facts));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.consultationId;
}

const sheet = (toPostId: string) =>
  ({
    toPostId,
    reason: '介護の相談が中心のため',
    wishes: null,
    considerations: null,
    basis: 'withinTown',
    basisNote: null,
  }) as const;

const answer = (
  word: 'accepted' | 'declined' | 'needMoreInfo' | 'takenBack',
  suggestedPostId: string | null = null,
  words: string | null = '担当する人がいないため',
) => ({ answer: word, words, suggestedPostId }) as const;

/** What the clock does every minute with what is late. */
const tick = (town: TestTown) =>
  allJobs.find((job) => job.name === 'work.tick')?.run(town.as('job:work.tick'));

const openItems = async (town: TestTown, postId: string) =>
  (await testDatabase()).kysely
    .selectFrom('work.item')
    .select(['kind', 'subjectId', 'dueAt', 'askedByPostId'])
    .where('townId', '=', town.town.id)
    .where('ownerPostId', '=', postId)
    .where('state', '=', 'open')
    .execute();

test('[consultation T01] an anonymous call saved with complaint and place only is stored, counted once as new, and makes no person', async () => {
  const town = await aTown();
  const id = await received(town, { placeDescription: '北町の公園のそばの家' });
  const story = await readConsultation(town.as('clerk'), id);
  if (!story.ok) throw new Error(story.refusal);
  expect(story.value.row.ownerPostId).toBe(town.ids.post('clerk'));
  expect(story.value.row.districtId).toBe(town.ids.district('north'));
  expect(story.value.subjects).toEqual([]);
  const { kysely } = await testDatabase();
  const people = await kysely
    .selectFrom('people.person')
    .select('id')
    .where('townId', '=', town.town.id)
    .execute();
  expect(people).toEqual([]);
  const counted = await kysely
    .selectFrom('facts.consultation')
    .select(['isNew', 'subjectKey'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(counted).toEqual([{ isNew: true, subjectKey: null }]);
  expect((await openItems(town, town.ids.post('clerk'))).map((item) => item.kind)).toEqual(['screening']);
});

test('[consultation T43] somebody registered elsewhere who sleeps in a park is received like anybody, and nothing asks where they are registered', async () => {
  const town = await aTown();
  const sent = await town.post(
    '/intake',
    {
      worry: '仕事と住まいをなくした。今夜は公園で寝る',
      channel: 'visit',
      callerKind: 'person',
      urgency: 'today',
      response: 'listened',
      name: '旅野 一',
      address: '北海道札幌市中央区北1条西2丁目（住民登録）',
      placeDescription: '北町の公園',
    },
    'clerk',
  );
  expect(sent.status).toBe(303);
  const { kysely } = await testDatabase();
  const row = await kysely
    .selectFrom('consultations.consultation')
    .select(['id', 'ownerPostId', 'placeDescription', 'subjectKnown'])
    .where('townId', '=', town.town.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ ownerPostId: town.ids.post('clerk'), placeDescription: '北町の公園' });
  const address = await kysely
    .selectFrom('people.address')
    .select(['value', 'districtId'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(address).toEqual([{ value: '北海道札幌市中央区北1条西2丁目（住民登録）', districtId: null }]);
  expect((await town.get(`/consultations/${row.id}`, 'clerk')).status).toBe(200);
});

test('[consultation A01] a counter clerk reads what their body received or what they are to act on, and nothing else', async () => {
  const town = await aTown();
  const ours = await received(town);
  const theirs = await received(town, {}, 'elderClerk');
  const reads = async (who: string, id: string) => (await readConsultation(town.as(who), id)).ok;
  expect(await reads('clerk', ours)).toBe(true);
  expect(await reads('clerk', theirs)).toBe(false);
  expect(await reads('elderClerk', theirs)).toBe(true);
  expect(await reads('elderClerk', ours)).toBe(false);
  const sent = await sendHandover(town.as('elderClerk'), theirs, sheet(town.ids.post('clerk')));
  if (!sent.ok) throw new Error(sent.refusal);
  await answerSheet(town.as('clerk'), sent.value.handoverId, answer('accepted'));
  expect(await reads('clerk', theirs)).toBe(true);
});

test('[consultation A22] the next town reads nothing: not the record, not the list, not the count', async () => {
  const town = await aTown();
  const next = await aNextTown();
  const id = await received(town);
  expect(await readConsultation(next.as('manager'), id)).toMatchObject({ ok: false, refusal: 'not-found' });
  const list = await readList(next.as('manager'), { state: 'all', kind: 'all', page: 1 });
  expect(list).toMatchObject({ ok: true, value: { rows: [], total: 0 } });
});

test('[consultation A15] only the receiving worker, their manager and the abuse officer read who told us', async () => {
  const town = await aTown();
  const id = await received(town, {
    callerKind: 'thirdParty',
    callerName: '知らせた 人',
    callerContact: '0561-11-2222',
  });
  const reporter = async (who: string) => {
    const story = await readConsultation(town.as(who), id);
    return story.ok ? story.value.reporter?.name : story.refusal;
  };
  expect(await reporter('clerk')).toBe('知らせた 人');
  expect(await reporter('manager')).toBe('知らせた 人');
  expect(await reporter('owner')).toBeUndefined();
  expect(await reporter('doi')).toBe('not-found');
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('consultations.reporter')
    .select(['readers', 'writers'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(rows[0]?.writers).toEqual([town.ids.assignment('clerk')]);
});

test('the sender stays responsible until the receiver accepts; then the receiver is', async () => {
  const town = await aTown();
  const id = await received(town);
  const sent = await sendHandover(town.as('clerk'), id, sheet(town.ids.post('goto')));
  if (!sent.ok) throw new Error(sent.refusal);
  const before = await readConsultation(town.as('goto'), id);
  expect(before).toMatchObject({
    ok: true,
    value: { mine: false, row: { ownerPostId: town.ids.post('clerk') } },
  });
  await answerSheet(town.as('goto'), sent.value.handoverId, answer('accepted'));
  const after = await readConsultation(town.as('goto'), id);
  expect(after).toMatchObject({
    ok: true,
    value: { mine: true, row: { ownerPostId: town.ids.post('goto') } },
  });
  expect((await openItems(town, town.ids.post('goto'))).map((item) => item.kind)).toEqual(['screening']);
});

test('a decline needs a reason and names a next place, and the one who declined reads no further', async () => {
  const town = await aTown();
  const id = await received(town);
  const sent = await sendHandover(town.as('clerk'), id, sheet(town.ids.post('goto')));
  if (!sent.ok) throw new Error(sent.refusal);
  const reply = (given: Parameters<typeof answerSheet>[2]) =>
    answerSheet(town.as('goto'), sent.value.handoverId, given);
  expect(await reply(answer('declined', null))).toMatchObject({ refusal: 'decline-needs-next-place' });
  expect(await reply(answer('declined', town.ids.post('hara'), null))).toMatchObject({
    refusal: 'decline-needs-reason',
  });
  expect(await reply(answer('declined', town.ids.post('goto')))).toMatchObject({
    refusal: 'next-place-is-you',
  });
  expect(await reply(answer('declined', town.ids.post('hara')))).toMatchObject({ ok: true });
  expect(await readConsultation(town.as('goto'), id)).toMatchObject({ refusal: 'not-found' });
  const story = await readConsultation(town.as('clerk'), id);
  expect(story).toMatchObject({ ok: true, value: { mine: true, row: { state: 'screening' } } });
});

test('[consultation T22] when the third refusal is saved, the consultation is offered to the coordinator by itself', async () => {
  const town = await aTown();
  const id = await received(town);
  for (const [asked, next] of [
    ['goto', 'hara'],
    ['hara', 'aoki'],
    ['aoki', 'baba'],
  ] as const) {
    const sent = await sendHandover(town.as('clerk'), id, sheet(town.ids.post(asked)));
    if (!sent.ok) throw new Error(sent.refusal);
    const declined = await answerSheet(
      town.as(asked),
      sent.value.handoverId,
      answer('declined', town.ids.post(next)),
    );
    expect(declined.ok).toBe(true);
  }
  const offered = await openItems(town, town.ids.post('coordinator'));
  expect(offered.map((item) => [item.kind, item.askedByPostId])).toEqual([
    ['handover', town.ids.post('clerk')],
  ]);
  const story = await readConsultation(town.as('coordinator'), id);
  expect(story).toMatchObject({
    ok: true,
    value: { row: { ownerPostId: town.ids.post('clerk'), state: 'handingOver' } },
  });
});

test('nothing can be ended without one of the stated reasons, and "not our job" is none of them', async () => {
  const town = await aTown();
  const id = await received(town);
  const screening = {
    code: 'endedBeforeDecision',
    reason: 'うちの仕事ではない',
    endReason: null,
    nextContactOn: null,
  } as const;
  expect(await screenConsultation(town.as('clerk'), id, screening, undefined)).toMatchObject({
    refusal: 'end-needs-reason',
  });
  const keepOn = {
    code: 'noConsentYetKeepWorking',
    reason: 'まだ話せない',
    endReason: null,
    nextContactOn: null,
  } as const;
  expect(await screenConsultation(town.as('clerk'), id, keepOn, undefined)).toMatchObject({
    refusal: 'contact-needs-day',
  });
});

test('[consultation T02] linking an anonymous call to a later one needs a reason, and the call stays anonymous in its own view', async () => {
  const town = await aTown();
  const anonymous = await received(town, { placeDescription: '北町の公園のそばの家' });
  const first = await readConsultation(town.as('clerk'), anonymous);
  if (!first.ok) throw new Error(first.refusal);
  const later = await received(town, { name: '北山 一郎', callerKind: 'familyMember' });
  const page = await town.post(
    `/consultations/${later}/earlier`,
    { receiptNo: first.value.row.receiptNo, reason: '' },
    'clerk',
  );
  expect(page.status).toBe(422);
  expect(await page.text()).toContain('つなぐ理由を入力してください');
  const linked = await linkEarlier(
    town.as('clerk'),
    later,
    first.value.row.receiptNo,
    '同じ家のことだとわかった',
  );
  expect(linked.ok).toBe(true);
  const shown = await town.page(`/consultations/${anonymous}`, 'clerk');
  expect(shown).toContain('北町の公園のそばの家');
  expect(shown).not.toContain('北山');
});

test('filing on the wrong person is moved with a reason, and the trace stays', async () => {
  const town = await aTown();
  const id = await received(town, { name: '佐藤 花子' });
  const story = await readConsultation(town.as('clerk'), id);
  const wrong = story.ok ? story.value.subjects[0] : undefined;
  if (!wrong) throw new Error('no subject');
  const moved = await moveSubject(town.as('clerk'), id, wrong.id, {
    personId: null,
    name: '佐東 華子',
    reason: '電話で漢字を確かめた',
  });
  expect(moved.ok).toBe(true);
  const after = await readConsultation(town.as('clerk'), id);
  if (!after.ok) throw new Error(after.refusal);
  expect(after.value.subjects.map((one) => one.movedReason)).toContain('電話で漢字を確かめた');
  expect(after.value.subjects.filter((one) => one.movedTo === null).map((one) => one.card?.name)).toEqual([
    '佐東 華子',
  ]);
});

test('sending the same worry twice receives it once', async () => {
  const town = await aTown();
  const ask = anAsk({ about: 'me' });
  const mark = { id: '01900000-0000-7000-8000-00000000abcd', content: ask };
  const [one, two] = await Promise.all([
    askConsultation(town.as('resident'), ask, 'さくら・みかん・そら・やま', mark),
    askConsultation(town.as('resident'), ask, 'さくら・みかん・そら・やま', mark),
  ]);
  expect(one).toEqual(two);
  const other = await askConsultation(town.as('resident'), { ...ask, worry: '別のこと' }, 'x', {
    ...mark,
    content: 'other',
  });
  expect(other).toMatchObject({ refusal: 'other-content' });
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('consultations.consultation')
    .select('ownerPostId')
    .where('townId', '=', town.town.id)
    .execute();
  expect(rows.map((row) => row.ownerPostId)).toEqual([town.ids.post('clerk')]);
});

test('a resident sends a worry, follows it with number and secret words, adds to it and takes it back', async () => {
  const town = await aTown();
  const sent = await town.post('/ask', { worry: '話し相手がほしい。北町に住んでいます', place: '北町1丁目' });
  expect(sent.status).toBe(303);
  const cookie =
    sent.headers
      .getSetCookie()
      .find((each) => each.startsWith('received='))
      ?.split(';')[0] ?? '';
  const receipt = await (await town.get('/ask/received', 'resident', { cookie })).text();
  const no = receipt.match(/\d{4}-\d{4}/)?.[0] ?? '';
  const word = receipt.match(/[ぁ-ん]+・[ぁ-ん]+・[ぁ-ん]+・[ぁ-ん]+/)?.[0] ?? '';
  expect(receipt).toContain('地域共生担当（北）');
  const wrong = await town.post('/follow', { receiptNo: no, word: 'ちがう' });
  expect(wrong.status).toBe(422);
  const opened = await town.post('/follow', {
    receiptNo: ` ${no.replace('-', 'ー')}`,
    word: word.replaceAll('・', ' '),
  });
  expect(opened.headers.get('location')).toContain(`/follow/${no}`);
  const follow =
    opened.headers
      .getSetCookie()
      .find((each) => each.startsWith('follow='))
      ?.split(';')[0] ?? '';
  const page = await (await town.get(`/follow/${no}`, 'resident', { cookie: follow })).text();
  expect(page).toContain('受け付けました');
  expect(page).not.toContain('土井');
});

test('too many wrong words shut the receipt for a while, right ones included', async () => {
  const town = await aTown();
  const asked = await askConsultation(town.as('resident'), anAsk(), 'さくら・みかん・そら・やま');
  if (!asked.ok) throw new Error(asked.refusal);
  const { receiptNo } = asked.value;
  for (let i = 0; i < triesBeforeShut; i++)
    expect((await town.post('/follow', { receiptNo, word: 'ちがう' })).status).toBe(422);
  const shut = await town.post('/follow', { receiptNo, word: 'さくら・みかん・そら・やま' });
  expect(await shut.text()).toContain('しばらく開けません');
  town.clock.pass(16);
  const open = await town.post('/follow', { receiptNo, word: 'さくら・みかん・そら・やま' });
  expect(open.status).toBe(303);
});

test('somebody named to the counter who is linked later opens to the owner of the consultation', async () => {
  const town = await aTown();
  const id = await received(town, {}, 'aoki');
  const linked = await linkSubject(town.as('aoki'), id, {
    personId: null,
    name: '南 良子',
    reason: '訪問で名前を聞いた',
  });
  expect(linked.ok).toBe(true);
  const page = await town.page(`/consultations/${id}`, 'aoki');
  expect(page).toContain('南 良子');
});

test('[consultation T21] a hand-over unanswered for five working days alerts the sender and both managers, and the sender stays responsible', async () => {
  const town = await aTown();
  const id = await received(town);
  const sent = await sendHandover(town.as('clerk'), id, sheet(town.ids.post('aoki')));
  if (!sent.ok) throw new Error(sent.refusal);
  const told = async () => {
    const { kysely } = await testDatabase();
    const rows = await kysely
      .selectFrom('work.alert as a')
      .innerJoin('work.item as i', 'i.id', 'a.itemId')
      .select('a.postId')
      .where('a.townId', '=', town.town.id)
      .where('i.kind', '=', 'handover')
      .execute();
    return new Set(rows.map((row) => row.postId));
  };
  town.clock.moveTo(new Date('2026-12-03T23:59:00+09:00')); // the fifth working day after Thursday 26 November
  await tick(town);
  expect(await told()).toEqual(new Set());
  town.clock.moveTo(new Date('2026-12-04T00:01:00+09:00'));
  await tick(town);
  await tick(town);
  expect(await told()).toEqual(
    new Set(['clerk', 'manager', 'aoki', 'shakyoManager'].map((login) => town.ids.post(login))),
  );
  const story = await readConsultation(town.as('clerk'), id);
  expect(story).toMatchObject({
    ok: true,
    value: { mine: true, row: { ownerPostId: town.ids.post('clerk') } },
  });
});
