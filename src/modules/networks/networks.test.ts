import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import type { Result } from '../../kernel/result.ts';
import { aCatch, catchConcern, readThemes, sortSlip } from '../concerns/testing.ts';
import { makeDistrict } from '../districts/testing.ts';
import {
  addAction,
  addAgendaItem,
  addAttendance,
  addDecision,
  addMember,
  addNetworkPost,
  aMeeting,
  aMember,
  aNetwork,
  anAction,
  anActivity,
  aPaper,
  aStatus,
  came,
  changeActivity,
  confirmMinutes,
  copyPapers,
  correctMinutes,
  endNetworkPost,
  enterStatus,
  makeActivity,
  makeMeeting,
  makeNetwork,
  makePaper,
  nameMember,
  passageKey,
  publishMinutes,
  putThemes,
  readBoard,
  readKeep,
  readMeeting,
  readMinutes,
  readNetwork,
  readOpenMinutes,
  removeNames,
  strikeMeetingLine,
  strikeStatus,
  tellStory,
  withdrawMinutes,
  writeMinutes,
} from './testing.ts';

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** The established network of the north, kept by its officer and the CSW. */
async function aNorthernNetwork(town: TestTown) {
  const doi = () => town.as('doi');
  const north = town.ids.district('north');
  const plan = aNetwork(north, { responsiblePostId: town.ids.post('doi'), alias: 'ケアネット・きた' });
  const { id } = done(await makeNetwork(doi(), plan));
  done(await enterStatus(doi(), id, aStatus()));
  return id;
}

/** The seven community districts of Mitaka with what S01 and S02 tell of their networks. */
async function sevenDistricts(town: TestTown) {
  const doi = town.as('doi');
  const told: readonly (readonly [string, readonly Parameters<typeof aStatus>[0][]])[] = [
    ['井の頭', [{ dated: '2004-10' }]],
    ['新川中原', [{ dated: '2008-07' }]],
    ['西部', [{ dated: '2009-02' }]],
    [
      '東部',
      [
        { status: 'preparing', dated: '2010-09-19', known: 'by' },
        { dated: '2015-02', known: 'by' },
      ],
    ],
    ['連雀', [{ dated: '2015-02', known: 'by' }]],
    ['三鷹駅周辺', [{ dated: '2015-02', known: 'by' }]],
    ['大沢', [{ dated: '2015-02' }]],
  ];
  for (const [name, entries] of told) {
    const district = {
      kind: 'communityDistrict',
      name: `${name}住区`,
      kana: null,
      fromOn: '1974-04-01',
    } as const;
    const { id } = done(await makeDistrict(town.as('owner'), district));
    const network = done(await makeNetwork(doi, aNetwork(id, { name: `地域ケアネットワーク・${name}` })));
    for (const entry of entries) done(await enterStatus(doi, network.id, aStatus(entry)));
  }
}

test('[community A33] the board has three established and one preparing on 2010-09-19, and all seven on 2015-03-01', async () => {
  const town = await aTown();
  await sevenDistricts(town);
  const resident = town.as('resident');
  const then = done(await readBoard(resident, '2010-09-19'));
  expect(then.counts).toMatchObject({ established: 3, preparing: 1, notStarted: 3 });
  expect(then.rows.find(({ status }) => status === 'preparing')?.district.name).toBe('東部住区');
  expect(done(await readBoard(resident, '2015-03-01')).counts).toMatchObject({ established: 7 });
  const page = (await town.page('/networks/board?on=2010-09-19')).replace(/<[^>]+>/g, ' ');
  expect(page).toContain('設立3・準備中1・これから3');
  expect(page).toContain('平成16年10月（2004年）から');
  expect(page).not.toMatch(/平成16年10月1日|2004年10月1日/);
  expect(page).toContain('までに「設立」（はじまりの日は資料にありません）');
});

