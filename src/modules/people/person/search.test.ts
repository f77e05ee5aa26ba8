import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { aMeasure, aPerson, done } from '../testing.ts';
import { addName } from './change.actions.ts';
import { pickPeople } from './pick.ts';
import { questionOf, search } from './search.actions.ts';
import { find } from './search.store.ts';

beforeAll(async () => {
  await testDatabase();
});

const path = (line: string) => `/people?q=${encodeURIComponent(line)}`;

/** What stands on the page for its reader. */
const mainOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main[\s\S]*/, '')
    .replace(/value="[^"]*"/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const names = async (town: TestTown, who: string, line: string): Promise<string[]> =>
  done(await search(town.as(who), line)).hits.map((hit) => hit.card.name);

const turnsAt = async (town: TestTown, login: string) => {
  const { kysely } = await testDatabase();
  return await kysely
    .selectFrom('work.item')
    .select(['kind', 'subjectId', 'askedByPostId'])
    .where('townId', '=', town.town.id)
    .where('ownerPostId', '=', town.ids.post(login))
    .where('state', '=', 'open')
    .execute();
};

const auditOf = async (town: TestTown, login: string, verb: string) => {
  const { kysely } = await testDatabase();
  return await kysely
    .selectFrom('audit.line')
    .select(['outcome', 'detail', 'subjects'])
    .where('townId', '=', town.town.id)
    .where('actorId', '=', town.ids.account(login))
    .where('verb', '=', verb)
    .orderBy('at')
    .execute();
};

test('a name is found by any glyph, by its reading, by a piece, by two letters, and by part of a number', async () => {
  const town = await aTown();
  await aPerson(town, 'aoki', {
    nameWritten: '髙橋 太一',
    kana: 'タカハシ タイチ',
    phones: [{ number: '090-1234-5678' }],
  });
  await aPerson(town, 'aoki', { nameWritten: '渡邉 森', kana: 'ワタナベ モリ', bornOn: '1980-01-01' });
  for (const line of [
    '高橋太一',
    '高橋 太一',
    '太一 高橋',
    '高橋',
    'たかはし',
    'ﾀｶﾊｼ',
    'takahashi',
    '5678',
    '090-1234',
    '髙橋さん',
    'タカハシ太一',
    '高橋たいち',
  ])
    expect(await names(town, 'aoki', line), line).toEqual(['髙橋 太一']);
  for (const line of ['渡辺', '渡邊 森', 'わたなべ', '1980-01-01'])
    expect(await names(town, 'aoki', line), line).toEqual(['渡邉 森']);
  expect(await names(town, 'aoki', 'ワタナヘ゛ モリ')).toEqual(['渡邉 森']);
  expect(await names(town, 'aoki', '森')).toEqual(['渡邉 森']);
  expect(await names(town, 'aoki', '佐藤')).toEqual([]);
  expect(await names(town, 'aoki', '567')).toEqual([]);
});

test('a search shows only what the searcher may read, and writes down the terms and how many it found', async () => {
  const town = await aTown();
  await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  await aPerson(town, 'baba', { nameWritten: '白川 次郎' });
  expect(await names(town, 'aoki', '白川')).toEqual(['白川 花子']);
  expect(await names(town, 'baba', '白川')).toEqual(['白川 次郎']);
  const [line] = await auditOf(town, 'baba', 'person.search');
  expect(line).toMatchObject({ outcome: 'read', detail: { terms: '白川', hits: 1 } });
});

test('the line of a search counts nobody hidden: whoever reviews it learns nothing of them from the count', async () => {
  const town = await aTown();
  const hidden = await aPerson(town, 'baba', { nameWritten: '渚 しおり', kana: 'ナギサ シオリ' });
  await aPerson(town, 'aoki', { nameWritten: '渚 太一', kana: 'ナギサ タイチ' });
  await aMeasure(town, [hidden], { listedPosts: [town.ids.post('aoki')] });
  expect(await names(town, 'safety', '渚 しおり')).toEqual(['渚 しおり']);
  expect(await names(town, 'safety', '渚 さおり')).toEqual([]);
  expect((await names(town, 'aoki', '渚')).sort()).toEqual(['渚 しおり', '渚 太一'].sort());
  expect(done(await pickPeople(town.as('aoki'), '渚しおり')).map(({ name }) => name)).toEqual(['渚 しおり']);
  const lines = [
    ...(await auditOf(town, 'safety', 'person.search')),
    ...(await auditOf(town, 'aoki', 'person.search')),
  ];
  expect(lines.map(({ detail }) => detail)).toEqual([
    { terms: '渚 しおり', hits: 0 },
    { terms: '渚 さおり', hits: 0 },
    { terms: '渚', hits: 1 },
    { terms: '渚しおり', hits: 0 },
  ]);
});

