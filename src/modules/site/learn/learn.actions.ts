import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { activeDistricts, townContacts } from '../../districts/index.ts';
import { openGatheringPages, openStationPages } from '../../gatherings/index.ts';
import { openNetworkPages } from '../../networks/index.ts';
import { hasOpenServices } from '../../resources/index.ts';
import { publishedArticles } from '../article/article.store.ts';
import { shownTerms } from '../term/term.store.ts';

/** Articles shown beside the doors at most; all of them have a page of their own. */
const SHOWN_ARTICLES = 3;

/** What there is to know in this town: its latest articles, and which doors open on something. */
export const readLearn = (ctx: Ctx) =>
  ctx.read('site.learn', async (tx) => {
    const articles = await publishedArticles(tx);
    const networks = (await openNetworkPages(tx)).length > 0;
    return ok({
      articles: articles.slice(0, SHOWN_ARTICLES),
      moreArticles: articles.length > SHOWN_ARTICLES,
      has: {
        resources: await hasOpenServices(tx),
        networks,
        /** Where there is no network, the same address tells who is in charge of which district. */
        districts: !networks && (await activeDistricts(tx)).length > 0,
        stations: (await openStationPages(tx)).length > 0,
        layers: networks,
        calendar: (await openGatheringPages(tx)).length > 0,
        contact: (await townContacts(tx)).length > 0,
        words: (await shownTerms(tx)).length > 0,
      },
    });
  });
