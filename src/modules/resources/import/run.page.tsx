import type { Child } from 'hono/jsx';
import { blankForm } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Checkbox,
  DeedButton,
  Disclosure,
  EmptyState,
  Form,
  Link,
  PageHead,
  Pager,
  Section,
  SummaryList,
  Tabs,
  Time,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { importPaths } from '../../../paths/imports.ts';
import { datasets } from './detect.ts';
import { EntryList } from './entry.page.tsx';
import type { EntryFilter, StoredEntry } from './entry.rules.ts';
import { changeMeanings, changeWords, doubtWords, encodingWords, questionWords } from './import.words.ts';
import { RunChip } from './lists.page.tsx';
import type { ImportRecord } from './record.rules.ts';
import { fieldTitle } from './record-words.ts';
import type { Change, ChangeCounts, Run, RunQuestion } from './run.rules.ts';
import type { Source } from './source.rules.ts';
import type { OtherTown } from './town.rules.ts';

export type RunView = {
  readonly run: Run;
  readonly source: Source;
  readonly counts: ChangeCounts;
  readonly noticed: { readonly repaired: number; readonly warned: number };
  readonly questions: readonly RunQuestion[];
  readonly hasRoom: boolean;
  /** Other municipalities whose rows these are, while nothing is decided. */
  readonly otherTowns: readonly OtherTown[];
  readonly townName: string;
  readonly isLast: boolean;
  readonly entries: readonly StoredEntry[];
  readonly before: ReadonlyMap<string, { readonly record: ImportRecord }>;
};

type Props = { view: RunView; filter: EntryFilter; page: number; pageSize: number; deedId: () => string };

/** One file: being read, to be looked at before anything changes, or what became of it. */
export function RunPage(props: Props) {
  const { run, source } = props.view;
  const { deedId } = props;
  return (
    <>
      <BackLink href={importPaths.lists}>公開された一覧に戻る</BackLink>
      <PageHead
        title={source.name}
        shoulder={datasets[run.kind].title}
        aside={<RunChip state={run.state} />}
      />
      {(run.state === 'reading' || run.state === 'applying' || run.state === 'undoing') && (
        <Progress run={run} deedId={deedId} />
      )}
      {run.state === 'preview' && <Deciding {...props} />}
      {run.state === 'applied' && <Applied {...props} />}
      {(run.state === 'undone' || run.state === 'dropped') && <Over run={run} />}
      <FileFacts run={run} source={source} />
      {run.state !== 'reading' && <Entries {...props} />}
    </>
  );
}

const progressWords: Readonly<Partial<Record<Run['state'], string>>> = {
  reading: '行のうち{done}行まで読みました',
  applying: '件のうち{done}件まで取り込みました',
  undoing: '件のうち{done}件まで片づけました。この一覧から取り込んだものは、もう見えません',
};

const many = (count: number): string => count.toLocaleString('ja-JP');

/** How far a long file has come, and what everybody sees of it meanwhile. */
function Progress({ run, deedId }: { run: Run; deedId: () => string }) {
  const total = run.state === 'reading' ? run.rowCount : run.entryCount;
  const words = `全${many(total)}${progressWords[run.state] ?? ''}`.replace('{done}', many(run.doneCount));
  return (
    <Banner
      kind="info"
      title={words}
      action={
        <Button kind="outline" href={importPaths.run(run.id)}>
          いまの様子を見る
        </Button>
      }
    >
      <p>
        <progress value={run.doneCount} max={total} aria-label="進み具合">
          {words}
        </progress>
      </p>
      <p>
        この画面は5秒ごとに新しくなります。閉じてもかまいません。途中で止まっても続きから行います。取り込んだものは、すべてそろったときに一度に見えるようになります。
      </p>
      <Disclosure summary="進まないとき、やめるとき">
        <Actions>
          <DeedButton action={importPaths.goOn(run.id)} deedId={deedId()}>
            <Button kind="outline">続きを始める</Button>
          </DeedButton>
          {run.state !== 'undoing' && (
            <DeedButton
              action={run.state === 'applying' ? importPaths.stop(run.id) : importPaths.drop(run.id)}
              deedId={deedId()}
            >
              <Button kind="outline" danger>
                取り込みをやめる
              </Button>
            </DeedButton>
          )}
        </Actions>
      </Disclosure>
    </Banner>
  );
}

