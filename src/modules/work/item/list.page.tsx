import { formOf } from '../../../kernel/forms/form.ts';
import {
  Button,
  Checkbox,
  EmptyState,
  Form,
  Link,
  PageHead,
  Pager,
  PrintButton,
  Select,
} from '../../../kernel/ui/index.ts';
import { workPaths } from '../../../paths/work.ts';
import { type ItemState, mostCounted, pageSize, type WordedItem } from './item.rules.ts';
import { TurnList } from './turns.page.tsx';

type Props = {
  items: readonly WordedItem[];
  total: number;
  posts: readonly { id: string; name: string }[];
  seesAll: boolean;
  asked: { post: string; state: ItemState; late: boolean; page: number };
};

const endedTitle = { done: '終わったこと', dropped: '取りやめたこと' } as const;

/** Everything that waits, fifty to a page, the longest waiting first. */
export function ListPage({ items, total, posts, seesAll, asked }: Props) {
  const whose = asked.post === 'mine' ? 'あなたの番' : '待っていること';
  const count = total >= mostCounted ? `${mostCounted.toLocaleString('ja-JP')}件以上` : `${total}件`;
  return (
    <>
      <PageHead
        title={`${asked.state === 'open' ? whose : endedTitle[asked.state]}　${count}`}
        lead={
          total >= mostCounted &&
          '数が多いため、はじめの2,000件までを表示します。担当や状態で絞り込んでください。'
        }
      />
      <Filters posts={posts} seesAll={seesAll} asked={asked} />
      {items.length === 0 ? (
        <Nothing asked={asked} />
      ) : (
        <TurnList items={items} withOwner={asked.post !== 'mine'} />
      )}
      {total > pageSize && (
        <Pager
          page={asked.page}
          pageSize={pageSize}
          total={total}
          hrefOf={(page) => workPaths.filtered({ ...asked, page })}
        />
      )}
      <PrintButton label="この一覧を印刷する" />
    </>
  );
}

function Filters({ posts, seesAll, asked }: Pick<Props, 'posts' | 'seesAll' | 'asked'>) {
  const form = formOf({ post: asked.post, state: asked.state, late: asked.late });
  const whose = [
    { value: 'mine', label: '自分の番' },
    ...(seesAll ? [{ value: 'all', label: 'すべての担当' }] : []),
    ...posts.map((post) => ({ value: post.id, label: post.name })),
  ];
  return (
    <Form method="get" action={workPaths.list} label="絞り込み">
      <div class="ts-cluster">
        <Select form={form} name="post" label="担当" required={false} blank={false} options={whose} />
        <Select
          form={form}
          name="state"
          label="状態"
          required={false}
          blank={false}
          options={[
            { value: 'open', label: '待っている' },
            { value: 'done', label: '終わった' },
            { value: 'dropped', label: '取りやめた' },
          ]}
        />
        <Checkbox form={form} name="late" label="期限を過ぎたものだけ" />
        <Button kind="outline">絞り込む</Button>
      </div>
    </Form>
  );
}

function Nothing({ asked }: Pick<Props, 'asked'>) {
  if (asked.late)
    return (
      <EmptyState
        title="期限を過ぎたものはありません"
        action={<Link href={workPaths.filtered({ ...asked, late: false })}>期限前のものも見る</Link>}
      />
    );
  if (asked.state !== 'open') return <EmptyState title={`${endedTitle[asked.state]}は、まだありません`} />;
  return (
    <EmptyState
      title="いま、待っている人はいません"
      action={<Link href={workPaths.today}>「きょう」に戻る</Link>}
    >
      相談やつなぎ、折り返しの電話が担当に渡ると、待っている時間の長い順にここに並びます。
    </EmptyState>
  );
}
