import { Due, type Resource, ResourceList, StatusChip, useView } from '../../../kernel/ui/index.ts';
import { type ItemRow, rowsOf, type WordedItem, waitedWords } from './item.rules.ts';

/** Items as rows: what it is about, what was promised to whom, how long it has waited, whether it is late. */
export const TurnList = ({ items, withOwner }: { items: readonly WordedItem[]; withOwner?: boolean }) => (
  <ResourceList items={rowsOf(items).map((item) => rowOf(item, withOwner ?? false))} />
);

function rowOf(item: ItemRow, withOwner: boolean): Resource {
  const { wording } = item;
  return {
    href: wording?.href,
    label: item.times > 1 ? `${item.label}　${item.times}件` : item.label,
    title: wording?.title ?? '内容は、担当だけが見られます',
    support: <Promised item={item} withOwner={withOwner} />,
    sub: <Waiting item={item} />,
  };
}

/** What was promised, to whom, by when; whose turn it is where the list is not one's own. */
function Promised({ item, withOwner }: { item: ItemRow; withOwner: boolean }) {
  const { wording, owner, askedBy } = item;
  const words = [
    wording?.promise,
    askedBy.length > 0 && `依頼：${askedBy.join('、')}`,
    withOwner && `担当：${owner}`,
    wording?.state,
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 && <span>{words.join('　')}　</span>}
      <span class="ts-nowrap">
        期限 <Due at={item.dueAt} />
      </span>
    </>
  );
}

function Waiting({ item }: { item: ItemRow }) {
  const { nowIso } = useView();
  if (item.state === 'done') return <StatusChip kind="done" />;
  if (item.state === 'dropped') return <StatusChip kind="withdrawn" />;
  return (
    <>
      <time class="ts-time" datetime={item.since.toISOString()}>
        {waitedWords(item.since, new Date(nowIso))}
      </time>
      {item.late && <StatusChip kind="late">期限超過</StatusChip>}
    </>
  );
}
