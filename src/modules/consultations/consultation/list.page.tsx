import { formOf } from '../../../kernel/forms/form.ts';
import { howLong } from '../../../kernel/time.ts';
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
  useView,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { kinds, lifeRisks, states, urgencies } from '../words.rules.ts';
import { StateChip } from './consultation.page.tsx';
import type { ConsultationState } from './consultation.rules.ts';
import { type ListFilter, listSize } from './list.rules.ts';

export type ListRow = {
  readonly id: string;
  readonly receiptNo: string;
  readonly kind: keyof typeof kinds;
  readonly worry: string;
  readonly receivedAt: Date;
  readonly state: ConsultationState;
  readonly urgency: keyof typeof urgencies;
  readonly lifeRisk: keyof typeof lifeRisks;
  readonly ownerName: string;
};

const firstWords = (worry: string): string => {
  const line = worry.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Consultations one may see: the worry's first words, since when, whose, in which state. */
export function ListPage({
  rows,
  total,
  filter,
}: {
  rows: readonly ListRow[];
  total: number;
  filter: ListFilter;
}) {
  const { nowIso } = useView();
  const now = new Date(nowIso);
  const form = formOf({ state: filter.state, kind: filter.kind });
  return (
    <>
      <PageHead title="相談" aside={<Button href={consultationPaths.intake}>受け付ける</Button>} />
      <Form method="get" action={consultationPaths.list} label="絞り込み">
        <Cluster>
          <Select
            form={form}
            name="state"
            label="状態"
            required={false}
            blank={false}
            options={[
              { value: 'open', label: '終わっていないもの' },
              ...optionsOf(states),
              { value: 'all', label: 'すべて' },
            ]}
          />
          <Select
            form={form}
            name="kind"
            label="種類"
            required={false}
            blank={false}
            options={[{ value: 'all', label: 'すべて' }, ...optionsOf(kinds)]}
          />
          <Button kind="outline">絞り込む</Button>
        </Cluster>
      </Form>
      {rows.length === 0 ? (
        <EmptyState
          title="ここに、あなたが見られる相談が並びます"
          action={
            <Button href={consultationPaths.intake} kind="outline">
              相談を受け付ける
            </Button>
          }
        >
          電話や窓口で受けた相談、ホームページから届いた相談、あなたにつながれた相談です。
        </EmptyState>
      ) : (
        <ResourceList
          items={rows.map((row) => ({
            href: consultationPaths.show(row.id),
            title: firstWords(row.worry),
            label: (
              <>
                {kinds[row.kind]}　{urgencies[row.urgency]}{' '}
                {row.lifeRisk !== 'none' && <Tag>命の危険：{lifeRisks[row.lifeRisk]}</Tag>}
              </>
            ),
            support: `${howLong(row.receivedAt, now)}　担当：${row.ownerName}`,
            sub: <StateChip state={row.state} />,
            foot: row.receiptNo,
          }))}
        />
      )}
      <Pager
        page={filter.page}
        pageSize={listSize}
        total={total}
        hrefOf={(page) => `${consultationPaths.list}?state=${filter.state}&kind=${filter.kind}&page=${page}`}
      />
    </>
  );
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
