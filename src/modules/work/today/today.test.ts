import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown } from '../../../../tests/support/town.ts';

test('who holds no post is told so in words, and no record opens', async () => {
  const town = await aTown();
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('districts.assignment')
    .set({ toOn: '2026-11-25' })
    .where('townId', '=', town.town.id)
    .where('accountId', '=', town.ids.account('baba'))
    .execute();
  const answer = await town.get('/today', 'baba');
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining('いま受け持っている担当がありません'),
  ]);
  expect((await town.get('/cases', 'baba')).status).toBe(403);
});

test('the door of the menu stays marked on the pages behind it', async () => {
  const town = await aTown();
  const current = /<a[^>]*aria-current="page"[^>]*>(.*?)<\/a>/s;
  for (const path of ['/offices', '/posts', '/roster', '/settings'])
    expect(current.exec(await town.page(path, 'owner'))?.[1], path).toContain('担当と組織');
});
