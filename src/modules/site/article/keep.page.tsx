import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  ResourceList,
  Section,
  SummaryList,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { articlePaths, sitePaths } from '../../../paths/site.ts';
import { type ArticleState, type Draft, isWritten, type Text } from './article.rules.ts';
import { languages, StateChip } from './desk.page.tsx';

export type KeptView = {
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly state: ArticleState;
    readonly organizationId: string | null;
    readonly withdrawnWhy: string;
    readonly version: number;
  };
  readonly drafts: readonly (Draft & { readonly version: number })[];
  readonly editions: readonly {
    readonly id: string;
    readonly no: number;
    readonly texts: readonly Text[];
    readonly publishedOn: string;
    readonly publishedBy: string;
  }[];
  readonly names: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  readonly isAhead: boolean;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};

type Props = { readonly view: KeptView; readonly title: string; readonly withdrawal: FormState };

/** One article as it is kept: how it stands, its texts, publishing it and taking it back, what it said before. */
export function KeepPage({ view, title, withdrawal }: Props) {
  const { article } = view;
  return (
    <>
      <BackLink href={articlePaths.desk}>読みものに戻る</BackLink>
      <ErrorSummary form={withdrawal} />
      <PageHead title={title} aside={<StateChip state={article.state} />} />
      <Publishing view={view} />
      <Texts view={view} />
      <Facts view={view} />
      <Editions view={view} />
      {article.state === 'published' && (
        <Disclosure summary="公開をやめる" open={Object.keys(withdrawal.errors).length > 0}>
          <Form action={articlePaths.withdraw(article.id)} deedId={newId()}>
            <TextField
              form={withdrawal}
              name="why"
              label="公開をやめる理由"
              hint="職員だけが見ます。下書きと、前に公開した版は残ります。"
            />
            <Actions>
              <Button danger>公開をやめる</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

function Publishing({ view: { article, missing, isAhead, editions } }: Pick<Props, 'view'>) {
  const again = article.state === 'published';
  if (missing.length > 0)
    return (
      <Banner kind="warning" title={`説明のないことばがあります：${missing.join('、')}`}>
        <p>
          公開するには、<Link href={articlePaths.terms}>ことばの説明</Link>に加えるか、しるし [[ ]]
          を取ってください。
        </p>
      </Banner>
    );
  if (again && !isAhead)
    return (
      <Banner kind="success" title="書いたものが、すべて公開されています">
        <p>
          <Link href={sitePaths.article(article.slug)}>住民が見るページを開く</Link>
        </p>
      </Banner>
    );
  return (
    <Banner
      kind="info"
      title={again ? '公開したあとに、直したところがあります' : 'まだ、住民には見えません'}
      action={
        <>
          <Button kind="outline" href={articlePaths.preview(article.id)}>
            見本を見る
          </Button>
          <DeedButton action={articlePaths.publish(article.id)} deedId={newId()}>
            <Button>{editions.length > 0 ? '新しい版を公開する' : '公開する'}</Button>
          </DeedButton>
        </>
      }
    >
      {article.withdrawnWhy !== '' && <p>公開をやめた理由：{article.withdrawnWhy}</p>}
    </Banner>
  );
}

function Texts({ view: { article, drafts } }: Pick<Props, 'view'>) {
  const rows = (['ja', 'easy', 'en'] as const).map((locale) => {
    const draft = drafts.find((each) => each.locale === locale);
    const there = draft !== undefined && isWritten(draft);
    return {
      label: languages[locale],
      value: there ? (
        <Link href={articlePaths.preview(article.id, locale)}>見本を見る（{languages[locale]}）</Link>
      ) : (
        ''
      ),
      empty: '日本語の文を、そのことわりといっしょに見せます',
      action: {
        href: articlePaths.write(article.id, locale),
        label: there ? '直す' : '書く',
        about: languages[locale],
      },
    };
  });
  return (
    <Section title="それぞれのことばの文" id="texts">
      <SummaryList rows={rows} />
    </Section>
  );
}

function Facts({ view: { article, bodies } }: Pick<Props, 'view'>) {
  const change = { href: articlePaths.facts(article.id), label: '変える' };
  return (
    <Section title="アドレスと問い合わせ先" id="facts">
      <SummaryList
        rows={[
          { label: 'アドレス', value: sitePaths.article(article.slug), action: change },
          {
            label: '問い合わせ先',
            value: bodies.find(({ id }) => id === article.organizationId)?.name ?? '',
            empty: '町の代表電話',
            action: change,
          },
        ]}
      />
    </Section>
  );
}

function Editions({ view: { editions, names } }: Pick<Props, 'view'>) {
  if (editions.length === 0) return null;
  return (
    <Section title="公開した版" id="editions">
      <ResourceList
        items={editions.map(({ id, no, publishedOn, publishedBy, texts }) => ({
          href: articlePaths.edition(id),
          title: `第${no}版`,
          support: texts.map(({ locale }) => languages[locale]).join('・'),
          sub: (
            <>
              <Time at={publishedOn} /> {names.get(publishedBy)}
            </>
          ),
        }))}
      />
    </Section>
  );
}