test('the board leads from each change to the one before and after it, and refuses no day', async () => {
  const town = await aTown();
  await sevenDistricts(town);
  const board = done(await readBoard(town.as('resident'), '2010-09-19'));
  expect([board.earlier, board.later]).toEqual(['2009-02-01', '2015-02-01']);
  const page = await town.page('/networks/board?on=平成22年9月19日');
  expect(page).toContain('on=2009-02-01');
  expect(page).toMatch(/<h1[^>]*>地域ケアネットワークのひろがり/);
  expect(page).toContain('<title>地域ケアネットワークのひろがり');
  expect((await town.get('/networks/board?on=2月30日')).status).toBe(200);
});

test('a town without networks is told what happens there instead', async () => {
  const town = await aTown();
  const page = await town.page('/networks');
  expect(page).toMatch(/<h1[^>]*>地区ごとの地域づくり/);
  expect(page).toContain('<title>地区ごとの地域づくり');
  expect(page).toContain('担当職員、近くの集まり、話し合って変わったこと');
  expect(page).not.toContain('ケアネットワーク');
  const board = await town.page('/networks/board');
  expect(board).toContain('地域共生担当（北）');
  expect(board).toMatch(/<h1[^>]*>地区ごとの担当を一覧で見る/);
  expect(board).toContain('<title>地区ごとの担当を一覧で見る');
});

test('a wrong entry is struck and stays; the board forgets it', async () => {
  const town = await aTown();
  const id = await aNorthernNetwork(town);
  done(await enterStatus(town.as('doi'), id, aStatus({ status: 'dissolved', dated: '2026-11-01' })));
  const wrong = done(await readKeep(town.as('doi'), id)).statuses.find(
    ({ status }) => status === 'dissolved',
  );
  done(await strikeStatus(town.as('doi'), wrong?.id ?? '', '隣の町のこと'));
  expect(done(await readKeep(town.as('doi'), id)).standing.status).toBe('established');
  expect(done(await readKeep(town.as('doi'), id)).statuses).toHaveLength(2);
});

test('a preparing network studies and tries out; carrying out begins with its establishment', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const { id } = done(await makeNetwork(doi, aNetwork(town.ids.district('north'))));
  const tried = anActivity({ stage: 'pilot', started: '2026-09' });
  const running = anActivity({ stage: 'running', started: '2026-09' });
  expect(await makeActivity(doi, id, tried)).toMatchObject({ refusal: 'network-not-begun' });
  done(await enterStatus(doi, id, aStatus({ status: 'preparing', dated: '2026-06' })));
  const { id: activityId } = done(await makeActivity(doi, id, tried));
  expect(await makeActivity(doi, id, running)).toMatchObject({ refusal: 'before-establishment' });
  done(await enterStatus(doi, id, aStatus({ dated: '2026-11' })));
  expect(await changeActivity(doi, activityId, 1, running)).toMatchObject({
    refusal: 'before-establishment',
  });
  done(await changeActivity(doi, activityId, 1, { ...running, started: '2026-11' }));
});

const words = [
  '出席：山田 花子（北町会）、鈴木 一郎、会長 北村 茂',
  '山田さんから、田中さんのお宅（北町2丁目3-4、電話 0561-62-1234）のごみ出しの話があった。',
  '事務局から、のばら荘の件を報告した。',
].join('\n');

/** Minutes of the north with a member who agreed to be named, one who did not, and somebody who came. */
async function someMinutes(town: TestTown) {
  const doi = town.as('doi');
  const id = await aNorthernNetwork(town);
  done(await addMember(doi, id, aMember({ role: 'chair', name: '北村 茂', mayPrint: true })));
  done(await addMember(doi, id, aMember({ bodyName: '北町会', name: '山田 花子' })));
  const meeting = done(await makeMeeting(doi, [id], aMeeting('2026-11-20')));
  done(await addAttendance(doi, meeting.id, came(3, { names: ['鈴木 一郎'] })));
  done(await writeMinutes(doi, meeting.id, words, undefined));
  return { id, meetingId: meeting.id };
}

