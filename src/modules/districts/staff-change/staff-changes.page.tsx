import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  ResourceList,
  Select,
  StatusChip,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';

type Row = { id: string; name: string; lastOn: string; doneAt: Date | null; blocked: number };

/** Who leaves when, and what would be left without a holder. */
export function StaffChangesPage({ changes }: { changes: readonly Row[] }) {
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="人事異動"
        lead="異動する人の担当は、最後の日の24時に終わります。受け手のいない仕事が残らないように、後任を決めてから終えます。"
        aside={<Button href={districtsPaths.newStaffChange}>異動を登録する</Button>}
      />
      {changes.length === 0 ? (
        <EmptyState title="予定されている異動はありません">
          内示が出たら、異動する人と最後の日を登録してください。残る仕事の一覧ができます。
        </EmptyState>
      ) : (
        <ResourceList
          items={changes.map((change) => ({
            href: districtsPaths.staffChange(change.id),
            title: change.name,
            support: (
              <>
                最後の日 <Time at={change.lastOn} />
              </>
            ),
            sub: <State change={change} />,
          }))}
        />
      )}
    </>
  );
}

function State({ change }: { change: Row }) {
  if (change.doneAt) return <StatusChip kind="done" />;
  if (change.blocked > 0) return <StatusChip kind="late">受け手なし {change.blocked}件</StatusChip>;
  return <StatusChip kind="doing">引き継ぎ中</StatusChip>;
}

type PlanProps = { form: FormState; deedId: string; accounts: { value: string; label: string }[] };

/** Planning a change. */
export function PlanPage({ form, deedId, accounts }: PlanProps) {
  return (
    <>
      <BackLink href={districtsPaths.staffChanges}>人事異動に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="異動を登録する"
        lead="登録すると、その人のすべての担当に最後の日がつきます。前日までなら取り消せます。"
      />
      <Form action={districtsPaths.newStaffChange} deedId={deedId}>
        <Select form={form} name="accountId" label="だれが" options={accounts} />
        <DateField
          form={form}
          name="lastOn"
          label="最後の日"
          hint="この日の24時に鍵が閉じ、後任の鍵はつぎの日の0時に開きます。"
        />
        <TextArea form={form} name="reason" label="備考" required={false} rows={3} />
        <Actions>
          <Button>異動を登録する</Button>
        </Actions>
      </Form>
    </>
  );
}
