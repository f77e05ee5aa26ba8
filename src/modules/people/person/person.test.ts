import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { makeLock } from '../../../kernel/walls/lock.ts';
import { onDied } from '../bindings.ts';
import { formHousehold } from '../household/household.actions.ts';
import { addMarker, aPerson, done, recordDeath, relate } from '../testing.ts';
import { personCards } from './card.store.ts';
import { followPerson, lockOfPerson, placesOf, unfollowPerson } from './person.walls.ts';

beforeAll(async () => {
  await testDatabase();
});

const mainOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main[\s\S]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const facts = {
  nameWritten: '白川 花子',
  kana: '',
  born: '',
  gender: '',
  language: '',
  identity: 'selfStated',
  preferredContact: 'phone',
  residentNo: '',
};

test('a person is entered with the district of the address, read by the post that entered them and by nobody else', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki', { address: { value: '北町1-2-3' } });
  expect((await town.get(`/people/${person}`, 'aoki')).status).toBe(200);
  expect((await town.get(`/people/${person}`, 'baba')).status).toBe(404);
  expect((await town.get(`/people/${person}`, 'owner')).status).toBe(404);
  expect((await town.get(`/people/${person}`, 'admin')).status).toBe(403);
  const places = await town.as('aoki').read('person.view', async (tx) => ok(await placesOf(tx, [person])));
  expect(done(places)).toEqual([{ districtId: town.ids.district('north'), lastOn: null }]);
});

test('a person follows the consultations and cases they are in, and nobody drops out of sight', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const lockId = done(
    await town.as('aoki').act('person.change', async (tx) => {
      const writer = { slot: 'writer', token: town.ids.post('baba'), rule: 'A01' } as const;
      const lock = await makeLock(tx, 'consultation', [writer]);
      await followPerson(tx, [person], lock.lockId);
      return ok(lock.lockId);
    }),
  );
  const status = async (who: string) => (await town.get(`/people/${person}`, who)).status;
  expect([await status('aoki'), await status('baba')]).toEqual([404, 200]);
  done(
    await town.as('baba').act('person.change', async (tx) => {
      await unfollowPerson(tx, [person], lockId);
      return ok(await lockOfPerson(tx, person));
    }),
  );
  expect([await status('aoki'), await status('baba')]).toEqual([404, 200]);
});

test('a relation ends on its last day, never before it began, and only from the record of one of the two', async () => {
  const town = await aTown();
  const [one, other, third] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki'),
  ];
  const { relationId } = done(
    await town
      .as('aoki')
      .act('household.change', (tx) =>
        relate(tx, { aId: one, bId: other, kind: 'spouse', fromOn: '2026-04-01' }),
      ),
  );
  const end = (person: string, on: string) =>
    town.post(`/people/${person}/relations/${relationId}/end`, { on }, 'aoki');
  expect((await end(third, '2026-11-20')).status).toBe(404);
  expect((await end(one, '2026-03-31')).status).toBe(422);
  expect(await town.page(`/people/${one}`, 'aoki')).toContain(`/relations/${relationId}/end`);
  expect((await end(one, '2026-11-20')).status).toBe(303);
  expect(await town.page(`/people/${one}`, 'aoki')).not.toContain(`/relations/${relationId}/end`);
  expect((await end(one, '2026-11-20')).status).toBe(404);
});

test('an adult child or a spouse is no reader by kinship: one household and one relation open nobody else’s record [consultation A24]', async () => {
  const town = await aTown();
  const mother = await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  const son = await aPerson(town, 'aoki', { nameWritten: '白川 一', bornOn: '1975-01-01' });
  const husband = await aPerson(town, 'aoki', { nameWritten: '白川 茂', bornOn: '1948-01-01' });
  const made = await town.as('aoki').act('household.change', async (tx) => {
    const formed = await formHousehold(tx, {
      kind: 'supportUnit',
      members: [{ personId: mother, role: 'focal' }, { personId: son }, { personId: husband }],
    });
    await relate(tx, { aId: mother, bId: son, kind: 'parentChild' });
    await relate(tx, { aId: mother, bId: husband, kind: 'spouse' });
    const lock = await makeLock(tx, 'case', [{ slot: 'writer', token: town.ids.post('baba'), rule: 'lead' }]);
    await followPerson(tx, [mother], lock.lockId);
    return formed;
  });
  const { householdId } = done(made);
  const page = mainOf(await town.page(`/households/${householdId}`, 'baba'));
  expect(page).toContain('A 白川 花子');
  expect(page).toContain('B 世帯員（非公開）');
  expect(page).toContain('C 世帯員（非公開）');
  for (const name of ['白川 一', '白川 茂']) expect(page).not.toContain(name);
  for (const other of [son, husband]) expect((await town.get(`/people/${other}`, 'baba')).status).toBe(404);
});

