import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aNextTown, aTown, type TestTown } from '../../../tests/support/town.ts';
import { allJobs } from '../../app/rooms.ts';
import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { readConsultation } from '../consultations/testing.ts';
import { slipNo } from './slip/slip-no.rules.ts';
import {
  aCatch,
  acknowledgeSlip,
  type Caught,
  catchConcern,
  checkTheme,
  closeSlip,
  eraseShut,
  passSlip,
  readMine,
  readSlip,
  readTheme,
  rewriteTheme,
  sortSlip,
  tellAgreed,
} from './testing.ts';

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

/** A volunteer with a post of their own at the salon of the north. */
async function aVolunteer(
  town: TestTown,
  role: 'ibashoStaff' | 'communityPartner' | 'minseiIin',
): Promise<Ctx> {
  const { kysely } = await testDatabase();
  const townId = town.town.id;
  const [postId, accountId] = [newId(), newId()];
  const since = { fromOn: '2020-04-01' };
  const post = { name: 'しんなかサロン', organizationId: town.ids.organization('city') };
  await kysely
    .insertInto('districts.post')
    .values({ townId, id: postId, role, ...post, districtId: town.ids.district('north'), ...since })
    .execute();
  await kysely
    .insertInto('auth.account')
    .values({
      ...{ townId, id: accountId, login: `v${accountId.slice(-8)}`, name: '手塚 輪' },
      ...{ state: 'active', passwordHash: 'none', createdAt: new Date('2020-04-01') },
    })
    .execute();
  await kysely
    .insertInto('districts.assignment')
    .values({ townId, id: newId(), accountId, postId, part: 'main', ...since })
    .execute();
  return town.waist.for({ town: town.town, actor: { kind: 'staff', accountId, name: '手塚 輪' } });
}

const caughtBy = async (ctx: Ctx, facts: Partial<Caught> = {}): Promise<string> =>
  done(await catchConcern(ctx, aCatch(facts))).slipId;

const person = { about: 'person', words: '団地の302の男性を、先週から見かけない' } as const;
/** The house in the words above, with a letter that no id, token or address of a page can hold. */
const house = '302の';

const words = async (town: TestTown, who: string, id: string) => {
  const story = await readSlip(town.as(who), id);
  return story.ok ? (story.value.words?.words ?? null) : story.refusal;
};

const openItems = async (town: TestTown, subjectId: string) =>
  (await testDatabase()).kysely
    .selectFrom('work.item')
    .select(['kind', 'ownerPostId', 'dueAt'])
    .where('townId', '=', town.town.id)
    .where('subjectId', '=', subjectId)
    .where('state', '=', 'open')
    .execute();

const alerts = async (town: TestTown, who: string) =>
  (await testDatabase()).kysely
    .selectFrom('work.alert')
    .select('why')
    .where('townId', '=', town.town.id)
    .where('postId', '=', town.ids.post(who))
    .execute();

/** Everything a session is shown of this room, of whatever row, as text. */
const everythingOf = async (ctx: Ctx): Promise<string> => {
  const read = await ctx.read('concern.mine', async (tx) => {
    const tables = ['slip', 'slip_words', 'noticer', 'outcome', 'theme', 'theme_step'] as const;
    const rows: unknown[] = [];
    for (const table of tables)
      rows.push(
        await tx.db.selectFrom(`concerns.${table}`).selectAll().where('townId', '=', tx.townId).execute(),
      );
    return ok(JSON.stringify(rows));
  });
  return done(read);
};

