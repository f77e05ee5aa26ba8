import { BackLink, Banner, Tabs } from '../../../kernel/ui/index.ts';
import { articlePaths } from '../../../paths/site.ts';
import type { TermFacts } from '../term/term.rules.ts';
import { ArticleBody } from './article.page.tsx';
import type { Text } from './article.rules.ts';
import { languages } from './desk.page.tsx';

type Props = {
  readonly articleId: string;
  /** What is looked at: 見本, or 第2版. */
  readonly what: string;
  readonly texts: readonly Text[];
  readonly text: Text;
  readonly terms: ReadonlyMap<string, TermFacts>;
  readonly hrefOf: (locale: Text['locale']) => string;
};

/** An article as residents would read it, one language at a time. */
export function PreviewPage({ articleId, what, texts, text, terms, hrefOf }: Props) {
  return (
    <>
      <BackLink href={articlePaths.keep(articleId)}>読みものの管理に戻る</BackLink>
      <Banner kind="info" title={what} />
      {texts.length > 1 && (
        <Tabs
          label="ことば"
          items={texts.map(({ locale }) => ({
            href: hrefOf(locale),
            label: languages[locale],
            current: locale === text.locale,
          }))}
        />
      )}
      <ArticleBody text={text} terms={terms} isPreview />
    </>
  );
}
