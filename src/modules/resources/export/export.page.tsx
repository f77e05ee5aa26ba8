import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Section,
  Table,
} from '../../../kernel/ui/index.ts';
import { importPaths } from '../../../paths/imports.ts';
import { type Loss, lossWords } from './loss.rules.ts';
import type { Span } from './span.rules.ts';

type Told = {
  readonly kind: keyof typeof titles;
  readonly rows: number;
  readonly losses: readonly Loss[];
};

const titles = {
  facility: '公共施設一覧',
  shelter: '指定緊急避難場所一覧',
  event: 'イベント一覧',
} as const;

const mostShown = 100;

/** Lists in the national layout, and beforehand what that layout cannot say. */
export function ExportPage({
  told,
  span,
  form,
  deedId,
}: {
  told: readonly Told[];
  span: Span;
  form: FormState;
  deedId: string;
}) {
  const chosen = form.typed.list === undefined ? { list: 'facility', encoding: 'utf-8-bom', ...span } : {};
  return (
    <>
      <BackLink href={importPaths.lists}>公開された一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="一覧を書き出す"
        lead="国の標準の書式（推奨データセット）のCSVにします。書式に書けないことは、下に示します。"
      />
      <Form action={importPaths.exports} deedId={deedId}>
        <Radios
          form={{ ...form, typed: { ...form.typed, ...chosen } }}
          name="list"
          label="一覧"
          options={told.map(({ kind, rows }) => ({ value: kind, label: `${titles[kind]}（${rows}件）` }))}
        />
        <Fieldset
          legend="イベント一覧の期間"
          hint="公開している集まりと催しを、回ごとに1行で書きます。毎週・毎月の集まりの日は、約半年先まで入っています。"
        >
          <DateField
            form={{ ...form, typed: { ...form.typed, ...chosen } }}
            name="from"
            label="はじめの日"
            required={false}
          />
          <DateField
            form={{ ...form, typed: { ...form.typed, ...chosen } }}
            name="until"
            label="終わりの日"
            hint="空なら、その年度の終わりまでです。"
            required={false}
          />
        </Fieldset>
        <Radios
          form={{ ...form, typed: { ...form.typed, ...chosen } }}
          name="encoding"
          label="文字コード"
          options={[
            { value: 'utf-8-bom', label: 'UTF-8', hint: '新しい表計算ソフトで開けます' },
            { value: 'cp932', label: 'シフトJIS', hint: '古いソフトのとき。ない文字は「〓」になります' },
          ]}
        />
        <Actions>
          <Button>CSVファイルを書き出す</Button>
        </Actions>
      </Form>
      {told.map((list) => (
        <Losses list={list} />
      ))}
    </>
  );
}

function Losses({ list: { kind, losses } }: { list: Told }) {
  const sorts = Map.groupBy(losses, ({ kind: sort, column }) => `${column}：${lossWords[sort]}`);
  return (
    <Section title={`${titles[kind]}で失われること`} id={`losses-${kind}`}>
      {losses.length === 0 && <EmptyState title="ありません" />}
      {losses.length > 0 && (
        <>
          <ul>
            {[...sorts].map(([words, all]) => (
              <li>
                {words}（{all.length}件）
              </li>
            ))}
          </ul>
          <Disclosure summary="1件ずつ見る">
            <Table
              id={`losses-${kind}-table`}
              caption={losses.length > mostShown ? `はじめの${mostShown}件` : '1件ずつ'}
              heads={['名称', '欄', '失われること', '値']}
              rows={losses
                .slice(0, mostShown)
                .map(({ title, column, kind: sort, value }) => [
                  title,
                  column,
                  lossWords[sort],
                  value || '―',
                ])}
            />
          </Disclosure>
        </>
      )}
    </Section>
  );
}
