import type { FormState } from '../../../kernel/forms/form.ts';
import { inScope } from '../../../kernel/forms/form.ts';
import {
  Actions,
  Banner,
  Breadcrumbs,
  Button,
  Code,
  Columns,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Quote,
  Radios,
  Restricted,
  Section,
  Select,
  type StateKind,
  StatusChip,
  SummaryList,
  Tag,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import {
  abouts,
  closings,
  consentWords,
  enteredVias,
  kinds,
  pressing,
  type SlipState,
  slipStates,
  sortings,
  topicWords,
  urgencies,
  vias,
} from '../words.rules.ts';
import { isPressing } from './slip.rules.ts';
import type { SlipStory } from './slip.seen.ts';
import { slipNo } from './slip-no.rules.ts';

const chips: Readonly<Record<SlipState, StateKind>> = {
  new: 'new',
  accepted: 'open',
  inProgress: 'doing',
  returned: 'waiting',
  closed: 'done',
};

export const SlipChip = ({ state }: { state: SlipState }) => (
  <StatusChip kind={chips[state]}>{slipStates[state]}</StatusChip>
);

type Props = {
  readonly story: SlipStory;
  readonly deedId: string;
  readonly passing: FormState;
  readonly closing: FormState;
};

const titleOf = ({ slip }: SlipStory) => (slip.kind === 'wish' ? kinds.wish : abouts[slip.about]);

/** One slip as its reader may see it: the pattern always, the words only where the person agreed. */
export function SlipPage({ story, deedId, passing, closing }: Props) {
  const { slip } = story;
  return (
    <>
      <ErrorSummary form={Object.keys(passing.errors).length > 0 ? passing : closing} />
      <Breadcrumbs
        items={[{ href: concernPaths.list, label: '届いた気づきメモ' }, { label: titleOf(story) }]}
      />
      <PageHead
        shoulder={story.district ?? '地区はわかりません'}
        title={titleOf(story)}
        aside={
          <>
            <SlipChip state={slip.state} />
            {isPressing(slip.urgency, slip.state) && <Tag>{pressing}</Tag>}
          </>
        }
      />
      <Columns aside={<Facts story={story} />}>
        <Words story={story} />
        <Outcome story={story} />
        {story.mine && slip.state !== 'closed' && (
          <Deeds story={story} deedId={deedId} passing={passing} closing={closing} />
        )}
        {!story.mine && story.mayPass && slip.state !== 'closed' && (
          <Pass story={story} deedId={deedId} form={passing} />
        )}
      </Columns>
    </>
  );
}

function Words({ story: { slip, words, noticer, lifeRiskBy } }: { story: SlipStory }) {
  if (!words)
    return (
      <Section title="書かれたこと">
        <Restricted label="ことば" quietLabel />
        <p>
          {consentWords[slip.consent]}
          。ことばは、だれにも開いていません。気づいた人が「本人の同意がとれました」と伝えると、ここに開きます。
        </p>
      </Section>
    );
  if (words.erasedAt)
    return <Section title="書かれたこと">同意がとれないまま日がたったため、消しました。</Section>;
  return (
    <Section title="書かれたこと">
      <Quote by={noticer ? byWhom(noticer) : '気づいた人のことば'}>{words.words}</Quote>
      {words.lifeRiskReason && (
        <Banner kind="warning" title="命の危険があるため、本人の同意がなくても伝えられました" level={3}>
          <p>{words.lifeRiskReason}</p>
          {lifeRiskBy && <p>決めた人：{lifeRiskBy}</p>}
        </Banner>
      )}
    </Section>
  );
}

const byWhom = ({ wroteIt, post, noticedBy }: NonNullable<SlipStory['noticer']>): string => {
  const writer = post ? `${wroteIt}（${post}）` : wroteIt;
  return noticedBy ? `${noticedBy}。書きとめた人：${writer}` : writer;
};

function Facts({ story: { slip, district, place, owner, reasons } }: { story: SlipStory }) {
  return (
    <>
      <SummaryList
        compact
        rows={[
          { label: '担当', value: owner },
          { label: '気づいた時', value: <Time at={slip.caughtAt} as="near" /> },
          { label: '急ぎ', value: urgencies[slip.urgency] },
          { label: '本人の同意', value: consentWords[slip.consent] },
          { label: '話題', value: topicWords(slip.topics), empty: 'まだ選ばれていません' },
          { label: '地区', value: district, empty: 'わかりません' },
          { label: 'どこで', value: place ? `${vias[slip.caughtVia]}（${place}）` : vias[slip.caughtVia] },
          { label: 'とどき方', value: enteredVias[slip.enteredVia] },
          { label: '控え番号', value: <Code>{slipNo(slip.id)}</Code> },
        ]}
      />
      <Disclosure summary="なぜ見えるのか">
        <ul>
          {reasons.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Outcome({ story: { slip, outcome, theme, noticer } }: { story: SlipStory }) {
  if (!slip.sortedAs && slip.state !== 'closed') return null;
  return (
    <Section title="その後">
      <SummaryList
        rows={[
          { label: '行き先', value: slip.sortedAs && sortings[slip.sortedAs], empty: 'まだ決めていません' },
          ...(outcome?.consultationId
            ? [
                {
                  label: '相談',
                  value: <Link href={consultationPaths.show(outcome.consultationId)}>受けた相談を開く</Link>,
                },
              ]
            : []),
          ...(theme
            ? [{ label: 'テーマ', value: <Link href={concernPaths.theme(theme.id)}>{theme.gist}</Link> }]
            : []),
          ...(slip.closedAs ? [{ label: '終わり方', value: closings[slip.closedAs] }] : []),
          ...(noticer?.thanks ? [{ label: '気づいた人へのひとこと', value: noticer.thanks }] : []),
        ]}
      />
    </Section>
  );
}

function Deeds({ story, deedId, passing, closing }: Props) {
  const { slip } = story;
  return (
    <Section title="つぎにすること">
      <Actions>
        {(slip.state === 'new' || slip.state === 'returned') && (
          <DeedButton action={concernPaths.acknowledge(slip.id)} deedId={deedId}>
            <Button>受け取りました</Button>
          </DeedButton>
        )}
        {!slip.sortedAs && (
          <Button href={concernPaths.sort(slip.id)} kind={slip.state === 'accepted' ? 'solid' : 'outline'}>
            行き先を決める
          </Button>
        )}
      </Actions>
      <Pass story={story} deedId={deedId} form={passing} />
      <Close story={story} deedId={deedId} form={closing} />
    </Section>
  );
}

type DeedProps = { readonly story: SlipStory; readonly deedId: string; readonly form: FormState };

function Pass({ story: { slip, receivers }, deedId, form }: DeedProps) {
  return (
    <Disclosure summary="別の担当に渡す" open={Object.keys(form.errors).length > 0}>
      <Form action={concernPaths.pass(slip.id)} deedId={deedId}>
        <Select
          form={inScope(form, 'pass')}
          name="toPostId"
          label="渡す相手"
          options={receivers.map(({ id, name, organizationName }) => ({
            value: id,
            label: `${name}（${organizationName}）`,
          }))}
        />
        <Actions>
          <Button kind="outline">この担当に渡す</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Close({ story: { slip }, deedId, form }: DeedProps) {
  const field = { form: inScope(form, 'close') } as const;
  return (
    <Disclosure summary="気づいた人に返事をして終える" open={Object.keys(form.errors).length > 0}>
      <Form action={concernPaths.close(slip.id)} deedId={deedId} draftKey={`concern-close-${slip.id}`}>
        <Radios
          {...field}
          name="closedAs"
          label="どう終わりましたか"
          options={Object.entries(closings).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          {...field}
          name="thanks"
          label="気づいた人へのひとこと"
          hint="例）知らせてくださって、ありがとうございました。だれのことかは書かないでください。"
          required={false}
        />
        <Actions>
          <Button kind="outline">返事をして終える</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}
