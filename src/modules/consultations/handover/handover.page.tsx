import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Banner,
  Button,
  Due,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Quote,
  Radios,
  Restricted,
  Section,
  StatusChip,
  SummaryList,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import type { ActivePost } from '../../districts/index.ts';
import type { HandoverStory } from '../consultation/consultation.seen.ts';
import { type Spoken, spokenBy } from '../spoken.rules.ts';
import { bases } from '../words.rules.ts';
import { answers } from './handover.form.ts';
import { PostSelect } from './post-select.page.tsx';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type SendProps = {
  readonly id: string;
  readonly spoken: Spoken;
  readonly posts: readonly ActivePost[];
  readonly form: FormState;
  readonly deedId: string;
};

/** The hand-over sheet (つなぐシート). */
export function SendPage({ id, spoken, posts, form, deedId }: SendProps) {
  return (
    <>
      <BackLink href={consultationPaths.show(id)}>相談に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="ほかの担当につなぐ" lead="引き受けの返事があるまで、責任はこちらに残ります。" />
      <Quote by={spokenBy(spoken)}>{spoken.worry}</Quote>
      <Form action={consultationPaths.handOver(id)} deedId={deedId} draftKey={`handover-${id}`}>
        <PostSelect form={form} name="toPostId" label="つなぎ先" posts={posts} />
        <TextArea form={form} name="reason" label="つなぐ理由" hint="なぜその担当が力になれるか" rows={3} />
        <TextArea form={form} name="wishes" label="本人の希望" required={false} rows={2} />
        <TextArea form={form} name="considerations" label="気をつけること" required={false} rows={2} />
        <Radios form={form} name="basis" label="伝える根拠" options={optionsOf(bases)} />
        <TextField
          form={form}
          name="basisNote"
          label="根拠の説明"
          required={false}
          hint="同意の方法や、法律の名前と条"
        />
        <Button>引き受けをおたずねする</Button>
      </Form>
    </>
  );
}

type SheetProps = { readonly story: HandoverStory; readonly form: FormState; readonly deedId: string };

/** A sheet as both sides see it; the asked side answers here. */
export function SheetPage({ story, form, deedId }: SheetProps) {
  const { sheet, consultation, posts } = story;
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title="つなぎの依頼" aside={<SheetChip response={sheet.response} />} />
      <SummaryList
        rows={[
          { label: 'たずねた担当', value: posts.get(sheet.fromPostId)?.name },
          { label: 'たずねられた担当', value: posts.get(sheet.toPostId)?.name },
          { label: '理由', value: sheet.reason },
          { label: '本人の希望', value: sheet.wishes, empty: '聞いていない' },
          { label: '気をつけること', value: sheet.considerations, empty: 'なし' },
          { label: '伝える根拠', value: `${bases[sheet.basis]}　${sheet.basisNote}` },
          { label: '返事の期限', value: <Due at={sheet.dueAt} /> },
        ]}
      />
      <Section title="相談の内容">
        {consultation ? (
          <Quote by={spokenBy(consultation)}>{consultation.worry}</Quote>
        ) : (
          <Restricted label="相談の内容" />
        )}
        {consultation && (
          <Button kind="text" href={consultationPaths.show(consultation.id)}>
            相談の記録を開く
          </Button>
        )}
      </Section>
      <Answer story={story} form={form} deedId={deedId} />
    </>
  );
}

const chipOf = {
  accepted: { kind: 'done', word: '引き受けました' },
  declined: { kind: 'withdrawn', word: '引き受けられませんでした' },
  needMoreInfo: { kind: 'waiting', word: '問い合わせ中' },
  takenBack: { kind: 'withdrawn', word: '取り下げました' },
} as const;

function SheetChip({ response }: { response: HandoverStory['sheet']['response'] }) {
  if (response === null) return <StatusChip kind="waiting">返事待ち</StatusChip>;
  const { kind, word } = chipOf[response];
  return <StatusChip kind={kind}>{word}</StatusChip>;
}

function Answer({ story, form, deedId }: SheetProps) {
  const { sheet, asked, sender } = story;
  const open = sheet.response === null || sheet.response === 'needMoreInfo';
  if (!open)
    return sheet.responseReason ? (
      <Section title="返事">
        <Quote
          by={
            sheet.suggestedPostId
              ? `次のつなぎ先：${story.posts.get(sheet.suggestedPostId)?.name ?? '—'}`
              : '返事'
          }
        >
          {sheet.responseReason}
        </Quote>
      </Section>
    ) : null;
  if (asked) return <AnswerForm story={story} form={form} deedId={deedId} />;
  if (!sender) return null;
  return (
    <>
      {sheet.responseReason && (
        <Banner kind="info" title="つなぎ先から問い合わせがあります" level={3}>
          <p>{sheet.responseReason}</p>
        </Banner>
      )}
      <Form action={consultationPaths.handoverAnswer(sheet.id)} deedId={deedId} version={sheet.version}>
        <Hidden name="answer" value="takenBack" />
        <Button kind="outline" danger>
          依頼を取り下げる
        </Button>
      </Form>
    </>
  );
}

function AnswerForm({ story, form, deedId }: SheetProps) {
  const { sheet } = story;
  return (
    <Section title="返事をする">
      <Form action={consultationPaths.handoverAnswer(sheet.id)} deedId={deedId} version={sheet.version}>
        <Radios form={form} name="answer" label="返事" options={optionsOf(answers)} />
        <TextArea
          form={form}
          name="words"
          label="理由・伝えたいこと"
          required={false}
          hint="引き受けられないとき、教えてほしいことがあるときは、必ず書いてください。"
          rows={3}
        />
        <PostSelect
          form={form}
          name="suggestedPostId"
          label="引き受けられないとき：次のつなぎ先"
          required={false}
          posts={story.receivers}
        />
        <Button>返事を送る</Button>
      </Form>
    </Section>
  );
}
