import { Tabs } from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { mostDue } from '../check/check.rules.ts';

type Counts = { readonly due?: number; readonly waiting?: number };

/** Due entries are counted as far as one list shows them. */
const dueCount = (due: number | undefined): number | string | undefined =>
  due !== undefined && due >= mostDue ? `${mostDue}件以上` : due;

/** The pages of the desk that keeps the directory. Partners see the list alone. */
export function DeskTabs({
  current,
  counts = {},
  all,
}: {
  current: 'list' | 'due' | 'suggestions' | 'gaps';
  counts?: Counts;
  all: boolean;
}) {
  const items = [
    { key: 'list', href: resourcesPaths.desk(), label: '一覧' },
    { key: 'due', href: resourcesPaths.due, label: '確認の時期', count: dueCount(counts.due) },
    {
      key: 'suggestions',
      href: resourcesPaths.suggestions,
      label: 'まちがいの知らせ',
      count: counts.waiting,
    },
    { key: 'gaps', href: resourcesPaths.gaps, label: '合うサービスがない' },
  ];
  const shown = all ? items : items.slice(0, 1);
  return (
    <Tabs
      label="地域の資源の管理"
      items={shown.map(({ key, ...item }) => ({ ...item, current: key === current }))}
    />
  );
}