test('[community A29] a volunteer saves a person slip at a salon: other volunteers cannot see it, the CSW gets it, and the volunteer later sees only "accepted"', async () => {
  const town = await aTown();
  const [noticer, other] = [
    await aVolunteer(town, 'ibashoStaff'),
    await aVolunteer(town, 'communityPartner'),
  ];
  const id = await caughtBy(noticer, { ...person, consent: 'yes' });
  const seen = await everythingOf(other);
  expect(seen).not.toContain(id);
  expect(seen).not.toContain(house);
  expect(await words(town, 'aoki', id)).toContain('302');
  expect((await openItems(town, id)).map((item) => [item.kind, item.ownerPostId])).toEqual([
    ['concernSlip', town.ids.post('aoki')],
  ]);
  done(await acknowledgeSlip(town.as('aoki'), id));
  const mine = done(await readMine(noticer));
  expect(mine.slips.map(({ slipId, state }) => [slipId, state])).toEqual([[id, 'received']]);
  const own = await everythingOf(noticer);
  expect(own).not.toContain(house);
  expect(done(await readMine(other)).slips).toEqual([]);
});

test('[consultation T31] "the man in 302 has not been seen": sorting makes a personal contact report and, separately, a nameless concern', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const id = await caughtBy(noticer, {
    ...person,
    about: 'both',
    consent: 'lifeRisk',
    lifeRiskReason: '新聞がたまっている',
  });
  const sorted = done(
    await sortSlip(town.as('aoki'), id, {
      how: 'both',
      name: '北山 一郎',
      placeDescription: '北町の団地',
      gist: 'ひとりで暮らす方の姿が見えないとき、気づける仕組みがない',
      topics: ['watch'],
    }),
  );
  const report = done(await readConsultation(town.as('aoki'), sorted.consultationId ?? ''));
  expect(report.row).toMatchObject({
    worry: person.words,
    callerKind: 'thirdParty',
    ownerPostId: town.ids.post('aoki'),
  });
  expect(report.subjects.map((one) => one.card?.name)).toEqual(['北山 一郎']);
  expect(report.reporter?.name).toBe('手塚 輪');
  const themeId = sorted.themeId ?? '';
  expect(await readTheme(town.as('doi'), themeId)).toMatchObject({ refusal: 'not-found' });
  done(await checkTheme(town.as('shakyoManager'), themeId));
  const page = await town.page(`/concerns/themes/${themeId}`, 'doi');
  expect(page).toContain('気づける仕組みがない');
  for (const trace of [id, sorted.consultationId ?? '', house, '北山', '手塚'])
    expect(page).not.toContain(trace);
  expect(await everythingOf(town.as('doi'))).not.toContain(sorted.consultationId);
  expect(await everythingOf(town.as('aoki'))).toContain(sorted.consultationId);
});

test('without consent the CSW sees the pattern alone, nobody reads the words, and no consultation can be made of them', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'minseiIin');
  const id = await caughtBy(noticer, person);
  for (const who of ['aoki', 'owner', 'manager', 'shakyoManager'])
    expect(await words(town, who, id)).toBeNull();
  expect(await words(town, 'doi', id)).toBe('not-found');
  expect(await everythingOf(noticer)).not.toContain(house);
  const sorted = { how: 'consultation', name: null, placeDescription: null, gist: null, topics: [] } as const;
  expect(await sortSlip(town.as('aoki'), id, { ...sorted, topics: [] })).toMatchObject({
    refusal: 'words-shut',
  });
});

test('once the noticer says the person agreed, the words open to the CSW with day and way, and wait for them anew', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'minseiIin');
  const id = await caughtBy(noticer, person);
  done(await acknowledgeSlip(town.as('aoki'), id));
  expect(await tellAgreed(await aVolunteer(town, 'minseiIin'), id, 'spoken')).toMatchObject({
    refusal: 'not-found',
  });
  done(await tellAgreed(noticer, id, 'spoken'));
  const story = done(await readSlip(town.as('aoki'), id));
  expect(story.words).toMatchObject({ words: person.words, openedHow: 'spoken', openedAt: town.clock.now() });
  expect(story.slip).toMatchObject({ consent: 'yes', state: 'new' });
  expect(story.noticer?.wroteIt).toBe('手塚 輪');
  expect((await openItems(town, id)).map((item) => item.kind)).toEqual(['concernSlip']);
  expect(await tellAgreed(noticer, id, 'spoken')).toMatchObject({ refusal: 'not-found' });
});

