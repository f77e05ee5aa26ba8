import { addWorkingDays, instantAt } from '../../kernel/time.ts';
import { aDraft, makeArticle, makeTerm, publishArticle, writeArticle } from '../../modules/site/testing.ts';
import type { ArticlePlan, TermPlan } from './article-plan.ts';
import { as, done, type Stage } from './stage.ts';

/** The words a town explains, and its articles, by the deeds of those who wrote them. */
export async function tellArticles(
  stage: Stage,
  by: string,
  { terms, articles }: { readonly terms: readonly TermPlan[]; readonly articles: readonly ArticlePlan[] },
): Promise<void> {
  for (const { kana = '', ...term } of terms)
    done(await makeTerm(as(stage, by), { ...term, kana, retired: false }), `word ${term.term}`);
  for (const article of articles) await tell(stage, article);
}

async function tell(stage: Stage, plan: ArticlePlan): Promise<void> {
  const { slug, by, organization, ja, easy, en, publishedAgo } = plan;
  const day = addWorkingDays(stage.today, -(publishedAgo ?? 1));
  stage.clock.moveTo(instantAt(day, '10:30', stage.town.zone));
  const facts = { slug, organizationId: stage.organizations.of(organization) };
  const { id } = done(await makeArticle(as(stage, by), facts, aDraft(ja)), `article ${slug}`);
  for (const [locale, words] of [['easy', easy] as const, ['en', en] as const])
    if (words)
      done(await writeArticle(as(stage, by), id, undefined, { locale, ...words }), `${slug} in ${locale}`);
  if (publishedAgo !== undefined) done(await publishArticle(as(stage, by), id), `publishing ${slug}`);
}
