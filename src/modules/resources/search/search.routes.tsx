import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid } from '../../../kernel/ids.ts';
import { type ResourceQuery, resourcesPaths } from '../../../paths/resources.ts';
import { leafletWords, searchWords } from '../messages.ts';
import { LeafletPage } from './leaflet.page.tsx';
import { readLeaflet, readSearch } from './page.actions.ts';
import { SearchPage } from './search.page.tsx';

const asked = { audience: 'resident', permission: 'resource.find', shared: true } as const;

/** How many entries stand on one page: a phone shows them without waiting, a map without crowding. */
const pageSize = 15;

/** Words as far as a search reads them. */
const mostLetters = 200;

const code = (word: string | null): string | undefined =>
  word && /^(own:.{1,60}|[a-zA-Z0-9]{1,30})$/u.test(word) ? word : undefined;

const isYes = (word: string | null): boolean => word === 'yes';

/** What the address asks, as far as it makes sense; the rest is as if it had not been said. */
function queryOf({ query }: Visit): ResourceQuery & { readonly pageNo: number } {
  const page = Number(query.get('page') ?? '1');
  const district = query.get('district') ?? '';
  const yes = (name: string) => (isYes(query.get(name)) ? 'yes' : undefined);
  return {
    q: (query.get('q') ?? '').slice(0, mostLetters).toWellFormed(),
    layer: code(query.get('layer')),
    whom: code(query.get('whom')),
    tag: code(query.get('tag')),
    district: isUuid(district) ? district.toLowerCase() : undefined,
    free: yes('free'),
    stepFree: yes('stepFree'),
    noSignUp: yes('noSignUp'),
    openToday: yes('openToday'),
    pageNo: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The public search and the leaflet. */
export const searchDesk = new Desk()
  .get(resourcesPaths.search(), asked, async (visit) => {
    const { pageNo, ...query } = queryOf(visit);
    const read = await readSearch(visit.ctx, {
      words: query.q ?? '',
      layer: query.layer,
      whom: query.whom,
      tag: query.tag,
      districtId: query.district,
      free: query.free === 'yes',
      stepFree: query.stepFree === 'yes',
      noSignUp: query.noSignUp === 'yes',
      openToday: query.openToday === 'yes',
      page: pageNo,
      pageSize,
    });
    if (!read.ok) return await visit.refused(read);
    const props = { ...read.value, query, page: pageNo, pageSize, code: visit.ctx.town.code };
    return await visit.page(visit.say(searchWords.title), <SearchPage {...props} />);
  })
  .get(resourcesPaths.leaflet(), asked, async (visit) => {
    const district = visit.query.get('district') ?? '';
    const read = await readLeaflet(visit.ctx, isUuid(district) ? district.toLowerCase() : null);
    if (!read.ok) return await visit.refused(read);
    const page = <LeafletPage {...read.value} code={visit.ctx.town.code} />;
    return await visit.page(visit.say(leafletWords.townTitle), page);
  });