test('[community A35] minutes become public once confirmed, residents’ names removed, and every removal is written down', async () => {
  const town = await aTown();
  const { meetingId } = await someMinutes(town);
  const doi = town.as('doi');
  expect(await publishMinutes(doi, meetingId)).toMatchObject({ refusal: 'minutes-unconfirmed' });
  done(await confirmMinutes(doi, meetingId, { by: 'chair', on: '2026-11-25' }));
  expect(await publishMinutes(doi, meetingId)).toMatchObject({ refusal: 'names-undecided' });
  const { proposed } = done(await readMinutes(doi, meetingId));
  expect(proposed.map(({ passage }) => passage)).toEqual([
    '山田 花子',
    '鈴木 一郎',
    '山田',
    '田中',
    '北町2丁目3-4',
    '0561-62-1234',
  ]);
  done(await removeNames(doi, meetingId, { remove: proposed.map(passageKey), further: ['のばら荘'] }));
  done(await publishMinutes(doi, meetingId));
  const { publication } = done(await readOpenMinutes(town.as('resident'), meetingId));
  expect(publication.body).toBe(
    [
      '出席：（名前）（北町会）、（名前）、会長 北村 茂',
      '（名前）さんから、（名前）さんのお宅（（住所）、電話 （電話番号））のごみ出しの話があった。',
      '事務局から、（省略）の件を報告した。',
    ].join('\n'),
  );
  const page = await town.page(`/networks/minutes/${meetingId}`);
  for (const name of ['山田', '花子', '鈴木', '田中', '0561-62', 'のばら荘'])
    expect(page).not.toContain(name);
  expect(page).toContain('7か所');
  const { removals, names } = done(await readMinutes(doi, meetingId));
  expect(removals.map(({ passage, verdict }) => [passage, verdict])).toContainEqual(['山田 花子', 'removed']);
  expect(removals).toHaveLength(7);
  expect(new Set(removals.map(({ decidedBy }) => names.get(decidedBy)))).toEqual(new Set(['土井 北']));
  expect(removals.every(({ decidedAt }) => decidedAt.getTime() === town.clock.now().getTime())).toBe(true);
});

test('what stays after a second look is written down too; a member who came meanwhile makes the look begin again', async () => {
  const town = await aTown();
  const { id, meetingId } = await someMinutes(town);
  const doi = town.as('doi');
  done(await confirmMinutes(doi, meetingId, { by: 'nextMeeting', on: '2026-11-26' }));
  const { proposed } = done(await readMinutes(doi, meetingId));
  done(await removeNames(doi, meetingId, { remove: proposed.slice(1).map(passageKey), further: [] }));
  expect(done(await readMinutes(doi, meetingId)).decided[0]).toMatchObject({ verdict: 'stays' });
  done(await addMember(doi, id, aMember({ name: '事務局 のばら', role: 'individual' })));
  expect(await publishMinutes(doi, meetingId)).toMatchObject({ refusal: 'names-undecided' });
});

test('names and minutes open to the posts of their network alone, and shut when a post lets go', async () => {
  const town = await aTown();
  const { id, meetingId } = await someMinutes(town);
  for (const who of ['manager', 'owner', 'aoki', 'endo']) {
    expect(await readMinutes(town.as(who), meetingId), who).toMatchObject({ refusal: 'minutes-own-posts' });
    expect(done(await readKeep(town.as(who), id)).names, who).toEqual([]);
    expect(await town.page(`/networks/meetings/${meetingId}`, who), who).not.toContain('鈴木');
  }
  done(await addNetworkPost(town.as('doi'), id, town.ids.post('aoki')));
  expect(done(await readMinutes(town.as('aoki'), meetingId)).latest?.body).toBe(words);
  const seat = done(await readKeep(town.as('doi'), id)).seats.find(({ post }) => post === 'CSW 北');
  done(await endNetworkPost(town.as('doi'), seat?.id ?? ''));
  expect(await readMinutes(town.as('aoki'), meetingId)).toMatchObject({ refusal: 'minutes-own-posts' });
  const { kysely } = await testDatabase();
  const lines = await kysely
    .selectFrom('audit.line')
    .select('verb')
    .where('townId', '=', town.town.id)
    .where('verb', '=', 'minutes.view')
    .execute();
  expect(lines.length).toBeGreaterThan(0);
});

