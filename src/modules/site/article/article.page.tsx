import type { Child } from 'hono/jsx';
import { languageTag } from '../../../kernel/i18n/locale.ts';
import { withoutReadings } from '../../../kernel/i18n/messages.ts';
import { Ruby, Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  ContactBox,
  LinkedData,
  PageHead,
  PrintButton,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { sitePaths } from '../../../paths/site.ts';
import { contactWords, learnWords, articleWords as words } from '../messages.ts';
import type { TermFacts } from '../term/term.rules.ts';
import type { Text } from './article.rules.ts';
import { Blocks, Footnoted } from './blocks.page.tsx';
import { footnotesOf } from './footnotes.rules.ts';

export type ArticleView = {
  readonly article: { readonly publishedOn: string; readonly changedOn: string };
  readonly text: Text;
  readonly terms: ReadonlyMap<string, TermFacts>;
  readonly contacts: readonly Counter[];
  /** Of the page, for machines. */
  readonly url: string;
};

type Counter = {
  readonly name: string;
  readonly phone: string;
  readonly extension: string;
  readonly hours: string;
  readonly place: string;
};

/** A published article: what it tells, the words it explains, whom to ask. */
export function ArticlePage({ view }: { view: ArticleView }) {
  const t = useSay();
  const { text, contacts } = view;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: sitePaths.learn, label: t(learnWords.title) },
          { label: withoutReadings(text.title) },
        ]}
      />
      <ArticleBody text={text} terms={view.terms} shoulder={<Days view={view} />} />
      {contacts.map((contact) => (
        <Whom contact={contact} />
      ))}
      {contacts.length === 0 && <ContactBox />}
      <PrintButton />
      <ArticleForMachines view={view} />
    </>
  );
}

type BodyProps = Pick<ArticleView, 'text' | 'terms'> & {
  readonly shoulder?: Child;
  /** Staff look at it: nobody is told that it is in another language than theirs. */
  readonly isPreview?: boolean;
};

/** Title, text and footnotes, as residents and those who write them see them. */
export function ArticleBody({ text, terms, shoulder, isPreview = false }: BodyProps) {
  const { locale } = useView();
  const notes = footnotesOf(text.blocks, terms);
  const other = text.locale !== locale;
  return (
    <>
      <div lang={other ? languageTag[text.locale] : undefined}>
        <PageHead
          shoulder={shoulder}
          title={<Ruby>{text.title}</Ruby>}
          lead={text.lead !== '' && <Ruby>{text.lead}</Ruby>}
        />
      </div>
      {other && !isPreview && (
        <Banner kind="info" title={<Said message={words.onlyJapanese} />}>
          <p>
            <Said message={words.onlyJapaneseText} />
          </p>
        </Banner>
      )}
      <div lang={other ? languageTag[text.locale] : undefined}>
        <Blocks blocks={text.blocks} notes={notes} />
      </div>
      <Footnoted notes={notes} />
    </>
  );
}

function Days({ view: { article } }: { view: ArticleView }) {
  const { locale } = useView();
  const said = (day: string) => <SaidTime>{formatDate(day, locale)}</SaidTime>;
  return (
    <>
      <Said message={words.published} blanks={{ day: said(article.publishedOn) }} />
      {article.changedOn !== article.publishedOn && (
        <>
          {'　'}
          <Said message={words.changed} blanks={{ day: said(article.changedOn) }} />
        </>
      )}
    </>
  );
}

function Whom({ contact: { name, phone, extension, hours, place } }: { contact: Counter }) {
  return (
    <ContactBox
      title={<span lang="ja">{name}</span>}
      phone={phone}
      hours={hours && <span lang="ja">{hours}</span>}
      place={place && <span lang="ja">{place}</span>}
    >
      {extension !== '' && (
        <p>
          <Said message={contactWords.extension} /> {extension}
        </p>
      )}
    </ContactBox>
  );
}

function ArticleForMachines({ view: { article, text, url } }: { view: ArticleView }) {
  const { townName } = useView();
  const publisher = { '@type': 'GovernmentOrganization', name: townName };
  const told = {
    '@type': 'Article',
    headline: withoutReadings(text.title),
    ...(text.lead === '' ? {} : { description: withoutReadings(text.lead) }),
    inLanguage: languageTag[text.locale],
    datePublished: article.publishedOn,
    dateModified: article.changedOn,
    ...{ url, publisher, author: publisher, isAccessibleForFree: true },
  };
  return <LinkedData things={[told]} />;
}
