import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Pager,
  Section,
  Select,
  Table,
  Tabs,
} from '../../../kernel/ui/index.ts';
import { importPaths } from '../../../paths/imports.ts';
import { datasets, headersOf } from './detect.ts';
import { repairWords } from './import.words.ts';
import { YearFields } from './lists.page.tsx';
import { type Repair, type RepairKind, repairKey } from './notes.rules.ts';
import { fieldTitle } from './record-words.ts';
import type { Run } from './run.rules.ts';

type ColumnsProps = { run: Run; sample: readonly (readonly string[])[]; form: FormState; deedId: string };

/** What each column of a file is read as; kept for the next file of the same source. */
export function ColumnsPage({ run, sample, form, deedId }: ColumnsProps) {
  const options = datasets[run.kind].fields.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <>
      <BackLink href={importPaths.run(run.id)}>ファイルに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="列と年を直す"
        shoulder={run.fileName}
        lead="どの列を何として読むかを選びます。次に同じ一覧を取り込むときも、この読み方を使います。"
      />
      <Form action={importPaths.columns(run.id)} deedId={deedId}>
        <YearFields form={form} />
        {headersOf(run.headers).flatMap(({ written, folded }, at) => {
          if (folded === '') return [];
          const chosen = `${at}:${run.mapping[folded] ?? ''}`;
          const shown = sample.map((cells) => cells[at]?.trim() ?? '').find((cell) => cell !== '');
          return [
            <Select
              form={{ typed: { columns: chosen }, errors: {}, scope: `c${at}` }}
              name="columns"
              label={written.trim()}
              required={false}
              blank={false}
              hint={shown ? `例）${shown.slice(0, 60)}` : '空の列です'}
              options={[
                { value: `${at}:`, label: 'そのまま取っておく' },
                ...options.map(({ value, label }) => ({ value: `${at}:${value}`, label })),
              ]}
            />,
          ];
        })}
        <Actions>
          <Button>この読み方で読み直す</Button>
        </Actions>
      </Form>
    </>
  );
}

type RepairsProps = {
  run: Run;
  kinds: readonly { readonly kind: string; readonly count: number; readonly refused: number }[];
  chosen: string;
  repairs: readonly (Repair & { readonly title: string })[];
  page: number;
  pageSize: number;
  deedId: () => string;
};

/** Everything that was mended in a file, kind by kind; any of it may be refused. */
export function RepairsPage({ run, kinds, chosen, repairs, page, pageSize, deedId }: RepairsProps) {
  const kind = kinds.find((one) => one.kind === chosen);
  return (
    <>
      <BackLink href={importPaths.run(run.id)}>ファイルに戻る</BackLink>
      <PageHead
        title="直したところ"
        shoulder={run.fileName}
        lead="書かれていた文字と、読みかえた文字です。ちがうと思うものは、使わないことができます。元の文字はいつも残ります。"
      />
      {!kind && <EmptyState title="直したところはありません" />}
      {kind && (
        <>
          <Tabs
            label="直し方"
            items={kinds.map((one) => ({
              href: importPaths.repairs(run.id, one.kind),
              label: repairWords[one.kind as RepairKind] ?? one.kind,
              count: one.count,
              current: one.kind === chosen,
            }))}
          />
          <Section title={repairWords[chosen as RepairKind] ?? chosen} id="repairs">
            {run.state === 'preview' && <WholeKind run={run} kind={chosen} deedId={deedId()} />}
            <Table
              caption="直したところ"
              quietCaption
              heads={['行', '項目', '書かれていた文字', '読みかえた文字', '使わない']}
              rows={repairs.map((repair) => [
                `${repair.line}行目　${repair.title.slice(0, 40)}`,
                fieldTitle(repair.field),
                repair.before || '（空欄）',
                repair.after || '（空欄）',
                <RefuseBox repair={repair} fixed={run.state !== 'preview'} />,
              ])}
            />
            {run.state === 'preview' && (
              <Form id={boxes} action={importPaths.repairs(run.id)} deedId={deedId()}>
                <Hidden name="kind" value={chosen} />
                {repairs.map((repair) => (
                  <Hidden name="shown" value={repairKey(repair)} />
                ))}
                <Actions>
                  <Button>印をつけたものは使わずに、読み直す</Button>
                </Actions>
              </Form>
            )}
            {kind.count > pageSize && (
              <Pager
                page={page}
                pageSize={pageSize}
                total={kind.count}
                hrefOf={(to) => importPaths.repairs(run.id, chosen, to)}
              />
            )}
          </Section>
        </>
      )}
    </>
  );
}

/** The form that the boxes of the table belong to; a table inside a form would be as narrow as the form. */
const boxes = 'refused-repairs';

const RefuseBox = ({ repair, fixed }: { repair: Repair; fixed: boolean }) =>
  fixed ? (
    <span>{repair.refused ? '使っていません' : ''}</span>
  ) : (
    <label class="ts-choice-label">
      <input
        class="ts-check"
        type="checkbox"
        form={boxes}
        name="refuse"
        value={repairKey(repair)}
        checked={repair.refused}
      />
      <span class="ts-hidden">{repair.line}行目の直しを使わない</span>
    </label>
  );

function WholeKind({ run, kind, deedId }: { run: Run; kind: string; deedId: string }) {
  const isRefused = run.refused.includes(kind);
  return (
    <DeedButton action={importPaths.repairs(run.id)} deedId={deedId}>
      <Hidden name="kind" value={kind} />
      <Hidden name="whole" value={isRefused ? 'use' : 'refuse'} />
      <Button kind="outline" size="sm">
        {isRefused ? 'この直し方を使うことに戻す' : 'この直し方をどの行にも使わない'}
      </Button>
    </DeedButton>
  );
}