test('confirmed minutes are not rewritten: a correction is a new number, and what is public can be withdrawn at once', async () => {
  const town = await aTown();
  const { meetingId } = await someMinutes(town);
  const doi = town.as('doi');
  expect(await confirmMinutes(doi, meetingId, { by: 'nextMeeting', on: '2026-11-20' })).toMatchObject({
    refusal: 'confirmed-too-early',
  });
  done(await confirmMinutes(doi, meetingId, { by: 'chair', on: '2026-11-20' }));
  expect(await writeMinutes(doi, meetingId, '別の話', 2)).toMatchObject({ refusal: 'minutes-frozen' });
  const { proposed } = done(await readMinutes(doi, meetingId));
  done(await removeNames(doi, meetingId, { remove: proposed.map(passageKey), further: [] }));
  done(await publishMinutes(doi, meetingId));
  done(await correctMinutes(doi, meetingId));
  expect(done(await readMinutes(doi, meetingId)).all.map(({ no, state }) => [no, state])).toEqual([
    [2, 'draft'],
    [1, 'published'],
  ]);
  done(await withdrawMinutes(doi, meetingId, '消し忘れがあった'));
  expect(await readOpenMinutes(town.as('resident'), meetingId)).toMatchObject({ refusal: 'not-found' });
  const { kysely } = await testDatabase();
  const left = await kysely
    .selectFrom('networks.publication')
    .select('id')
    .where('townId', '=', town.town.id)
    .execute();
  expect(left).toEqual([]);
});

/** Three neighbours in one district notice how hard it is to carry garbage. */
async function threeConcerns(town: TestTown): Promise<string[]> {
  const gists = ['ごみ出しがつらい人がいる', '坂の上までごみを運べない', '分別したごみが重い'];
  for (const gist of gists) {
    const districtId = town.ids.district('north');
    const caught = done(await catchConcern(town.as('doi'), aCatch({ words: gist, districtId })));
    const sorted = { how: 'theme', name: null, placeDescription: null, gist, topics: ['garbage'] } as const;
    done(await sortSlip(town.as('aoki'), caught.slipId, { ...sorted, topics: ['garbage'] }));
  }
  const filter = { districtId: '', topic: 'all', state: 'going', page: 1 } as const;
  const { rows } = done(await readThemes(town.as('doi'), filter));
  return rows.map(({ id }) => id);
}

