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
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { themeStates, topics, topicWords } from '../words.rules.ts';
import { type ThemeFilter, themeListSize } from './list.rules.ts';
import { ThemeChip, Where } from './theme.page.tsx';
import type { ThemeCard } from './theme.rules.ts';

type Props = {
  readonly rows: readonly (ThemeCard & { readonly district: string | null })[];
  readonly total: number;
  readonly filter: ThemeFilter;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
};

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What lies on the districts' tables: nameless, for everybody who works in the town. */
export function ThemesPage({ rows, total, filter, districts }: Props) {
  return (
    <>
      <PageHead
        title="地域のテーマ"
        lead="サロンやステーション、日々の気づきから生まれた、地域みんなのこと。名前はありません。"
        aside={<Button href={concernPaths.new}>気づきメモを書く</Button>}
      />
      <Filter filter={filter} districts={districts} />
      {rows.length === 0 ? (
        <EmptyState title="ここに、地域のテーマが並びます">
          気づきメモの行き先が「地域のこと」に決まると、地区の話し合いのテーマになります。
        </EmptyState>
      ) : (
        <ResourceList
          items={rows.map((row) => ({
            href: concernPaths.theme(row.id),
            label: (
              <>
                <Where district={row.district} />　{topicWords(row.topics)}
              </>
            ),
            title: row.gist,
            support: row.whatChanged && `かわったこと：${row.whatChanged}`,
            sub: (
              <>
                <ThemeChip state={row.state} />
                {row.openedAt && <Time at={row.openedAt} as="near" />}
              </>
            ),
          }))}
        />
      )}
      <Pager
        page={filter.page}
        pageSize={themeListSize}
        total={total}
        hrefOf={(page) => hrefOf(filter, page)}
      />
    </>
  );
}

const hrefOf = ({ districtId, topic, state }: ThemeFilter, page: number) =>
  `${concernPaths.themes}?${new URLSearchParams({ district: districtId, topic, state, page: String(page) })}`;

function Filter({ filter, districts }: Pick<Props, 'filter' | 'districts'>) {
  const form = formOf({ district: filter.districtId, topic: filter.topic, state: filter.state });
  const field = { form, required: false } as const;
  return (
    <Form method="get" action={concernPaths.themes} label="絞り込み">
      <Cluster>
        <Select
          {...field}
          name="district"
          label="地区"
          blank="すべての地区"
          options={districts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...field}
          name="topic"
          label="話題"
          blank={false}
          options={[{ value: 'all', label: 'すべて' }, ...optionsOf(topics)]}
        />
        <Select
          {...field}
          name="state"
          label="状態"
          blank={false}
          options={[
            { value: 'going', label: '続いているもの' },
            ...optionsOf(themeStates),
            { value: 'all', label: 'すべて' },
          ]}
        />
        <Button kind="outline">絞り込む</Button>
      </Cluster>
    </Form>
  );
}
