import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { formHousehold } from '../household/household.actions.ts';
import { relate } from '../household/relation.actions.ts';
import { addAddress } from '../person/change.actions.ts';
import { enterPerson } from '../person/enter.actions.ts';
import { isHidden, placesOf } from '../person/person.walls.ts';
import { aMeasure, aPerson, done } from '../testing.ts';
import { lift, listPosts, renew } from './protection.actions.ts';
import { watchProtections } from './protection.jobs.ts';
import { opposedTo } from './protection.walls.ts';

beforeAll(async () => {
  await testDatabase();
});

const mainOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main[\s\S]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const turns = async (town: TestTown) => {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('work.item')
    .select(['kind', 'ownerPostId'])
    .where('townId', '=', town.town.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, ownerPostId }) => [kind, ownerPostId === town.ids.post('safety')]);
};

/** A couple on one register; the wife lives elsewhere, under canary words nobody else may ever read. */
async function aCouple(town: TestTown) {
  const husband = await aPerson(town, 'aoki', { nameWritten: '海野 剛', bornOn: '1975-05-05' });
  const wife = await aPerson(town, 'aoki', {
    nameWritten: '海野 潮美',
    kana: 'ウンノ シオミ',
    bornOn: '1978-08-08',
    phones: [{ number: '080-7777-8888' }],
    address: { value: '南町カナリア荘203', postcode: '4809999' },
  });
  const made = await town.as('aoki').act('household.change', (tx) =>
    formHousehold(tx, {
      kind: 'residentRegister',
      members: [
        { personId: husband, role: 'focal', relationToHead: '世帯主' },
        { personId: wife, relationToHead: '妻' },
      ],
    }),
  );
  const related = await town
    .as('aoki')
    .act('household.change', (tx) =>
      relate(tx, { aId: husband, bId: wife, kind: 'spouse', note: 'カナリアの関係' }),
    );
  done(related);
  return { husband, wife, household: done(made).householdId };
}

const canaries = [
  '潮美',
  'シオミ',
  'しおみ',
  'カナリア',
  '480-9999',
  '080-7777',
  '08077778888',
  '南小学校区',
  '48歳',
];

test('the husband’s worker opens the household and sees the wife as 世帯員（非公開）, with no address, district, school or pin [consultation T16]', async () => {
  const town = await aTown();
  const { husband, wife, household } = await aCouple(town);
  expect(mainOf(await town.page(`/households/${household}`, 'aoki'))).toContain('海野 潮美');
  await aMeasure(town, [wife], { otherParties: [husband] });

  const page = mainOf(await town.page(`/households/${household}`, 'aoki'));
  expect(page).toContain('A 海野 剛');
  expect(page).toContain('B 世帯員（非公開）');
  const seen = [
    page,
    mainOf(await town.page(`/households/${household}?on=2026-11-25`, 'aoki')),
    mainOf(await town.page(`/people/${husband}`, 'aoki')),
    mainOf(await town.page(`/people/${husband}/record`, 'aoki')),
    mainOf(await town.page(`/people/${husband}/merges`, 'aoki')),
  ].join('\n');
  for (const canary of [...canaries, '妻', '夫婦', wife]) expect(seen).not.toContain(canary);
  for (const path of ['', '/letter', '/why', '/record', '/merges', '/consents', '/edit'])
    expect((await town.get(`/people/${wife}${path}`, 'aoki')).status).toBe(404);
  const places = await town.as('aoki').read('person.view', async (tx) => ok(await placesOf(tx, [wife])));
  expect(done(places)).toEqual([]);
});

test('a hidden person’s address lies apart without a district, and is given back only when the officer says so', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  const measure = await aMeasure(town, [wife]);
  const { kysely } = await testDatabase();
  const plain = () =>
    kysely
      .selectFrom('people.address')
      .select(['value', 'districtId'])
      .where('personId', '=', wife)
      .execute();
  expect(await plain()).toEqual([]);
  expect(mainOf(await town.page(`/people/${wife}`, 'safety'))).toContain('南町カナリア荘203');
  const lifted = await town
    .as('safety')
    .act('protection.lift', (tx) => lift(tx, measure, 1, { reason: '本人の申し出', withAddresses: true }));
  done(lifted);
  expect(await plain()).toEqual([{ value: '南町カナリア荘203', districtId: town.ids.district('south') }]);
  expect(mainOf(await town.page(`/people/${wife}`, 'aoki'))).toContain('南町カナリア荘203');
});

