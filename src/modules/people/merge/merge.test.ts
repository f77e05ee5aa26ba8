import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { makeLock } from '../../../kernel/walls/lock.ts';
import { canonicalIds, personCards } from '../person/card.store.ts';
import { addPhone } from '../person/change.actions.ts';
import { followPerson, unfollowPerson } from '../person/person.walls.ts';
import { search } from '../person/search.actions.ts';
import { aMeasure, aPerson, done } from '../testing.ts';
import { merge, tellApart, unmerge } from './merge.actions.ts';
import { readAssign, readMerges } from './view.actions.ts';

beforeAll(async () => {
  await testDatabase();
});

const join = (town: TestTown, who: string, aliasId: string, canonicalId: string) =>
  town.as(who).act('merge.join', (tx) => merge(tx, { aliasId, canonicalId, reason: '同じ人' }));
const part = (town: TestTown, who: string, aliasId: string) =>
  town.as(who).act('merge.part', (tx) => unmerge(tx, aliasId, '別の人'));

/** Makes a person open to further posts, as a consultation they are in would. */
const openTo = async (town: TestTown, personId: string, ...posts: string[]) =>
  done(
    await town.as('aoki').act('person.change', async (tx) => {
      const grants = posts.map(
        (who) => ({ slot: 'writer', token: town.ids.post(who), rule: 'A01' }) as const,
      );
      const lock = await makeLock(tx, 'consultation', grants);
      await followPerson(tx, [personId], lock.lockId);
      return ok(lock.lockId);
    }),
  );

const turnsAt = async (town: TestTown, login: string) => {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('work.item')
    .select(['kind', 'subjectId'])
    .where('townId', '=', town.town.id)
    .where('ownerPostId', '=', town.ids.post(login))
    .where('state', '=', 'open')
    .execute();
  return rows;
};

test('who cannot read both records cannot merge them; a possible-match request goes to both owners [consultation A25]', async () => {
  const town = await aTown();
  const own = await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  const other = await aPerson(town, 'baba', { nameWritten: '白川 花子' });
  for (const [a, b] of [
    [own, other],
    [other, own],
  ] as const)
    expect(await join(town, 'aoki', a, b)).toMatchObject({ refusal: 'not-found' });
  expect((await town.get(`/people/${own}/merge/${other}`, 'aoki')).status).toBe(404);

  const page = await town.page(`/people/${own}/merges`, 'aoki');
  expect(page).toContain('記録があるかもしれません');
  expect(page).not.toContain(other);
  expect((await town.post(`/people/${own}/merges/ask`, { words: '同じ人では' }, 'aoki')).status).toBe(303);
  expect(await turnsAt(town, 'aoki')).toEqual([{ kind: 'ownerAsked', subjectId: own }]);
  expect(await turnsAt(town, 'baba')).toEqual([{ kind: 'ownerAsked', subjectId: other }]);

  const { steps } = done(await readMerges(town.as('baba'), other));
  const step = steps.find((one) => one.waits);
  await town.post(`/people/${other}/asked/${step?.id}`, { words: '電話で話した' }, 'baba');
  expect(await turnsAt(town, 'baba')).toEqual([]);
  expect(done(await readMerges(town.as('baba'), other)).steps.some((one) => one.waits)).toBe(false);
});

test('merged records open to the readers of either, answer to either number, and part again', async () => {
  const town = await aTown();
  const one = await aPerson(town, 'aoki', { nameWritten: '髙橋 太一' });
  const other = await aPerson(town, 'aoki', { nameWritten: '高橋 多一' });
  await openTo(town, one, 'aoki', 'baba');
  await openTo(town, other, 'aoki', 'goto');
  done(await join(town, 'aoki', one, other));
  for (const who of ['baba', 'goto']) {
    const cards = await town
      .as(who)
      .read('person.view', async (tx) => ok([...(await personCards(tx, [one, other])).entries()]));
    expect(done(cards).map(([asked, card]) => [asked, card.id])).toEqual([
      [one, other],
      [other, other],
    ]);
    const moved = await town.get(`/people/${one}`, who);
    expect(moved.headers.get('location')).toMatch(new RegExp(`/people/${other}$`));
  }
  done(await part(town, 'aoki', one));
  expect((await town.get(`/people/${one}`, 'baba')).status).toBe(200);
  expect((await town.get(`/people/${other}`, 'baba')).status).toBe(404);
  expect((await town.get(`/people/${one}`, 'goto')).status).toBe(404);
});

test('what was recorded while two were one is listed, and a human gives each row to one of them', async () => {
  const town = await aTown();
  const one = await aPerson(town, 'aoki', {
    nameWritten: '髙橋 太一',
    phones: [{ number: '090-0000-0001' }],
  });
  const other = await aPerson(town, 'aoki', { nameWritten: '高橋 多一' });
  done(await join(town, 'aoki', one, other));
  const phone = { number: '090-0000-0002', note: null };
  done(await town.as('aoki').act('person.change', (tx) => addPhone(tx, one, phone)));
  const { since } = done(await part(town, 'aoki', one));
  expect(since).toHaveLength(1);
  const { steps } = done(await readMerges(town.as('aoki'), one));
  const step = steps.find((found) => found.kind === 'unmerged');
  const listed = done(await readAssign(town.as('aoki'), one, step?.id ?? ''));
  expect(listed.rows.map((row) => [row.words, row.personId])).toEqual([['090-0000-0002', other]]);
  const row = { table: 'phone', rowId: since[0] ?? '', personId: one };
  expect((await town.post(`/people/${one}/assign/${step?.id}`, row, 'aoki')).status).toBe(303);
  const found = async (line: string) =>
    done(await search(town.as('aoki'), line)).hits.map((hit) => hit.card.id);
  expect(await found('09000000002')).toEqual([one]);
});

