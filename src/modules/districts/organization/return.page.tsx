import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  ErrorSummary,
  Form,
  PageHead,
  Radios,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { returnWays } from './organization.rules.ts';

type Props = {
  commission: { id: string; organizationId: string; returnedOn: string | null; returnNote: string };
  name: string;
  lastOn: string;
  form: FormState;
  deedId: string;
};

/** After a contract: what the body held for the town comes back or is erased, and somebody says so (T38, R08). */
export function ReturnPage({ commission, name, lastOn, form, deedId }: Props) {
  return (
    <>
      <BackLink href={districtsPaths.organization(commission.organizationId)}>{name}に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={name}
        title="返還・消去を確認する"
        lead={
          <>
            委託は
            <Time at={lastOn} />
            に終わり、この組織の人はもう記録を開けません。紙や手元の控えが残っていないかを確認してください。自主事業の記録は、その組織のものとして残ります。
          </>
        }
      />
      {commission.returnedOn ? (
        <Banner kind="success" title="確認済みです">
          <p>
            <Time at={commission.returnedOn} />　{commission.returnNote}
          </p>
        </Banner>
      ) : (
        <Form action={districtsPaths.commissionReturn(commission.id)} deedId={deedId}>
          <Radios
            form={form}
            name="how"
            label="返還・消去のしかた"
            options={Object.entries(returnWays).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            form={form}
            name="note"
            label="確認したこと"
            hint="だれが、何を、どう返したか・消したか。例）相談受付票の写し12枚を受領、共有フォルダーの消去証明書を受領"
          />
          <Actions>
            <Button>確認を記録する</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
