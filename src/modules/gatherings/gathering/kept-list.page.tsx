import { formatDateShort, formatMonth } from '../../../kernel/time.ts';
import {
  Button,
  Cluster,
  EmptyState,
  Link,
  PageHead,
  Pager,
  ResourceList,
  StatusChip,
  Tabs,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import { daysText } from './day-text.rules.ts';
import type { Gathering } from './gathering.rules.ts';
import { gatheringStates } from './gathering.rules.ts';
import { type KeepConcern, type KeptSort, shownConcerns } from './keep.rules.ts';
import { scheduleWords } from './words.rules.ts';

type Row = {
  readonly gathering: Gathering;
  readonly mine: boolean;
  readonly next: Pick<Occurrence, 'day' | 'lastDay'> | null;
  readonly concerns: readonly KeepConcern[];
};

/** Every gathering, for staff and keepers: one's own first, what asks for something before the rest. */
export function KeptListPage(props: {
  rows: readonly Row[];
  sort: KeptSort;
  counts: Readonly<Record<KeptSort, number>>;
  page: number;
  mayMake: boolean;
}) {
  const { rows, sort, counts, page, mayMake } = props;
  const make = <Button href={gatheringPaths.make}>集まりを作る</Button>;
  return (
    <>
      <PageHead
        title="集まり"
        lead="サロン・居場所・学習会など。世話をしているものと、決めることがあるものを先に並べています。"
        aside={mayMake && (rows.length > 0 || sort === 'listed') ? make : undefined}
      />
      {counts.listed > 0 && <Sorts sort={sort} counts={counts} />}
      {rows.length === 0 ? (
        <EmptyState title="まだ集まりがありません" action={mayMake ? make : undefined}>
          名前・場所・日の決め方を入れると、先の日どりが公開ページとカレンダーに載ります。
        </EmptyState>
      ) : (
        <ResourceList items={rows.slice((page - 1) * ROWS_AT_ONCE, page * ROWS_AT_ONCE).map(rowOf)} />
      )}
      {rows.length > ROWS_AT_ONCE && (
        <Pager page={page} pageSize={ROWS_AT_ONCE} total={rows.length} hrefOf={(to) => listOf(sort, to)} />
      )}
      <p>
        <Link href={gatheringPaths.week}>住民が見るページ（近くの集まり）</Link>
      </p>
    </>
  );
}

/** What a city's lists bring in a month or two fits on a few pages. */
const ROWS_AT_ONCE = 50;

const listOf = (sort: KeptSort, page = 1): string =>
  sort === 'listed'
    ? gatheringPaths.listed(page)
    : `${gatheringPaths.list}${page > 1 ? `?page=${page}` : ''}`;

const sorts = { own: 'この町の集まり', listed: '公開された一覧から' } as const;

function Sorts({ sort, counts }: { sort: KeptSort; counts: Readonly<Record<KeptSort, number>> }) {
  return (
    <Tabs
      label="集まりの種類"
      items={(['own', 'listed'] as const).map((one) => ({
        href: listOf(one),
        label: sorts[one],
        count: counts[one],
        current: one === sort,
      }))}
    />
  );
}

const nextWords = (next: Row['next']): string => {
  if (!next) return '次の日は決まっていません';
  return next.lastDay ? `${daysText(next)}` : `次は${formatDateShort(next.day)}`;
};

const rowOf = ({ gathering, mine, next, concerns }: Row) => ({
  href: gatheringPaths.keep(gathering.id),
  label: mine ? '世話をしている集まり' : undefined,
  title: gathering.name,
  support: [scheduleWords(gathering.schedule, gathering.displayText), nextWords(next)]
    .filter((word) => word !== '')
    .join('　'),
  sub: chipsOf(gathering, shownConcerns(concerns)),
});

function chipsOf({ state }: Gathering, concerns: readonly KeepConcern[]) {
  if (concerns.length === 0)
    return state === 'running' ? undefined : <StatusChip kind="draft">{gatheringStates[state]}</StatusChip>;
  return (
    <Cluster>
      {concerns.map((concern) => (
        <StatusChip kind="waiting">{concernWords(concern)}</StatusChip>
      ))}
    </Cluster>
  );
}

/** What asks for a decision, in a sentence. */
export function concernWords(concern: KeepConcern): string {
  switch (concern.kind) {
    case 'undecided':
      return `${formatDateShort(concern.day)}を開くか決める（${concern.reason}）`;
    case 'too-few':
      return `${formatMonth(concern.month)}の日が少ない（${concern.days}日）`;
    case 'too-many':
      return `${formatMonth(concern.month)}の日が多い（${concern.days}日）`;
    case 'ending':
      return `${formatDateShort(concern.on)}で終わる予定。続けるか決める`;
    case 'gone':
      return `もとの一覧から消えた（先の${concern.days}日）`;
    case 'review':
      return '確かめることがある';
  }
}
