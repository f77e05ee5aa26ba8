import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Section,
  Select,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';

type Row = {
  id: string;
  name: string;
  fromOn: string;
  toOn: string;
  reason: string | null;
  mayTakeBack: boolean;
};

type Props = {
  absences: readonly Row[];
  /** Whom a manager may enter; empty where one enters oneself. */
  accounts: { value: string; label: string }[];
  form: FormState;
  deedId: () => string;
};

/** Who is away: their turns go to the deputy, what they may see stays as it is. */
export function AbsencesPage({ absences, accounts, form, deedId }: Props) {
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="不在の予定"
        lead="不在のあいだ、あなたの番は副担当に、副担当もいないときは上の担当に移ります。記録を見られる範囲は変わりません。"
      />
      {absences.length === 0 ? (
        <EmptyState title="これからの不在の予定はありません" />
      ) : (
        <Table
          caption="これからの不在"
          dense
          heads={['名前', 'いつから', 'いつまで', '理由', '操作']}
          rows={absences.map((row) => [
            row.name,
            <Time at={row.fromOn} />,
            <Time at={row.toOn} />,
            row.reason === null ? <span class="ts-quiet">本人と管理職だけ</span> : row.reason || '―',
            row.mayTakeBack ? (
              <DeedButton action={districtsPaths.takeBackAbsence} deedId={deedId()}>
                <Hidden name="absenceId" value={row.id} />
                <Button kind="text" size="sm" about={row.name}>
                  取り消す
                </Button>
              </DeedButton>
            ) : (
              '―'
            ),
          ])}
        />
      )}
      <Section title="不在を登録する" id="enter">
        <Form action={districtsPaths.absences} deedId={deedId()}>
          {accounts.length > 0 && (
            <Select
              form={form}
              name="accountId"
              label="だれが"
              required={false}
              blank="自分"
              options={accounts}
            />
          )}
          <DateField form={form} name="fromOn" label="いつから" />
          <DateField form={form} name="toOn" label="いつまで" hint="この日の24時までです。" />
          <TextField
            form={form}
            name="reason"
            label="理由"
            hint="本人と管理職だけが見ます。"
            required={false}
          />
          <Actions>
            <Button>不在を登録する</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