test('a stale save shows both versions and keeps what was typed', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const save = (nameWritten: string, version: number) =>
    town.post(`/people/${person}/edit`, { ...facts, nameWritten, _version: String(version) }, 'aoki');
  expect((await save('白川 華子', 1)).status).toBe(303);
  const stale = await save('白河 花子', 1);
  expect(stale.status).toBe(409);
  const html = await stale.text();
  expect(mainOf(html)).toContain('いまの記録はこうなっています');
  expect(html).toContain('白川 華子');
  expect(html).toContain('value="白河 花子"');
  expect(html).toContain('name="_version" value="2"');
  expect((await save('白河 花子', 2)).status).toBe(303);
});

test('an unreadable birth date is drawn again with a sentence and everything typed', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const redrawn = await town.post(
    `/people/${person}/edit`,
    { ...facts, born: 'むかし', _version: '1' },
    'aoki',
  );
  expect(redrawn.status).toBe(422);
  expect(await redrawn.text()).toContain('value="むかし"');
});

test('a birth date that has not come yet is refused in words wherever one is typed', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const words = '生年月日の「2199-01-01」はまだ来ていない日です。今日か、それより前の日を入力してください';
  const future = '2199-01-01';
  const worry = {
    worry: '困っている',
    channel: 'phone',
    callerKind: 'anonymous',
    urgency: 'soon',
    response: 'listened',
  };
  for (const [path, fields] of [
    ['/people/new', { nameWritten: '未来 花子', born: future }],
    [`/people/${person}/edit`, { ...facts, born: future, _version: '1' }],
    ['/intake', { ...worry, name: '未来 花子', bornOn: future }],
  ] as const) {
    const redrawn = await town.post(path, fields, 'aoki');
    expect([path, redrawn.status, await redrawn.text()]).toEqual([path, 422, expect.stringContaining(words)]);
  }
  const notice = new URLSearchParams({ name: '未来 花子', born: future });
  const sought = await town.page(`/protections/new?${notice}`, 'safety');
  expect(sought).toContain(words);
  expect(sought).not.toContain('この人の記録はまだありません');
});

test('safety markers stand above everything, and an infection is read by the cleared only', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const marked = await town.as('aoki').act('person.change', async (tx) => {
    const writers = ['aoki', 'hara'].map(
      (who) => ({ slot: 'writer', token: town.ids.post(who), rule: 'team' }) as const,
    );
    const lock = await makeLock(tx, 'case', writers);
    await followPerson(tx, [person], lock.lockId);
    await addMarker(tx, person, { kind: 'animal', note: '大きな犬', toOn: null });
    return await addMarker(tx, person, { kind: 'infection', note: '結核の治療中', toOn: null });
  });
  done(marked);
  const blind = mainOf(await town.page(`/people/${person}`, 'aoki'));
  expect(blind.indexOf('大きな犬')).toBeLessThan(blind.indexOf('この人のこと'));
  expect(blind).toContain('感染症などの健康に関する注意 閲覧制限');
  expect(blind).not.toContain('結核');
  expect(mainOf(await town.page(`/people/${person}`, 'hara'))).toContain('結核の治療中');
  const healthy = await aPerson(town, 'aoki', { nameWritten: '元気 一郎' });
  expect(mainOf(await town.page(`/people/${healthy}`, 'aoki'))).toContain(
    '感染症などの健康に関する注意 閲覧制限',
  );
});

test('a death stops letters the same day, tells the upper rooms inside the deed, and changes no reader', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki', { address: { value: '北町1-2-3' } });
  const told: string[] = [];
  onDied(async (_tx, death) => {
    if (death.personId === person) told.push(death.on);
  });
  done(await town.as('aoki').act('person.change', (tx) => recordDeath(tx, person, 1, '2026-11-25')));
  expect(told).toEqual(['2026-11-25']);
  const letter = mainOf(await town.page(`/people/${person}/letter`, 'aoki'));
  expect(letter).toContain('亡くなられています');
  expect(letter).not.toContain('様');
  expect((await town.get(`/people/${person}`, 'baba')).status).toBe(404);
  const cards = await town
    .as('aoki')
    .read('person.view', async (tx) => ok((await personCards(tx, [person])).get(person)));
  expect(done(cards)).toMatchObject({ deceased: true, age: null });
});

const get = (town: TestTown, path: string) => town.get(path, 'aoki');

test('addresses that name nobody answer not-found, whatever stands behind /people/', async () => {
  const town = await aTown();
  const nobody = '01900000-0000-7000-8000-00000000dead';
  for (const path of [
    '',
    '/edit',
    '/why',
    '/letter',
    '/record',
    '/merges',
    '/consents',
    '/death',
    '/names/new',
  ])
    expect((await get(town, `/people/${nobody}${path}`)).status, path).toBe(404);
  expect((await get(town, '/people/x')).status).toBe(404);
  const person = await aPerson(town, 'aoki');
  expect((await get(town, `/people/${person}/shoes/new`)).status).toBe(404);
});
