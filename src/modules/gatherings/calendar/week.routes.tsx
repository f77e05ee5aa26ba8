import { Desk } from '../../../kernel/http/desk.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { gatheringWords } from '../messages.ts';
import { dayAsked } from './day-asked.ts';
import { readGathering } from './gathering.actions.ts';
import { GatheringPage } from './gathering.page.tsx';
import { nearIdOf } from './near.ts';
import { readWeek } from './week.actions.ts';
import { WeekPage } from './week.page.tsx';

const browsed = { audience: 'resident', permission: 'gathering.browse', shared: true } as const;

/** Where neighbours look first: this week near me, and one gathering. */
export const weekDesk = new Desk().get(gatheringPaths.week, browsed, async (visit) => {
  const week = await readWeek(visit.ctx, dayAsked(visit, 'from'), nearIdOf(visit));
  if (!week.ok) return await visit.refused(week);
  return await visit.page(
    visit.say(gatheringWords.title),
    <WeekPage week={week.value} code={visit.ctx.town.code} />,
  );
});

/** One gathering; its address is read last, because it would take any word for an identifier. */
export const gatheringDesk = new Desk().get(gatheringPaths.show(':id'), browsed, async (visit) => {
  const read = await readGathering(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const url = visit.ctx.townUrl + gatheringPaths.show(read.value.gathering.id);
  return await visit.page(read.value.gathering.name, <GatheringPage view={read.value} url={url} />);
});
