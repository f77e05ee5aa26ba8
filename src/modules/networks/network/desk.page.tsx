import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  type Resource,
  ResourceList,
  Select,
  Tag,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { StandingChip } from '../open/own-words.tsx';
import { FactFields, type PostChoice } from './fact-fields.tsx';
import type { DeskView } from './keep.seen.ts';

/** Networks one keeps or may look at, own ones first. */
export function DeskPage({ view: { rows, mayMake } }: { view: DeskView }) {
  const sorted = [...rows].sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  return (
    <>
      <PageHead
        title="ネットワーク"
        lead="地区ごとのネットワークの歩み、構成員、会議、活動をまとめます。"
        aside={
          <>
            <Button kind="outline" href={networkPaths.board}>
              ひろがりを見る
            </Button>
            {mayMake && <Button href={networkPaths.make}>ネットワークを登録する</Button>}
          </>
        }
      />
      {sorted.length === 0 ? (
        <EmptyState title="見られるネットワークは、まだありません">
          準備を始める地区ができたら登録します。あなたが担当になったネットワークも、ここに並びます。
        </EmptyState>
      ) : (
        <ResourceList items={sorted.map(rowOf)} />
      )}
    </>
  );
}

const rowOf = ({ network, district, standing, actions, isOwn }: DeskView['rows'][number]): Resource => ({
  href: networkPaths.keep(network.id),
  label: district,
  title: network.alias || network.name,
  support: actions > 0 ? `これからすること　${actions}件` : 'これからすることは、ありません',
  sub: (
    <>
      <StandingChip status={standing.status} />
      {isOwn && <Tag>あなたの担当</Tag>}
    </>
  ),
});

/** Registering a network: the district and its name are enough to begin. */
export function NewNetworkPage(props: {
  form: FormState;
  districts: readonly { id: string; name: string }[];
  posts: readonly PostChoice[];
}) {
  const { form, districts, posts } = props;
  return (
    <>
      <BackLink href={networkPaths.desk}>ネットワークの一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="ネットワークを登録する"
        lead="準備を始める地区のネットワークを登録します。歩み（準備中・設立）は、登録のあとに記録します。"
      />
      <Form action={networkPaths.make} deedId={newId()} draftKey="network-new">
        <Select
          form={form}
          name="districtId"
          label="地区"
          options={districts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FactFields form={form} posts={posts} />
        <Actions>
          <Button>この内容で登録する</Button>
        </Actions>
      </Form>
    </>
  );
}
