import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
  Time,
  TimeField,
  Timeline,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { CaseFrame, Hope } from '../casefile/case-head.page.tsx';
import {
  type CaseAside,
  type CaseHead,
  type Entry,
  filterWords,
  type TimelineFilter,
  timelineFilters,
} from '../casefile/case-view.rules.ts';
import { relationWords } from '../casefile/casefile.rules.ts';
import { NoteEntry, StepEntry } from './entry.page.tsx';
import { counterpartWords } from './note.form.ts';
import { methods, methodWords, type NoteMethod, sources, sourceWords } from './note.rules.ts';

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

const quickMethods: readonly NoteMethod[] = [
  'visit',
  'phone',
  'attemptNoContact',
  'interview',
  'agencyCall',
  'internal',
];

type BoxProps = {
  head: CaseHead;
  aside: CaseAside;
  form: FormState;
  deedId: string;
};

/** One box at the top of the timeline: a method and a sentence are enough. The four boxes are one press away. */
export function NoteBox({ head, aside, form, deedId }: BoxProps) {
  const todayVisit = aside.dueVisit;
  const open = Object.keys(form.errors).length > 0;
  return (
    <Form action={casesPaths.writeNote(head.id)} deedId={deedId} label="書きとめる">
      <Radios
        form={form.typed.method === undefined ? { ...form, typed: { ...form.typed, method: 'visit' } } : form}
        name="method"
        label="どのように"
        options={optionsOf(quickMethods, methodWords)}
        inline
      />
      <TextArea
        form={form}
        name="fact"
        label="見たこと・したこと"
        required={false}
        hint="ひとことでも保存できます。"
        rows={3}
      />
      {todayVisit && <Hidden name="visitId" value={todayVisit.id} />}
      {todayVisit && (
        <p class="ts-hint">
          保存すると、
          <Time at={todayVisit.at} as="near" />
          の訪問の予定が済みになります。
        </p>
      )}
      <Disclosure summary="話されたこと・考えたこと・次にすること・日時を分けて書く" open={open}>
        <FourBoxes form={form} />
      </Disclosure>
      <Actions>
        <Button>書きとめる</Button>
      </Actions>
    </Form>
  );
}

/** The boxes besides the first, and what else may be said of a contact. */
function FourBoxes({ form }: { form: FormState }) {
  return (
    <>
      <TextArea form={form} name="words" label="話されたこと" required={false} rows={3} />
      <TextArea form={form} name="assessment" label="考えたこと" required={false} rows={3} />
      <TextArea form={form} name="next" label="次にすること" required={false} rows={2} />
      <DateField
        form={form}
        name="occurredOn"
        label="いつ（日）"
        required={false}
        hint="書かなければ、いまの日時です。"
      />
      <TimeField form={form} name="occurredTime" label="いつ（時刻）" required={false} />
      <TextField
        form={form}
        name="durationMin"
        label="かかった時間"
        required={false}
        width="short"
        inputmode="numeric"
        hint="例）40分"
      />
      <Checkboxes
        form={form}
        name="counterparts"
        label="だれと"
        required={false}
        options={optionsOf(['person', 'family', 'org', 'resident'], counterpartWords)}
        inline
      />
      <TextField form={form} name="place" label="場所" required={false} />
      <Select
        form={form}
        name="source"
        label="どこから分かったことか"
        required={false}
        options={optionsOf(sources, sourceWords)}
        blank={sourceWords.staffObservation}
      />
      <Select
        form={form}
        name="relationLevel"
        label="いまの関係"
        required={false}
        options={relationWords.map((word, level) => ({ value: String(level), label: `${level}　${word}` }))}
        blank="変わらない"
      />
      <TextField form={form} name="changeSeen" label="気づいた変化" required={false} />
      <DateField form={form} name="nextContactOn" label="次に連絡する日" required={false} />
    </>
  );
}

type LogProps = BoxProps & {
  entries: readonly Entry[];
  filter: TimelineFilter;
  olderThan: Date | null;
};

/** The log of a case: the hope, one box, and everything that happened, newest first. */
export function LogPage({ head, aside, form, deedId, entries, filter, olderThan }: LogProps) {
  return (
    <>
      <ErrorSummary form={form} />
      <CaseFrame head={head} aside={aside} tab="log">
        <Hope head={head} />
        {head.state !== 'closed' && <NoteBox head={head} aside={aside} form={form} deedId={deedId} />}
        <Section title="経過">
          <Filters head={head} filter={filter} />
          {entries.length === 0 ? (
            <EmptyState title="まだ記録がありません">
              訪問、電話、決めたことが、新しい順にここに並びます。
            </EmptyState>
          ) : (
            <Timeline label="経過">
              {entries.map((entry) =>
                entry.kind === 'note' ? <NoteEntry head={head} entry={entry} /> : <StepEntry entry={entry} />,
              )}
            </Timeline>
          )}
          {olderThan && (
            <p>
              <Link href={`${casesPaths.case(head.id)}?filter=${filter}&before=${olderThan.toISOString()}`}>
                これより前の記録
              </Link>
            </p>
          )}
          {head.earlierShut && (
            <p>
              <Link href={casesPaths.open(head.id)}>終結した以前の記録を、理由を書いて開く</Link>
            </p>
          )}
        </Section>
      </CaseFrame>
    </>
  );
}

function Filters({ head, filter }: { head: CaseHead; filter: TimelineFilter }) {
  return (
    <nav aria-label="経過をしぼる">
      <ul class="ts-cluster ts-plain">
        {timelineFilters.map((each) => (
          <li>
            {each === filter ? (
              <strong aria-current="true">{filterWords[each]}</strong>
            ) : (
              <Link
                href={
                  each === 'all' ? casesPaths.case(head.id) : `${casesPaths.case(head.id)}?filter=${each}`
                }
              >
                {filterWords[each]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type CorrectProps = { caseId: string; name: string; form: FormState; deedId: string; noteId: string };

/** Correcting an entry: a new one takes its place, the old one stays readable. */
export function CorrectPage({ caseId, name, form, deedId, noteId }: CorrectProps) {
  return (
    <>
      <BackLink href={casesPaths.case(caseId)}>{name}さんの記録に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="記録を訂正する" lead="もとの記録は消えません。訂正した理由とともに残ります。" />
      <Form action={casesPaths.correctNote(caseId, noteId)} deedId={deedId}>
        <TextField form={form} name="reason" label="訂正する理由" />
        <Select form={form} name="method" label="どのように" options={optionsOf(methods, methodWords)} />
        <TextArea form={form} name="fact" label="見たこと・したこと" required={false} />
        <FourBoxes form={form} />
        <Actions>
          <Button>訂正を保存する</Button>
          <Button kind="text" href={casesPaths.case(caseId)}>
            やめる
          </Button>
        </Actions>
      </Form>
    </>
  );
}