test('an address kept apart is read by the safety officer and listed posts only; others see 連絡は担当へ and no hint of where [consultation A16]', async () => {
  const town = await aTown();
  const { wife, husband } = await aCouple(town);
  const measure = await aMeasure(town, [wife], { listedPosts: [town.ids.post('goto')] });
  expect(mainOf(await town.page(`/people/${wife}`, 'goto'))).toContain('南町カナリア荘203');
  expect((await town.get(`/people/${wife}`, 'aoki')).status).toBe(404);
  const lifted = await town
    .as('safety')
    .act('protection.lift', (tx) => lift(tx, measure, 1, { reason: '転出', withAddresses: false }));
  done(lifted);

  const pages = [
    mainOf(await town.page(`/people/${wife}`, 'aoki')),
    mainOf(await town.page(`/people/${wife}/letter`, 'aoki')),
    mainOf(await town.page(`/people/${wife}/record`, 'aoki')),
    mainOf(await town.page(`/people/${wife}/merge/${husband}`, 'aoki')),
  ];
  expect(pages[0]).toContain('連絡は担当へ');
  expect(pages[1]).toContain('連絡は担当へ');
  for (const page of pages)
    for (const word of ['カナリア荘', '480-9999', '南町', '南小学校区']) expect(page).not.toContain(word);
  expect(pages[0]).toContain('「非公開の住所」が別に保管されています');
  const places = await town.as('aoki').read('person.view', async (tx) => ok(await placesOf(tx, [wife])));
  expect(done(places)).toEqual([]);
  expect(mainOf(await town.page(`/people/${wife}`, 'safety'))).toContain('南町カナリア荘203');
});

test('the page of a protected person says where the address is kept, and names the place to write it', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  expect(mainOf(await town.page(`/people/${person}`, 'aoki'))).toContain('住まい 聞いていない');
  await aMeasure(town, [person]);
  const page = mainOf(await town.page(`/people/${person}`, 'safety'));
  expect(page).toContain('非公開の住所 聞いていない');
  expect(page).toContain('住所は「非公開の住所」として別に保管します');
  expect(page).toContain('非公開の住所を加える');
  expect(page).not.toContain('住まい 聞いていない');
});

test('alerts go to the safety post 45 and 30 days before the end, and the person stays masked after it [consultation T18]', async () => {
  const town = await aTown();
  const { wife, household } = await aCouple(town);
  const measure = await aMeasure(town, [wife], { fromOn: '2026-01-10', untilOn: '2027-01-09' });
  const tick = async (day: string) => {
    town.clock.moveTo(new Date(`${day}T09:00:00+09:00`));
    done(await watchProtections(town.as('job:people.protection')));
    return await turns(town);
  };
  expect(await tick('2026-11-25')).toEqual([['protectionEnds', true]]);
  expect(await tick('2026-11-26')).toEqual([['protectionEnds', true]]);
  const { kysely } = await testDatabase();
  const stateOf = async () =>
    await kysely
      .selectFrom('people.protection')
      .select(['state', 'toldDays'])
      .where('id', '=', measure)
      .executeTakeFirst();
  expect(await stateOf()).toEqual({ state: 'active', toldDays: 45 });
  expect(await tick('2026-12-10')).toEqual([['protectionEnds', true]]);
  expect(await stateOf()).toEqual({ state: 'active', toldDays: 30 });
  expect((await tick('2027-01-10')).at(-1)).toEqual(['protectionReview', true]);
  expect(await stateOf()).toEqual({ state: 'lapsed', toldDays: 0 });

  expect((await town.get(`/people/${wife}`, 'aoki')).status).toBe(404);
  expect(mainOf(await town.page(`/households/${household}`, 'aoki'))).toContain('世帯員（非公開）');
  expect(mainOf(await town.page('/protections', 'safety'))).toContain('期限が過ぎました');
});

test('only a safety officer begins, changes or lifts a measure, whatever else they are', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  const measure = await aMeasure(town, [wife]);
  for (const who of ['aoki', 'manager', 'owner', 'abuse', 'admin', 'reviewer']) {
    expect((await town.get('/protections', who)).status).toBe(403);
    expect((await town.post(`/protections/${measure}/lift`, { reason: 'x' }, who)).status).toBe(403);
  }
});

test('a renewed measure never leaves a gap, and lifting it settles the notices', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  const measure = await aMeasure(town, [wife], { fromOn: '2026-01-10', untilOn: '2027-01-09' });
  done(await watchProtections(town.as('job:people.protection')));
  const renewed = await town
    .as('safety')
    .act('protection.change', (tx) =>
      renew(tx, measure, 2, { source: '○○市', fromOn: '2027-01-10', untilOn: '2028-01-09' }),
    );
  const next = done(renewed).measureId;
  expect(await turns(town)).toEqual([]);
  town.clock.moveTo(new Date('2027-02-01T09:00:00+09:00'));
  expect((await town.get(`/people/${wife}`, 'aoki')).status).toBe(404);
  const lifted = await town
    .as('safety')
    .act('protection.lift', (tx) => lift(tx, next, 1, { reason: '終わった', withAddresses: false }));
  done(lifted);
  expect((await town.get(`/people/${wife}`, 'aoki')).status).toBe(200);
});

