import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  Button,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  Prose,
  Restricted,
  Section,
  Select,
  SummaryList,
  Table,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { CaseFrame } from '../casefile/case-head.page.tsx';
import type { CaseAside, CaseHead, PersonFacts } from '../casefile/case-view.rules.ts';
import { shownName } from '../casefile/words.rules.ts';
import { type NoteSource, sources, sourceWords } from '../note/note.rules.ts';
import {
  bases,
  basisWords,
  categoryWords,
  type FactCategory,
  type FactLine,
  factCategories,
} from './fact.rules.ts';

type Props = {
  head: CaseHead;
  aside: CaseAside;
  persons: readonly PersonFacts[];
  cleared: boolean;
  byConsentAlone: boolean;
  form: FormState;
  deedId: string;
};

/** What is known, person by person, category by category; each opens by itself. */
export function FactsPage({ head, aside, persons, cleared, byConsentAlone, form, deedId }: Props) {
  const open = Object.keys(form.errors).length > 0;
  return (
    <>
      <ErrorSummary form={form} />
      <CaseFrame head={head} aside={aside} tab="facts">
        {persons.map(({ person, lines }) =>
          person.id === head.person.id ? (
            <Section title={shownName(person.name)}>
              <SummaryList rows={lines.map(lineRow)} />
            </Section>
          ) : (
            <Disclosure
              summary={`${shownName(person.name)}さんのこと`}
              open={lines.some((line) => line.kind === 'shown')}
            >
              <SummaryList rows={lines.map(lineRow)} />
            </Disclosure>
          ),
        )}
        {head.mayWrite && !byConsentAlone && (
          <Disclosure summary="項目を書く・書きかえる" open={open}>
            <FactFields head={head} persons={persons} cleared={cleared} form={form} deedId={deedId} />
          </Disclosure>
        )}
      </CaseFrame>
    </>
  );
}

function lineRow(line: FactLine) {
  const label = categoryWords[line.category];
  if (line.kind === 'restricted') return { label, value: <Restricted label={label} quietLabel /> };
  if (line.kind === 'empty') return { label, value: null, empty: '聞いていない' };
  return {
    label,
    value: (
      <>
        <Prose>{line.fact.value}</Prose>
        <p class="ts-quiet">
          {sourceWords[line.fact.source as NoteSource] ?? ''} <Time at={line.fact.at} as="near" />
        </p>
      </>
    ),
  };
}

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

function FactFields({ head, persons, cleared, form, deedId }: Omit<Props, 'aside' | 'byConsentAlone'>) {
  const writable = factCategories.filter((category) => cleared || category !== 'health');
  const people = persons.filter(({ person }) => person.name !== null);
  return (
    <Form action={casesPaths.facts(head.id)} deedId={deedId}>
      <Select
        form={form}
        name="personId"
        label="だれのこと"
        options={people.map(({ person }) => ({ value: person.id, label: shownName(person.name) }))}
      />
      <Select
        form={form}
        name="category"
        label="項目"
        options={optionsOf<FactCategory>(writable, categoryWords)}
      />
      <TextArea
        form={form}
        name="value"
        label="内容"
        hint="前の内容は履歴に残り、これが新しい内容になります。"
      />
      <Select
        form={form}
        name="source"
        label="どこから分かったことか"
        options={optionsOf(sources, sourceWords)}
      />
      <Select form={form} name="basis" label="得た根拠" options={optionsOf(bases, basisWords)} />
      <Actions>
        <Button>項目を保存する</Button>
      </Actions>
    </Form>
  );
}

export type SharedRow = {
  readonly id: string;
  readonly name: string | null;
  readonly caseNo: string;
  readonly category: FactCategory;
  readonly value: string;
  readonly at: Date;
  readonly until: Date | null;
};

/** What other agencies know of a person and a consent opens to the reader's organisation (A04). */
export function SharedPage({ rows }: { rows: readonly SharedRow[] }) {
  return (
    <>
      <PageHead
        title="同意により共有された項目"
        lead="本人の同意により、あなたの機関が読める項目です。同意が終わると、その時から見えなくなります。"
      />
      {rows.length === 0 ? (
        <EmptyState title="共有された項目はありません">
          本人が同意すると、同意された項目だけがここに並びます。
        </EmptyState>
      ) : (
        <Table
          caption="共有された項目"
          quietCaption
          heads={['だれのこと', '項目', '内容', '書いた日', 'いつまで']}
          rows={rows.map((row) => [
            row.name ?? '氏名は担当の機関へお問い合わせください',
            categoryWords[row.category],
            <Prose>{row.value}</Prose>,
            <Time at={row.at} as="near" />,
            row.until ? <Time at={row.until} /> : '取りやめまで',
          ])}
        />
      )}
    </>
  );
}
