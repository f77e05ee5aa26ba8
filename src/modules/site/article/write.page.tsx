import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Columns,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { articlePaths } from '../../../paths/site.ts';
import type { Draft } from './article.rules.ts';
import { languages } from './desk.page.tsx';
import { marks } from './marks.rules.ts';

type Bodies = readonly { readonly id: string; readonly name: string }[];

/** Beginning an article: what it is about, in Japanese. */
export function NewArticlePage({ form, bodies }: { form: FormState; bodies: Bodies }) {
  return (
    <>
      <BackLink href={articlePaths.desk}>読みものに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="読みものを書く" lead="保存しても、まだ公開されません。見本を見てから公開できます。" />
      <Form action={articlePaths.make} deedId={newId()} draftKey="article-new">
        <Words form={form} required />
        <FactFields form={form} bodies={bodies} />
        <Actions>
          <Button>下書きを保存する</Button>
        </Actions>
      </Form>
    </>
  );
}

type WriteProps = {
  readonly id: string;
  readonly name: string;
  readonly locale: Draft['locale'];
  readonly form: FormState;
  readonly version: number | undefined;
};

/** One language of an article. */
export function WritePage({ id, name, locale, form, version }: WriteProps) {
  const isOwn = locale === 'ja';
  return (
    <>
      <BackLink href={articlePaths.keep(id)}>「{name}」に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={`${languages[locale]}の文`}
        lead={
          isOwn
            ? undefined
            : '日本語の文を訳すのではなく、読む人に合わせて書きます。空にすると、なくなります。'
        }
      />
      <Form
        action={articlePaths.write(id, locale)}
        deedId={newId()}
        version={version}
        draftKey={`article-${id}-${locale}`}
      >
        <Words form={form} required={isOwn} />
        <Actions>
          <Button>下書きを保存する</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Address and body, each in a form of its own. */
export function FactsPage({
  id,
  name,
  form,
  bodies,
  version,
}: Omit<WriteProps, 'locale'> & { readonly bodies: Bodies }) {
  return (
    <>
      <BackLink href={articlePaths.keep(id)}>「{name}」に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="アドレスと問い合わせ先" />
      <Form action={articlePaths.facts(id)} deedId={newId()} version={version}>
        <FactFields form={form} bodies={bodies} />
        <Actions>
          <Button>保存する</Button>
        </Actions>
      </Form>
    </>
  );
}

function FactFields({ form, bodies }: { form: FormState; bodies: Bodies }) {
  return (
    <>
      <TextField
        form={form}
        name="slug"
        label="アドレスの終わりのことば"
        hint="半角の小さい英字と数字。例：about-networks → /articles/about-networks。公開したあとは変えられません。"
      />
      <Select
        form={form}
        name="organizationId"
        label="問い合わせ先の担当"
        hint="その担当の窓口と内線を、終わりに載せます。"
        required={false}
        blank="町の代表電話"
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function Words({ form, required }: { form: FormState; required: boolean }) {
  return (
    <>
      <TextField form={form} name="title" label="題" required={required} />
      <TextArea
        form={form}
        name="lead"
        label="はじめのことば"
        rows={2}
        required={false}
        hint="何が書いてあるかを、1文か2文で。"
      />
      <Columns aside={<Marks />}>
        <TextArea
          form={form}
          name="body"
          label="本文"
          big
          required={required}
          hint="1行が1つの段落になります。外の資料から書くときは、どこに書いてあったかを文の中に入れてください。"
        />
      </Columns>
    </>
  );
}

/** How to mark what is not a paragraph. */
const Marks = () => (
  <Disclosure summary="本文に使えるしるし" open>
    <SummaryList
      compact
      rows={[
        ...marks.map(([, name, example]) => ({ label: name, value: example })),
        { label: 'ふりがな', value: '介護[かいご]' },
      ]}
    />
  </Disclosure>
);
