import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  Columns,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Section,
  Select,
  StatusChip,
  SummaryList,
  TextField,
  Time,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { formFor, isWrong, versionOf } from '../sent.ts';
import { meetingKinds } from '../words.rules.ts';
import { Attendance } from './attendance.page.tsx';
import { ActionItems, Agenda, Decisions } from './lines.page.tsx';
import type { MeetingProps, NewMeetingView } from './meeting.seen.ts';

type Named = { readonly id: string; readonly name: string };
const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

type Choices = { readonly places: readonly Named[]; readonly subcommittees: readonly Named[] };

const FactFields = ({ form, choices }: { form: FormState; choices: Choices }) => (
  <>
    <Select
      form={form}
      name="kind"
      label="種類"
      options={Object.entries(meetingKinds).map(([value, label]) => ({ value, label }))}
    />
    <TextField form={form} name="title" label="題" required={false} />
    <DateField form={form} name="heldOn" label="日" />
    <TimeField form={form} name="startsAt" label="始まり" required={false} />
    <Select
      form={form}
      name="placeId"
      label="場所（一覧から）"
      required={false}
      blank="選ばない"
      options={options(choices.places)}
    />
    <TextField form={form} name="placeWords" label="場所（ことばで）" required={false} />
    {choices.subcommittees.length > 0 ? (
      <Select
        form={form}
        name="subcommitteeId"
        label="分科会"
        required={false}
        blank="分科会ではない"
        options={options(choices.subcommittees)}
      />
    ) : null}
    <TextField form={form} name="quorum" label="成立の条件" required={false} hint="例）構成団体の半分以上" />
    <Select
      form={form}
      name="quorumMet"
      label="成立したか"
      required={false}
      blank="まだわからない"
      options={[
        { value: 'yes', label: '成立した' },
        { value: 'no', label: '成立しなかった' },
      ]}
    />
  </>
);

/** Entering a meeting: of one network, or a liaison meeting of several. */
export function NewMeetingPage({ view, form }: { view: NewMeetingView; form: FormState }) {
  return (
    <>
      <BackLink href={networkPaths.desk}>ネットワークの一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="会議を記録する"
        lead="先に日と種類だけ入れておき、議題や参加者は次の画面で足していけます。"
      />
      <Form action={networkPaths.newMeeting} deedId={newId()} draftKey="meeting-new">
        <Checkboxes
          form={form}
          name="networkIds"
          label="どのネットワークの会議ですか"
          hint="いくつかのネットワークが集まる連絡会では、集まるものをすべて選びます。"
          options={view.networks.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FactFields form={form} choices={view} />
        <Actions>
          <Button>会議を登録して、内容に進む</Button>
        </Actions>
      </Form>
    </>
  );
}

/** One meeting on one screen: agenda, who came, what was decided, who does what. */
export function MeetingPage({ view, sent }: MeetingProps) {
  const { meeting, networks, isPublic } = view;
  const [first] = networks;
  return (
    <>
      <BackLink href={first ? networkPaths.keep(first.id) : networkPaths.desk}>
        {first ? first.alias || first.name : 'ネットワークの一覧'}に戻る
      </BackLink>
      {sent && <ErrorSummary form={formFor(sent, sent.deed)} />}
      <PageHead
        shoulder={networks.map(({ alias, name }) => alias || name).join('、')}
        title={meeting.title || meetingKinds[meeting.kind]}
        lead={
          <>
            <Time at={meeting.heldOn} />
            {meeting.startsAt && ` ${meeting.startsAt}から`}
            {view.place && `　${view.place}`}
          </>
        }
        aside={isPublic && <StatusChip kind="done">議事録を公開中</StatusChip>}
      />
      <Columns aside={<Aside view={view} sent={sent} />}>
        <Agenda view={view} sent={sent} />
        <Decisions view={view} sent={sent} />
        <ActionItems view={view} sent={sent} />
      </Columns>
    </>
  );
}

const Aside = ({ view, sent }: MeetingProps) => (
  <>
    <Minutes view={view} />
    <Attendance view={view} sent={sent} />
    <Facts view={view} sent={sent} />
  </>
);

const Minutes = ({ view: { meeting, isOwn, isPublic } }: Pick<MeetingProps, 'view'>) => (
  <Section title="議事録">
    {isOwn ? (
      <Actions>
        <Button kind="outline" href={networkPaths.minutes(meeting.id)}>
          議事録を開く
        </Button>
      </Actions>
    ) : (
      <p class="ts-quiet">名前の入った議事録は、ネットワークの担当だけが開けます。</p>
    )}
    {isPublic && (
      <p>
        <Link href={networkPaths.openMinutes(meeting.id)}>公開した議事録を読む</Link>
      </p>
    )}
  </Section>
);

function Facts({ view, sent }: MeetingProps) {
  const { meeting } = view;
  const { quorumMet, heldOn, version } = meeting;
  const standing = formOf({
    ...{ kind: meeting.kind, title: meeting.title, startsAt: meeting.startsAt, quorum: meeting.quorum },
    ...{ placeId: meeting.placeId, placeWords: meeting.placeWords, subcommitteeId: meeting.subcommitteeId },
    heldOn: formatDate(heldOn),
    quorumMet: quorumMet === null ? '' : quorumMet,
  });
  const met = quorumMet === null ? '' : quorumMet ? '成立した' : '成立しなかった';
  return (
    <Section title="会議のこと">
      <SummaryList
        compact
        rows={[
          { label: '種類', value: meetingKinds[meeting.kind] },
          { label: '成立の条件', value: [meeting.quorum, met].filter(Boolean).join('：') },
        ]}
      />
      {view.mayKeep && (
        <Disclosure summary="会議のことを直す" open={isWrong(sent, 'change')}>
          <Form
            action={networkPaths.changeMeeting(meeting.id)}
            deedId={newId()}
            version={versionOf(sent, 'change', version)}
          >
            <FactFields form={formFor(sent, 'change', standing)} choices={view} />
            <Actions>
              <Button kind="outline">会議のことを保存する</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
