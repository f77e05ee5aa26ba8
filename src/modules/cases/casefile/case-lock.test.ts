import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { newId } from '../../../kernel/ids.ts';
import { layInto } from '../../districts/testing.ts';
import { protect } from '../../people/testing.ts';
import { renewPlaces } from '../cases.jobs.ts';
import {
  aCase,
  aHousehold,
  aNote,
  aPerson,
  askClosing,
  done,
  handOverLead,
  joinTeam,
  openCase,
  openInEmergency,
  planVisit,
  writeFact,
  writeNote,
} from '../testing.ts';

const open = async (town: TestTown, caseId: string, who: string): Promise<boolean> => {
  const { status } = await town.get(`/cases/${caseId}`, who);
  expect([200, 403, 404]).toContain(status);
  return status === 200;
};

const member = (town: TestTown, who: string, reason: string | null = null) =>
  ({ postId: town.ids.post(who), part: 'member', reason }) as const;

const movesTo = async (
  town: TestTown,
  personId: string,
  districtId: string | null,
  untilOn: string | null,
) => {
  const db = await testDatabase();
  await db.kysely
    .updateTable('people.address')
    .set({ districtId, toOn: untilOn })
    .where('townId', '=', town.town.id)
    .where('personId', '=', personId)
    .execute();
};

test('a district officer on the team reads while the household lives in the district, and not by the assignment alone [consultation A02]', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki', { address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  expect(await open(town, caseId, 'doi')).toBe(false);
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'doi')));
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'endo')));
  expect([await open(town, caseId, 'doi'), await open(town, caseId, 'endo')]).toEqual([true, false]);

  await movesTo(town, hana, town.ids.district('south'), null);
  done(await renewPlaces(town.as('job:cases.places')));
  expect([await open(town, caseId, 'doi'), await open(town, caseId, 'endo')]).toEqual([false, true]);

  expect(await joinTeam(town.as('aoki'), caseId, member(town, 'doi', '長く関わってきた'))).toMatchObject({
    refusal: 'forbidden',
  });
  done(await joinTeam(town.as('manager'), caseId, member(town, 'doi', '長く関わってきた')));
  expect(await open(town, caseId, 'doi')).toBe(true);
  const list = await town.page('/cases/pins', 'endo');
  expect(list).toContain('担当地区のケース');
  expect(list).toContain('5件より少ない');
});

test('five cases in a district are told as a number, without a name [consultation A02]', async () => {
  const town = await aTown();
  for (let no = 1; no <= 5; no += 1) {
    const person = await aPerson(town, 'aoki', { nameWritten: `北山 ${no}郎`, address: `北町${no}` });
    await aCase(town, 'aoki', person);
  }
  const list = await town.page('/cases/pins', 'doi');
  expect(list).toContain('5件');
  expect(list).not.toContain('北山');
});

test('the day an address ends, the district officer of the place reads no more', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki', { address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'doi')));
  await movesTo(town, hana, town.ids.district('north'), '2026-11-30');
  town.clock.moveTo(new Date('2026-11-30T23:59:00+09:00'));
  done(await renewPlaces(town.as('job:cases.places')));
  expect(await open(town, caseId, 'doi')).toBe(true);
  town.clock.moveTo(new Date('2026-12-01T00:00:00+09:00'));
  done(await renewPlaces(town.as('job:cases.places')));
  expect(await open(town, caseId, 'doi')).toBe(false);
});

test('a worker of a commissioned body reads on the team while the commission is in force [consultation A03]', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'goto');
  const { caseId } = await aCase(town, 'goto', hana);
  done(await joinTeam(town.as('goto'), caseId, member(town, 'aoki')));
  expect([await open(town, caseId, 'aoki'), await open(town, caseId, 'baba')]).toEqual([true, false]);
  const db = await testDatabase();
  await db.kysely
    .updateTable('districts.commission')
    .set({ toOn: '2027-03-31' })
    .where('townId', '=', town.town.id)
    .where('organizationId', '=', town.ids.organization('shakyo'))
    .execute();
  town.clock.moveTo(new Date('2027-03-31T23:59:00+09:00'));
  expect(await open(town, caseId, 'aoki')).toBe(true);
  town.clock.moveTo(new Date('2027-04-01T00:00:00+09:00'));
  expect([await open(town, caseId, 'aoki'), await open(town, caseId, 'goto')]).toEqual([false, true]);
});

const inConflict = async (town: TestTown, who: string, personId: string) => {
  const db = await testDatabase();
  await db.kysely
    .insertInto('people.conflict')
    .values({
      townId: town.town.id,
      id: newId(),
      accountId: town.ids.account(who),
      personId,
      kind: 'relative',
      reason: 'いとこ',
      enteredBy: town.ids.account('owner'),
      enteredAt: town.clock.now(),
    })
    .execute();
};

