import { sql } from 'kysely';
import { allPermissions } from '../../src/app/rooms.ts';
import { ok, refuse } from '../../src/kernel/result.ts';
import { merge } from '../../src/modules/people/merge/merge.actions.ts';
import { find } from '../../src/modules/people/person/search.store.ts';
import { dayIn, done } from './build.ts';
import { ctxOfReader, type StoryReader } from './compare.ts';
import { mayRead } from './oracle.ts';
import { heldBy } from './oracle-standing.ts';
import type { Story } from './story/story.ts';
import { type Fact, has, type Reader } from './world.ts';

/** Doors past the tables: the search, the merge, the pages. Each cell is one reader at one door. */
export type DoorTally = { allow: number; deny: number; readonly wrong: string[] };

const emptyDoor = (): DoorTally => ({ allow: 0, deny: 0, wrong: [] });

function count(tally: DoorTally, expected: boolean, seen: boolean, words: string): void {
  tally[expected ? 'allow' : 'deny'] += 1;
  if (expected !== seen) tally.wrong.push(`${seen ? 'leak' : 'locked out'}: ${words}`);
}

const readerNow = ({ stage, name, account }: StoryReader): Reader => {
  const now = stage.town.clock.now();
  return { name, town: stage.town.town.id, account, day: dayIn(now), now };
};

/** Whether one of the posts somebody holds today may ask a permission at all. */
function mayAsk(story: Story, reader: StoryReader, permission: string): boolean {
  const askers = allPermissions.get(permission)?.askers ?? [];
  const held = heldBy(story.ours.world, readerNow(reader)).filter(({ early }) => !early);
  return held.some(({ post }) => askers.includes(has(story.ours.world.posts, post, 'post').role));
}

const opens = (story: Story, reader: StoryReader, fact: Fact): boolean =>
  mayRead(story.ours.world, readerNow(reader), fact).answer === 'allow';

type Named = { id: string; townId: string; name: string; phone: string | null; hidden: boolean };

/** Other stories may stand in the same database. */
const isOurs = (story: Story, townId: string): boolean =>
  [story.ours, story.next].some(({ town }) => town.town.id === townId);

const everybody = async (story: Story): Promise<Named[]> => {
  const { rows } = await sql<Named>`
    select p.id, p.town_id, p.name_written as name, p.hidden,
      (select number from people.phone h where h.person_id = p.id limit 1) as phone
    from people.person p`.execute(story.ours.db.kysely);
  return rows.filter(({ townId }) => isOurs(story, townId));
};

/** A search by whole name, and by number: finds those and only those its asker may read; never hints at a hidden one. */
export async function trySearches(story: Story, readers: readonly StoryReader[]): Promise<DoorTally> {
  const tally = emptyDoor();
  const persons = await everybody(story);
  const standing = persons.filter(({ id }) => !story.ours.world.persons.get(id)?.standsAs);
  for (const reader of readers) {
    if (!mayAsk(story, reader, 'person.search')) continue;
    for (const person of standing) {
      const question = { name: person.name, phone: person.phone ?? '' };
      const found = await done(
        ctxOfReader(reader).read('person.search', async (tx) => ok(await find(tx, question, 50))),
      );
      const expected = opens(story, reader, { kind: 'person', person: person.id, town: person.townId });
      const seen = found.seen.some(({ personId }) => personId === person.id);
      count(tally, expected, seen, `search for ${person.name} by ${reader.name}`);
      if (person.hidden && !expected)
        count(
          tally,
          false,
          found.unseen && !isNamesake(story, persons, person),
          `hint of ${person.name} to ${reader.name}`,
        );
    }
  }
  return tally;
}

/** Another record that is not hidden may answer to the same name or number: what a counter wrote down since. */
const isNamesake = (story: Story, persons: readonly Named[], of: Named): boolean =>
  persons.some(
    (other) =>
      other.id !== of.id &&
      !other.hidden &&
      other.phone === of.phone &&
      story.ours.world.persons.has(other.id) &&
      other.townId === of.townId,
  );

