import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  DateField,
  DeedButton,
  ErrorSummary,
  Form,
  Prose,
  Radios,
  Section,
  Select,
  SummaryList,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { CaseFrame } from '../casefile/case-head.page.tsx';
import type { CaseAside, CaseHead } from '../casefile/case-view.rules.ts';
import { type CloseReason, closeReasons, closeReasonWords } from './closing.rules.ts';

export type PostOption = { readonly value: string; readonly label: string };

/** A request to close, as its pages draw it. */
export type ShownRequest = {
  readonly id: string;
  readonly reason: CloseReason;
  readonly words: string;
  readonly leadAfterName: string | null;
  readonly remainingRisk: string;
  readonly reopenTriggers: string;
  readonly followUpOn: readonly string[];
  readonly personInformedOn: string | null;
  readonly askedByName: string | null;
  readonly askedAt: Date;
  readonly leadAnswer: 'accepted' | 'declined' | null;
  readonly leadWords: string | null;
};

export type ShownEpisode = {
  readonly no: number;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: CloseReason | null;
  readonly closeWords: string | null;
  readonly leadAfterName: string | null;
  readonly remainingRisk: string | null;
  readonly reopenTriggers: string | null;
};

export type ShownFollowUp = {
  readonly id: string;
  readonly dueOn: string;
  readonly outcome: 'well' | 'watch' | 'reopen' | 'notReached' | 'cancelled' | null;
  readonly words: string;
};

type Props = {
  head: CaseHead;
  aside: CaseAside;
  request: ShownRequest | null;
  episodes: readonly ShownEpisode[];
  followUps: readonly ShownFollowUp[];
  posts: readonly PostOption[];
  mayApprove: boolean;
  form: FormState;
  deedId: string;
};

/** Closing: what is asked, who has answered, what was closed before. */
export function ClosingPage(props: Props) {
  const { head, aside, request, form } = props;
  return (
    <>
      <ErrorSummary form={form} />
      <CaseFrame head={head} aside={aside} tab="closing">
        {request ? (
          <Asked {...props} request={request} />
        ) : head.state === 'closed' ? (
          <Closed {...props} />
        ) : (
          <Ask {...props} />
        )}
        <Episodes episodes={props.episodes} />
      </CaseFrame>
    </>
  );
}

const reasonOptions = closeReasons.map((value) => ({ value, label: closeReasonWords[value] }));

