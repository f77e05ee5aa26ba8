import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Radios,
  TextArea,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { shownName } from '../casefile/words.rules.ts';
import { RequestRows, type ShownRequest } from './closing.page.tsx';

type LeadProps = {
  request: ShownRequest;
  name: string | null;
  form: FormState;
  deedId: string;
  answered: boolean;
};

/** What the agency asked to stay responsible sees: the request and whom it is about, not the case. */
export function LeadAnswerPage({ request, name, form, deedId, answered }: LeadProps) {
  return (
    <>
      <BackLink href="/today">きょうに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={`${shownName(name)}さんの終結後の担当を引き受けますか`}
        lead="引き受けると、終結のあとに本人から連絡があったとき、あなたの担当が最初に動きます。"
      />
      <RequestRows request={request} />
      {answered ? (
        <Banner kind="info" title="この申し出には返事が済んでいます" />
      ) : (
        <Form action={casesPaths.leadAnswer(request.id)} deedId={deedId}>
          <Radios
            form={form}
            name="answer"
            label="返事"
            options={[
              { value: 'accepted', label: '引き受けます' },
              { value: 'declined', label: '引き受けられません' },
            ]}
          />
          <TextArea form={form} name="words" label="ひとこと" required={false} />
          <Actions>
            <Button>返事を送る</Button>
          </Actions>
        </Form>
      )}
      <p>
        <Link href="/today">あとで返事をする</Link>
      </p>
    </>
  );
}