test('records said to be two people are not offered as one again', async () => {
  const town = await aTown();
  const one = await aPerson(town, 'aoki', { nameWritten: '高橋 太一' });
  const other = await aPerson(town, 'aoki', { nameWritten: '高橋 太一' });
  const offered = async (id: string) =>
    done(await readMerges(town.as('aoki'), id)).possible.map(({ card }) => card.id);
  expect(await offered(one)).toEqual([other]);
  const apart = await town
    .as('aoki')
    .act('merge.tellApart', (tx) => tellApart(tx, { aliasId: one, canonicalId: other, reason: 'いとこ' }));
  done(apart);
  expect([await offered(one), await offered(other)]).toEqual([[], []]);
});

test('two merges of one moment in opposite directions leave one record standing, not a circle', async () => {
  const town = await aTown();
  const one = await aPerson(town, 'aoki', { nameWritten: '高橋 太一' });
  const other = await aPerson(town, 'aoki', { nameWritten: '高橋 多一' });
  const both = await Promise.all([join(town, 'aoki', one, other), join(town, 'aoki', other, one)]);
  expect(both.map((result) => (result.ok ? 'joined' : result.refusal)).sort()).toEqual([
    'joined',
    'same-record',
  ]);
  expect(done(await search(town.as('aoki'), '高橋')).hits).toHaveLength(1);
});

test('a hidden record is not merged with one in sight', async () => {
  const town = await aTown();
  const hidden = await aPerson(town, 'safety', { nameWritten: '海野 潮美' });
  const plain = await aPerson(town, 'safety', { nameWritten: '海野 潮美' });
  await aMeasure(town, [hidden]);
  expect(await join(town, 'safety', plain, hidden)).toMatchObject({ refusal: 'one-hidden' });
  expect(await join(town, 'safety', hidden, plain)).toMatchObject({ refusal: 'one-hidden' });
});

type Step =
  | { readonly kind: 'open'; readonly of: number; readonly post: string }
  | { readonly kind: 'shut'; readonly of: number }
  | { readonly kind: 'merge'; readonly of: number; readonly into: number }
  | { readonly kind: 'part'; readonly of: number };

const who = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    of: who,
    post: fc.constantFrom('baba', 'goto', 'clerk', 'ito'),
  }),
  fc.record({ kind: fc.constant('shut' as const), of: who }),
  fc.record({ kind: fc.constant('merge' as const), of: who, into: who }),
  fc.record({ kind: fc.constant('part' as const), of: who }),
);

/** Three records of the same town under the same work; merges happen only where `merging`. Answers who reads each in the end. */
async function lived(town: TestTown, steps: readonly Step[], merging: boolean): Promise<string[][]> {
  const ids = [await aPerson(town, 'aoki'), await aPerson(town, 'aoki'), await aPerson(town, 'aoki')];
  const threads: string[][] = [[], [], []];
  const id = (no: number) => ids[no] ?? '';
  for (const each of steps) {
    if (each.kind === 'open') threads[each.of]?.push(await openTo(town, id(each.of), 'aoki', each.post));
    if (each.kind === 'shut') {
      const lockId = threads[each.of]?.pop();
      if (lockId)
        done(
          await town.as('aoki').act('person.change', async (tx) => {
            await unfollowPerson(tx, [id(each.of)], lockId);
            return ok(null);
          }),
        );
    }
    if (merging && each.kind === 'merge') {
      const roots = await town.as('aoki').read('person.view', async (tx) => ok(await canonicalIds(tx, ids)));
      const [from, into] = [done(roots).get(id(each.of)), done(roots).get(id(each.into))];
      if (from && into && from !== into) done(await join(town, 'aoki', from, into));
    }
    if (merging && each.kind === 'part') await part(town, 'aoki', id(each.of));
  }
  if (merging) for (const one of ids) await part(town, 'aoki', one);
  return await readersOf(ids);
}

async function readersOf(ids: readonly string[]): Promise<string[][]> {
  const { kysely } = await testDatabase();
  const readers = [];
  for (const id of ids) {
    const row = await kysely
      .selectFrom('people.person')
      .select(['readers', 'writers', 'needs', 'never'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    readers.push([...row.readers].sort());
  }
  return readers;
}

test('merging, working and parting leave every record open to exactly those who would read it had nothing been merged', async () => {
  const town = await aTown();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      expect(await lived(town, steps, true)).toEqual(await lived(town, steps, false));
    }),
    { numRuns: 6, seed: 20261126 },
  );
}, 120_000);