test('[consultation T32] a district meeting adopts three concerns about garbage: the activity links them, residents see no identifier', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const id = await aNorthernNetwork(town);
  const themeIds = await threeConcerns(town);
  expect(themeIds).toHaveLength(3);
  const meeting = done(await makeMeeting(doi, [id], aMeeting('2026-11-25', { kind: 'residentTalk' })));
  done(await putThemes(doi, meeting.id, themeIds));
  expect(
    done(await readMeeting(doi, meeting.id))
      .agenda.map(({ themeId }) => themeId)
      .sort(),
  ).toEqual([...themeIds].sort());
  done(await addDecision(doi, meeting.id, 'ワンコインで、ごみ出しを手伝う'));
  const facts = anActivity({
    ...{ name: 'ワンコイン・ヘルパー', kind: 'mutualHelp', stage: 'pilot', started: '2026-12' },
    purpose: 'ごみ出しなどの手伝いを、100円で',
  });
  const activity = done(await makeActivity(doi, id, facts, { meetingId: meeting.id, themeIds }));
  const { kysely } = await testDatabase();
  const themes = await kysely
    .selectFrom('concerns.theme')
    .select(['id', 'state', 'activityId'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(themes.map(({ state, activityId }) => [state, activityId])).toEqual(
    themes.map(() => ['taken', activity.id]),
  );
  const staff = await town.page(`/networks/activities/${activity.id}/edit`, 'doi');
  for (const themeId of themeIds) expect(staff).toContain(`/concerns/themes/${themeId}`);
  const slips = await kysely
    .selectFrom('concerns.slip')
    .select('id')
    .where('townId', '=', town.town.id)
    .execute();
  const secret = [...themeIds, ...slips.map((slip) => slip.id), meeting.id];
  const open = [
    ...['/networks', `/networks/${id}`, `/networks/activities/${activity.id}`],
    `/networks/districts/${town.ids.district('north')}`,
  ];
  for (const path of open) {
    const page = await town.page(path);
    expect(page, path).toContain(path === '/networks' ? 'きた' : 'ワンコイン・ヘルパー');
    for (const one of secret) expect(page, path).not.toContain(one);
    expect(page, path).not.toContain('坂の上まで');
  }
  expect(await town.page(`/networks/activities/${activity.id}`)).toContain('地域の声から生まれた活動です');
});

test('an activity tells what changed, about nobody, and answers its themes with it', async () => {
  const town = await aTown();
  const id = await aNorthernNetwork(town);
  const themeIds = await threeConcerns(town);
  const doi = town.as('doi');
  const { id: activityId } = done(
    await makeActivity(doi, id, anActivity(), { meetingId: null, themeIds: themeIds.slice(0, 2) }),
  );
  const names = { story: '田中さんがごみを出せるようになった', answers: true };
  expect(await tellStory(doi, activityId, names)).toMatchObject({ refusal: 'story-names' });
  done(
    await tellStory(doi, activityId, {
      story: '坂の上でも、ごみの日に声がかかるようになった',
      answers: true,
    }),
  );
  const district = await town.page(`/networks/districts/${town.ids.district('north')}`);
  expect(district).toContain('声がかかるようになった');
  expect(district).not.toContain('分別したごみ');
  const staff = await town.page(`/networks/districts/${town.ids.district('north')}`, 'doi');
  expect(staff).toContain('職員だけに見えます');
});

test('what a liaison meeting of several networks agreed stands on the list of each', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const north = await aNorthernNetwork(town);
  const { id: south } = done(await makeNetwork(doi, aNetwork(town.ids.district('south'), { name: '南' })));
  done(await enterStatus(doi, south, aStatus({ status: 'preparing', dated: '2026' })));
  expect(await makeMeeting(doi, [north, south], aMeeting('2026-11-20'))).toMatchObject({
    refusal: 'meeting-of-one',
  });
  const meeting = done(await makeMeeting(doi, [north, south], aMeeting('2026-11-20', { kind: 'liaison' })));
  done(await addAction(doi, meeting.id, anAction('名簿の様式をそろえる', { ownerWords: '両方の事務局' })));
  for (const id of [north, south])
    expect(done(await readKeep(doi, id)).actions.map(({ words }) => words)).toEqual(['名簿の様式をそろえる']);
  done(await writeMinutes(doi, meeting.id, '顔合わせをした', undefined));
  expect(await readMinutes(town.as('baba'), meeting.id)).toMatchObject({ refusal: 'minutes-own-posts' });
  done(await addNetworkPost(doi, south, town.ids.post('baba')));
  expect(done(await readMinutes(town.as('baba'), meeting.id)).latest?.body).toBe('顔合わせをした');
});

