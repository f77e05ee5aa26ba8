import type { FormState } from '../../../kernel/forms/form.ts';
import { withoutReadings } from '../../../kernel/i18n/messages.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  ResourceList,
  StatusChip,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { articlePaths } from '../../../paths/site.ts';
import type { TermFacts } from './term.rules.ts';

const add = <Button href={articlePaths.newTerm}>ことばを加える</Button>;

/** The list of explained words, as those who keep it see it. */
export function TermsPage({ terms }: { terms: readonly (TermFacts & { readonly id: string })[] }) {
  return (
    <>
      <BackLink href={articlePaths.desk}>読みものに戻る</BackLink>
      <PageHead
        title="ことばの説明"
        lead="読みものの中で [[ ]] のしるしをつけたことばに、ここの説明が出ます。"
        aside={terms.length > 0 && add}
      />
      {terms.length === 0 ? (
        <EmptyState title="説明したことばは、まだありません" action={add}>
          「地域共生社会」のような専門のことばを、ふだんのことばで説明します。
        </EmptyState>
      ) : (
        <ResourceList
          items={terms.map(({ id, term, kana, meaning, meaningEasy, meaningEn, retired }) => ({
            href: articlePaths.term(id),
            title: term,
            label: kana,
            support: withoutReadings(meaning),
            sub: (
              <>
                {['日本語', meaningEasy && 'やさしい日本語', meaningEn && '英語'].filter(Boolean).join('・')}
                {retired && <StatusChip kind="withdrawn">説明しない</StatusChip>}
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

type FormProps = {
  readonly title: string;
  readonly action: string;
  readonly form: FormState;
  readonly version?: number | undefined;
};

/** Explaining a word. */
export function TermPage({ title, action, form, version }: FormProps) {
  return (
    <>
      <BackLink href={articlePaths.terms}>ことばの説明に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} />
      <Form action={action} deedId={newId()} version={version} draftKey={`term-${action}`}>
        <TextField form={form} name="term" label="ことば" hint="例：重層的支援体制整備事業" />
        <TextField
          form={form}
          name="kana"
          label="読みがな"
          required={false}
          hint="かなだけのことばには、いりません。"
        />
        <TextArea
          form={form}
          name="meaning"
          label="説明"
          rows={3}
          hint="中学生が読んでわかることばで、2文までにします。漢字のあとに [よみ] と書くと、ふりがなになります。例：介護[かいご]"
        />
        <TextArea form={form} name="meaningEasy" label="説明（やさしい日本語）" rows={3} required={false} />
        <TextField form={form} name="termEn" label="ことば（英語）" required={false} />
        <TextArea form={form} name="meaningEn" label="説明（英語）" rows={3} required={false} />
        {version !== undefined && (
          <Checkbox
            form={form}
            name="retired"
            label="もう説明しない"
            hint="読みものの中では、ふつうのことばになります。"
          />
        )}
        <Actions>
          <Button>保存する</Button>
        </Actions>
      </Form>
    </>
  );
}
