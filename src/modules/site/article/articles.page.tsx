import { languageTag } from '../../../kernel/i18n/locale.ts';
import { Ruby, Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import { Breadcrumbs, Card, Cards, EmptyState, PageHead, useSay, useView } from '../../../kernel/ui/index.ts';
import { sitePaths } from '../../../paths/site.ts';
import { learnWords as words } from '../messages.ts';
import { type Text, textFor } from './article.rules.ts';

export type Listed = { readonly slug: string; readonly publishedOn: string; readonly texts: readonly Text[] };

/** All articles of the town. */
export function ArticlesPage({ articles }: { articles: readonly Listed[] }) {
  const t = useSay();
  return (
    <>
      <Breadcrumbs items={[{ href: sitePaths.learn, label: t(words.title) }, { label: t(words.articles) }]} />
      <PageHead title={<Said message={words.articles} />} lead={<Said message={words.articlesLead} />} />
      {articles.length === 0 ? (
        <EmptyState title={<Said message={words.noArticles} />} />
      ) : (
        <ArticleCards articles={articles} level={2} />
      )}
    </>
  );
}

/** Articles as cards: title, what it is about, since when. */
export function ArticleCards({ articles, level }: { articles: readonly Listed[]; level: 2 | 3 }) {
  return (
    <Cards>
      {articles.map((article) => (
        <ArticleCard article={article} level={level} />
      ))}
    </Cards>
  );
}

function ArticleCard({ article: { slug, publishedOn, texts }, level }: { article: Listed; level: 2 | 3 }) {
  const { locale } = useView();
  const text = textFor(texts, locale);
  if (!text) return null;
  const lang = text.locale === locale ? undefined : languageTag[text.locale];
  const own = (words: string) => (
    <span lang={lang}>
      <Ruby>{words}</Ruby>
    </span>
  );
  return (
    <Card
      level={level}
      href={sitePaths.article(slug)}
      title={own(text.title)}
      foot={<SaidTime>{formatDate(publishedOn, locale)}</SaidTime>}
    >
      {text.lead !== '' && <p>{own(text.lead)}</p>}
    </Card>
  );
}