/** From so many things on taking over or back lasts minutes. */
const MANY_THINGS = 5000;

/** Said before the button is pressed: how long it lasts, and what others see meanwhile. */
function LongWord({ counts }: { counts: Props['view']['counts'] }) {
  if (counts.added + counts.changed + counts.vanished < MANY_THINGS) return null;
  return (
    <p>
      件数が多いので、終わるまで数分かかります。そのあいだも、ほかの人は使えます。すべてそろったときに、一度に見えるようになります。
    </p>
  );
}

/** Said before the button is pressed: the wrong file is caught here, a neighbour's list may be wanted. */
function OtherTowns({ view: { otherTowns: others, townName } }: Pick<Props, 'view'>) {
  const [first] = others;
  if (!first) return null;
  const named = others
    .slice(0, 5)
    .map(({ name, field, rows }) =>
      field === 'city' ? `${name}の${many(rows)}行` : `市区町村コードが${name}の${many(rows)}行`,
    );
  const all = others.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Banner
      kind="warning"
      level={3}
      title={
        others.length === 1 && first.field === 'city'
          ? `この一覧の${many(all)}行は${first.name}のものです。あなたの町は${townName}です`
          : `この一覧の${many(all)}行は、ほかの市区町村のものです。あなたの町は${townName}です`
      }
    >
      <p>
        「{fieldTitle(first.field)}」の列に書かれています（{named.join('、')}
        {others.length > named.length ? ' ほか' : ''}
        ）。となりの町の一覧を入れたいときは、このまま取り込めます。
      </p>
    </Banner>
  );
}

function Deciding({ view, deedId }: Props) {
  const { run, counts, questions, hasRoom } = view;
  const some = counts.added + counts.changed + counts.unchanged + counts.vanished > 0;
  return (
    <Section title="この一覧を取り込むと" id="deciding">
      <OtherTowns view={view} />
      <Counts view={view} />
      {!hasRoom && (
        <Banner kind="warning" level={3} title="催しの一覧は、まだ取り込めません">
          <p>催しの機能がこの町に入ると取り込めます。読み取りの結果は、下で確かめられます。</p>
        </Banner>
      )}
      {hasRoom && !some && <EmptyState title="取り込めるものがありません。列の読み方を確かめてください。" />}
      {hasRoom && some && (
        <Form action={importPaths.apply(run.id)} deedId={deedId()}>
          {questions.map((question) => (
            <Checkbox form={blankForm} name={question} label={questionWords[question]} />
          ))}
          <LongWord counts={counts} />
          <Actions>
            <Button>この内容で取り込む</Button>
          </Actions>
        </Form>
      )}
      <DeedButton action={importPaths.drop(run.id)} deedId={deedId()}>
        <Button kind="text">取り込まずにやめる</Button>
      </DeedButton>
    </Section>
  );
}

const order: readonly Change[] = ['added', 'changed', 'vanished', 'unchanged', 'edited', 'broken'];

function Counts({ view: { run, counts, noticed } }: Pick<Props, 'view'>) {
  const row = (label: string, count: number, about: string, href?: string) => ({
    label,
    value: `${count.toLocaleString('ja-JP')}件　${about}`,
    ...(href && count > 0 ? { action: { href, label: '見る' } } : {}),
  });
  return (
    <SummaryList
      rows={[
        ...order
          .filter((change) => counts[change] > 0 || change === 'added')
          .map((change) =>
            row(changeWords[change], counts[change], changeMeanings[change], importPaths.run(run.id, change)),
          ),
        row(
          '直したところ',
          noticed.repaired,
          '1つずつ見て、使わないこともできます。',
          importPaths.repairs(run.id),
        ),
        row(
          '気になるところ',
          noticed.warned,
          '取り込みますが、確かめてください。',
          importPaths.run(run.id, 'warned'),
        ),
      ]}
    />
  );
}

