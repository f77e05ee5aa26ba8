import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Quote,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import type { CaseHead } from './case-view.rules.ts';
import { handMovesFrom, stateWords } from './casefile.rules.ts';
import { Back, Cancel, type Deed, type PostOption } from './deed-frame.page.tsx';

/** Hope and next contact; and where the case stands. */
export function ChangePage({ head, form, deedId }: Deed) {
  const moves = handMovesFrom(head.state);
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="希望と段階" lead={`いまの段階：${stateWords[head.state]}`} />
      <Form action={casesPaths.change(head.id)} deedId={deedId} version={head.version}>
        <TextArea
          form={form}
          name="hope"
          label="本人の希望"
          required={false}
          hint="本人のことばのままに。ケースのいちばん上に出ます。"
        />
        <DateField form={form} name="nextContactOn" label="次に連絡する日" required={false} />
        <Actions>
          <Button>この内容で保存する</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {moves.length > 0 && (
        <Section title="段階を変える">
          <Form action={casesPaths.move(head.id)} deedId={newId()}>
            <Radios
              form={form}
              name="move"
              label="次の段階"
              options={moves.map(({ move, label, to }) => ({
                value: move,
                label,
                hint: `「${stateWords[to]}」になります`,
              }))}
            />
            <TextField form={form} name="reason" label="理由" />
            <Actions>
              <Button kind="outline">段階を変える</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}

/** Why the reader sees this (U05). */
export function WhyPage({ head, reasons }: { head: CaseHead; reasons: readonly string[] }) {
  return (
    <>
      <Back head={head} />
      <PageHead
        title="なぜ見えるのか"
        lead="あなたがこのケースを見られる理由です。理由がなくなると、その時から見えなくなります。"
      />
      <ul>
        {reasons.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p>見たことは記録に残り、本人は、だれが見たかを尋ねることができます。</p>
    </>
  );
}

type NewProps = {
  form: FormState;
  deedId: string;
  worry: { readonly words: string; readonly consultationId: string } | null;
  people: readonly PostOption[];
  posts: readonly PostOption[];
  back: string;
};

/** Opening a case: about whom, who is responsible, how it begins. */
export function NewPage({ form, deedId, worry, people, posts, back }: NewProps) {
  return (
    <>
      <BackLink href={back}>前の画面に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="ケースを開く" lead="開いたその時から、責任を持つ担当が決まります。" />
      {worry && <Quote by="相談のことば">{worry.words}</Quote>}
      <Form action={casesPaths.new} deedId={deedId}>
        {worry && <Hidden name="consultationId" value={worry.consultationId} />}
        <Radios form={form} name="focalPersonId" label="だれのケース" options={people} />
        <Select
          form={form}
          name="leadPostId"
          label="責任を持つ担当"
          options={posts}
          blank={posts.length === 1 ? false : undefined}
        />
        <Radios
          form={form}
          name="state"
          label="はじめの段階"
          options={[
            {
              value: 'trustBuilding',
              label: '関係づくりから',
              hint: '本人の同意はまだ。計画の期限はありません。',
            },
            { value: 'assessing', label: '見立てから', hint: '本人と話し合いながら進めます。' },
          ]}
        />
        <TextArea form={form} name="hope" label="本人の希望" required={false} hint="本人のことばのままに。" />
        <DateField form={form} name="nextContactOn" label="次に連絡する日" required={false} />
        <Actions>
          <Button>ケースを開く</Button>
          <Button kind="text" href={back}>
            やめる
          </Button>
        </Actions>
      </Form>
    </>
  );
}
