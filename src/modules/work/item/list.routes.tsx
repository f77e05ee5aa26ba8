import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid } from '../../../kernel/ids.ts';
import { workPaths } from '../../../paths/work.ts';
import { type ListAsked, readList } from './list.actions.ts';
import { ListPage } from './list.page.tsx';

export const listDesk = new Desk().get(
  workPaths.list,
  { audience: 'staff', permission: 'work.list' },
  async (visit) => {
    const asked = askedOf(visit.query);
    const read = await readList(visit.ctx, asked);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('待っていること', <ListPage {...read.value} asked={asked} />);
  },
);

/** What cannot be understood in an address is left out: a filter never ends in a refusal. */
function askedOf(query: Visit['query']): ListAsked {
  const post = query.get('post') ?? 'mine';
  const page = Number(query.get('page') ?? '1');
  return {
    post: isUuid(post) || post === 'all' ? post : 'mine',
    state: (['done', 'dropped'] as const).find((state) => state === query.get('state')) ?? 'open',
    late: query.get('late') === 'yes',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}
