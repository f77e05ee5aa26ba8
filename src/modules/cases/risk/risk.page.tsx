import { blankForm } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  Select,
  TextField,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { Back, Cancel, type Deed } from '../casefile/deed-frame.page.tsx';
import { type RiskKind, riskKinds, riskWords } from './risk.rules.ts';

/** Risks of a case: marked by whoever sees it, cleared with a reason. */
export function RisksPage({
  head,
  form,
  deedId,
  clearing,
}: Deed & {
  /** The risk whose clearing the form is about; null for marking one. */
  clearing: string | null;
}) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="危険と配慮" lead="書いたことは、ケースのどのページでもいちばん上に出ます。" />
      <Form action={casesPaths.risks(head.id)} deedId={deedId}>
        <Select
          form={clearing === null ? form : blankForm}
          name="kind"
          label="危険・配慮"
          options={riskKinds.map((value: RiskKind) => ({ value, label: riskWords[value] }))}
        />
        <TextField
          form={clearing === null ? form : blankForm}
          name="note"
          label="ひとこと"
          required={false}
        />
        <Actions>
          <Button>危険・配慮を書く</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {head.risks.map((risk) => (
        <Section title={riskWords[risk.kind]} level={3}>
          {risk.note && <p>{risk.note}</p>}
          <Form action={casesPaths.clearRisk(head.id, risk.id)} deedId={newId()}>
            <TextField form={risk.id === clearing ? form : blankForm} name="reason" label="消す理由" />
            <Actions>
              <Button kind="outline" about={riskWords[risk.kind]}>
                消す
              </Button>
            </Actions>
          </Form>
        </Section>
      ))}
    </>
  );
}
