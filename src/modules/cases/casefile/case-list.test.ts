import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aPerson, approveClosing, askClosing, done } from '../testing.ts';

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

test('a closed case is found by who is responsible since and by managers, with the reason still to be written, and by nobody else', async () => {
  const town = await aTown();
  const { caseId } = await aCase(town, 'aoki', await aPerson(town, 'aoki', { nameWritten: '川辺 三' }));
  const wish = {
    reason: 'goalsMet',
    words: '暮らしが落ち着いた',
    leadAfterPostId: town.ids.post('aoki'),
    remainingRisk: null,
    reopenTriggers: null,
    personInformedOn: '2026-11-26',
  } as const;
  done(await askClosing(town.as('aoki'), caseId, wish));
  done(await approveClosing(town.as('shakyoManager'), caseId));
  for (const [who, scope] of [
    ['aoki', 'lead'],
    ['owner', 'all'],
  ] as const) {
    const list = await town.page(`/cases?state=closed&scope=${scope}`, who);
    expect(list, who).toContain('川辺 三');
    expect(list).toContain(`/cases/${caseId}`);
    const door = await town.get(`/cases/${caseId}`, who);
    expect([door.status, door.headers.get('location')]).toEqual([
      303,
      `/t/${town.town.slug}/cases/${caseId}/open`,
    ]);
  }
  for (const who of ['baba', 'goto', 'clerk', 'hara'])
    expect(await town.page('/cases?state=closed&scope=all', who), who).not.toContain('川辺');
});