function Applied({ view, deedId }: Props) {
  const { run, isLast } = view;
  const duplicates = run.tidings.duplicates ?? 0;
  return (
    <Section title="取り込みました" id="applied">
      <Counts view={view} />
      {duplicates > 0 && (
        <Banner
          kind="warning"
          level={3}
          title={`同じ場所かもしれない組が、${duplicates.toLocaleString('ja-JP')}組見つかりました`}
          action={<Button href={importPaths.duplicates()}>見くらべる</Button>}
        >
          <p>自動でまとめることはありません。</p>
        </Banner>
      )}
      {run.kind === 'event' && (
        <p>
          <Link href={gatheringPaths.listed()}>取り込んだ催しのうち、これから開くものを見る</Link>
        </p>
      )}
      {isLast && <LongWord counts={view.counts} />}
      {isLast && (
        <DeedButton action={importPaths.undo(run.id)} deedId={deedId()}>
          <Button kind="outline">この取り込みを元に戻す</Button>
        </DeedButton>
      )}
    </Section>
  );
}

const Over = ({ run }: { run: Run }) => (
  <Banner
    kind="info"
    title={run.state === 'undone' ? 'この取り込みは元に戻されました' : 'このファイルは取り込まれていません'}
  >
    <p>
      {run.settledAt && <Time at={run.settledAt} />}　ファイルと読み取りの結果は、控えとして残っています。
    </p>
  </Banner>
);

function FileFacts({ run, source }: { run: Run; source: Source }) {
  const lines = (numbers: readonly number[]) =>
    `${numbers.slice(0, 20).join('、')}行目${numbers.length > 20 ? ' ほか' : ''}`;
  const named = run.headers.filter((header) => header.trim() !== '').length;
  const read = Object.values(run.mapping).filter(Boolean).length;
  return (
    <Section title="ファイルについて" id="file">
      <SummaryList
        rows={[
          { label: 'ファイル', value: `${run.fileName}（${run.rowCount.toLocaleString('ja-JP')}行）` },
          {
            label: '見出し',
            value: `${named}列のうち${read}列を「${datasets[run.kind].title}」の項目として読みました`,
            ...(run.state === 'preview'
              ? { action: { href: importPaths.columns(run.id), label: '列と年を直す' } }
              : {}),
          },
          { label: '文字コード', value: encodingWords[run.encoding] ?? run.encoding },
          { label: '利用の条件', value: source.licence },
          { label: '出典', value: source.attribution },
          ...(run.year === null
            ? []
            : [{ label: '日付の年', value: `${run.year}年${run.fiscal ? '度' : ''}` }]),
          ...(run.skipped.length === 0
            ? []
            : [{ label: '番号だけの行', value: `${lines(run.skipped)}は飛ばしました` }]),
        ]}
      />
      {run.doubtCount > 0 && (
        <Disclosure summary={`読み方の確かでない文字が${run.doubtCount}か所あります`}>
          <ul>
            {run.doubts.slice(0, 50).map(({ kind, line, column }) => (
              <li>
                {line}行目の{column}文字目：{doubtWords[kind] ?? kind}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

const filters: readonly EntryFilter[] = [...order, 'warned', 'all'];

const filterWords = (filter: EntryFilter): string =>
  filter === 'all'
    ? 'すべて'
    : filter === 'warned'
      ? '気になる'
      : filter === 'repaired'
        ? '直した'
        : changeWords[filter];

function Entries({ view, filter, page, pageSize }: Props): Child {
  const { run, counts, noticed, entries, before } = view;
  const count = (one: EntryFilter): number =>
    one === 'all'
      ? Object.values(counts).reduce((sum, each) => sum + each, 0)
      : one === 'warned' || one === 'repaired'
        ? noticed[one]
        : counts[one];
  const total = count(filter);
  return (
    <Section title="1件ずつ" id="entries">
      <Tabs
        label="一覧の見方"
        items={filters
          .filter((one) => count(one) > 0 || one === filter)
          .map((one) => ({
            href: importPaths.run(run.id, one),
            label: filterWords(one),
            count: count(one),
            current: one === filter,
          }))}
      />
      {entries.length === 0 ? (
        <EmptyState title="ありません" />
      ) : (
        <EntryList entries={entries} before={before} />
      )}
      {total > pageSize && (
        <Pager
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(to) => importPaths.run(run.id, filter, to)}
        />
      )}
      <p>
        <Link href={importPaths.repairs(run.id)}>直したところをまとめて見る</Link>
      </p>
    </Section>
  );
}
