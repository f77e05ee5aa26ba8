import { type FormState, hasErrors, typedText } from '../../../kernel/forms/form.ts';
import {
  Actions,
  Banner,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  ResourceList,
  SearchBox,
  Section,
  TextArea,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { personRow } from './person.page.tsx';
import type { PersonCard } from './person.rules.ts';

export type Hit = { readonly card: PersonCard; readonly why: readonly string[] };

export type SearchView = {
  readonly q: string;
  readonly hits: readonly Hit[];
  readonly count: number;
  readonly unseen: boolean;
};

/** Searching for a person: forgiving, and the same words whether or not something is held that may not be seen. */
export function SearchPage({
  view,
  form,
  deedId,
}: {
  view: SearchView | null;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title="人をさがす" lead="名前、よみ、電話番号の一部、生年月日でさがせます。" />
      <SearchBox
        action={peoplePaths.search}
        value={view?.q ?? ''}
        label="名前・よみ・電話番号の一部・生年月日"
        hint="例）髙橋 太一、たかはし、090-12、たかはし 2001-04-05"
        button="さがす"
      />
      {view && <Results view={view} />}
      {(view?.unseen || hasErrors(form)) && (
        <AskBox q={view?.q ?? typedText(form, 'q')} form={form} deedId={deedId} />
      )}
      <Actions>
        <Button kind="outline" href={peoplePaths.enter}>
          新しく登録する
        </Button>
      </Actions>
    </>
  );
}

function Results({ view }: { view: SearchView }) {
  if (view.hits.length === 0)
    return (
      <EmptyState title="閲覧できる記録の中には見つかりません">
        言い方や文字を変えると見つかることがあります。電話番号は4けた以上でさがせます。
      </EmptyState>
    );
  return (
    <Section title={`見つかった人　${view.count}人`} id="hits">
      {view.count > view.hits.length && (
        <p>近いものから{view.hits.length}人を表示しています。言葉を足すと、しぼれます。</p>
      )}
      <ResourceList
        items={view.hits.map(({ card, why }) => ({ ...personRow(card), support: why.join('・') }))}
      />
    </Section>
  );
}

/** "May exist – ask the owner" (T04): never which, whose or how many. */
function AskBox({ q, form, deedId }: { q: string; form: FormState; deedId: string }) {
  return (
    <Banner kind="info" title="記録があるかもしれません。担当に照会できます">
      <p>
        あなたが閲覧できない記録が、ほかの担当にあるかもしれません。だれの、どの記録かはお伝えできません。
      </p>
      <Form action={peoplePaths.askOwner} deedId={deedId}>
        <Hidden name="q" value={q} />
        <TextArea
          form={form}
          name="words"
          label="担当に伝えること"
          hint="だれが、なぜ知りたいか。担当から、あなたに連絡があります"
          rows={3}
        />
        <Button kind="outline">担当に照会する</Button>
      </Form>
    </Banner>
  );
}