test('words nobody may read are erased after 90 days; what was noticed, where and when stays', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const shut = await caughtBy(noticer, { ...person, noticedBy: 'サロンに来た方' });
  const open = await caughtBy(noticer);
  town.clock.pass(90 * 24 * 60);
  expect(done(await eraseShut(town.as('job:concerns.erase'))).erased).toBe(0);
  town.clock.pass(24 * 60);
  expect(done(await eraseShut(town.as('job:concerns.erase'))).erased).toBe(1);
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('concerns.slip_words')
    .select(['slipId', 'words'])
    .where('townId', '=', town.town.id)
    .execute();
  expect(new Map(rows.map((row) => [row.slipId, row.words]))).toEqual(
    new Map([
      [shut, ''],
      [open, aCatch().words],
    ]),
  );
  const mine = done(await readMine(noticer)).slips.find(({ slipId }) => slipId === shut);
  expect(mine).toMatchObject({ waitsForConsent: false, noticedBy: '' });
  expect(mine?.erasedAt).not.toBeNull();
  expect(done(await readSlip(town.as('aoki'), shut)).slip.districtId).toBe(town.ids.district('north'));
});

test('a slip of today is due today, the post on duty is told at once and again while nobody acknowledges it', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const id = await caughtBy(noticer, { about: 'self', urgency: 'today', words: '今夜、帰るところがない' });
  const [item] = await openItems(town, id);
  expect(item?.dueAt).toEqual(new Date('2026-11-27T00:00:00+09:00'));
  expect(await alerts(town, 'duty')).toHaveLength(1);
  expect(await words(town, 'duty', id)).toContain('今夜');
  const tick = () => allJobs.find(({ name }) => name === 'work.tick')?.run(town.as('job:work.tick'));
  await tick();
  town.clock.pass(121);
  await tick();
  await tick();
  expect(await alerts(town, 'duty')).toHaveLength(2);
  done(await acknowledgeSlip(town.as('aoki'), id));
  expect(await words(town, 'duty', id)).toBe('not-found');
  town.clock.pass(24 * 60);
  await tick();
  expect(await alerts(town, 'duty')).toHaveLength(2);
});

test('a slip that can wait is acknowledged within three working days of this town', async () => {
  const town = await aTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'));
  const [item] = await openItems(town, id);
  expect(item?.dueAt).toEqual(new Date('2026-12-02T00:00:00+09:00')); // Thursday, then Friday, Monday, Tuesday
});

test('it belongs to the CSW of the district, else its officer, else the front desk', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  const ownerOf = async (id: string) => (await openItems(town, id))[0]?.ownerPostId;
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const south = { districtId: town.ids.district('south') };
  expect(await ownerOf(await caughtBy(noticer))).toBe(town.ids.post('aoki'));
  expect(await ownerOf(await caughtBy(noticer, south))).toBe(town.ids.post('baba'));
  await kysely
    .updateTable('districts.commission')
    .set({ toOn: '2026-11-25' })
    .where('townId', '=', town.town.id)
    .where('organizationId', '=', town.ids.organization('shakyo'))
    .execute();
  town.waist.forgetKeys();
  expect(await ownerOf(await caughtBy(noticer, south))).toBe(town.ids.post('endo'));
  expect(await ownerOf(await caughtBy(noticer, { districtId: town.ids.district('city') }))).toBe(
    town.ids.post('clerk'),
  );
});

test('an area slip opens to the district’s officer too; one about a person does not', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const street = await caughtBy(noticer);
  expect(await words(town, 'doi', street)).toContain('暗い');
  expect(await words(town, 'endo', street)).toBe('not-found');
  expect(await words(town, 'goto', street)).toBe('forbidden');
  const neighbour = await caughtBy(noticer, { ...person, consent: 'yes' });
  expect(await words(town, 'doi', neighbour)).toBe('not-found');
});