test('hidden people beyond the first page of hits are not counted either, and the likeliest still come first', async () => {
  const town = await aTown();
  for (const given of ['一郎', '二郎', '三郎', '四郎'])
    await aPerson(town, 'aoki', { nameWritten: `渚 ${given}`, kana: '' });
  const hidden = await aPerson(town, 'aoki', { nameWritten: '渚沢 守子', kana: '' });
  await aMeasure(town, [hidden], { listedPosts: [town.ids.post('aoki')] });
  const found = await town
    .as('aoki')
    .read('person.search', async (tx) => ok(await find(tx, questionOf('渚'), 2)));
  expect(done(found)).toMatchObject({ count: 5, unhidden: 4 });
  const scores = done(found).seen.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores).toHaveLength(2);
});

test('the next town finds nothing and opens nothing', async () => {
  const [town, next] = [await aTown(), await aTown()];
  const person = await aPerson(town, 'aoki');
  expect(await names(next, 'aoki', '白川 花子 1950-04-05')).toEqual([]);
  expect(done(await search(next.as('aoki'), '白川花子 1950-04-05')).unseen).toBe(false);
  expect((await next.get(`/people/${person}`, 'aoki')).status).toBe(404);
});

test('those whose post is not casework may not search at all', async () => {
  const town = await aTown();
  expect((await town.get('/people', 'reviewer')).status).toBe(403);
  expect((await town.get('/people', 'admin')).status).toBe(403);
});

test('髙橋 太一 and 高橋 多一 of one birth date are offered as one person, nothing merges by itself, and a merge is taken back with every line of it kept [consultation T03]', async () => {
  const town = await aTown();
  const enter = (nameWritten: string, kana: string) =>
    town.post(
      '/people/new',
      {
        nameWritten,
        kana,
        born: '2001-04-05',
        phone: '',
        postcode: '',
        address: '',
        otherName: '',
        otherKind: '',
      },
      'aoki',
    );
  const first = (await enter('髙橋 太一', 'タカハシ')).headers.get('location') ?? '';
  const second = (await enter('高橋 多一', 'たかはし')).headers.get('location') ?? '';
  expect(second).toMatch(/\/merges$/);
  const one = first.split('/').at(-1) ?? '';
  const other = second.split('/').at(-2) ?? '';
  const offered = mainOf(await town.page(`/people/${other}/merges`, 'aoki'));
  expect(offered).toContain('髙橋 太一');
  expect(offered).toContain('よみが同じ・生年月日が同じ');
  const { kysely } = await testDatabase();
  const aliases = () =>
    kysely.selectFrom('people.alias').select('aliasId').where('townId', '=', town.town.id).execute();
  expect(await aliases()).toEqual([]);

  await town.post(`/people/${other}/merge/${one}`, { verdict: 'same', reason: '学校と話した' }, 'aoki');
  expect(await aliases()).toEqual([{ aliasId: one }]);
  expect(await names(town, 'aoki', '多一')).toEqual(['高橋 多一']);
  expect(await names(town, 'aoki', '太一')).toEqual(['高橋 多一']);
  await town.post(`/people/${other}/unmerge`, { aliasId: one, reason: '兄弟だった' }, 'aoki');
  expect(await aliases()).toEqual([]);
  expect(await names(town, 'aoki', '太一')).toEqual(['髙橋 太一']);

  const merges = await auditOf(town, 'aoki', 'merge.join');
  const parts = await auditOf(town, 'aoki', 'merge.part');
  expect([...merges, ...parts].map((line) => [line.outcome, [...line.subjects].sort()])).toEqual([
    ['done', [one, other].sort()],
    ['done', [one, other].sort()],
  ]);
  const told = mainOf(await town.page(`/people/${other}/merges`, 'aoki'));
  for (const word of ['1人にまとめた：髙橋 太一', '学校と話した', '元に戻した：髙橋 太一', '兄弟だった'])
    expect(told).toContain(word);
});

test('of a record of another agency the searcher learns only that it may exist, and its owner gets a task [consultation T04]', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'baba', { nameWritten: '白川 花子', kana: 'シラカワ ハナコ' });
  const page = mainOf(await town.page(path('白川花子 1950-04-05'), 'aoki'));
  expect(page).toContain('記録があるかもしれません。担当に照会できます');
  expect(page).toContain('閲覧できる記録の中には見つかりません');
  for (const secret of ['シラカワ', 'CSW 南', '馬場', '76歳', person]) expect(page).not.toContain(secret);

  const asked = await town.post(
    '/people/ask',
    { q: '白川花子 1950-04-05', words: '訪問先で会った人です' },
    'aoki',
  );
  expect(asked.status).toBe(303);
  expect(await turnsAt(town, 'baba')).toEqual([
    { kind: 'ownerAsked', subjectId: person, askedByPostId: town.ids.post('aoki') },
  ]);
  const owners = mainOf(await town.page(`/people/${person}/merges`, 'baba'));
  expect(owners).toContain('社会福祉協議会 CSW 北');
  expect(owners).toContain('訪問先で会った人です');
  expect((await town.get(`/people/${person}`, 'aoki')).status).toBe(404);
});