test('somebody in conflict with the household opens nothing of it, a manager neither [consultation A17]', async () => {
  const town = await aTown();
  const [hana, taro] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白川 太郎' }),
  ];
  await aHousehold(town, 'aoki', [hana, taro]);
  await inConflict(town, 'manager', taro);
  const { caseId } = await aCase(town, 'aoki', hana);
  expect([await open(town, caseId, 'manager'), await open(town, caseId, 'owner')]).toEqual([false, true]);
  for (const page of ['facts', 'ties', 'closing', 'why', 'team', 'change', 'visits', 'risks'])
    expect([page, (await town.get(`/cases/${caseId}/${page}`, 'manager')).status]).toEqual([page, 404]);
  expect(await writeNote(town.as('manager'), caseId, aNote())).toMatchObject({ refusal: 'not-found' });
});

/** A wife under protection whose daughter has a case, and the husband she is protected from. */
const aFamily = async () => {
  const town = await aTown();
  const [wife, daughter, husband] = [
    await aPerson(town, 'aoki', { nameWritten: '白川 和子', address: '北町9-9' }),
    await aPerson(town, 'aoki', { nameWritten: '白川 花子' }),
    await aPerson(town, 'goto', { nameWritten: '白川 剛' }),
  ];
  await aHousehold(town, 'aoki', [daughter, wife]);
  return { town, wife, daughter, husband };
};

const protects = async (town: TestTown, personId: string, otherParty: string) =>
  done(
    await town.as('safety').act('protection.begin', (tx) =>
      protect(tx, {
        personIds: [personId],
        source: '住民課',
        fromOn: '2026-11-26',
        untilOn: '2027-11-25',
        otherParties: [otherParty],
        listedPosts: [],
      }),
    ),
  );

test('who works for one side of a measure cannot open the other side, unless a manager assigns both with a reason [consultation A18]', async () => {
  const { town, wife, daughter, husband } = await aFamily();
  const hers = await aCase(town, 'aoki', daughter);
  const his = await aCase(town, 'goto', husband);
  await protects(town, wife, husband);
  expect([await open(town, hers.caseId, 'aoki'), await open(town, his.caseId, 'goto')]).toEqual([true, true]);

  expect(await joinTeam(town.as('goto'), his.caseId, member(town, 'aoki'))).toMatchObject({
    refusal: 'team-conflict',
  });
  const one = await joinTeam(town.as('manager'), his.caseId, member(town, 'aoki', '両方を知る人が要る'));
  expect(one).toMatchObject({ refusal: 'team-conflict' });
  expect(await open(town, his.caseId, 'aoki')).toBe(false);

  done(await joinTeam(town.as('manager'), hers.caseId, member(town, 'aoki', '両方を知る人が要る')));
  done(await joinTeam(town.as('manager'), his.caseId, member(town, 'aoki', '両方を知る人が要る')));
  expect([await open(town, hers.caseId, 'aoki'), await open(town, his.caseId, 'aoki')]).toEqual([true, true]);
});

test('a measure that comes later shuts both sides to whoever worked on both', async () => {
  const { town, wife, daughter, husband } = await aFamily();
  const hers = await aCase(town, 'aoki', daughter);
  const his = await aCase(town, 'goto', husband);
  done(await joinTeam(town.as('goto'), his.caseId, member(town, 'aoki')));
  expect(await open(town, his.caseId, 'aoki')).toBe(true);
  await protects(town, wife, husband);
  expect([await open(town, his.caseId, 'aoki'), await open(town, his.caseId, 'goto')]).toEqual([false, true]);
  expect(await open(town, hers.caseId, 'goto')).toBe(false);
});

test('the case of somebody hidden opens to the safety post alone, which leads it from that transaction on', async () => {
  const { town, wife, husband } = await aFamily();
  const { caseId, caseNo } = await aCase(town, 'aoki', wife, { hope: '静かに暮らしたい' });
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'doi')));
  await protects(town, wife, husband);
  const readers = ['owner', 'manager', 'aoki', 'doi', 'coordinator', 'duty', 'safety'];
  const seen = await Promise.all(readers.map((who) => open(town, caseId, who)));
  expect(seen).toEqual([false, false, false, false, false, false, true]);
  const page = await town.page(`/cases/${caseId}`, 'safety');
  expect(page).toContain('担当：安全配慮担当');
  expect(page).toContain('担当が安全配慮担当に移りました');
  expect(await town.page('/cases?scope=all', 'owner')).not.toContain(caseNo);
  expect(await town.page('/today', 'aoki')).not.toContain('静かに');
});