test('an area slip that proves to be one person’s matter is shut to the district’s officer', async () => {
  const town = await aTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'), {
    words: 'ごみの日に、となりの田口さんが出せずにいる',
  });
  expect(await words(town, 'doi', id)).toContain('田口');
  done(
    await sortSlip(town.as('aoki'), id, {
      ...{ how: 'consultation', name: '田口', placeDescription: null, gist: null, topics: [] },
    }),
  );
  expect(await words(town, 'doi', id)).toBe('not-found');
});

test('the next town sees nothing: no slip, no words, no theme', async () => {
  const town = await aTown();
  const next = await aNextTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'));
  done(
    await sortSlip(town.as('aoki'), id, {
      how: 'theme',
      name: null,
      placeDescription: null,
      gist: '道が暗い',
      topics: ['streets'],
    }),
  );
  expect(await readSlip(next.as('manager'), id)).toMatchObject({ refusal: 'not-found' });
  expect(await everythingOf(next.as('owner'))).toBe(JSON.stringify([[], [], [], [], [], []]));
});

test('a theme of an area slip lies on the table at once; one of a person’s matter waits for a second person', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const theme = {
    name: null,
    placeDescription: null,
    gist: '夜の道が暗く、歩くのがこわい',
    topics: ['streets'],
  } as const;
  const street = await caughtBy(noticer);
  const open = done(await sortSlip(town.as('aoki'), street, { ...theme, how: 'theme', topics: ['streets'] }));
  expect(done(await readTheme(town.as('goto'), open.themeId ?? '')).theme.state).toBe('open');
  const own = await caughtBy(noticer, { about: 'self', words: '夜の道がこわくて出られない' });
  const draft = done(await sortSlip(town.as('aoki'), own, { ...theme, how: 'theme', topics: ['streets'] }));
  const id = draft.themeId ?? '';
  expect(await readTheme(town.as('goto'), id)).toMatchObject({ refusal: 'not-found' });
  expect(await checkTheme(town.as('aoki'), id)).toMatchObject({ refusal: 'theme-second-person' });
  expect((await openItems(town, id)).map((item) => [item.kind, item.ownerPostId])).toEqual([
    ['themeCheck', town.ids.post('shakyoManager')],
  ]);
  done(await rewriteTheme(town.as('shakyoManager'), id, { gist: '夜の道がこわい', topics: ['streets'] }));
  expect(await checkTheme(town.as('shakyoManager'), id)).toMatchObject({ refusal: 'theme-second-person' });
  done(await checkTheme(town.as('aoki'), id));
  expect(done(await readTheme(town.as('goto'), id)).theme).toMatchObject({
    state: 'open',
    gist: '夜の道がこわい',
  });
});

test('the place of a theme from a person’s matter is the whole town until five slips of its topic were caught in the district', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const sort = async (id: string) => {
    const made = done(
      await sortSlip(town.as('aoki'), id, {
        ...{ how: 'theme', name: null, placeDescription: null },
        ...{ gist: 'ごみを出すのがつらい方がいる', topics: ['garbage'] },
      }),
    );
    return done(await readTheme(town.as('owner'), made.themeId ?? '')).theme;
  };
  const own = () => caughtBy(noticer, { about: 'self', words: 'ごみ出しがつらい', topics: ['garbage'] });
  const themes = [];
  for (let slips = 0; slips < 5; slips++) themes.push(await sort(await own()));
  expect(themes.map(({ districtId }) => districtId)).toEqual([
    ...Array(4).fill(null),
    town.ids.district('north'),
  ]);
  expect(themes.map(({ blurredBelow }) => blurredBelow)).toEqual([5, 5, 5, 5, null]);
  done(await checkTheme(town.as('shakyoManager'), themes[0]?.id ?? ''));
  const page = await town.page(`/concerns/themes/${themes[0]?.id}`, 'doi');
  expect(page).toContain('だれかがわからないように、場所を広くしています');
});

