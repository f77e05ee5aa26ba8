import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { OpenPage } from '../../../kernel/http/open-page.ts';
import { ok } from '../../../kernel/result.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { sitePaths } from '../../../paths/site.ts';
import { openGatheringPages, openStationPages } from '../../gatherings/index.ts';
import { openNetworkPages } from '../../networks/index.ts';
import { openServicePages } from '../../resources/index.ts';
import { publishedArticles } from '../article/article.store.ts';
import { shownTerms } from '../term/term.store.ts';

const always = [
  sitePaths.home,
  consultationPaths.ask,
  sitePaths.learn,
  gatheringPaths.week,
  resourcesPaths.search(),
  sitePaths.contact,
  sitePaths.about,
].map((path): OpenPage => ({ path, changedOn: null }));

/** Every page of the town that everybody may read, as far as it is about something. */
export const readMap = (ctx: Ctx) =>
  ctx.read('site.map', async (tx) =>
    ok([
      ...always,
      ...(await openArticlePages(tx)),
      ...(await openGatheringPages(tx)),
      ...(await openStationPages(tx)),
      ...(await openNetworkPages(tx)),
      ...(await openServicePages(tx)),
    ]),
  );

async function openArticlePages(tx: Tx): Promise<OpenPage[]> {
  const articles = await publishedArticles(tx);
  const newest = articles
    .map(({ changedOn }) => changedOn)
    .sort()
    .at(-1);
  return [
    ...(articles.length > 0 ? [{ path: sitePaths.articles, changedOn: newest ?? null }] : []),
    ...articles.map(({ slug, changedOn }) => ({ path: sitePaths.article(slug), changedOn })),
    ...((await shownTerms(tx)).length > 0 ? [{ path: sitePaths.words, changedOn: null }] : []),
  ];
}