test('nothing that waited for others about somebody now hidden is left on their lists', async () => {
  const { town, wife, husband } = await aFamily();
  const { caseId, caseNo } = await aCase(town, 'aoki', wife);
  const visit = { day: '2026-12-03', time: '10:00', purpose: '様子を見る', safety: null };
  done(await planVisit(town.as('aoki'), caseId, { ...visit, postId: town.ids.post('aoki') }));
  const dutyAccountId = town.ids.account('duty');
  done(await openInEmergency(town.as('ito'), { caseNo, reason: '倒れている', dutyAccountId }));
  const ask = { reason: 'goalsMet', words: '果たした', leadAfterPostId: town.ids.post('goto') } as const;
  const rest = { remainingRisk: null, reopenTriggers: null, personInformedOn: '2026-11-25' };
  done(await askClosing(town.as('aoki'), caseId, { ...ask, ...rest }));
  const turns = async (who: string) => (await town.page('/today', who)).split('あなたの番')[1] ?? '';
  const before = await Promise.all(['aoki', 'goto', 'shakyoManager'].map(turns));
  expect(before.map((html) => /次の連絡|訪問|引き受け|点検/.test(html))).toEqual([true, true, true]);
  await protects(town, wife, husband);
  for (const who of ['aoki', 'goto', 'shakyoManager'])
    expect([who, (await turns(who)).includes('あなたを待っている人はいません')]).toEqual([who, true]);
  expect(await turns('safety')).toContain('緊急閲覧の点検');
  expect(await town.page(`/cases/${caseId}`, 'safety')).toContain('見立て中');
});

test('what is known of a household member who is hidden later is shut to the team of the case', async () => {
  const { town, wife, daughter, husband } = await aFamily();
  const { caseId } = await aCase(town, 'aoki', daughter);
  const fact = { category: 'housing', value: '実家の隣に移った', source: 'self', basis: 'person' } as const;
  done(await writeFact(town.as('aoki'), caseId, { ...fact, personId: wife }));
  const known = async () => {
    const read = await town.as('aoki').read('case.view', async (tx) => {
      const rows = await tx.db.selectFrom('cases.fact').select('value').execute();
      return { ok: true, value: rows } as const;
    });
    return done(read);
  };
  expect(await known()).toEqual([{ value: '実家の隣に移った' }]);
  await protects(town, wife, husband);
  expect(await known()).toEqual([]);
  expect(await open(town, caseId, 'aoki')).toBe(true);
});

test('who led the case of somebody now hidden cannot open the other party’s case', async () => {
  const { town, wife, husband } = await aFamily();
  await aCase(town, 'aoki', wife);
  const his = await aCase(town, 'goto', husband);
  done(await joinTeam(town.as('goto'), his.caseId, member(town, 'aoki')));
  expect(await open(town, his.caseId, 'aoki')).toBe(true);
  await protects(town, wife, husband);
  expect([await open(town, his.caseId, 'aoki'), await open(town, his.caseId, 'goto')]).toEqual([false, true]);
});

test('a hidden member of the household is a letter on every page of the case', async () => {
  const { town, wife, daughter, husband } = await aFamily();
  const { caseId } = await aCase(town, 'aoki', daughter);
  await protects(town, wife, husband);
  for (const page of ['', '/facts', '/ties', '/closing', '/team', '/change', '/visits', '/why']) {
    const html = await town.page(`/cases/${caseId}${page}`, 'aoki');
    expect(html).not.toContain('和子');
    expect(html).not.toContain('北町9-9');
  }
  expect(await town.page(`/cases/${caseId}/ties`, 'aoki')).toContain('世帯員B（非公開）');
});

test('at the change of the year the case goes with the post, not with the person who held it [consultation A27]', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const db = await testDatabase();
  await db.kysely
    .updateTable('districts.assignment')
    .set({ toOn: '2027-03-31' })
    .where('townId', '=', town.town.id)
    .where('id', '=', town.ids.assignment('aoki'))
    .execute();
  const successor = {
    townId: town.town.id,
    accountId: town.ids.account('baba'),
    postId: town.ids.post('aoki'),
  };
  await db.kysely
    .insertInto('districts.assignment')
    .values({ ...successor, id: newId(), part: 'main', fromOn: '2027-04-01' })
    .execute();
  await db.kysely
    .insertInto('districts.early_read')
    .values({
      ...successor,
      id: newId(),
      fromOn: '2027-03-22',
      toOn: '2027-03-31',
      approvedBy: town.ids.account('manager'),
    })
    .execute();
  const at = async (instant: string) => {
    town.clock.moveTo(new Date(instant));
    return [await open(town, caseId, 'aoki'), await open(town, caseId, 'baba')];
  };
  expect(await at('2027-03-21T12:00:00+09:00')).toEqual([true, false]);
  expect(await at('2027-03-22T00:00:00+09:00')).toEqual([true, true]);
  expect(await writeNote(town.as('baba'), caseId, aNote())).toMatchObject({ refusal: 'not-found' });
  expect(await at('2027-03-31T23:59:00+09:00')).toEqual([true, true]);
  expect(await at('2027-04-01T00:00:00+09:00')).toEqual([false, true]);
  done(await writeNote(town.as('baba'), caseId, aNote()));
});