test('a gist that names somebody of the consultation is refused with a sentence, and nothing is written', async () => {
  const town = await aTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'), {
    ...person,
    about: 'both',
    consent: 'yes',
  });
  const typed = { how: 'both', name: '北山 一郎', placeDescription: '', topics: ['watch'] };
  for (const [gist, sentence] of [
    ['北山さんの姿が見えない', '人の名前と思われる'],
    ['一郎の姿が見えない', '人の名前と思われる'],
    ['団地の302が静かだ', '家や部屋がわかる数字'],
    ['0561-11-2222に出ない', '電話番号と思われる'],
    ['83歳の方の姿が見えない', '年齢が入っています'],
  ] as const) {
    const answer = await town.post(`/concerns/slips/${id}/sort`, { ...typed, gist }, 'aoki');
    expect(answer.status, gist).toBe(422);
    const page = await answer.text();
    expect(page, gist).toContain(sentence);
    expect(page, gist).toContain(gist);
  }
  const { kysely } = await testDatabase();
  const made = await kysely
    .selectFrom('consultations.consultation')
    .select('id')
    .where('townId', '=', town.town.id)
    .execute();
  expect(made).toEqual([]);
});

test('another post takes a slip over with its words, and the one before reads them no longer', async () => {
  const town = await aTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'), { ...person, consent: 'yes' });
  expect(await passSlip(town.as('baba'), id, town.ids.post('baba'))).toMatchObject({ refusal: 'not-found' });
  expect(await passSlip(town.as('aoki'), id, town.ids.post('goto'))).toMatchObject({
    refusal: 'no-such-post',
  });
  done(await passSlip(town.as('aoki'), id, town.ids.post('baba')));
  expect(await words(town, 'baba', id)).toContain('302');
  expect(await words(town, 'aoki', id)).toBe('not-found');
  expect((await openItems(town, id)).map((item) => [item.kind, item.ownerPostId])).toEqual([
    ['concernSlip', town.ids.post('baba')],
  ]);
  done(await passSlip(town.as('manager'), id, town.ids.post('doi')));
  expect(await words(town, 'doi', id)).toContain('302');
});

test('the noticer reads a line of thanks, never one that tells of the person', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const id = await caughtBy(noticer, { ...person, consent: 'yes' });
  const close = (thanks: string) => closeSlip(town.as('aoki'), id, { closedAs: 'handedOn', thanks });
  expect(await close('302の方は入院されました')).toMatchObject({ refusal: 'gist-house' });
  done(await close('知らせてくださって、ありがとうございました'));
  expect(done(await readMine(noticer)).slips).toMatchObject([
    { state: 'closed', thanks: '知らせてくださって、ありがとうございました' },
  ]);
  expect(await openItems(town, id)).toEqual([]);
});

test('"Today" of the CSW tells what kind of slip waits and where, nothing of what was written', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const ids = [
    await caughtBy(noticer, { ...person, consent: 'yes' }),
    await caughtBy(noticer, { ...person, consent: 'yes' }),
  ];
  const page = await town.page('/today', 'aoki');
  expect(page).toContain('気づきメモを受け取る');
  for (const id of ids) expect(page).toContain(slipNo(id));
  expect(page).toContain('だれかのこと（北小学校区）');
  expect(page).not.toContain(house);
});

test('danger to life is passed on without consent, with who decided and why; without a reason it is asked for', async () => {
  const town = await aTown();
  const typed = { words: person.words, about: 'person', consent: 'lifeRisk', lifeRiskReason: '' };
  const refused = await town.post('/concerns/new', typed, 'doi');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('命があぶないと考えた理由が必要です');
  const sent = await town.post(
    '/concerns/new',
    { ...typed, lifeRiskReason: '新聞が5日ぶんたまっている' },
    'doi',
  );
  expect(sent.status).toBe(303);
  const { kysely } = await testDatabase();
  const slip = await kysely
    .selectFrom('concerns.slip')
    .select(['id', 'urgency'])
    .where('townId', '=', town.town.id)
    .executeTakeFirstOrThrow();
  expect(slip.urgency).toBe('today');
  const story = done(await readSlip(town.as('aoki'), slip.id));
  expect(story.words?.lifeRiskReason).toContain('新聞が5日ぶん');
  expect(story.lifeRiskBy).toBe('土井 北');
});

