import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { makeLock } from '../../../kernel/walls/lock.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { followPerson } from '../person/person.walls.ts';
import { aPerson, done } from '../testing.ts';
import { readRecord } from './record.actions.ts';

beforeAll(async () => {
  await testDatabase();
});

const mainOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main[\s\S]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Opens a person to a post by a lock of some kind, as upper rooms do. */
const openBy = async (town: TestTown, person: string, kind: string, who: string, rule: string) =>
  done(
    await town.as('aoki').act('person.change', async (tx) => {
      const mine = { slot: 'writer', token: town.ids.post('aoki'), rule } as const;
      const theirs = { slot: 'writer', token: town.ids.post(who), rule } as const;
      const lock = await makeLock(tx, kind, [mine, theirs]);
      await followPerson(tx, [person], lock.lockId);
      return ok(null);
    }),
  );

test('a person is told by office who looked and on which day; names only when the owner decides [consultation U04]', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  await openBy(town, person, 'case', 'goto', 'team');
  await town.get(`/people/${person}`, 'goto');
  await town.get(`/people/${person}`, 'goto');
  await town.get(`/people/${person}`, 'baba');
  const page = mainOf(await town.page(`/people/${person}/record`, 'aoki'));
  expect(page).toContain('2026年11月26日（木） 地域包括支援センター 分野別の相談員 2回');
  for (const name of ['後藤', '青木', '馬場', 'CSW 南']) expect(page).not.toContain(name);
  expect((await town.get(`/people/${person}/record/names`, 'aoki')).status).toBe(403);

  await openBy(town, person, 'case', 'manager', 'team');
  expect(mainOf(await town.page(`/people/${person}/record/names`, 'manager'))).toContain(
    '分野別の相談員（後藤 高）',
  );
});

test('a person sees who can see what about them and why, and never who reported them or who looks into abuse', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  await openBy(town, person, 'case', 'goto', 'lead');
  await openBy(town, person, 'reporter', 'manager', 'A15');
  await openBy(town, person, 'case', 'abuse', 'team');
  await town.get(`/people/${person}`, 'abuse');
  const { record } = done(await readRecord(town.as('aoki'), person, false));
  const readers = record.readers.map(({ role, rule, lockKind, names }) => [role, rule, lockKind, names]);
  expect(readers).toContainEqual(['fieldCounsellor', 'lead', 'case', []]);
  for (const [role, rule] of readers) {
    expect(rule).not.toBe('A15');
    expect(role).not.toBe('abuseOfficer');
  }
  expect(record.lookers.map((looker) => looker.role)).not.toContain('abuseOfficer');
});

test('whoever an open request of any kind lets read a person is told to them', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  await openBy(town, person, 'closing', 'goto', 'closing');
  const page = mainOf(await town.page(`/people/${person}/record`, 'aoki'));
  expect(page).toContain(
    '地域包括支援センター 分野別の相談員 名前や連絡先と、支援を終える相談 支援のあとを受け持つか、返事をする担当',
  );
});

test('managers stand in one line, and an emergency is told as what needs an agreement, in the words of the reader', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  done(
    await town.as('aoki').act('person.change', async (tx) => {
      const reader = { slot: 'reader', rule: 'manager' } as const;
      const said = await makeLock(tx, 'consultation', [{ ...reader, token: scopeTokens.allConsultations }]);
      const file = await makeLock(tx, 'case', [
        { ...reader, token: scopeTokens.allCases },
        { slot: 'writer', token: town.ids.post('aoki'), rule: 'lead' },
        { slot: 'reader', token: newId(), rule: 'A21' },
      ]);
      for (const { lockId } of [said, file]) await followPerson(tx, [person], lockId);
      return ok(null);
    }),
  );
  const page = mainOf(await town.page(`/people/${person}/record`, 'aoki'));
  expect(page.match(/管理職/g)).toHaveLength(1);
  expect(page).toContain(
    '全体を見る責任者（管理職） 支援の記録、相談の記録 全体を見る責任者 役目が続くあいだ',
  );
  expect(page).toContain('ほかの職員 支援の記録 緊急のとき、責任者の了解があれば 了解があってから24時間まで');
  expect(page).toContain('英語で見る');
  expect(page).toContain('電話 聞いていない');
});

test('the page can be had in plain Japanese and in English', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  expect(mainOf(await town.page(`/people/${person}/record?lang=easy`, 'aoki'))).toContain('だれが 見たか');
  expect(mainOf(await town.page(`/people/${person}/record?lang=en`, 'aoki'))).toContain('Who has looked');
});
