import {
  aDraft,
  aTerm,
  makeArticle,
  makeTerm,
  publishArticle,
  withdrawArticle,
} from '../../src/modules/site/testing.ts';
import type { Who } from '../support/town.ts';
import { done } from './build.ts';
import type { Stage } from './deeds.ts';

/** An article, as far as it is to go. */
export async function article(
  { town }: Stage,
  who: Who,
  slug: string,
  until: 'draft' | 'published' | 'withdrawn',
  title = `${slug}の題`,
): Promise<string> {
  const ctx = town.as(who);
  const facts = { slug, organizationId: null };
  const { id } = await done(makeArticle(ctx, facts, aDraft({ title })), 'article');
  if (until !== 'draft') await done(publishArticle(ctx, id), 'publishing');
  if (until === 'withdrawn') await done(withdrawArticle(ctx, id, '見直すため'), 'withdrawing');
  return id;
}

/** One article of every kind, and a word that is explained. */
export async function tellArticles(stage: Stage): Promise<void> {
  for (const until of ['draft', 'published', 'withdrawn'] as const) await article(stage, 'doi', until, until);
  await done(makeTerm(stage.town.as('doi'), aTerm()), 'word');
}

/** Something for every form about articles. */
export async function setArticles(stage: Stage, id: Record<string, string>): Promise<void> {
  id.article = await article(stage, 'doi', 'story-before', 'draft', '前の題の読みもの');
  id.articleReady = await article(stage, 'doi', 'ready', 'draft');
  id.articleOpen = await article(stage, 'doi', 'open', 'published');
  id.term = (await done(makeTerm(stage.town.as('doi'), aTerm({ meaning: '前の説明' })), 'word')).id;
}
