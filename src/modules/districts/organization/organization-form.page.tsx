import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PageHead,
  Select,
  TextField,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import {
  organizationKinds,
  organizationKindWords,
  originFields,
  originFieldWords,
} from './organization.rules.ts';

export type Choices = { value: string; label: string }[];

/** What may change of a body. */
export function OrganizationFields({ form, others }: { form: FormState; others: Choices }) {
  return (
    <>
      <TextField form={form} name="name" label="名前" width="name" />
      <TextField form={form} name="kana" label="よみ" required={false} width="name" />
      <Select
        form={form}
        name="field"
        label="もともとの分野"
        hint="社会福祉法106条の4第2項1号の、どの分野の相談を担うか。国への報告に使います。"
        required={false}
        blank="決めない"
        options={originFieldWords.map((word) => ({ value: word, label: originFields[word] }))}
      />
      <Select form={form} name="parentId" label="属する組織" required={false} blank="なし" options={others} />
      <Checkbox form={form} name="reportsToMayor" label="市町村長の直属の組織である" />
    </>
  );
}

type Props = { form: FormState; deedId: string; others: Choices };

/** Registering a body. */
export function NewOrganizationPage({ form, deedId, others }: Props) {
  return (
    <>
      <BackLink href={districtsPaths.organizations()}>組織と連絡先に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="組織を登録する"
        lead="町の外の組織は、委託の期間を登録してはじめて、その担当が記録を開けるようになります。"
      />
      <Form action={districtsPaths.newOrganization} deedId={deedId}>
        <Select
          form={form}
          name="kind"
          label="種類"
          options={organizationKindWords.map((word) => ({ value: word, label: organizationKinds[word] }))}
        />
        <OrganizationFields form={form} others={others} />
        <Checkbox
          form={form}
          name="ownProject"
          label="その組織の自主事業である（町の委託によらない）"
          hint="委託が終わっても続きます。町のケースのチームには加わりません。"
        />
        <DateField form={form} name="fromOn" label="いつから" />
        <Actions>
          <Button>組織を登録する</Button>
        </Actions>
      </Form>
    </>
  );
}
