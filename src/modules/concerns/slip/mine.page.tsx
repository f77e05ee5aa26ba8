import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Quote,
  Radios,
  ResourceList,
  type StateKind,
  StatusChip,
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { abouts, consentHows, kinds, type NoticerState, noticerStates } from '../words.rules.ts';
import type { OwnSlip } from './slip.seen.ts';

type Shown = OwnSlip & { readonly place: string | null };

const chips: Readonly<Record<NoticerState, StateKind>> = {
  received: 'open',
  inHand: 'doing',
  closed: 'done',
};

const NoticerChip = ({ state }: { state: NoticerState }) => (
  <StatusChip kind={chips[state]}>{noticerStates[state]}</StatusChip>
);

/** What became of one's own slips. What was written is not here: it is with whoever answers for it. */
export function MinePage({ slips, maySort }: { slips: readonly Shown[]; maySort: boolean }) {
  return (
    <>
      <PageHead
        title="わたしの気づきメモ"
        lead="担当が受け取ったか、動いているかがわかります。書いたことばと、だれのことかは、担当だけが見ます。"
        aside={<Button href={concernPaths.new}>気づきメモを書く</Button>}
      />
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

const rowOf = (slip: Shown) => ({
  title: (
    <>
      {slip.kind === 'wish' ? kinds.wish : abouts[slip.about]}
      {slip.place && `（${slip.place}）`}
    </>
  ),
  label: <Time at={slip.caughtAt} as="near" />,
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
            に書いたメモのことばを、担当に開きます。
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