/** A25: a merge is tried by everybody on every pair, and undone whatever it answers. */
export async function tryMerges(
  story: Story,
  readers: readonly StoryReader[],
  pairs: readonly (readonly [string, string])[],
): Promise<DoorTally> {
  const tally = emptyDoor();
  const names = new Map((await everybody(story)).map(({ id, name }) => [id, name]));
  for (const reader of readers) {
    if (!mayAsk(story, reader, 'merge.join')) continue;
    for (const [alias, canonical] of pairs) {
      const tried = await ctxOfReader(reader).act('merge.join', async (tx) => {
        const result = await merge(tx, { aliasId: alias, canonicalId: canonical, reason: '試す' });
        return refuse(result.ok ? 'would-be-done' : result.refusal);
      });
      const both = [alias, canonical].every((person) =>
        opens(story, reader, {
          kind: 'person',
          person,
          town: has(story.ours.world.persons, person, 'person').town,
        }),
      );
      const found = !tried.ok && tried.refusal !== 'not-found';
      count(tally, both, found, `merge of ${names.get(alias)} and ${names.get(canonical)} by ${reader.name}`);
    }
  }
  return tally;
}

/** What a page must not say unless its reader may see the thing: one sentence that stands nowhere else. */
type PageCell = { path: string; permission: string; fact: Fact; words: string };

async function pagesOf(story: Story): Promise<PageCell[]> {
  const persons = await everybody(story);
  const { rows: reports } = await sql<{ id: string; townId: string; receiptNo: string; worry: string }>`
    select id, town_id, receipt_no, worry from consultations.consultation`.execute(story.ours.db.kysely);
  const { rows: cases } = await sql<{
    id: string;
    townId: string;
    caseNo: string;
    no: number;
    focal: string;
    closed: boolean;
  }>`
    select f.id, f.town_id, f.case_no, f.episode_no as no, p.name_written as focal, f.state = 'closed' as closed
    from cases.case_file f join people.person p on p.id = f.focal_person_id`.execute(story.ours.db.kysely);
  const { rows: guests } = await sql<{ day: string; townId: string; name: string }>`
    select occurrence_id as day, town_id, name from gatherings.signup`.execute(story.ours.db.kysely);
  return [
    ...guests
      .filter(({ townId }) => isOurs(story, townId))
      .map(({ day, townId, name }) => ({
        path: `/gatherings/days/${day}`,
        permission: 'gathering.list',
        fact: { kind: 'signup' as const, day, town: townId },
        words: name,
      })),
    ...persons.map(({ id, townId, name }) => ({
      path: `/people/${id}`,
      permission: 'person.view',
      fact: { kind: 'person' as const, person: id, town: townId },
      words: name,
    })),
    ...reports
      .filter(({ townId }) => isOurs(story, townId))
      .map(({ id, townId, worry }) => ({
        path: `/consultations/${id}`,
        permission: 'consultation.view',
        fact: { kind: 'consultation' as const, consultation: id, town: townId },
        words: worry,
      })),
    ...cases
      .filter(({ closed, townId }) => !closed && isOurs(story, townId))
      .map(({ id, townId, no, focal }) => ({
        path: `/cases/${id}`,
        permission: 'case.view',
        fact: { kind: 'episode' as const, case: id, no, town: townId },
        words: focal,
      })),
  ];
}

/** The main pages of every person, worry, open case and day with sign-ups, asked by everybody with a session of the town they work in. */
export async function tryPages(story: Story, readers: readonly StoryReader[]): Promise<DoorTally> {
  const tally = emptyDoor();
  const cells = await pagesOf(story);
  for (const reader of readers) {
    for (const { path, permission, fact, words } of cells) {
      const answer = await reader.stage.town.get(path, reader.name.replace('隣町の', ''));
      const body = await answer.text();
      const expected = opens(story, reader, fact) && mayAsk(story, reader, permission);
      const seen = answer.status === 200 && body.includes(words);
      count(tally, expected, seen, `${path} (${words.slice(0, 12)}) to ${reader.name}: ${answer.status}`);
      if (!expected && body.includes(words)) tally.wrong.push(`leak: the words of ${path} to ${reader.name}`);
    }
  }
  return tally;
}
