import type { Child } from 'hono/jsx';
import {
  BackLink,
  Banner,
  Card,
  Link,
  PageHead,
  Section,
  Stack,
  SummaryList,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { importPaths } from '../../../paths/imports.ts';
import { datasets } from './detect.ts';
import type { StoredEntry } from './entry.rules.ts';
import { changeWords, problemWords } from './import.words.ts';
import type { Item } from './item.rules.ts';
import type { Problem } from './notes.rules.ts';
import type { ImportRecord } from './record.rules.ts';
import { differences, fieldTitle, recordWords } from './record-words.ts';
import type { Run } from './run.rules.ts';
import type { Source } from './source.rules.ts';

type ListProps = {
  entries: readonly StoredEntry[];
  before: ReadonlyMap<string, { readonly record: ImportRecord }>;
};

/** Things of a file, one card each: what is wrong first, then what changes, then what it says. */
export const EntryList = ({ entries, before }: ListProps) => (
  <Stack>
    {entries.map((entry) => (
      <EntryCard entry={entry} before={entry.itemId ? before.get(entry.itemId)?.record : undefined} />
    ))}
  </Stack>
);

function EntryCard({ entry, before }: { entry: StoredEntry; before: ImportRecord | undefined }) {
  const { record, problems, lines, title, change, itemId } = entry;
  const changed = record && before ? differences(before, record) : [];
  return (
    <Card
      title={title || '（名称なし）'}
      foot={
        <>
          {changeWords[change]}
          {lines.length > 0 && `　${linesInWords(lines)}`}
          {itemId && (
            <>
              {'　'}
              <Link href={importPaths.item(itemId)} about={title}>
                取り込んだものを見る
              </Link>
            </>
          )}
        </>
      }
    >
      {problems.length > 0 && <Problems problems={problems} />}
      {changed.length > 0 && (
        <ul class="ts-plain">
          {changed.map(({ title: field, before: old, after }) => (
            <li>
              {field}：<del>{old || '（なし）'}</del> → <ins>{after || '（なし）'}</ins>
            </li>
          ))}
        </ul>
      )}
      {record && changed.length === 0 && <p>{shortWords(record)}</p>}
    </Card>
  );
}

const linesInWords = (lines: readonly number[]): string =>
  `${lines.slice(0, 8).join('、')}行目${lines.length > 8 ? ` ほか（全${lines.length}行）` : ''}`;

/** What a record says in one line: enough to know it by. */
const shortWords = (record: ImportRecord): Child =>
  recordWords(record)
    .filter(({ title }) => title !== '名称' && title !== '説明' && title !== '緯度・経度')
    .slice(0, 5)
    .map(({ title, value }) => `${title} ${value.length > 80 ? `${value.slice(0, 80)}…` : value}`)
    .join('　');

const Problems = ({ problems }: { problems: readonly Problem[] }) => (
  <ul class="ts-plain">
    {problems.slice(0, 20).map(({ line, field, kind, level, value }) => (
      <li>
        <strong>{level === 'error' ? '取り込めません' : '確かめてください'}</strong>　{line}行目　
        {fieldTitle(field)}：{problemWords[kind]}
        {value && `　「${value}」`}
      </li>
    ))}
  </ul>
);

type ItemProps = { item: Item; source: Source; run: Run };

/** One imported thing: what its list printed, what was read out of it, and under which terms. */
export function ItemPage({ item, source, run }: ItemProps) {
  return (
    <>
      <BackLink href={importPaths.run(run.id)}>取り込んだファイルに戻る</BackLink>
      <PageHead title={item.title} shoulder="一覧に書かれていたとおり" />
      {item.isGone && (
        <Banner kind="warning" title="いまの一覧には、もうありません">
          <p>消えたのか、名前が変わったのかを確かめてください。</p>
        </Banner>
      )}
      <Section title="どこから" id="origin">
        <SummaryList
          rows={[
            { label: '一覧', value: `${source.name}（${datasets[source.kind].title}）` },
            {
              label: 'ファイル',
              value: (
                <>
                  <Time at={run.startedAt} />　{run.fileName}
                </>
              ),
            },
            { label: '利用の条件', value: item.licence },
            { label: '出典', value: item.attribution },
            ...(item.sinkId
              ? [
                  {
                    label: '集まりとして',
                    value: <Link href={gatheringPaths.keep(item.sinkId)}>{item.title}</Link>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title="書かれていた文字" id="printed">
        {item.cells.map((cells, at) => (
          <Table
            id={`printed-${at}`}
            caption={item.cells.length > 1 ? `${at + 1}行目` : '書かれていた文字'}
            quietCaption={item.cells.length === 1}
            heads={['見出し', '文字']}
            rows={cells.flatMap((cell, column) =>
              cell.trim() === '' ? [] : [[run.headers[column]?.trim() || `${column + 1}列目`, cell]],
            )}
          />
        ))}
      </Section>
      <Section title="読み取ったこと" id="read">
        <SummaryList rows={recordWords(item.record).map(({ title, value }) => ({ label: title, value }))} />
      </Section>
    </>
  );
}
