import { expect, test } from 'vitest';
import { allRoutes, allWalls } from '../../src/app/rooms.ts';
import { askOwner } from '../../src/modules/people/index.ts';
import { testDatabase } from '../support/database.ts';
import { done } from './build.ts';
import { emptyTally, type StoryReader, sweep, wrongInWords } from './compare.ts';
import { type DoorTally, tryMerges, tryPages, trySearches } from './doors.ts';
import { rules } from './oracle-standing.ts';
import { wrongLocks } from './recompute.ts';
import { readableTables } from './rows.ts';
import { aStory } from './story/index.ts';
import type { Story } from './story/story.ts';

/** Everybody of our town, and of the next town everybody while deeds are done, then the three who would see most. */
const readersOf = (story: Story, index: number): readonly StoryReader[] =>
  story.readers.filter(
    ({ stage, name }) => stage === story.ours || index < 2 || /owner|aoki|admin/.test(name),
  );

test('every row opens to whom the prose of consultation.md §6 lets read it, and to nobody else', {
  timeout: 240_000,
}, async () => {
  const story = await aStory();
  const tally = emptyTally();
  for (const [index, chapter] of story.chapters.entries()) {
    await chapter.tell();
    await sweep(story, chapter, tally, readersOf(story, index));
    if (chapter.jobsAreDead) continue; // a lease that ran out stands in its lock until the job takes it out
    const { wrong } = await wrongLocks(story.ours.db, story.ours.town.clock.now());
    expect(wrong, chapter.label).toEqual([]);
  }
  const counts = rules.map((rule) => ({ rule, ...(tally.byRule.get(rule) ?? { allow: 0, deny: 0 }) }));
  console.table(counts);
  console.info(`${tally.cells} cells, ${tally.wrong.length} of them wrong`);
  expect(tally.cells).toBeGreaterThan(100_000);
  expect(counts.filter(({ allow, deny }) => allow === 0 || deny === 0)).toEqual([]);
  expect(wrongInWords(tally.wrong)).toEqual([]);
});

test('counts for reports are shut to every session, whoever asks', async () => {
  const { readable, shut } = await readableTables(await testDatabase());
  const isFacts = (name: string) => name.startsWith('facts.');
  expect(readable.filter(isFacts)).toEqual([]);
  expect(shut).toContain('facts.gathering_day');
});

/** Every role once; the pages are asked over HTTP, which costs more than a question to the waist. */
const atDoors = (story: Story): readonly StoryReader[] =>
  story.readers.filter(
    ({ stage, name }) => (stage === story.ours && story.cast.includes(name)) || name === '隣町のaoki',
  );

function expectDoor(what: string, { allow, deny, wrong }: DoorTally): void {
  console.info(`${what}: ${allow} open, ${deny} shut`);
  expect(wrong, what).toEqual([]);
  expect(Math.min(allow, deny), what).toBeGreaterThan(5);
}

/** Who reads only one of two records asks the owners of both whether they are one person. */
async function expectBothOwnersAsked({ ours, called }: Story): Promise<void> {
  const question = { phone: '0561223344' };
  await done(
    ours.town
      .as('aoki')
      .act('merge.ask', (tx) => askOwner(tx, question, '同じ方かもしれません', called('father'))),
  );
  const asked = await ours.db.kysely
    .selectFrom('work.item')
    .select(['subjectId', 'ownerPostId'])
    .where('kind', '=', 'ownerAsked')
    .execute();
  const { post } = ours.town.ids;
  expect(asked).toEqual(
    expect.arrayContaining([
      { subjectId: called('double'), ownerPostId: post('elderClerk') },
      { subjectId: called('father'), ownerPostId: post('aoki') },
    ]),
  );
}

test('[consultation A25] a merge needs rights on both records, else both owners are asked; search and pages show what the rows show', {
  timeout: 240_000,
}, async () => {
  const story = await aStory();
  for (const { tell } of story.chapters.slice(0, 3)) await tell();
  const readers = atDoors(story);
  const { called } = story;
  const pairs = [
    ['father', 'double'],
    ['father', 'child'],
    ['wife', 'husband'],
    ['mover', 'single'],
    ['theirs', 'father'],
  ] as const;
  expectDoor(
    'merging',
    await tryMerges(
      story,
      readers,
      pairs.map(([a, b]) => [called(a), called(b)]),
    ),
  );
  await expectBothOwnersAsked(story);
  expectDoor('searching', await trySearches(story, readers));
  expectDoor('pages', await tryPages(story, readers));
});

test('[consultation A30] there is no table and no address for the closed bodies yet', () => {
  const closed = /child.?council|elder.?abuse|abuse.?record|women|core.?member|support.?meeting/i;
  const named = [...allWalls.map(({ table }) => table), ...allRoutes.map(({ path }) => path)];
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((name) => closed.test(name))).toEqual([]);
});
