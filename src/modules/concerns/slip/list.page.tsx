import { formOf } from '../../../kernel/forms/form.ts';
import {
  Button,
  Cluster,
  EmptyState,
  Form,
  PageHead,
  Pager,
  ResourceList,
  Select,
  Tag,
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import {
  type About,
  abouts,
  type Consent,
  type Kind,
  kinds,
  pressing,
  type SlipState,
  topicWords,
  type Urgency,
} from '../words.rules.ts';
import { type ListFilter, listSize } from './list.rules.ts';
import { SlipChip } from './slip.page.tsx';
import { areWordsOpen, isPressing } from './slip.rules.ts';

type Row = {
  readonly id: string;
  readonly kind: Kind;
  readonly about: About;
  readonly topics: readonly string[];
  readonly urgency: Urgency;
  readonly consent: Consent;
  readonly caughtAt: Date;
  readonly state: SlipState;
  readonly district: string | null;
  readonly owner: string;
};

const states = { open: '終わっていないもの', closed: '終わったもの', all: 'すべて' } as const;

/** Slips one answers for or may read: what kind, where, since when; nothing of what was written. */
export function ListPage({
  rows,
  total,
  filter,
}: {
  rows: readonly Row[];
  total: number;
  filter: ListFilter;
}) {
  return (
    <>
      <PageHead title="届いた気づきメモ" aside={<Button href={concernPaths.new}>気づきメモを書く</Button>} />
      <Form method="get" action={concernPaths.list} label="絞り込み">
        <Cluster>
          <Select
            form={formOf({ state: filter.state })}
            name="state"
            label="状態"
            required={false}
            blank={false}
            options={Object.entries(states).map(([value, label]) => ({ value, label }))}
          />
          <Button kind="outline">絞り込む</Button>
        </Cluster>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title="いま、届いている気づきメモはありません">
          サロンやステーション、民生委員の方などが書いたメモが、あなたの担当になるとここに並びます。
        </EmptyState>
      ) : (
        <ResourceList items={rows.map(rowOf)} />
      )}
      <Pager
        page={filter.page}
        pageSize={listSize}
        total={total}
        hrefOf={(page) => `${concernPaths.list}?state=${filter.state}&page=${page}`}
      />
    </>
  );
}

const rowOf = (row: Row) => ({
  href: concernPaths.slip(row.id),
  label: (
    <>
      {row.district ?? '地区はわかりません'}　<Time at={row.caughtAt} as="near" />{' '}
      {isPressing(row.urgency, row.state) && <Tag>{pressing}</Tag>}
      {!areWordsOpen(row.consent) && row.state !== 'closed' && <Tag>同意待ち</Tag>}
    </>
  ),
  title: row.kind === 'wish' ? kinds.wish : abouts[row.about],
  support: `${row.topics.length > 0 ? `${topicWords(row.topics)}　` : ''}担当：${row.owner}`,
  sub: <SlipChip state={row.state} />,
});
