import { dayOf } from '../../../kernel/time.ts';
import {
  Actions,
  Button,
  EmptyState,
  Link,
  PageHead,
  Pager,
  SearchBox,
  StatusChip,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import type { Freshness } from '../check/freshness.rules.ts';
import { type DeskRow, deskPageSize } from './seen.ts';
import { DeskTabs } from './tabs.tsx';
import { freshnessWords } from './words.ts';

type Props = {
  rows: readonly DeskRow[];
  total: number;
  nearest: boolean;
  due: number;
  waiting: number;
  mayChange: boolean;
  words: string;
  page: number;
};

const chips = {
  fresh: 'done',
  due: 'waiting',
  stale: 'late',
  hidden: 'withdrawn',
  closed: 'withdrawn',
} as const;

/** How far an entry can be relied on, as a chip. */
export const FreshnessChip = ({ freshness }: { freshness: Freshness }) => (
  <StatusChip kind={chips[freshness]}>{freshnessWords[freshness]}</StatusChip>
);

/** Every entry of the directory for those who keep it. */
export function DeskPage({ rows, total, nearest, due, waiting, mayChange, words, page }: Props) {
  return (
    <>
      <PageHead
        title="地域の資源の管理"
        lead="住民のページに出る資源を登録し、いまも正しいかを確かめます。非公開と終了もここに残ります。"
      />
      <DeskTabs current="list" counts={{ due, waiting }} all={mayChange} />
      <SearchBox action={resourcesPaths.desk()} value={words} label="資源をさがす" button="さがす" />
      {mayChange && (
        <Actions>
          <Button href={resourcesPaths.add} icon="plus" kind="outline">
            資源を登録する
          </Button>
        </Actions>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words === '' ? '資源はまだ登録されていません' : '見つかりませんでした'}>
          {words === '' ? '「資源を登録する」から始めます。' : '短いことばで試してください。'}
        </EmptyState>
      ) : (
        <>
          {nearest && <p>近いものから{total}件を出しています。ことばを足すと、しぼれます。</p>}
          <Table
            caption="資源の一覧"
            quietCaption
            dense
            heads={['名前', '運営', '対象の地区', '最終確認日', '状態']}
            rows={rows.map((row) => [
              <Link href={resourcesPaths.keep(row.id)}>{row.name}</Link>,
              row.organizationName ?? '—',
              row.districts.length > 0 ? row.districts.join('、') : '全域',
              row.verifiedAt ? <Time at={dayOf(row.verifiedAt)} /> : '未確認',
              <FreshnessChip freshness={row.freshness} />,
            ])}
          />
          <Pager
            page={page}
            pageSize={deskPageSize}
            total={total}
            nearest={nearest}
            hrefOf={(to) => `${resourcesPaths.desk()}?q=${encodeURIComponent(words)}&page=${to}`}
          />
        </>
      )}
    </>
  );
}
