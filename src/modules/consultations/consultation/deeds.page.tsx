import type { Child } from 'hono/jsx';
import type { FormState } from '../../../kernel/forms/form.ts';
import { formatInstant } from '../../../kernel/time.ts';
import {
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
  TextArea,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { callBackOutcomes } from '../callback/callback.form.ts';
import { CandidateList, type CandidateView } from '../intake/candidates.page.tsx';
import { type Spoken, spokenBy } from '../spoken.rules.ts';
import { endReasons, screeningCodes } from '../words.rules.ts';
import type { CallBack } from './consultation.seen.ts';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type FormProps = { readonly id: string; readonly form: FormState; readonly deedId: string };

type FrameProps = FormProps & {
  readonly title: string;
  readonly lead?: string;
  readonly action: string;
  readonly send: string;
  readonly version?: number;
  readonly children: Child;
};

/** One question about a consultation, with a way back. */
function DeedFrame({ id, form, deedId, title, lead, action, send, version, children }: FrameProps) {
  return (
    <>
      <BackLink href={consultationPaths.show(id)}>相談に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} lead={lead} />
      <Form action={action} deedId={deedId} version={version}>
        {children}
        <div class="ts-actions">
          <Button>{send}</Button>
          <Button kind="text" href={consultationPaths.show(id)}>
            やめる
          </Button>
        </div>
      </Form>
    </>
  );
}

export function ScreeningPage({
  spoken,
  version,
  ...frame
}: FormProps & { spoken: Spoken; version: number }) {
  return (
    <DeedFrame
      {...frame}
      title="ふりわける"
      lead="「うちの仕事ではない」という選択はありません。どの場合も、次にだれが何をするかが残ります。"
      action={consultationPaths.screening(frame.id)}
      send="ふりわけを記録する"
      version={version}
    >
      <Quote by={spokenBy(spoken)}>{spoken.worry}</Quote>
      <Radios form={frame.form} name="code" label="ふりわけ" options={optionsOf(screeningCodes)} />
      <TextArea form={frame.form} name="reason" label="理由・伝えたこと" rows={4} />
      <DateField
        form={frame.form}
        name="nextContactOn"
        label="次に連絡する日"
        required={false}
        hint="同意がまだのときは、必ず入れてください。例）2026年12月3日"
      />
      <Radios
        form={frame.form}
        name="endReason"
        label="決める前に終わった理由"
        required={false}
        options={optionsOf(endReasons)}
      />
    </DeedFrame>
  );
}

export function CallBackPage(props: FormProps) {
  return (
    <DeedFrame
      {...props}
      title="電話を約束する"
      action={consultationPaths.callBack(props.id)}
      send="約束を記録する"
    >
      <TextField form={props.form} name="wish" label="希望の時間や相手" required={false} />
      <DateField
        form={props.form}
        name="day"
        label="かける日"
        required={false}
        hint="入れなければ、24時間以内が期限になります。"
      />
      <TimeField form={props.form} name="time" label="かける時刻" required={false} />
    </DeedFrame>
  );
}

export function CallBackDonePage({
  call,
  form,
  deedId,
}: {
  call: CallBack;
  form: FormState;
  deedId: string;
}) {
  return (
    <DeedFrame
      id={call.consultationId}
      form={form}
      deedId={deedId}
      title="電話をかけた結果"
      lead={`約束：${formatInstant(call.dueAt)}まで　${call.wish}`}
      action={consultationPaths.callBackDone(call.id)}
      send="結果を記録する"
    >
      <Radios form={form} name="outcome" label="どうでしたか" options={optionsOf(callBackOutcomes)} />
      <TextArea form={form} name="words" label="話したこと" required={false} rows={4} />
    </DeedFrame>
  );
}

export function SubjectPage({ candidates, ...frame }: FormProps & { candidates: CandidateView | null }) {
  return (
    <DeedFrame
      {...frame}
      title="だれのことかを加える"
      action={consultationPaths.subject(frame.id)}
      send="この人のこととして登録する"
    >
      <WhoFields form={frame.form} candidates={candidates} />
      <TextArea form={frame.form} name="reason" label="その人だと考えた理由" rows={3} />
    </DeedFrame>
  );
}

export function MoveSubjectPage({
  wrongName,
  subjectId,
  candidates,
  ...frame
}: FormProps & { wrongName: string; subjectId: string; candidates: CandidateView | null }) {
  return (
    <DeedFrame
      {...frame}
      title={`${wrongName} さんではなかった`}
      lead="正しい人に付けかえます。まちがえた記録は消えず、あとから確かめられます。"
      action={consultationPaths.moveSubject(frame.id, subjectId)}
      send="付けかえる"
    >
      <WhoFields form={frame.form} candidates={candidates} />
      <TextArea form={frame.form} name="reason" label="まちがいとわかった理由" rows={3} />
    </DeedFrame>
  );
}

function WhoFields({ form, candidates }: { form: FormState; candidates: CandidateView | null }) {
  const field = { form, required: false } as const;
  return (
    <>
      <TextField {...field} name="name" label="名前" autocomplete="off" />
      <TextField {...field} name="kana" label="ふりがな" autocomplete="off" />
      <DateField {...field} name="bornOn" label="生年月日" />
      <TextField {...field} name="phone" label="電話番号" width="phone" inputmode="tel" autocomplete="off" />
      <Hidden name="address" value="" />
      <Button kind="outline" name="look" value="yes">
        同じ人をさがす
      </Button>
      <div role="status">{candidates && <CandidateList view={candidates} form={form} />}</div>
    </>
  );
}

export function EarlierPage(props: FormProps) {
  return (
    <DeedFrame
      {...props}
      title="前の相談とつなぐ"
      lead="前の相談が名前のわからないものでも、その相談の画面は名前のわからないままです。"
      action={consultationPaths.earlier(props.id)}
      send="つなぐ"
    >
      <TextField
        form={props.form}
        name="receiptNo"
        label="前の相談の受付番号"
        hint="例）2026-0412"
        width="name"
        autocomplete="off"
      />
      <TextArea form={props.form} name="reason" label="つなぐ理由" rows={3} />
    </DeedFrame>
  );
}

export function AnswerPage({ spoken, ...frame }: FormProps & { spoken: Spoken }) {
  return (
    <DeedFrame
      {...frame}
      title="相談した人に返事を書く"
      lead="相談した人が「その後を見る」で読みます。ほかの人の名前や、担当の考えは書かないでください。"
      action={consultationPaths.answer(frame.id)}
      send="返事を送る"
    >
      <Quote by={spokenBy(spoken)}>{spoken.worry}</Quote>
      <TextArea form={frame.form} name="body" label="返事" rows={5} />
    </DeedFrame>
  );
}

export type Reason = { readonly rule: string; readonly words: string };

export function WhyPage({
  id,
  receiptNo,
  reasons,
}: {
  id: string;
  receiptNo: string;
  reasons: readonly Reason[];
}) {
  return (
    <>
      <BackLink href={consultationPaths.show(id)}>相談に戻る</BackLink>
      <PageHead
        title="なぜ見えるのか"
        lead={`受付番号 ${receiptNo} の記録が、いまのあなたに開いている理由です。`}
      />
      <ul>
        {reasons.map((reason) => (
          <li>{reason.words}</li>
        ))}
      </ul>
      <Section title="知らせてくれた人の名前と連絡先が見えないとき" id="reporter">
        <p>
          知らせてくれた人を守るため、名前と連絡先は別に保管し、受け付けた担当とその上司、虐待対応担当だけが見られます。ほかの人には、書かれているときも、いないときも、同じ表示になります。
        </p>
      </Section>
    </>
  );
}
