import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  ErrorSummary,
  Form,
  PageHead,
  Prose,
  Radios,
  Select,
  SummaryList,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';

type ReasonProps = { caseId: string; caseNo: string; form: FormState; deedId: string; minutes: number };

/** A closed record opens with a reason only (A26). */
export function ReasonPage({ caseId, caseNo, form, deedId, minutes }: ReasonProps) {
  return (
    <>
      <BackLink href={casesPaths.list}>ケースの一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={`ケース ${caseNo}`}
        title="この記録は終結しています。開く理由を書いてください"
        lead={`書いた理由は閲覧の記録に残ります。開いてから${minutes}分で閉じます。`}
      />
      <Form action={casesPaths.open(caseId)} deedId={deedId}>
        <TextArea form={form} name="reason" label="開く理由" rows={3} />
        <Actions>
          <Button>理由を書いて開く</Button>
          <Button kind="text" href={casesPaths.list}>
            やめる
          </Button>
        </Actions>
      </Form>
    </>
  );
}

type EmergencyProps = {
  form: FormState;
  deedId: string;
  managers: readonly { accountId: string; name: string; postName: string }[];
  hours: number;
};

/** Opening a locked record for danger to life or body (A21). */
export function EmergencyPage({ form, deedId, managers, hours }: EmergencyProps) {
  return (
    <>
      <BackLink href={casesPaths.list}>ケースの一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="緊急閲覧"
        lead="命や体の危険があるときだけ使います。先に、責任者へ電話で了解を得てください。"
      />
      <Banner kind="warning" title="開いたことは、次の開庁日に別の人が点検します">
        <p>{hours}時間で閉じます。だれが、なぜ、何を見たかが記録に残り、本人に伝えることがあります。</p>
      </Banner>
      <Form action={casesPaths.emergency} deedId={deedId}>
        <TextField
          form={form}
          name="caseNo"
          label="ケースの番号"
          width="name"
          hint="例）2026-0012。番号は、責任者か「人をさがす」で分かります。"
        />
        <TextArea form={form} name="reason" label="命や体の危険がある理由" />
        <Select
          form={form}
          name="dutyAccountId"
          label="了解した責任者"
          options={managers.map((manager) => ({
            value: manager.accountId,
            label: `${manager.name}（${manager.postName}）`,
          }))}
        />
        <Actions>
          <Button danger>緊急閲覧で開く</Button>
        </Actions>
      </Form>
    </>
  );
}

type ReviewProps = {
  slip: {
    readonly id: string;
    readonly caseNo: string;
    readonly accountName: string | null;
    readonly dutyName: string | null;
    readonly reason: string;
    readonly fromAt: Date;
    readonly untilAt: Date;
    readonly reviewedAt: Date | null;
    readonly reviewVerdict: 'justified' | 'notJustified' | null;
    readonly reviewWords: string | null;
  };
  form: FormState;
  deedId: string;
};

const verdictWords = { justified: '必要な閲覧だった', notJustified: '必要とは言えない閲覧だった' } as const;

/** A second person looks at an emergency opening on the next working day (A21). */
export function ReviewPage({ slip, form, deedId }: ReviewProps) {
  return (
    <>
      <BackLink href="/today">きょうに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="緊急閲覧の点検" shoulder={`ケース ${slip.caseNo}`} />
      <SummaryList
        rows={[
          { label: '開いた人', value: slip.accountName },
          { label: '了解した責任者', value: slip.dutyName },
          { label: '理由', value: <Prose>{slip.reason}</Prose> },
          { label: '開いた日時', value: <Time at={slip.fromAt} /> },
          { label: '閉じる日時', value: <Time at={slip.untilAt} /> },
          {
            label: '点検の結果',
            value: slip.reviewVerdict && verdictWords[slip.reviewVerdict],
            empty: 'これから',
          },
          { label: '点検のことば', value: slip.reviewWords, empty: '—' },
        ]}
      />
      {!slip.reviewedAt && (
        <Form action={casesPaths.slipReview(slip.id)} deedId={deedId}>
          <Radios
            form={form}
            name="verdict"
            label="点検の結果"
            options={(['justified', 'notJustified'] as const).map((value) => ({
              value,
              label: verdictWords[value],
            }))}
          />
          <TextArea form={form} name="words" label="点検のことば" />
          <Actions>
            <Button>点検を記録する</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
