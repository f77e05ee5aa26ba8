import { languageTag } from '../../../kernel/i18n/locale.ts';
import { Ruby, Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Breadcrumbs,
  EmptyState,
  PageHead,
  PrintButton,
  SummaryList,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { sitePaths } from '../../../paths/site.ts';
import { articleWords, learnWords } from '../messages.ts';
import { explanationFor, type TermFacts } from './term.rules.ts';
import { WordHead } from './word.page.tsx';

/** Every word the town explains, in the order of its reading. */
export function WordsPage({ terms }: { terms: readonly TermFacts[] }) {
  const t = useSay();
  const { locale } = useView();
  const rows = terms.map((term) => {
    const { word, text, language } = explanationFor(term, locale);
    return {
      label: <WordHead term={term} word={word} />,
      value: (
        <span lang={language === locale ? undefined : languageTag[language]}>
          <Ruby>{text}</Ruby>
        </span>
      ),
    };
  });
  return (
    <>
      <Breadcrumbs
        items={[{ href: sitePaths.learn, label: t(learnWords.title) }, { label: t(articleWords.words) }]}
      />
      <PageHead
        title={<Said message={articleWords.words} />}
        lead={<Said message={articleWords.wordsLead} />}
      />
      {rows.length === 0 ? (
        <EmptyState title={<Said message={articleWords.noWords} />} />
      ) : (
        <>
          <SummaryList rows={rows} />
          <PrintButton />
        </>
      )}
    </>
  );
}
