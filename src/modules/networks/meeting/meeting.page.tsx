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
  TextArea,
  TextField,
  Time,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { postOptions } from '../network/fact-fields.tsx';
import type { Sent } from '../sent.rules.ts';
import { formFor, isWrong, versionOf } from '../sent.ts';
import { meetingKinds } from '../words.rules.ts';
import type { MeetingView, NewMeetingView } from './meeting.seen.ts';

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

export type MeetingProps = { readonly view: MeetingView; readonly sent: Sent };

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

function Agenda({ view, sent }: MeetingProps) {
  const { meeting, agenda, themes, mayKeep } = view;
  return (
    <Section title="議題" id="agenda">
      {agenda.length === 0 && <p class="ts-quiet">議題は、まだありません。</p>}
      <ol>
        {agenda.map(({ words, themeId }) => (
          <li>
            {words}
            {themeId && (
              <>
                {'　'}
                <Link href={concernPaths.theme(themeId)} about={words}>
                  地域のテーマ
                </Link>
              </>
            )}
          </li>
        ))}
      </ol>
      {mayKeep && (
        <>
          <Form action={networkPaths.agenda(meeting.id)} deedId={newId()}>
            <TextField form={formFor(sent, 'agenda')} name="words" label="議題" />
            <Actions>
              <Button kind="outline">議題を加える</Button>
            </Actions>
          </Form>
          {themes.length > 0 && (
            <Disclosure summary={`地域のテーマから選ぶ（${themes.length}件）`} open={isWrong(sent, 'themes')}>
              <Form action={networkPaths.themes(meeting.id)} deedId={newId()}>
                <Checkboxes
                  form={formFor(sent, 'themes')}
                  name="themeIds"
                  label="話し合うテーマ"
                  options={themes.map(({ id, gist }) => ({ value: id, label: gist }))}
                />
                <Actions>
                  <Button kind="outline">選んだテーマを議題にする</Button>
                </Actions>
              </Form>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

function Decisions({ view: { meeting, decisions, mayKeep, agenda, networks }, sent }: MeetingProps) {
  const taken = agenda.flatMap(({ themeId }) => themeId ?? []);
  const [first] = networks;
  return (
    <Section title="決まったこと" id="decisions">
      {decisions.length === 0 && <p class="ts-quiet">決まったことは、まだありません。</p>}
      <ol>
        {decisions.map(({ words }) => (
          <li class="ts-prose">{words}</li>
        ))}
      </ol>
      {mayKeep && (
        <Form action={networkPaths.decisions(meeting.id)} deedId={newId()}>
          <TextArea form={formFor(sent, 'decision')} name="words" label="決まったこと" rows={2} />
          <Actions>
            <Button kind="outline">決まったことを加える</Button>
          </Actions>
        </Form>
      )}
      {mayKeep && first && taken.length > 0 && (
        <p>
          <Link href={`${networkPaths.newActivity(first.id)}?meeting=${meeting.id}`}>
            話し合ったテーマにこたえる活動を始める
          </Link>
        </p>
      )}
    </Section>
  );
}

function ActionItems({ view, sent }: MeetingProps) {
  const { meeting, actions, mayKeep, posts } = view;
  const form = formFor(sent, 'action');
  return (
    <Section title="だれが、いつまでに" id="actions">
      {actions.length === 0 && <p class="ts-quiet">すると決めたことは、まだありません。</p>}
      <ul class="ts-plain ts-stack">
        {actions.map((action) => (
          <ActionItem action={action} view={view} sent={sent} />
        ))}
      </ul>
      {mayKeep && (
        <Disclosure summary="すると決めたことを加える" open={isWrong(sent, 'action')}>
          <Form action={networkPaths.actions(meeting.id)} deedId={newId()}>
            <TextField form={form} name="words" label="すること" />
            <TextField form={form} name="ownerWords" label="だれが（団体・分科会など）" required={false} />
            <Select
              form={form}
              name="postId"
              label="だれが（市の担当など）"
              required={false}
              blank="選ばない"
              options={postOptions(posts)}
            />
            <DateField form={form} name="dueOn" label="いつまでに" required={false} />
            <Actions>
              <Button kind="outline">すると決めたことを加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

type Action = MeetingView['actions'][number];

function ActionItem({ action, view, sent }: MeetingProps & { action: Action }) {
  const { id, words, ownerWords, postId, dueOn, doneOn, doneWords } = action;
  const deed = `done-${id}`;
  return (
    <li>
      <p class="ts-cluster">
        <strong>{words}</strong>
        <span>
          {ownerWords || view.posts.find((post) => post.id === postId)?.name || '担当は決まっていません'}
        </span>
        {dueOn && (
          <span>
            <Time at={dueOn} as="near" />
            まで
          </span>
        )}
        <StatusChip kind={doneOn ? 'done' : 'open'}>{doneOn ? '終わり' : 'これから'}</StatusChip>
      </p>
      {doneOn && (
        <p>
          <Time at={doneOn} as="near" />　{doneWords}
        </p>
      )}
      {view.mayKeep && !doneOn && (
        <Disclosure summary={`「${words}」を終える`} open={isWrong(sent, deed)}>
          <Form action={networkPaths.actionDone(id)} deedId={newId()}>
            <TextField form={formFor(sent, deed)} name="words" label="どうなったか" />
            <Actions>
              <Button kind="outline" size="sm" about={words}>
                終わったことにする
              </Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </li>
  );
}

function Attendance({ view, sent }: MeetingProps) {
  const { meeting, attendance, attendees, bodies, mayKeep, isOwn } = view;
  const heads = attendance.reduce((sum, { people }) => sum + people, 0);
  const namesOf = (id: string) =>
    attendees.filter((each) => each.attendanceId === id).map(({ name }) => name);
  const form = formFor(sent, 'attendance');
  return (
    <Section title={`参加した人（${heads}人）`} id="attendance">
      <ul>
        {attendance.map(({ id, body, people }) => (
          <li>
            {body || '団体は書いていない'}　{people}人
            {namesOf(id).length > 0 && <span class="ts-quiet">　{namesOf(id).join('、')}</span>}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Disclosure summary="参加した人を加える" open={isWrong(sent, 'attendance')}>
          <Form action={networkPaths.attendance(meeting.id)} deedId={newId()}>
            <Select
              form={form}
              name="organizationId"
              label="一覧にある団体"
              required={false}
              blank="一覧にはない"
              options={options(bodies)}
            />
            <TextField form={form} name="bodyName" label="一覧にない団体・集まり" required={false} />
            <TextField
              form={form}
              name="people"
              label="人数"
              width="short"
              inputmode="numeric"
              hint="まちがえたときは、-2 のように引く数を加えます。"
            />
            <TextArea
              form={form}
              name="names"
              label="名前"
              required={false}
              rows={3}
              hint="書かなくてもかまいません。1行に1人ずつ。ネットワークの担当だけに見えます。"
            />
            <Actions>
              <Button kind="outline">参加した人を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {!isOwn && <p class="ts-quiet">名前は、ネットワークの担当だけに見えます。</p>}
    </Section>
  );
}
