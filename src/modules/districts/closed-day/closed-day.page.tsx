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
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';

type Props = {
  days: readonly { id: string; day: string; name: string }[];
  /** Null for who may only read. */
  form: FormState | null;
  deedId: () => string;
};

/** Days the town hall is closed besides the usual ones: they do not count as working days. */
export function ClosedDaysPage({ days, form, deedId }: Props) {
  return (
    <>
      <BackLink href={districtsPaths.settings}>町の決まりに戻る</BackLink>
      {form && <ErrorSummary form={form} />}
      <PageHead
        title="町独自の閉庁日"
        lead="土日・祝日・12月29日から1月3日までのほかに閉庁する日です。期限を数えるときに除きます。"
      />
      {days.length === 0 ? (
        <EmptyState title="これからの閉庁日は登録されていません" />
      ) : (
        <Table
          caption="これからの閉庁日"
          quietCaption
          dense
          heads={['日', '理由', ...(form ? ['操作'] : [])]}
          rows={days.map((row) => [
            <Time at={row.day} />,
            row.name,
            ...(form
              ? [
                  <DeedButton action={districtsPaths.reopenDay} deedId={deedId()}>
                    <Hidden name="dayId" value={row.id} />
                    <Button kind="text" size="sm" about={row.name}>
                      取り消す
                    </Button>
                  </DeedButton>,
                ]
              : []),
          ])}
        />
      )}
      {form && (
        <Section title="閉庁日を加える" id="add">
          <Form action={districtsPaths.closedDays} deedId={deedId()}>
            <DateField form={form} name="day" label="日" />
            <TextField form={form} name="name" label="理由" hint="例）設備点検のため" width="name" />
            <Actions>
              <Button>閉庁日を加える</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}