test('the lead is handed over in one deed: the new post is responsible, the old one reads only if it stays', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const to = (who: string, keepOld: boolean) => ({
    postId: town.ids.post(who),
    reason: '分野の専門',
    keepOld,
  });
  expect(await handOverLead(town.as('baba'), caseId, to('baba', false))).toMatchObject({
    refusal: 'not-found',
  });
  done(await handOverLead(town.as('aoki'), caseId, to('baba', true)));
  expect([await open(town, caseId, 'aoki'), await open(town, caseId, 'baba')]).toEqual([true, true]);
  done(await handOverLead(town.as('aoki'), caseId, to('goto', false)));
  expect(await open(town, caseId, 'baba')).toBe(false);
  expect(await town.page('/today', 'goto')).toContain('次の連絡');
  expect(await town.page('/today', 'baba')).not.toContain('次の連絡');
});

test('a person has one open case at most, whoever asks, at the same moment too', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const opening = {
    consultationId: null,
    focalPersonId: hana,
    leadPostId: town.ids.post('aoki'),
    state: 'assessing',
    hope: '',
    nextContactOn: null,
  } as const;
  const tries = await Promise.all([1, 2, 3].map(() => openCase(town.as('aoki'), opening)));
  expect(tries.map((made) => (made.ok ? 'opened' : made.refusal)).sort()).toEqual([
    'already-open',
    'already-open',
    'opened',
  ]);
});

test('two hand-overs at the same moment leave one lead', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const to = (who: string) => ({ postId: town.ids.post(who), reason: '同時', keepOld: true });
  await Promise.all(['baba', 'goto', 'hara'].map((who) => handOverLead(town.as('aoki'), caseId, to(who))));
  const db = await testDatabase();
  const leads = await db.kysely
    .selectFrom('cases.member_team')
    .select('postId')
    .where('townId', '=', town.town.id)
    .where('part', '=', 'lead')
    .where('endedAt', 'is', null)
    .execute();
  const { leadPostId } = await db.kysely
    .selectFrom('cases.case_file')
    .select('leadPostId')
    .where('townId', '=', town.town.id)
    .executeTakeFirstOrThrow();
  expect(leads).toEqual([{ postId: leadPostId }]);
});

test('a conflict declared later shuts the case to whoever declared it, in that deed', async () => {
  const town = await aTown();
  const [hana, taro] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白川 太郎' }),
  ];
  await aHousehold(town, 'aoki', [hana, taro]);
  const { caseId } = await aCase(town, 'aoki', hana);
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'baba')));
  expect(await open(town, caseId, 'baba')).toBe(true);
  const declares = { personId: taro, name: '白川 太郎', kind: 'relative', reason: '母のいとこ' };
  expect((await town.post('/conflicts/new', declares, 'baba')).status).toBe(303);
  expect([await open(town, caseId, 'baba'), await open(town, caseId, 'aoki')]).toEqual([false, true]);
});

test('a household that moves takes the district officer’s reading along in the same deed', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki', { address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'doi')));
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'endo')));
  town.clock.pass(24 * 60);
  const moves = { kind: 'actual', value: '南町3-4', endOthers: 'yes' };
  expect((await town.post(`/people/${hana}/addresses/new`, moves, 'aoki')).status).toBe(303);
  expect([await open(town, caseId, 'doi'), await open(town, caseId, 'endo')]).toEqual([false, true]);
});

test('two records found to be one person bring the conflicts of both to the case', async () => {
  const town = await aTown();
  const [hana, twice] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白河 花子' }),
  ];
  await inConflict(town, 'owner', twice);
  const { caseId } = await aCase(town, 'aoki', hana);
  expect(await open(town, caseId, 'owner')).toBe(true);
  const merges = { verdict: 'same', reason: '電話で確かめた' };
  expect((await town.post(`/people/${twice}/merge/${hana}`, merges, 'aoki')).status).toBe(303);
  expect([await open(town, caseId, 'owner'), await open(town, caseId, 'aoki')]).toEqual([false, true]);
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('白河 花子');
});

test('a district laid into another brings the officer of the larger one to the case', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki', { address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  done(await joinTeam(town.as('aoki'), caseId, member(town, 'endo')));
  expect(await open(town, caseId, 'endo')).toBe(false);
  const [north, south] = [town.ids.district('north'), town.ids.district('south')];
  done(await layInto(town.as('manager'), north, south, '2026-11-26'));
  expect(await open(town, caseId, 'endo')).toBe(true);
});
