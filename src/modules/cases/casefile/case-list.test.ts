import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aPerson } from '../testing.ts';

test('the count of a district is offered to whoever answers for one', async () => {
  const town = await aTown();
  expect(await town.page('/cases', 'doi')).toContain('担当地区のケースの数を見る');
  expect(await town.page('/cases', 'goto')).not.toContain('担当地区のケースの数を見る');
  expect(await town.page('/cases/pins', 'goto')).toContain('受け持ちの地区がありません');
});

test('cases without contact longest come first, closed ones only where they are asked for', async () => {
  const town = await aTown();
  for (const name of ['一', '二', '三']) {
    await aCase(town, 'aoki', await aPerson(town, 'aoki', { nameWritten: `川辺 ${name}` }));
    town.clock.pass(60);
  }
  const page = await town.page('/cases', 'aoki');
  const order = [...page.matchAll(/川辺 ([一二三])/g)].map(([, name]) => name);
  expect(order).toEqual(['一', '二', '三']);
  expect(await town.page('/cases?state=closed', 'aoki')).not.toContain('川辺');
});
