import { testDatabase } from '../../support/database.ts';
import { aNextTown, aTown, type TestTown } from '../../support/town.ts';
import { seatRole, tellOffices } from '../build.ts';
import type { Stage } from '../deeds.ts';
import { aDirectory } from '../directory-deeds.ts';
import { setLots } from '../list-scene.ts';
import { emptyWorld } from '../world.ts';
import { chaptersOf } from './chapters.ts';
import type { Story } from './story.ts';

const cast = [
  'owner',
  'manager',
  'clerk',
  'doi',
  'endo',
  'aoki',
  'baba',
  'shakyoManager',
  'coordinator',
  'goto',
  'elderClerk',
  'hara',
  'ito',
  'duty',
  'safety',
  'abuse',
  'reviewer',
  'admin',
] as const;

/** Roles nobody of the cast plays. Chiba of the next town is its whole cast. */
const others = [
  ['participationCoordinator', 'shakyo'],
  ['ibashoStaff', 'shakyo'],
  ['minseiIin', 'city'],
  ['communityPartner', 'shakyo'],
  ['invitedMember', 'disability'],
  ['prefectureAdvisor', 'city'],
  ['registryOfficer', 'city'],
] as const;

export async function aStory(): Promise<Story> {
  const db = await testDatabase();
  const world = emptyWorld();
  const [ours, next] = [await stageOf(await aTown()), await stageOf(await aNextTown())];
  async function stageOf(town: TestTown): Promise<Stage> {
    return { town, db, world };
  }
  const readers: { name: string; stage: Stage; account: string | null }[] = [];
  for (const stage of [ours, next]) {
    const where = stage === next ? '隣町の' : '';
    for (const who of cast) readers.push({ name: where + who, stage, account: stage.town.ids.account(who) });
    readers.push({ name: `${where}resident`, stage, account: null });
  }
  for (const [role, body] of others) {
    const { account } = await seatRole(db, ours.town, role, body);
    readers.push({ name: role, stage: ours, account });
  }
  const accountOf = (name: string): string => readers.find((reader) => reader.name === name)?.account ?? '';
  for (const { town } of [ours, next]) {
    await aDirectory(town);
    await setLots(town);
  }
  for (const stage of [ours, next]) await tellOffices(db, world, stage.town.town.id);
  const id: Record<string, string> = {};
  const called = (name: string): string => {
    const value = id[name];
    if (!value) throw new Error(`the story has no ${name} yet`);
    return value;
  };
  return { ours, next, readers, cast, called, chapters: chaptersOf(ours, next, id, called, accountOf) };
}
