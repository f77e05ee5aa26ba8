import { isRole } from '../kernel/auth/roles.ts';
import type { Tx } from '../kernel/ctx/tx.ts';
import { keptToday } from '../modules/gatherings/index.ts';
import { meetingsToday } from '../modules/networks/index.ts';
import { type PanelRow, todayPanels } from '../modules/work/index.ts';
import { gatheringPaths } from '../paths/gatherings.ts';
import { networkPaths } from '../paths/networks.ts';
import { allPermissions } from './rooms.ts';

/** Gatherings one keeps and meetings of one's networks stand on "Today" (screens.md 8), where heads are counted. */
export const fillNeighbours = (): void =>
  todayPanels.register('neighbours.today', {
    title: 'きょうの集まりと会議',
    sort: 5,
    askers: (allPermissions.get('attendance.enter')?.askers ?? []).filter(isRole),
    empty: 'きょう、世話をする集まりや会議はありません。',
    load: async (tx, limit) => ({ rows: await rowsOf(tx, limit), more: gatheringPaths.list }),
  });

async function rowsOf(tx: Tx, limit: number): Promise<PanelRow[]> {
  const posts = tx.ring.held.map(({ id }) => id);
  const days = (await keptToday(tx, posts, limit)).map(({ id, name, startsAt, endsAt, place, state }) => ({
    startsAt,
    title: name,
    href: gatheringPaths.day(id),
    support: told(endsAt ? `${startsAt}〜${endsAt}` : startsAt, place, state === 'tentative' ? '要確認' : ''),
  }));
  const meetings = (await meetingsToday(tx, posts, limit)).map(({ id, name, startsAt, place }) => ({
    startsAt,
    title: name,
    href: networkPaths.meeting(id),
    support: told(startsAt, place),
  }));
  return [...days, ...meetings]
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, limit)
    .map(({ title, href, support }) => ({ title, href, support }));
}

const told = (...words: readonly string[]): string => words.filter((word) => word !== '').join('　');
