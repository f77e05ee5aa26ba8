import { blankForm, type FormState, inScope } from '../../../kernel/forms/form.ts';
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Quote,
  Radios,
  Section,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import type { Suggestion } from '../suggestion/suggestion.rules.ts';
import { DeskTabs } from './tabs.tsx';
import { suggestionOutcomes } from './words.ts';

type Props = {
  suggestions: readonly Suggestion[];
  /** The form that came back, and of which suggestion. */
  sent: { readonly id: string; readonly form: FormState } | null;
  deedId: () => string;
};

/** What visitors told to be wrong: answer the oldest first. */
export function SuggestionsPage({ suggestions, sent, deedId }: Props) {
  const open = suggestions.filter(({ answeredAt }) => answeredAt === null);
  const done = suggestions.filter(({ answeredAt }) => answeredAt !== null);
  return (
    <>
      {sent && <ErrorSummary form={inScope(sent.form, sent.id)} />}
      <PageHead
        title="まちがいの知らせ"
        lead="住民が、名前を言わずに知らせてくれたことです。確かめて直し、どうしたかを残します。"
      />
      <DeskTabs current="suggestions" counts={{ waiting: open.length }} all />
      {open.length === 0 && <EmptyState title="待っている知らせはありません" />}
      {open.map((one) => (
        <Open suggestion={one} form={sent?.id === one.id ? sent.form : blankForm} deedId={deedId()} />
      ))}
      {done.length > 0 && (
        <Section id="done" title="答えたもの">
          <Table
            caption="答えた知らせ"
            quietCaption
            dense
            heads={['資源', '知らせ', 'どうしたか']}
            rows={done.map(({ serviceId, serviceName, said, outcome, answer }) => [
              <Link href={resourcesPaths.keep(serviceId)}>{serviceName}</Link>,
              said,
              `${outcome ? suggestionOutcomes[outcome] : ''} ${answer}`,
            ])}
          />
        </Section>
      )}
    </>
  );
}

function Open({ suggestion, form, deedId }: { suggestion: Suggestion; form: FormState; deedId: string }) {
  const { id, serviceId, serviceName, said, replyTo, sentAt } = suggestion;
  const scoped = inScope(form, id);
  return (
    <Card title={<Link href={resourcesPaths.keep(serviceId)}>{serviceName}</Link>} level={2}>
      <Quote by={<Time at={sentAt} as="near" />}>{said}</Quote>
      {replyTo !== '' && <p>返事の連絡先：{replyTo}（答えると消えます）</p>}
      <Form action={resourcesPaths.answerSuggestion(id)} deedId={deedId}>
        <Radios
          form={scoped}
          name="outcome"
          label="どうしたか"
          options={Object.entries(suggestionOutcomes).map(([value, label]) => ({ value, label }))}
        />
        <TextField form={scoped} name="answer" required={false} label="直したこと・確かめたこと" />
        <Button kind="outline">答えを記録する</Button>
      </Form>
    </Card>
  );
}
