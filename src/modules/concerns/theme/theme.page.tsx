import { type FormState, formOf, inScope } from '../../../kernel/forms/form.ts';
import {
  Actions,
  Banner,
  Breadcrumbs,
  Button,
  Checkboxes,
  Columns,
  DeedButton,
  Disclosure,
  type EntryKind,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  type StateKind,
  StatusChip,
  SummaryList,
  TextArea,
  Timeline,
  TimelineEntry,
  useView,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { kinds, type ThemeState, themeStates, topics, topicWords, vias } from '../words.rules.ts';
import type { ThemeStep, ThemeStory } from './theme.seen.ts';

const chips: Readonly<Record<ThemeState, StateKind>> = {
  draft: 'draft',
  open: 'open',
  discussed: 'waiting',
  taken: 'doing',
  answered: 'done',
  dropped: 'withdrawn',
};

/** A district, or the whole town by its name. */
export function Where({ district }: { district: string | null }) {
  const { townName } = useView();
  return <>{district ?? `${townName}全体`}</>;
}

export const ThemeChip = ({ state }: { state: ThemeState }) => (
  <StatusChip kind={chips[state]}>{themeStates[state]}</StatusChip>
);

/** Which form of the page was sent, and how it stands. */
export type SentForm = {
  readonly deed: 'change' | 'discuss' | 'answer' | 'drop' | 'reopen';
  readonly form: FormState;
};

type Props = { readonly story: ThemeStory; readonly deedId: string; readonly sent: SentForm | null };

/** One shared concern: what it is, where, and what has been done. It leads to nobody. */
export function ThemePage({ story, deedId, sent }: Props) {
  const { theme, district } = story;
  return (
    <>
      {sent && <ErrorSummary form={sent.form} />}
      <Breadcrumbs items={[{ href: concernPaths.themes, label: '地域のテーマ' }, { label: 'テーマ' }]} />
      <PageHead
        shoulder={<Where district={district} />}
        title={theme.gist}
        aside={<ThemeChip state={theme.state} />}
      />
      <Columns aside={<Facts story={story} />}>
        {theme.state === 'draft' && <Check story={story} deedId={deedId} />}
        {theme.whatChanged && <Section title="かわったこと">{theme.whatChanged}</Section>}
        {story.mayChange && <Deeds story={story} deedId={deedId} sent={sent} />}
        <History story={story} />
      </Columns>
    </>
  );
}

function Facts({ story: { theme, district } }: { story: ThemeStory }) {
  return (
    <>
      <SummaryList
        compact
        rows={[
          { label: '種類', value: kinds[theme.kind] },
          { label: '話題', value: topicWords(theme.topics) },
          { label: '地区', value: <Where district={district} /> },
          { label: 'きっかけ', value: vias[theme.caughtVia] },
        ]}
      />
      {theme.blurredBelow !== null && (
        <p>
          だれかがわからないように、場所を広くしています。同じ話題の気づきが、もとの地区で12か月に
          {theme.blurredBelow}件になっていないためです。
        </p>
      )}
    </>
  );
}

function Check({ story: { theme, isWriter, mayCheck }, deedId }: Omit<Props, 'sent'>) {
  if (isWriter || !mayCheck)
    return (
      <Banner kind="info" title="ほかの人の確認を待っています" level={3}>
        <p>
          人のことが入っていないかを、書いた人とは別の人が確かめます。それまで、担当のほかには見えません。
        </p>
      </Banner>
    );
  return (
    <Banner kind="warning" title="人のことが入っていませんか" level={3}>
      <p>
        名前、家、部屋、年齢、めずらしい組み合わせから、だれのことかわかりませんか。よければ、地区のテーマとして職員みんなが読めるようになります。
      </p>
      <DeedButton action={concernPaths.checkTheme(theme.id)} deedId={deedId}>
        <Button>だれのことかわからないので、出してよい</Button>
      </DeedButton>
    </Banner>
  );
}

const told = [
  {
    deed: 'discuss',
    states: ['open', 'discussed', 'taken'],
    summary: '話し合ったことを残す',
    label: '話し合ったこと',
    button: '話し合ったことを残す',
    path: concernPaths.discussTheme,
  },
  {
    deed: 'answer',
    states: ['open', 'discussed', 'taken'],
    summary: 'かわったことを書いて終える',
    label: 'かわったこと',
    button: 'かわったことを残す',
    path: concernPaths.answerTheme,
  },
  {
    deed: 'drop',
    states: ['draft', 'open', 'discussed'],
    summary: 'とりやめる',
    label: 'とりやめる理由',
    button: 'このテーマをとりやめる',
    path: concernPaths.dropTheme,
  },
  {
    deed: 'reopen',
    states: ['answered', 'dropped'],
    summary: 'もう一度とりあげる',
    label: 'もう一度とりあげる理由',
    button: 'もう一度とりあげる',
    path: concernPaths.reopenTheme,
  },
] as const;

function Deeds({ story, deedId, sent }: Props) {
  const { theme } = story;
  const formOfDeed = (deed: SentForm['deed']) => (sent?.deed === deed ? sent.form : null);
  const possible = told.filter(
    ({ deed, states }) =>
      (states as readonly ThemeState[]).includes(theme.state) &&
      !(deed === 'reopen' && theme.openedAt === null),
  );
  return (
    <Section title="テーマを進める">
      {possible.map(({ deed, summary, label, button, path }) => (
        <Disclosure summary={summary} open={formOfDeed(deed) !== null}>
          <Form action={path(theme.id)} deedId={deedId} draftKey={`theme-${deed}-${theme.id}`}>
            <TextArea
              form={inScope(formOfDeed(deed) ?? formOf({}), deed)}
              name="words"
              label={label}
              hint="職員みんなが読みます。だれのことかわかることは書かないでください。"
              rows={3}
            />
            <Actions>
              <Button kind="outline">{button}</Button>
            </Actions>
          </Form>
        </Disclosure>
      ))}
      {theme.state !== 'answered' && theme.state !== 'dropped' && (
        <Change story={story} deedId={deedId} form={formOfDeed('change')} />
      )}
    </Section>
  );
}

function Change({
  story: { theme },
  deedId,
  form,
}: {
  story: ThemeStory;
  deedId: string;
  form: FormState | null;
}) {
  const field = { form: inScope(form ?? formOf({ gist: theme.gist, topics: theme.topics }), 'change') };
  return (
    <Disclosure summary="テーマを書き直す" open={form !== null}>
      <Form action={concernPaths.changeTheme(theme.id)} deedId={deedId} version={theme.version}>
        <TextArea {...field} name="gist" label="テーマ" rows={3} />
        <Checkboxes
          {...field}
          name="topics"
          label="話題"
          options={Object.entries(topics).map(([value, label]) => ({ value, label }))}
          inline
        />
        <Actions>
          <Button kind="outline">書き直しを保存する</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

const stepWords: Readonly<Record<ThemeStep['kind'], readonly [EntryKind, string, string]>> = {
  opened: ['received', 'テーマ', '地区のテーマになりました'],
  changed: ['note', '書き直し', 'テーマが書き直されました'],
  discussed: ['meeting', '話し合い', '話し合いました'],
  taken: ['decision', '取り組み', '取り組みが始まりました'],
  givenBack: ['decision', '取り組み', '取り組みから離れ、話し合いにもどりました'],
  answered: ['done', 'かわったこと', 'かわりました'],
  dropped: ['decision', 'とりやめ', 'とりやめました'],
  reopened: ['decision', '再開', 'もう一度とりあげました'],
};

function History({ story: { steps } }: { story: ThemeStory }) {
  if (steps.length === 0) return null;
  return (
    <Section title="これまで">
      <Timeline label="これまで">
        {steps.map((step) => {
          const [kind, kindWord, title] = stepWords[step.kind];
          return (
            <TimelineEntry kind={kind} kindWord={kindWord} at={step.at} title={title} by={step.post}>
              {step.words}
            </TimelineEntry>
          );
        })}
      </Timeline>
    </Section>
  );
}
