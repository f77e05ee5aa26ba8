import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Prose,
  Radios,
  Section,
  Select,
  StatusChip,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import type { KeepProps } from '../network/keep-props.ts';
import { formFor, isWrong } from '../sent.ts';
import { paperKinds } from '../words.rules.ts';

const kinds = Object.entries(paperKinds).map(([value, label]) => ({ value, label }));

export const DraftChip = ({ draft }: { draft: boolean }) =>
  draft ? <StatusChip kind="draft">下書き</StatusChip> : <StatusChip kind="done">使っている</StatusChip>;

/** Papers of a network, and copying those of another to begin with. */
export function PapersPart({ view, sent }: KeepProps) {
  const { network, papers, paperSources, mayKeep } = view;
  return (
    <Section title="会則・役割表・次第・様式" id="papers">
      {papers.length === 0 && (
        <p class="ts-quiet">まだありません。ほかのネットワークのものを写して始められます。</p>
      )}
      <ul class="ts-plain ts-stack">
        {papers.map(({ id, kind, title, draft }) => (
          <li class="ts-cluster">
            <Link href={networkPaths.paper(id)}>
              {paperKinds[kind]}：{title}
            </Link>
            <DraftChip draft={draft} />
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p>
          <Link href={networkPaths.newPaper(network.id)}>新しく書く</Link>
        </p>
      )}
      {mayKeep && paperSources.length > 0 && (
        <Disclosure summary="ほかのネットワークから写す" open={isWrong(sent, 'copy')}>
          <Form action={networkPaths.copyPapers(network.id)} deedId={newId()}>
            <Select
              form={formFor(sent, 'copy')}
              name="fromId"
              label="写すもとのネットワーク"
              hint="使っているものだけを、名前と地区を置きかえて、下書きとして写します。"
              options={paperSources.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Actions>
              <Button kind="outline">下書きとして写す</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

type Props = {
  readonly title: string;
  readonly back: { readonly href: string; readonly name: string };
  readonly action: string;
  readonly form: FormState;
  readonly version?: number | string | undefined;
  readonly copiedFrom?: string | null;
  readonly mayKeep?: boolean;
};

/** Writing a paper, or going on with one. */
export function PaperPage({ title, back, action, form, version, copiedFrom, mayKeep = true }: Props) {
  return (
    <>
      <BackLink href={back.href}>{back.name}に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        lead={copiedFrom && `「${copiedFrom}」のものを写した下書きから始まりました。`}
      />
      {mayKeep ? (
        <Form action={action} deedId={newId()} version={version} draftKey={`paper-${action}`}>
          <Select form={form} name="kind" label="種類" options={kinds} />
          <TextField form={form} name="title" label="題" />
          <TextArea form={form} name="body" label="本文" rows={20} hint="人の名前は書かないでください。" />
          <Radios
            form={form}
            name="inForce"
            label="使っているもの"
            hint="「はい」にすると、ほかの地区がこれを写して始められます。"
            options={[
              { value: 'yes', label: 'はい。いま使っています' },
              { value: 'no', label: 'いいえ。下書きです' },
            ]}
          />
          <Actions>
            <Button>保存する</Button>
          </Actions>
        </Form>
      ) : (
        <Prose>{form.typed.body}</Prose>
      )}
    </>
  );
}
