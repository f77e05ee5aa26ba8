import { expect, test } from 'vitest';
import { aNextTown, aTown, type TestTown } from '../../../../tests/support/town.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { aDeputy, aPost, enterAbsence } from '../../districts/testing.ts';
import { endItems, itemsOf, itemWords, mostTurns, moveItems, putItem, turnCount } from '../index.ts';
import { anItem } from '../testing.ts';

const turnsOf = async (town: TestTown, who: string): Promise<number> => {
  const read = await town.as(who).read('work.count', async (tx) => ok(await turnCount(tx)));
  return read.ok ? read.value : Number.NaN;
};

const away = (town: TestTown, who: string) =>
  enterAbsence(town.as(who), {
    accountId: town.ids.account(who),
    fromOn: '2026-11-26',
    toOn: '2026-11-26',
    reason: '研修',
  });

test('a promise is somebody’s turn at once and nobody else’s', async () => {
  const town = await aTown();
  await anItem(town, 'aoki');
  expect(await turnsOf(town, 'aoki')).toBe(1);
  expect(await turnsOf(town, 'baba')).toBe(0);
  expect(await turnsOf(town, 'manager')).toBe(0);
});

test('a promise to a vacant post is the turn of the post above it', async () => {
  const town = await aTown();
  const vacant = await aPost(town);
  const put = await anItem(town, 'aoki', { ownerPostId: vacant });
  expect(put.ownerPostId).toBe(town.ids.post('manager'));
  expect(await turnsOf(town, 'manager')).toBe(1);
});

test('while somebody is away their turns are the deputy’s too, and theirs again the day they are back', async () => {
  const town = await aTown();
  await aDeputy(town, 'baba', 'aoki');
  await anItem(town, 'aoki', { dueAt: new Date('2026-12-01T00:00:00+09:00') });
  expect(await turnsOf(town, 'baba')).toBe(0);
  await away(town, 'aoki');
  expect(await turnsOf(town, 'baba')).toBe(1);
  town.clock.moveTo(new Date('2026-11-27T00:00:01+09:00'));
  expect(await turnsOf(town, 'baba')).toBe(0);
  expect(await turnsOf(town, 'aoki')).toBe(1);
});

test('who takes a thing over ends the turn of a post they do not hold, and waits from now', async () => {
  const town = await aTown();
  const { subjectId } = await anItem(town, 'aoki');
  town.clock.pass(120);
  const moved = await town
    .as('goto')
    .act('work.seen', async (tx) => ok(await moveItems(tx, { subjectId }, town.ids.post('goto'))));
  expect(moved).toMatchObject(ok({ ownerPostId: town.ids.post('goto'), moved: 1 }));
  expect([await turnsOf(town, 'aoki'), await turnsOf(town, 'goto')]).toEqual([0, 1]);
  const items = await town.as('goto').read('work.list', async (tx) => ok(await itemsOf(tx, [subjectId])));
  expect(items).toMatchObject(ok([{ since: town.clock.now() }]));
});

test('of a subject’s promises only the kinds that are named are ended', async () => {
  const town = await aTown();
  const { subjectId } = await anItem(town, 'aoki', { kind: 'callBack' });
  await anItem(town, 'aoki', { kind: 'visit', subjectId });
  const ended = await town
    .as('baba')
    .act('work.seen', async (tx) => ok(await endItems(tx, { subjectId, kinds: ['callBack'] })));
  expect(ended).toEqual(ok(1));
  expect(await turnsOf(town, 'aoki')).toBe(1);
});

test('a header never counts further than it shows', async () => {
  const town = await aTown();
  const put = await town.as('clerk').act('work.seen', async (tx) => {
    const item = { kind: 'test', subjectKind: 'test', ownerPostId: town.ids.post('aoki'), dueAt: tx.now };
    for (let no = 0; no <= mostTurns; no += 1)
      await putItem(tx, { ...item, subjectId: newId(), ladder: 'plain' });
    return ok(null);
  });
  expect(put.ok).toBe(true);
  expect(await turnsOf(town, 'aoki')).toBe(mostTurns);
  expect(await town.page('/today', 'aoki')).toContain('99件以上');
});

test('the next town sees no turn of ours', async () => {
  const [town, next] = [await aTown(), await aNextTown()];
  const { subjectId } = await anItem(town, 'manager');
  expect(await turnsOf(next, 'manager')).toBe(0);
  const items = await next.as('manager').read('work.list', async (tx) => ok(await itemsOf(tx, [subjectId])));
  expect(items).toEqual(ok([]));
});

test('the list shows what waits, the longest first, with words only for who may see the thing', async () => {
  const town = await aTown();
  const [first, second] = [await anItem(town, 'aoki', { kind: 'test-list' }), newId()];
  itemWords.register('test-list', {
    label: '試しの約束',
    words: async (tx, ids) =>
      new Map(
        ids
          .filter(() => tx.ring.keys.includes(town.ids.post('aoki')))
          .map((id) => [id, { title: id === second ? 'あとの人' : 'はじめの人', href: `/test/${id}` }]),
      ),
  });
  town.clock.pass(10);
  await anItem(town, 'aoki', { kind: 'test-list', subjectId: second });
  const mine = await town.page('/work', 'aoki');
  expect(mine.indexOf('はじめの人')).toBeGreaterThan(0);
  expect(mine.indexOf('あとの人')).toBeGreaterThan(mine.indexOf('はじめの人'));
  expect(mine).toContain(`/test/${first.subjectId}`);
  const manager = await town.page('/work?post=all', 'manager');
  expect(manager).toContain('試しの約束');
  expect(manager).not.toContain('はじめの人');
  expect(await town.page('/work?post=all', 'baba')).not.toContain('試しの約束');
});

test('only those who see all work may ask for the list of a post that is not theirs', async () => {
  const town = await aTown();
  await anItem(town, 'aoki');
  const path = `/work?post=${town.ids.post('aoki')}`;
  expect((await town.get(path, 'manager')).status).toBe(200);
  expect((await town.get(path, 'aoki')).status).toBe(200);
  expect((await town.get(path, 'baba')).status).toBe(404);
});

test('filters that cannot be understood are left out, and late ones are chosen by their promise', async () => {
  const town = await aTown();
  await anItem(town, 'aoki', { kind: 'test-late' });
  itemWords.register('test-late', { label: '遅れを試す約束', words: async () => new Map() });
  expect(await town.page('/work?late=yes', 'aoki')).toContain('期限を過ぎたものはありません');
  expect(await town.page('/work?page=x&post=1&state=%27', 'aoki')).toContain('遅れを試す約束');
  town.clock.pass(61);
  expect(await town.page('/work?late=yes', 'aoki')).toContain('期限超過');
});
