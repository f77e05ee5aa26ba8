import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  Cluster,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Link,
  PageHead,
  Radios,
  Section,
  Select,
  StatusChip,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { importPaths } from '../../../paths/imports.ts';
import { datasets } from './detect.ts';
import { licences } from './import.form.ts';
import { stateWords } from './import.words.ts';
import type { Run, RunState } from './run.rules.ts';
import type { Source } from './source.rules.ts';

const chips = {
  reading: 'doing',
  preview: 'waiting',
  applying: 'doing',
  applied: 'done',
  undoing: 'doing',
  undone: 'withdrawn',
  dropped: 'withdrawn',
} as const satisfies Record<RunState, string>;

/** How a file stands, as word, shape and colour. */
export const RunChip = ({ state }: { state: RunState }) => (
  <StatusChip kind={chips[state]}>{stateWords[state]}</StatusChip>
);

/** Lists that were taken in, and the three doors beside. */
export function ListsPage({ sources, runs }: { sources: readonly Source[]; runs: readonly Run[] }) {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHead
        title="公開された一覧"
        lead="市が公開している施設・避難場所・催しの一覧（CSV）を取り込み、また同じ形で書き出します。"
        aside={<Button href={importPaths.send}>一覧を取り込む</Button>}
      />
      <Cluster>
        <Link href={importPaths.duplicates()}>同じ場所かもしれない組</Link>
        <Link href={importPaths.exports}>一覧を書き出す</Link>
      </Cluster>
      <Section title="送られたファイル" id="files">
        {runs.length === 0 ? (
          <EmptyState title="まだ何も取り込まれていません">
            <p>ファイルを送ると、何が変わるかを見てから取り込めます。送っただけでは何も変わりません。</p>
          </EmptyState>
        ) : (
          <Table
            caption="送られたファイル"
            quietCaption
            heads={['ファイル', '一覧', '送った日時', 'いま']}
            rows={runs.map((run) => [
              <Link href={importPaths.run(run.id)}>{run.fileName}</Link>,
              names.get(run.sourceId) ?? '',
              <Time at={run.startedAt} />,
              <RunChip state={run.state} />,
            ])}
          />
        )}
      </Section>
      {sources.length > 0 && (
        <Section title="一覧の出どころ" id="sources">
          <Table
            id="sources-table"
            caption="一覧の出どころ"
            quietCaption
            heads={['名前', '種類', '利用の条件', '出典']}
            rows={sources.map(({ name, kind, licence, attribution }) => [
              name,
              datasets[kind].title,
              licence,
              attribution,
            ])}
          />
        </Section>
      )}
    </>
  );
}

type SendProps = { sources: readonly Source[]; form: FormState; deedId: string };

/** A file, whose list it is, and under which terms it is published. */
export function SendPage({ sources, form, deedId }: SendProps) {
  return (
    <>
      <BackLink href={importPaths.lists}>公開された一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="一覧を取り込む"
        lead="まずファイルを読み、何がどう変わるかを示します。確かめるまでは何も変わりません。"
      />
      <Form action={importPaths.send} deedId={deedId} files>
        <FileField
          form={form}
          name="list"
          label="CSVファイル"
          accept=".csv,.txt,.tsv,text/csv"
          hint="50MB、15万行まで。文字コードは、UTF-8かシフトJISです（自動で見分けます）。画面が戻ってきたときは、もう一度選んでください。"
        />
        {sources.length > 0 && (
          <Select
            form={form}
            name="sourceId"
            label="前にも取り込んだ一覧"
            required={false}
            blank="はじめての一覧"
            hint="選ぶと、前回とくらべて変わったところだけを取り込みます。"
            options={sources.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          form={form}
          name="name"
          label="一覧の名前"
          required={false}
          hint="はじめてのときに入れてください。例）高松市 指定緊急避難場所"
        />
        <Radios
          form={form.typed.kind === undefined ? { ...form, typed: { ...form.typed, kind: 'auto' } } : form}
          name="kind"
          label="一覧の種類"
          options={[
            { value: 'auto', label: '見出しから見分ける' },
            ...Object.values(datasets).map(({ kind, title }) => ({ value: kind, label: title })),
          ]}
        />
        <Select
          form={form}
          name="licence"
          label="利用の条件"
          required={false}
          hint="公開しているページに書かれています。"
          options={licences.map((licence) => ({ value: licence, label: licence }))}
        />
        <TextField
          form={form}
          name="attribution"
          label="出典の書き方"
          required={false}
          hint="取り込んだものと一緒に示します。例）高松市"
        />
        <TextField form={form} name="url" label="公開しているページ" type="url" required={false} />
        <YearFields form={form} />
        <Actions>
          <Button>ファイルを読む</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The year of dates that print none. */
export const YearFields = ({ form }: { form: FormState }) => (
  <>
    <TextField
      form={form}
      name="year"
      label="日付に年がないときの年"
      required={false}
      width="short"
      inputmode="numeric"
      hint="「9月11日」のように年のない一覧のとき。例）2024"
    />
    <Checkbox form={form} name="fiscal" label="この年は年度（4月から翌年3月）" />
  </>
);
