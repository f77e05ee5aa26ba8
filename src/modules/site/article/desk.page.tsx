import { withoutReadings } from '../../../kernel/i18n/messages.ts';
import {
  Button,
  EmptyState,
  Link,
  PageHead,
  ResourceList,
  type StateKind,
  StatusChip,
  Time,
} from '../../../kernel/ui/index.ts';
import { articlePaths } from '../../../paths/site.ts';
import { type ArticleState, type Draft, states } from './article.rules.ts';

export const languages: Readonly<Record<Draft['locale'], string>> = {
  ja: '日本語',
  easy: 'やさしい日本語',
  en: '英語',
};

const looks: Readonly<Record<ArticleState, StateKind>> = {
  draft: 'draft',
  published: 'done',
  withdrawn: 'withdrawn',
};

export const StateChip = ({ state }: { state: ArticleState }) => (
  <StatusChip kind={looks[state]}>{states[state]}</StatusChip>
);

type Row = {
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly state: ArticleState;
    readonly changedAt: Date;
  };
  readonly texts: readonly Draft[];
};

const add = <Button href={articlePaths.make}>読みものを書く</Button>;

/** Every article, as those who keep them see it. */
export function DeskPage({ rows }: { rows: readonly Row[] }) {
  return (
    <>
      <PageHead
        title="読みもの"
        lead="地域のことを、ふだんのことばで住民に伝えるページです。公開するまでは、町の職員だけが見られます。"
        aside={rows.length > 0 && add}
      />
      {rows.length === 0 ? (
        <EmptyState title="読みものは、まだありません" action={add}>
          課の紹介や、地域ケアネットワークのしくみなどを書けます。
        </EmptyState>
      ) : (
        <ResourceList items={rows.map(rowOf)} />
      )}
      <p>
        <Link href={articlePaths.terms}>ことばの説明を直す</Link>
      </p>
    </>
  );
}

const rowOf = ({ article: { id, slug, state, changedAt }, texts }: Row) => ({
  href: articlePaths.keep(id),
  title: withoutReadings(texts[0]?.title ?? slug),
  support: texts.map(({ locale }) => languages[locale]).join('・'),
  sub: (
    <>
      <Time at={changedAt} as="near" />
      <StateChip state={state} />
    </>
  ),
});
