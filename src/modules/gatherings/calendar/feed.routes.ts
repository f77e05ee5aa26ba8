import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { type FeedOf, readFeed } from './feed.actions.ts';
import { calendarText } from './feed.letter.ts';

const browsed = { audience: 'resident', permission: 'gathering.browse' } as const;

/** Calendars to subscribe to: of the town, of a district, of one gathering. */
export const feedDesk = new Desk()
  .get(gatheringPaths.townFeed, browsed, (visit) => answer(visit, { of: 'town' }))
  .get(gatheringPaths.gatheringFeed(':id'), browsed, (visit) =>
    answer(visit, { of: 'gathering', id: visit.id('id') }),
  )
  .get(gatheringPaths.districtFeed(':id'), browsed, (visit) =>
    answer(visit, { of: 'district', id: visit.id('id') }),
  );

async function answer(visit: Visit, feed: FeedOf): Promise<Response> {
  const read = await readFeed(visit.ctx, feed);
  if (!read.ok) return await visit.refused(read);
  return new Response(calendarText(read.value, visit.ctx.townUrl), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="tsumugi.ics"',
    },
  });
}