function Ask({ head, posts, form, deedId }: Props) {
  if (!head.mayWrite) return <p class="ts-quiet">終結を申し出られるのは、担当とチームです。</p>;
  return (
    <Section title="終結を申し出る">
      <p>
        支援の終わりは、心配がすべて消えた時ではなく、見通しが立ち、次に責任を持つ機関が引き受けた時です。
      </p>
      <Form action={casesPaths.closing(head.id)} deedId={deedId}>
        <Radios form={form} name="reason" label="終結の理由" options={reasonOptions} />
        <TextArea form={form} name="words" label="理由をことばで" />
        <Select
          form={form}
          name="leadAfterPostId"
          label="終結後に責任を持つ担当"
          required={false}
          hint="亡くなった、転出した、二つあったときは、いまの担当が記録を受け持ちます。"
          options={posts}
        />
        <TextArea form={form} name="remainingRisk" label="残っている心配" required={false} />
        <TextArea form={form} name="reopenTriggers" label="ふたたび開くきっかけ" required={false} />
        <DateField
          form={form}
          name="personInformedOn"
          label="本人に伝えた日"
          hint="連絡がとれないとき、亡くなったとき、重複のときのほかは、なくてはなりません。"
          required={false}
        />
        <Actions>
          <Button>終結を申し出る</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Asked({ head, request, mayApprove, deedId }: Props & { request: ShownRequest }) {
  const accepted = request.leadAnswer === 'accepted';
  return (
    <Section title="申し出ている終結">
      <RequestRows request={request} />
      {accepted ? (
        mayApprove ? (
          <DeedButton action={casesPaths.approveClosing(head.id)} deedId={deedId}>
            <Button>終結を承認する</Button>
          </DeedButton>
        ) : (
          <p>終結後の担当が引き受けました。申し出た人とは別の人の承認を待っています。</p>
        )
      ) : (
        <p>終結後の担当の返事を待っています。返事があるまで、責任はいまの担当にあります。</p>
      )}
      {head.mayWrite && (
        <DeedButton action={casesPaths.takeBackClosing(head.id)} deedId={newId()}>
          <Button kind="outline">申し出を取り下げる</Button>
        </DeedButton>
      )}
    </Section>
  );
}

const answerWords = { accepted: '引き受けます', declined: '引き受けられません' } as const;

/** A request to close, row by row. */
export function RequestRows({ request }: { request: ShownRequest }) {
  return (
    <SummaryList
      rows={[
        { label: '理由', value: closeReasonWords[request.reason] },
        { label: 'ことばで', value: <Prose>{request.words}</Prose> },
        { label: '終結後の担当', value: request.leadAfterName },
        {
          label: '担当の返事',
          value: request.leadAnswer && answerWords[request.leadAnswer],
          empty: '返事待ち',
        },
        { label: '担当のことば', value: request.leadWords, empty: '—' },
        { label: '残っている心配', value: request.remainingRisk, empty: '—' },
        { label: 'ふたたび開くきっかけ', value: request.reopenTriggers, empty: '—' },
        {
          label: '見守りの予定',
          value: request.followUpOn.length > 0 && (
            <ul class="ts-plain">
              {request.followUpOn.map((day) => (
                <li>
                  <Time at={day} />
                </li>
              ))}
            </ul>
          ),
          empty: 'なし',
        },
        {
          label: '本人に伝えた日',
          value: request.personInformedOn && <Time at={request.personInformedOn} />,
          empty: '—',
        },
        {
          label: '申し出た人',
          value: (
            <>
              {request.askedByName}　<Time at={request.askedAt} as="near" />
            </>
          ),
        },
      ]}
    />
  );
}

function Episodes({ episodes }: { episodes: readonly ShownEpisode[] }) {
  const closed = episodes.filter((episode) => episode.closedAt);
  if (closed.length === 0) return null;
  return (
    <Section title="終結した支援">
      {closed.map((episode) => (
        <SummaryList
          rows={[
            { label: `${episode.no}回目`, value: <Time at={episode.openedAt} as="near" /> },
            { label: '終結', value: episode.closedAt && <Time at={episode.closedAt} as="near" /> },
            { label: '理由', value: episode.closeReason && closeReasonWords[episode.closeReason] },
            { label: 'ことばで', value: episode.closeWords },
            { label: '終結後の担当', value: episode.leadAfterName },
            { label: '残っている心配', value: episode.remainingRisk, empty: '—' },
            { label: 'ふたたび開くきっかけ', value: episode.reopenTriggers, empty: '—' },
          ]}
        />
      ))}
    </Section>
  );
}

const outcomeWords = {
  well: '落ち着いている',
  watch: '気にかけ続ける',
  reopen: 'ふたたび支援が必要',
  notReached: '会えなかった',
  cancelled: '取りやめ',
} as const;

function Closed({ head, followUps, form, deedId }: Props) {
  const next = followUps.find((look) => look.outcome === null);
  return (
    <>
      <Section title="終結後の見守り">
        {followUps.length === 0 && <p class="ts-quiet">見守りの予定はありません。</p>}
        <SummaryList
          rows={followUps.map((look) => ({
            label: <Time at={look.dueOn} />,
            value: look.outcome && `${outcomeWords[look.outcome]}　${look.words}`,
            empty: 'これから',
          }))}
        />
        {next && (
          <Form action={casesPaths.followUps(head.id)} deedId={deedId}>
            <input type="hidden" name="followUpId" value={next.id} />
            <Radios
              form={form}
              name="outcome"
              label="ようす"
              options={(['well', 'watch', 'reopen', 'notReached'] as const).map((value) => ({
                value,
                label: outcomeWords[value],
              }))}
            />
            <TextArea form={form} name="words" label="ことばで" required={false} />
            <Actions>
              <Button>見守りを記録する</Button>
            </Actions>
          </Form>
        )}
      </Section>
      <p>
        <Button kind="outline" href={casesPaths.newFor(head.person.id)}>
          ふたたび開く
        </Button>
      </p>
    </>
  );
}