test('asking about nobody looks the same as asking about somebody, and makes nothing', async () => {
  const town = await aTown();
  await aPerson(town, 'baba', { nameWritten: '白川 花子' });
  const ask = async (q: string) => {
    const answer = await town.post('/people/ask', { q, words: '会いました' }, 'aoki');
    return [
      answer.status,
      answer.headers.get('location'),
      decodeURIComponent(answer.headers.getSetCookie().join()),
    ];
  };
  expect(await ask('青空 一郎 1999-01-01')).toEqual(await ask('白川花子 1950-04-05'));
  expect(await turnsAt(town, 'baba')).toHaveLength(1);
});

test('a weak likeness opens nothing: the same surname, or the same birthday, is not asked about', async () => {
  const town = await aTown();
  await aPerson(town, 'baba', { nameWritten: '白川 花子' });
  for (const line of ['白川 1950-04-05', '白川花子', '1950-04-05', '白川花子 1950-04-06'])
    expect(done(await search(town.as('aoki'), line)).unseen, line).toBe(false);
});

test('for a hidden person every answer is, word for word, what it is when nothing is held', async () => {
  const town = await aTown();
  const hidden = await aPerson(town, 'baba', {
    nameWritten: '隠田 守子',
    kana: 'オンダ モリコ',
    phones: [{ number: '080-1111-2222' }],
  });
  await aMeasure(town, [hidden]);
  const blank = (html: string) => mainOf(html).replaceAll(/隠田守子|空野一子/g, '');
  for (const who of ['aoki', 'baba', 'manager', 'owner', 'abuse']) {
    const held = blank(await town.page(path('隠田守子 1950-04-05'), who));
    expect(held).toBe(blank(await town.page(path('空野一子 1950-04-05'), who)));
    expect(await names(town, who, '08011112222')).toEqual([]);
    expect(done(await search(town.as(who), '08011112222')).unseen).toBe(false);
    expect((await town.get(`/people/${hidden}`, who)).status).toBe(404);
  }
  expect(await names(town, 'safety', '隠田')).toEqual(['隠田 守子']);
});

test('a foreign resident is written to by the chosen name and found by every form of it [consultation T39]', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki', {
    nameWritten: 'SANTOS MARIA CLARA',
    kana: 'サントス マリア クララ',
    address: { value: '北町1-2-3', postcode: '4801100' },
    otherNames: [{ kind: 'nickname', value: 'クララ' }],
  });
  done(
    await town.as('aoki').act('person.change', async (tx) => {
      await addName(tx, person, {
        kind: 'romanized',
        value: 'María Santos',
        kana: null,
        forMail: false,
        fromOn: null,
      });
      return await addName(tx, person, {
        kind: 'commonName',
        value: '山田 真理亜',
        kana: 'ヤマダ マリア',
        forMail: true,
        fromOn: null,
      });
    }),
  );
  const letter = mainOf(await town.page(`/people/${person}/letter`, 'aoki'));
  expect(letter).toContain('〒480-1100 北町1-2-3 山田 真理亜 様');
  for (const line of [
    'santos maria',
    'María Santos',
    'サントス',
    'さんとす',
    '山田真理亜',
    'やまだ まりあ',
    'クララ',
    'ＳＡＮＴＯＳ',
  ])
    expect(await names(town, 'aoki', line), line).toEqual(['SANTOS MARIA CLARA']);
});

test('somebody without address, number or birth date is entered and found', async () => {
  const town = await aTown();
  const answer = await town.post(
    '/people/new',
    {
      nameWritten: 'やっさん',
      kana: '',
      born: '',
      phone: '',
      postcode: '',
      address: '中央公園の東屋',
      otherName: '',
      otherKind: '',
    },
    'aoki',
  );
  expect(answer.status).toBe(303);
  expect(await names(town, 'aoki', 'やっさん')).toEqual(['やっさん']);
});

test('the keys of a search are read by whoever reads the person, and by nobody else', async () => {
  const town = await aTown();
  await aPerson(town, 'aoki');
  const keysOf = async (who: string) =>
    done(
      await town
        .as(who)
        .read('person.search', async (tx) =>
          ok((await tx.db.selectFrom('people.search_key').select('wholes').execute()).length),
        ),
    );
  expect([await keysOf('aoki'), await keysOf('baba'), await keysOf('owner')]).toEqual([1, 0, 0]);
});
