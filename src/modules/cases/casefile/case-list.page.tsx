import { formOf } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Button,
  Cluster,
  EmptyState,
  Form,
  Hidden,
  Link,
  PageHead,
  Pager,
  ResourceList,
  Select,
  SummaryList,
  Tag,
  Time,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { StateChip } from './case-head.page.tsx';
import { type CaseState, stateWords } from './casefile.rules.ts';
import { shownName } from './words.rules.ts';

export type ListRow = {
  readonly id: string;
  readonly caseNo: string;
  readonly name: string | null;
  readonly state: CaseState;
  readonly hope: string;
  readonly leadPostName: string;
  readonly lastContactAt: Date | null;
  readonly openedAt: Date;
  readonly nextContactOn: string | null;
};

/** How many cases lie in a district; null when too few to say (A02). */
export type Pin = { readonly name: string; readonly count: number | null };

export type ListQuery = {
  readonly scope: 'lead' | 'team' | 'all';
  readonly state: CaseState | null;
  readonly page: number;
};

type Props = {
  rows: readonly ListRow[];
  total: number;
  query: ListQuery;
  pageSize: number;
  mayAll: boolean;
  /** The reader's posts are for a district. */
  hasDistrict: boolean;
};

const scopeWords = { lead: '担当', team: 'チーム', all: 'すべて' } as const;

const hrefOf = (query: ListQuery, change: Partial<ListQuery> = {}): string => {
  const { scope, state, page } = { ...query, page: 1, ...change };
  const parts = new URLSearchParams({
    ...(scope === 'lead' ? {} : { scope }),
    ...(state ? { state } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return parts.size > 0 ? `${casesPaths.list}?${parts}` : casesPaths.list;
};

/** Cases of one's own, of the team, or of all who are one's to see; the longest without contact first. */
export function CaseListPage({ rows, total, query, pageSize, mayAll, hasDistrict }: Props) {
  const scopes = mayAll ? (['lead', 'team', 'all'] as const) : (['lead', 'team'] as const);
  return (
    <>
      <PageHead
        title={`ケース　${total}件`}
        aside={
          <>
            <Button href={casesPaths.new}>ケースを開く</Button>
            <Button kind="outline" href={casesPaths.emergency}>
              緊急閲覧
            </Button>
          </>
        }
      />
      <Choices
        label="範囲"
        items={scopes.map((scope) => ({
          href: hrefOf(query, { scope }),
          label: scopeWords[scope],
          current: scope === query.scope,
        }))}
      />
      <Form method="get" action={casesPaths.list} label="絞り込み">
        {query.scope !== 'lead' && <Hidden name="scope" value={query.scope} />}
        <Cluster>
          <Select
            form={formOf({ state: query.state })}
            name="state"
            label="段階"
            required={false}
            options={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
            blank="終結のほかすべて"
          />
          <Button kind="outline">絞り込む</Button>
        </Cluster>
      </Form>
      {rows.length === 0 ? (
        <EmptyState
          title="ここに当てはまるケースはありません"
          action={<Link href={casesPaths.shared}>同意により共有された項目を見る</Link>}
        >
          {query.state === 'closed'
            ? '終結したケースは、終結のあとの担当、調整役、管理職だけに、終わりの新しい順に並びます。記録は、理由を書くと開きます。'
            : '相談から開いたケースが、連絡のない期間の長い順に並びます。'}
        </EmptyState>
      ) : (
        <ResourceList items={rows.map(listItem)} />
      )}
      <Pager page={query.page} pageSize={pageSize} total={total} hrefOf={(page) => hrefOf(query, { page })} />
      {hasDistrict && (
        <p>
          <Link href={casesPaths.pins}>担当地区のケースの数を見る</Link>
        </p>
      )}
    </>
  );
}

const listItem = (row: ListRow) => ({
  href: casesPaths.case(row.id),
  title: shownName(row.name),
  support: row.hope.slice(0, 60),
  label: row.leadPostName,
  foot: `ケース ${row.caseNo}`,
  sub: (
    <>
      <StateChip state={row.state} />
      <span>
        {row.lastContactAt ? '最後の連絡 ' : '開いたのは '}
        <Time at={row.lastContactAt ?? row.openedAt} as="ago" />
      </span>
    </>
  ),
});

type Choice = { href: string; label: string; current: boolean };

function Choices({ label, items }: { label: string; items: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul class="ts-cluster ts-plain">
        {items.map((item) => (
          <li>{item.current ? <Tag>{item.label}</Tag> : <Link href={item.href}>{item.label}</Link>}</li>
        ))}
      </ul>
    </nav>
  );
}

type PinsProps = { pins: readonly Pin[] };

/** Counts of a district, for whoever answers for it and is on no team yet. */
export function PinsPage({ pins }: PinsProps) {
  return (
    <>
      <BackLink href={casesPaths.list}>ケースの一覧に戻る</BackLink>
      <PageHead
        title="担当地区のケース"
        lead="名前は、チームに入るまで見えません。5件より少ない地区は、数も出しません。"
      />
      {pins.length === 0 ? (
        <EmptyState title="あなたの担当には、受け持ちの地区がありません" />
      ) : (
        <SummaryList
          compact
          rows={pins.map((pin) => ({
            label: pin.name,
            value: pin.count === null ? null : `${pin.count}件`,
            empty: '5件より少ない',
          }))}
        />
      )}
    </>
  );
}
