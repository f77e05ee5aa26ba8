import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Code,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  PhoneLink,
  Quote,
  Radios,
  ResourceList,
  Section,
  type StateKind,
  StatusChip,
  SummaryList,
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { abouts, consentHows, kinds, type NoticerState, noticerStates } from '../words.rules.ts';
import type { JustSent, OwnSlip } from './slip.seen.ts';
import { slipNo } from './slip-no.rules.ts';

type Shown = OwnSlip & { readonly place: string; readonly district: string | null };

type Props = { readonly slips: readonly Shown[]; readonly sent: JustSent | null; readonly maySort: boolean };

const chips: Readonly<Record<NoticerState, StateKind>> = {
  received: 'open',
  inHand: 'doing',
  closed: 'done',
};

const NoticerChip = ({ state }: { state: NoticerState }) => (
  <StatusChip kind={chips[state]}>{noticerStates[state]}</StatusChip>
);

/** What became of one's own slips. What was written is not here: it is with whoever answers for it. */
export function MinePage({ slips, sent, maySort }: Props) {
  return (
    <>
      <PageHead
        title="わたしの気づきメモ"
        lead="担当が受け取ったか、動いているかがわかります。書いたことばと、だれのことかは、担当だけが見ます。"
        aside={<Button href={concernPaths.new}>気づきメモを書く</Button>}
      />
      {sent && <Sent sent={sent} />}
      {slips.length === 0 ? (
        <EmptyState title="まだありません">
          サロンや地域で「あれ？」と思ったことを書くと、ここでその後がわかります。
        </EmptyState>
      ) : (
        <ResourceList items={slips.map(rowOf)} />
      )}
      {maySort && (
        <p>
          <Link href={concernPaths.list}>届いた気づきメモ</Link>
        </p>
      )}
    </>
  );
}

/** What happens now with the slip that was just sent, and what to do where that is too late. */
function Sent({ sent: { slipId, post, body, workingDays, until, phone, extension } }: { sent: JustSent }) {
  return (
    <Section title="送ったメモのこれから">
      <SummaryList
        rows={[
          { label: '控え番号', value: <Code>{slipNo(slipId)}</Code> },
          { label: '担当', value: post === body ? post : `${post}（${body}）` },
          {
            label: 'いつまでに',
            value: (
              <>
                {workingDays === null ? 'きょうのうちに' : `${workingDays}開庁日のうち（`}
                {workingDays !== null && <Time at={until} />}
                {workingDays !== null && 'まで）に'}、担当が目を通して受け取ります。
              </>
            ),
          },
          {
            label: '急ぐとき',
            value: (
              <>
                待たずに電話してください。
                <PhoneLink phone={phone} />
                {extension && `（内線 ${extension}）`}
                <br />
                命があぶないときは、警察 110・消防と救急 119 へ。
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

const rowOf = (slip: Shown) => ({
  title: (
    <>
      {slip.kind === 'wish' ? kinds.wish : abouts[slip.about]}
      {slip.place && `（${slip.place}）`}
    </>
  ),
  label: (
    <>
      <Time at={slip.caughtAt} as="near" />
      {slip.district && `　${slip.district}`}　控え番号 <Code>{slipNo(slip.slipId)}</Code>
    </>
  ),
  support: <Support slip={slip} />,
  sub: <NoticerChip state={slip.state} />,
});

function Support({ slip }: { slip: Shown }) {
  if (slip.erasedAt) return <span>同意がとれないまま日がたったため、ことばは消しました。</span>;
  if (slip.waitsForConsent)
    return (
      <>
        <span>本人の同意を待っています。ことばは、だれにも見えません。</span>{' '}
        <Link href={concernPaths.consent(slip.slipId)}>本人の同意がとれました</Link>
      </>
    );
  return slip.thanks ? <Quote by="担当より">{slip.thanks}</Quote> : null;
}

/** The one thing a noticer may still say: the person agreed. */
export function AgreePage({
  slip,
  form,
  deedId,
}: {
  slip: Pick<OwnSlip, 'slipId' | 'caughtAt'>;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={concernPaths.mine}>わたしの気づきメモ</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="本人の同意がとれました"
        lead={
          <>
            <Time at={slip.caughtAt} as="near" />
            に書いたメモ（控え番号 <Code>{slipNo(slip.slipId)}</Code>）のことばを、担当に開きます。
          </>
        }
      />
      <Form action={concernPaths.consent(slip.slipId)} deedId={deedId}>
        <Radios
          form={form}
          name="how"
          label="どうやって聞きましたか"
          options={Object.entries(consentHows).map(([value, label]) => ({ value, label }))}
        />
        <Actions>
          <Button>担当にことばを開く</Button>
        </Actions>
      </Form>
    </>
  );
}
