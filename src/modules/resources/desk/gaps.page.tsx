import { blankForm, type FormState, inScope } from '../../../kernel/forms/form.ts';
import {
  Button,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  Select,
  Table,
  Tag,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { issueTagCodes, targetGroupCodes } from '../facet.rules.ts';
import { issueTags, plainLabel, targetGroups } from '../facet.words.ts';
import { type Gap, quarterName } from '../gap/gap.rules.ts';
import { DeskTabs } from './tabs.tsx';

type Listed = Gap & { readonly district: string | null };

type Props = {
  gaps: readonly Listed[];
  quarters: readonly { readonly quarter: string; readonly count: number; readonly answered: number }[];
  districts: readonly { readonly id: string; readonly name: string }[];
  form: FormState;
  /** The form of one gap that came back, and of which. */
  sent: { readonly id: string; readonly form: FormState } | null;
  deedId: () => string;
};

/** What no service fits: the limits of what there is, counted so that something is built (community.md N6). */
export function GapsPage({ gaps, quarters, districts, form, sent, deedId }: Props) {
  return (
    <>
      {sent ? <ErrorSummary form={inScope(sent.form, sent.id)} /> : <ErrorSummary form={form} />}
      <PageHead
        title="合うサービスがない"
        lead="「支援のしづらさ」の記録です。だれのことかは書かず、何が足りないかだけを残します。"
      />
      <DeskTabs current="gaps" all />
      <Section id="note" title="足りないものを記録する">
        <NoteForm form={form} districts={districts} deedId={deedId()} />
      </Section>
      {quarters.length > 0 && (
        <Section id="quarters" title="四半期ごとの数">
          <Table
            caption="四半期ごとの数"
            quietCaption
            heads={[
              '四半期',
              { label: '記録（件）', number: true },
              { label: 'うち応えたもの（件）', number: true },
            ]}
            rows={quarters.map(({ quarter, count, answered }) => [quarterName(quarter), count, answered])}
          />
        </Section>
      )}
      <Section id="gaps" title="この1年の記録">
        {gaps.length === 0 && <EmptyState title="記録はまだありません" />}
        {gaps.map((gap) => (
          <OneGap gap={gap} form={sent?.id === gap.id ? sent.form : blankForm} deedId={deedId()} />
        ))}
      </Section>
    </>
  );
}

function NoteForm({ form, districts, deedId }: Pick<Props, 'form' | 'districts'> & { deedId: string }) {
  const field = { form, required: false } as const;
  return (
    <Form action={resourcesPaths.gaps} deedId={deedId}>
      <TextArea
        form={form}
        name="topic"
        label="何が足りないか"
        hint="人の名前や、その人とわかることは書かないでください。例）夜に付き添う人がいる泊まり先"
        rows={3}
      />
      <Select
        {...field}
        name="districtId"
        label="地区"
        options={districts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkboxes
        {...field}
        name="issueTags"
        label="困りごと"
        inline
        options={issueTagCodes.map((code) => ({ value: code, label: plainLabel(issueTags, code) }))}
      />
      <Checkboxes
        {...field}
        name="targetGroups"
        label="だれのため"
        inline
        options={targetGroupCodes.map((code) => ({ value: code, label: plainLabel(targetGroups, code) }))}
      />
      <Button>足りないものを記録する</Button>
    </Form>
  );
}

function OneGap({ gap, form, deedId }: { gap: Listed; form: FormState; deedId: string }) {
  return (
    <Card title={gap.topic}>
      <p class="ts-quiet">
        <Time at={gap.foundOn} /> {gap.district ?? '全域'}{' '}
        {[
          ...gap.issueTags.map((code) => plainLabel(issueTags, code)),
          ...gap.targetGroups.map((code) => plainLabel(targetGroups, code)),
        ].join('・')}
      </p>
      {gap.answeredOn ? (
        <p>
          <Tag>応えました</Tag> {gap.answer}
        </p>
      ) : (
        <Form action={resourcesPaths.answerGap(gap.id)} deedId={deedId}>
          <TextField
            form={inScope(form, gap.id)}
            name="answer"
            label="何で応えたか"
            hint="例）土曜の居場所を北の集会所で始めた"
          />
          <Button kind="outline" size="sm">
            応えたことを記録する
          </Button>
        </Form>
      )}
    </Card>
  );
}
