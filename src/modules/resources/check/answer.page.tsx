import type { FormState } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Button,
  ContactBox,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Radios,
  TextArea,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { answerWords } from '../messages.ts';
import { OwnWords } from '../own-words.tsx';

type Props = { secret: string; serviceId: string; name: string; form: FormState; deedId: string };

/** Behind the link of a letter: one question, one button. */
export function AnswerPage({ secret, serviceId, name, form, deedId }: Props) {
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead
        title={<Said message={answerWords.title} />}
        shoulder={<OwnWords>{name}</OwnWords>}
        lead={<Said message={answerWords.lead} />}
      />
      <p>
        <Link href={resourcesPaths.one(serviceId)}>
          <Said message={answerWords.see} />
        </Link>
      </p>
      <Form action={resourcesPaths.answer(secret)} deedId={deedId}>
        <Radios
          form={form}
          name="answer"
          label={<Said message={answerWords.answer} />}
          options={[
            { value: 'true', label: <Said message={answerWords.true} /> },
            { value: 'changed', label: <Said message={answerWords.changed} /> },
            { value: 'ended', label: <Said message={answerWords.ended} /> },
          ]}
        />
        <TextArea
          form={form}
          name="said"
          required={false}
          label={<Said message={answerWords.said} />}
          rows={3}
        />
        <Button>
          <Said message={answerWords.send} />
        </Button>
      </Form>
      <ContactBox />
    </>
  );
}