test('a line of a meeting entered by mistake is struck out of every list, once, and by those who keep it', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const north = await aNorthernNetwork(town);
  const { id } = done(await makeMeeting(doi, [north], aMeeting('2026-11-20')));
  for (const words of ['まちがい', 'のこるもの']) {
    done(await addAgendaItem(doi, id, words));
    done(await addDecision(doi, id, words));
    done(await addAction(doi, id, anAction(words)));
  }
  const before = done(await readMeeting(doi, id));
  const wrongOf = (rows: readonly { id: string; words: string }[]) =>
    rows.find(({ words }) => words === 'まちがい')?.id ?? '';
  for (const [line, lineId] of [
    ['agenda', wrongOf(before.agenda)],
    ['decision', wrongOf(before.decisions)],
    ['action', wrongOf(before.actions)],
  ] as const) {
    const stranger = await strikeMeetingLine(town.as('goto'), id, line, lineId);
    expect(stranger).toMatchObject({ ok: false });
    done(await strikeMeetingLine(doi, id, line, lineId));
    expect(await strikeMeetingLine(doi, id, line, lineId)).toMatchObject({ refusal: 'not-found' });
  }
  const { agenda, decisions, actions } = done(await readMeeting(doi, id));
  const left = [...agenda, ...decisions, ...actions, ...done(await readKeep(doi, north)).actions];
  expect(left.map(({ words }) => words)).toEqual(Array(4).fill('のこるもの'));
});

test('a name is printed only while the person agrees to it', async () => {
  const town = await aTown();
  const id = await aNorthernNetwork(town);
  const doi = town.as('doi');
  const member = done(await addMember(doi, id, aMember({ bodyName: '北町会', name: '山田 花子' })));
  done(await addMember(doi, id, aMember({ name: '谷 実', role: 'individual' })));
  const page = () => town.page(`/networks/${id}`);
  expect(await page()).toContain('北町会');
  expect(await page()).not.toMatch(/山田|谷 実/);
  expect(await page()).toContain('個人で参加している方もいます');
  done(await nameMember(doi, member.id, { name: '山田 花子', mayPrint: true }));
  expect(await page()).toContain('山田 花子');
  done(await nameMember(doi, member.id, { name: '山田 花子', mayPrint: false }));
  expect(await page()).not.toContain('山田');
  const open = done(await readNetwork(town.as('resident'), id));
  expect(JSON.stringify(open)).not.toMatch(/山田|谷 実/);
});

test('a district that begins copies the papers of another as drafts that carry its own name', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const north = await aNorthernNetwork(town);
  const body = '第1条　この会は、地域ケアネットワーク・北（ケアネット・きた）といい、北小学校区で助け合う。';
  done(await makePaper(doi, north, aPaper({ body })));
  done(await makePaper(doi, north, aPaper({ kind: 'agenda', title: '次第（案）', draft: true })));
  const { id: south } = done(
    await makeNetwork(doi, aNetwork(town.ids.district('south'), { name: '地域ケアネットワーク・南' })),
  );
  done(await copyPapers(doi, south, north));
  const { papers } = done(await readKeep(doi, south));
  expect(papers.map(({ title, draft, body: text }) => [title, draft, text])).toEqual([
    [
      '会則',
      true,
      '第1条　この会は、地域ケアネットワーク・南（地域ケアネットワーク・南）といい、南小学校区で助け合う。',
    ],
  ]);
  expect(await copyPapers(doi, south, north)).toMatchObject({ refusal: 'nothing-to-copy' });
});

test('meetings, heads and activities are counted by district, without names', async () => {
  const town = await aTown();
  await someMinutes(town);
  const { kysely } = await testDatabase();
  const meetings = await kysely
    .selectFrom('facts.network_meeting')
    .select(['kind', 'heldOn', 'districtId', 'participants'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(meetings).toEqual([
    { kind: 'steering', heldOn: '2026-11-20', districtId: town.ids.district('north'), participants: 3 },
  ]);
});