test('what cannot be read is drawn again with everything typed; sending twice keeps one slip', async () => {
  const town = await aTown();
  const bad = await town.post('/concerns/new', { words: '道が暗いと聞いた', about: '' }, 'goto');
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain('道が暗いと聞いた');
  const mark = { id: newId(), content: 'once' };
  const input = aCatch({ words: '道が暗い' });
  const [one, two] = [
    await catchConcern(town.as('goto'), input, mark),
    await catchConcern(town.as('goto'), input, mark),
  ];
  expect(one).toEqual(two);
  expect(await catchConcern(town.as('goto'), aCatch({ placeId: newId() }))).toMatchObject({
    refusal: 'no-such-place',
  });
});

test('what was noticed is counted by district, without words and names', async () => {
  const town = await aTown();
  const id = await caughtBy(await aVolunteer(town, 'ibashoStaff'));
  const theme = { how: 'theme', name: null, placeDescription: null, gist: '道が暗い' } as const;
  done(await sortSlip(town.as('aoki'), id, { ...theme, topics: ['streets'] }));
  const { kysely } = await testDatabase();
  const facts = await kysely
    .selectFrom('facts.concern')
    .select(['what', 'districtId', 'fiscalYear', 'about'])
    .where('townId', '=', town.town.id)
    .orderBy('what')
    .execute();
  const at = { districtId: town.ids.district('north'), fiscalYear: 2026 };
  expect(facts).toEqual([
    { what: 'caught', ...at, about: 'area' },
    { what: 'themeOpened', ...at, about: null },
  ]);
});

test('two slips of one minute are told apart by number, kind, district and place, not by what was written', async () => {
  const town = await aTown();
  const noticer = await aVolunteer(town, 'ibashoStaff');
  const first = await caughtBy(noticer, { ...person, consent: 'yes' });
  const second = await caughtBy(noticer, { ...person, consent: 'yes', words: '団地の405の方も' });
  const { slips } = done(await readMine(noticer));
  expect(slips.map(({ slipId }) => slipId).sort()).toEqual([first, second].sort());
  expect(slips.map(({ district }) => district)).toEqual(['北小学校区', '北小学校区']);
  expect(slipNo(first)).not.toBe(slipNo(second));
});

test('whoever has sent a slip is told who answers, until when and whom to ring, and only them, and only at first', async () => {
  const town = await aTown();
  const sent = await town.post('/concerns/new', { words: '道が暗い', about: 'area', urgency: 'week' }, 'doi');
  expect(sent.status).toBe(303);
  const address = (sent.headers.get('location') ?? '').replace(`/t/${town.town.slug}`, '');
  const id = new URL(address, 'http://town.test').searchParams.get('sent') ?? '';
  const { name } = await ownerOf(town, id);
  const page = await town.page(address, 'doi');
  expect(page).toContain('送ったメモのこれから');
  expect(page).toContain(slipNo(id));
  expect(page).toContain(name);
  expect(page).toContain('3開庁日のうち');
  expect(page).toContain('待たずに電話');
  expect(page).not.toContain('暗い');
  expect(await town.page(address, 'aoki')).not.toContain('送ったメモのこれから');
  town.clock.pass(31);
  expect(await town.page(address, 'doi')).not.toContain('送ったメモのこれから');
});

test('what is for today is promised for today', async () => {
  const town = await aTown();
  const id = await caughtBy(town.as('doi'), { urgency: 'today' });
  const mine = done(await readMine(town.as('doi'), id));
  expect(mine.sent).toMatchObject({ slipId: id, workingDays: null, until: town.as('doi').today });
});

const ownerOf = async (town: TestTown, slipId: string) =>
  (await testDatabase()).kysely
    .selectFrom('concerns.slip as s')
    .innerJoin('districts.post as p', 'p.id', 's.ownerPostId')
    .select('p.name')
    .where('s.townId', '=', town.town.id)
    .where('s.id', '=', slipId)
    .executeTakeFirstOrThrow();