test('taking a post off the list shuts the person to it at once', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  const measure = await aMeasure(town, [wife], { listedPosts: [town.ids.post('goto')] });
  expect((await town.get(`/people/${wife}`, 'goto')).status).toBe(200);
  done(await town.as('safety').act('protection.change', (tx) => listPosts(tx, measure, 1, [])));
  expect((await town.get(`/people/${wife}`, 'goto')).status).toBe(404);
});

test('an address entered while somebody is hidden goes apart at once', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  await aMeasure(town, [wife]);
  const moved = await town.as('safety').act('person.change', (tx) =>
    addAddress(tx, wife, {
      kind: 'actual',
      postcode: null,
      value: '北町新居9',
      fromOn: null,
      endOthers: true,
    }),
  );
  done(moved);
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('people.concealed_address')
    .select(['value', 'toOn'])
    .where('personId', '=', wife)
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    { value: '南町カナリア荘203', toOn: '2026-11-25' },
    { value: '北町新居9', toOn: null },
  ]);
});

test('whoever enters a hidden person a second time learns nothing, and the safety post is told', async () => {
  const town = await aTown();
  const { wife } = await aCouple(town);
  await aMeasure(town, [wife]);
  const second = await town.as('clerk').act('person.enter', async (tx) =>
    ok(
      await enterPerson(tx, {
        nameWritten: '海野潮美',
        born: { on: '1978-08-08', precision: 'day' },
        address: { value: '南町カナリア荘203' },
      }),
    ),
  );
  const { personId } = done(second);
  expect(mainOf(await town.page(`/people/${personId}/merges`, 'clerk'))).toContain(
    '閲覧できる記録の中には見つかりません',
  );
  done(await watchProtections(town.as('job:people.protection')));
  done(await watchProtections(town.as('job:people.protection')));
  expect(await turns(town)).toEqual([['protectionMatch', true]]);
  expect(mainOf(await town.page('/protections', 'safety'))).toContain(
    '海野 潮美さんが、別の記録としても登録されているかもしれません',
  );
  await aMeasure(town, [personId]);
  expect((await town.get(`/people/${personId}`, 'clerk')).status).toBe(404);
});

test('the safety officer finds whom a notice means in anybody’s records, by the whole name and the birth date only', async () => {
  const town = await aTown();
  const { wife, husband } = await aCouple(town);
  const notice = (name: string, born: string) =>
    `/protections/new?${new URLSearchParams({ name, born, partyName: '海野剛', partyBorn: '1975-05-05' })}`;
  const found = mainOf(await town.page(notice('海野潮美', '1978-08-08'), 'safety'));
  expect(found).toContain('海野 潮美');
  expect(found).toContain('海野 剛');
  expect(mainOf(await town.page(notice('海野', '1978-08-08'), 'safety'))).not.toContain('海野 潮美');
  const begun = await town.post(
    notice('海野潮美', '1978-08-08'),
    {
      personIds: wife,
      otherParties: husband,
      source: '○○市',
      fromOn: '2026-11-01',
      untilOn: '',
      listedPosts: '',
    },
    'safety',
  );
  expect(begun.status).toBe(303);
  const known = await town
    .as('safety')
    .read('protection.view', async (tx) =>
      ok({ hidden: await isHidden(tx, wife), opposed: await opposedTo(tx, [husband]) }),
    );
  expect(done(known)).toEqual({ hidden: true, opposed: [wife] });
});

test('a notice about somebody without a record makes one that is hidden from its first moment', async () => {
  const town = await aTown();
  const notice = `/protections/new?${new URLSearchParams({ name: '新田 影子', born: '1990-02-03' })}`;
  expect(mainOf(await town.page(notice, 'safety'))).toContain('この人の記録はまだありません');
  const fields = {
    personIds: '',
    otherParties: '',
    source: '○○市',
    fromOn: '2026-11-01',
    untilOn: '',
    listedPosts: '',
  };
  expect((await town.post(notice, fields, 'safety')).status).toBe(303);
  expect(mainOf(await town.page('/protections', 'safety'))).toContain('新田 影子');
  expect(
    mainOf(await town.page(`/people?q=${encodeURIComponent('新田影子 1990-02-03')}`, 'owner')),
  ).not.toContain('照会');
});
