import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { putService } from '../service/service.actions.ts';
import { blankService } from '../service/service.rules.ts';

let town: TestTown;

beforeAll(async () => {
  await testDatabase();
  town = await aTown();
  const named = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at + 1}`);
  await town.as('manager').act('resource.change', async (tx) => {
    for (const name of [...named('さくら会', 200), ...named('つばめ便', 3)])
      await putService(tx, { ...blankService, name, feeYen: 0 }, {});
    return ok(null);
  });
});

const asked = (query: Parameters<typeof resourcesPaths.search>[0], who = 'resident') =>
  town.page(resourcesPaths.search(query), who);

test('where only the nearest of many hits are weighed, the page says so and calls their number no total', async () => {
  const page = await asked({ q: 'さくら会' });
  expect(page).toContain('近いものから60件を出しています。ことばを足すと、しぼれます。');
  expect(page).toContain('1〜15件');
  expect(page).not.toContain('全60件');
  const desk = await town.page(`${resourcesPaths.desk()}?q=${encodeURIComponent('さくら会')}`, 'manager');
  expect(desk).toContain('近いものから60件を出しています。');
  expect(desk).not.toContain('全60件');
});

test('a search that weighed all of its hits, and the list of everything, count them', async () => {
  const few = await asked({ q: 'つばめ便' });
  expect(few).toContain('全3件');
  expect(few).not.toContain('近いものから');
  const all = await asked({});
  expect(all).toContain('全203件');
  expect(all).not.toContain('近いものから');
});

test('a tab says of due entries that there are more than one list shows', async () => {
  expect(await town.page(resourcesPaths.desk(), 'manager')).toContain('200件以上');
  expect(await town.page(resourcesPaths.due, 'manager')).toContain('古いものから200件を出しています。');
});
