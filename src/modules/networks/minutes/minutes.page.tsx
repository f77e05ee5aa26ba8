import { formOf } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Cards,
  Checkbox,
  Checkboxes,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Prose,
  Radios,
  Section,
  type StateKind,
  StatusChip,
  Steps,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import type { Sent } from '../sent.rules.ts';
import { formFor, isWrong, versionOf } from '../sent.ts';
import { confirmers, type MinutesState, meetingKinds, minutesStates, passageKinds } from '../words.rules.ts';
import type { MinutesView } from './minutes.seen.ts';
import { type Passage, passageKey, piecesOf, without } from './naming.rules.ts';

export type MinutesProps = { readonly view: MinutesView; readonly sent: Sent };
type Latest = NonNullable<MinutesView['latest']>;

const looks: Readonly<Record<MinutesState, StateKind>> = {
  draft: 'draft',
  confirmed: 'doing',
  published: 'done',
};

/** Minutes on their way to everybody: written, confirmed, names removed, looked at once more, public. */
export function MinutesPage({ view, sent }: MinutesProps) {
  const { meeting, latest } = view;
  return (
    <>
      <BackLink href={networkPaths.meeting(meeting.id)}>
        {meeting.title || meetingKinds[meeting.kind]}に戻る
      </BackLink>
      {sent && <ErrorSummary form={formFor(sent, sent.deed)} />}
      <PageHead
        shoulder={
          <>
            <Time at={meeting.heldOn} />　{meetingKinds[meeting.kind]}
          </>
        }
        title={latest && latest.no > 1 ? `議事録（直し${latest.no - 1}）` : '議事録'}
        lead="この画面は、ネットワークの担当だけに見えます。公開する前に、住民の名前などを消します。"
        aside={latest && <StatusChip kind={looks[latest.state]}>{minutesStates[latest.state]}</StatusChip>}
      />
      <Way view={view} />
      {(!latest || latest.state === 'draft') && <Writing view={view} sent={sent} />}
      {latest?.state === 'draft' && <Confirming latest={latest} view={view} sent={sent} />}
      {latest?.state === 'confirmed' && <Removing latest={latest} view={view} sent={sent} />}
      {latest && latest.state !== 'draft' && view.decided.length > 0 && (
        <SideBySide latest={latest} view={view} sent={sent} />
      )}
      {latest && latest.state !== 'draft' && <Correcting view={view} />}
      {view.publication && <Withdrawing view={view} sent={sent} />}
      <Log view={view} />
      <Earlier view={view} />
    </>
  );
}

function Way({ view: { latest, decided } }: Pick<MinutesProps, 'view'>) {
  const at =
    !latest || latest.state === 'draft'
      ? latest
        ? 1
        : 0
      : latest.state === 'published'
        ? 4
        : decided.length > 0
          ? 3
          : 2;
  const steps = ['書く', '確認する', '名前などを消す', '見直して公開する'];
  return (
    <Steps
      steps={steps.map((label, index) => ({
        label,
        state: index < at ? 'done' : index === at ? 'current' : 'todo',
      }))}
    />
  );
}

function Writing({ view: { meeting, latest }, sent }: MinutesProps) {
  const form = formFor(sent, 'write', formOf({ body: latest?.body ?? '' }));
  return (
    <Form
      action={networkPaths.minutes(meeting.id)}
      deedId={newId()}
      version={latest ? versionOf(sent, 'write', latest.version) : undefined}
      draftKey={`minutes-${meeting.id}`}
    >
      <TextArea
        form={form}
        name="body"
        label="議事録"
        rows={16}
        hint="そのまま書いてかまいません。名前などは、公開する前に消します。"
      />
      <Actions>
        <Button>{latest ? '案を保存する' : '案として保存する'}</Button>
      </Actions>
    </Form>
  );
}

function Confirming({ view: { meeting }, sent }: MinutesProps & { latest: Latest }) {
  const form = formFor(sent, 'confirm');
  return (
    <Section title="確認する" id="confirm">
      <p>会長か、次の会議が確認すると、書きかえられなくなります。直すときは新しい案を作ります。</p>
      <Form action={networkPaths.confirmMinutes(meeting.id)} deedId={newId()}>
        <Radios
          form={form}
          name="by"
          label="だれが確認しましたか"
          options={Object.entries(confirmers).map(([value, label]) => ({ value, label }))}
        />
        <DateField form={form} name="on" label="確認した日" />
        <Actions>
          <Button kind="outline">確認済みにする</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** The words around a passage, so that one sees who is meant. */
function Around({ body, passage }: { body: string; passage: Passage }) {
  const from = Math.max(0, passage.startsAt - 12);
  const to = passage.startsAt + passage.passage.length;
  return (
    <>
      <mark>{passage.passage}</mark>
      <span class="ts-quiet">
        　{passageKinds[passage.kind]}　…{body.slice(from, passage.startsAt)}
        <mark>{passage.passage}</mark>
        {body.slice(to, to + 12)}…
      </span>
    </>
  );
}

function Removing({ latest, view: { meeting, proposed, decided }, sent }: MinutesProps & { latest: Latest }) {
  const gone = decided.filter(({ verdict }) => verdict === 'removed');
  const kept = decided.filter(({ verdict }) => verdict === 'stays').map(passageKey);
  const chosen = proposed.map(passageKey).filter((key) => !kept.includes(key));
  const marked = [...new Set(gone.filter(({ kind }) => kind === 'marked').map(({ passage }) => passage))];
  const form = formFor(sent, 'names', formOf({ remove: chosen, further: marked.join('\n') }));
  return (
    <Section title="名前などを消す" id="names">
      <p>
        消す候補は、公開に同意していない構成員の名前、参加した人の名前、「さん」などで呼ばれている人、電話番号、住所です。
        残すものは、しるしを外します。
      </p>
      <Form action={networkPaths.redactMinutes(meeting.id)} deedId={newId()}>
        {proposed.length === 0 ? (
          <Banner kind="info" level={3} title="候補は見つかりませんでした">
            見つけられないこともあります。本文を読んで、消すことばがあれば下に書いてください。
          </Banner>
        ) : (
          <Checkboxes
            form={form}
            name="remove"
            label="消すところ"
            required={false}
            options={proposed.map((passage) => ({
              value: passageKey(passage),
              label: <Around body={latest.body} passage={passage} />,
            }))}
          />
        )}
        <TextArea
          form={form}
          name="further"
          label="ほかに消すことば"
          required={false}
          rows={3}
          hint="1行に1つずつ。議事録にあるとおりに書くと、同じことばをすべて消します。"
        />
        <Actions>
          <Button kind={decided.length > 0 ? 'outline' : 'solid'}>えらんだところを消してみる</Button>
        </Actions>
      </Form>
      {proposed.length === 0 && decided.length === 0 && <Publishing view={{ meeting }} sent={sent} />}
    </Section>
  );
}

/** As it was written and as it will be read, beside each other; then a second look at what stays. */
function SideBySide({ latest, view, sent }: MinutesProps & { latest: Latest }) {
  const { decided } = view;
  const gone = decided.filter(({ verdict }) => verdict === 'removed');
  const stays = decided.filter(({ verdict }) => verdict === 'stays');
  return (
    <Section title="ならべて見る" id="look">
      <Cards>
        <div class="ts-card">
          <h3 class="ts-card-title">もとの議事録</h3>
          <Prose>
            {piecesOf(latest.body, gone).map(({ text, passage }) => (passage ? <mark>{text}</mark> : text))}
          </Prose>
        </div>
        <div class="ts-card">
          <h3 class="ts-card-title">公開する議事録</h3>
          <Prose>{without(latest.body, gone)}</Prose>
        </div>
      </Cards>
      {latest.state === 'confirmed' && (
        <>
          <h3>残るところを、もう一度見る</h3>
          {stays.length === 0 ? (
            <p>候補は、すべて消しました。右の文をもう一度読んでください。</p>
          ) : (
            <ul>
              {stays.map((passage) => (
                <li>
                  <Around body={latest.body} passage={passage} />
                </li>
              ))}
            </ul>
          )}
          <Publishing view={view} sent={sent} />
        </>
      )}
    </Section>
  );
}

function Publishing({ view: { meeting }, sent }: { view: Pick<MinutesView, 'meeting'>; sent: Sent }) {
  return (
    <Form action={networkPaths.publishMinutes(meeting.id)} deedId={newId()}>
      <Checkbox
        form={formFor(sent, 'publish')}
        name="looked"
        label="公開する文を読み、住民の名前などが残っていないことをたしかめた"
      />
      <Actions>
        <Button>議事録を公開する</Button>
      </Actions>
    </Form>
  );
}

const Correcting = ({ view: { meeting } }: Pick<MinutesProps, 'view'>) => (
  <Disclosure summary="議事録を直す">
    <p>
      いまのものは残したまま、写しから新しい案を作ります。公開中のものは、直しを公開するまでそのままです。
    </p>
    <DeedButton action={networkPaths.correctMinutes(meeting.id)} deedId={newId()}>
      <Button kind="outline">直しを作る</Button>
    </DeedButton>
  </Disclosure>
);

function Withdrawing({ view: { meeting, publication }, sent }: MinutesProps) {
  if (!publication) return null;
  return (
    <Section title="公開" id="public">
      <p>
        <Time at={publication.publishedOn} />
        から、だれでも読めます。<Link href={networkPaths.openMinutes(meeting.id)}>公開した議事録を読む</Link>
      </p>
      <Disclosure summary="公開をやめる" open={isWrong(sent, 'withdraw')}>
        <Form action={networkPaths.withdrawMinutes(meeting.id)} deedId={newId()}>
          <TextField
            form={formFor(sent, 'withdraw')}
            name="why"
            label="理由"
            hint="すぐに見られなくなります。消し忘れの名前そのものは書かないでください。"
          />
          <Actions>
            <Button kind="outline" danger>
              公開をやめる
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** Who decided what about which passage, and when. */
function Log({ view: { removals, names } }: Pick<MinutesProps, 'view'>) {
  if (removals.length === 0) return null;
  return (
    <Disclosure summary={`消した記録（${removals.length}件）`}>
      <ul class="ts-plain ts-stack">
        {removals.map(({ passage, kind, verdict, decidedBy, decidedAt, round }) => (
          <li>
            <mark>{passage}</mark>　{passageKinds[kind]}　{verdict === 'removed' ? '消した' : '残した'}
            <span class="ts-quiet">
              　{round}回め　{names.get(decidedBy) ?? ''}　<Time at={decidedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Earlier({ view: { all, names } }: Pick<MinutesProps, 'view'>) {
  const [latest, ...earlier] = all;
  if (!latest || (earlier.length === 0 && latest.state === 'draft')) return null;
  return (
    <Section title="書かれた議事録" id="earlier">
      {[...(latest.state === 'draft' ? [] : [latest]), ...earlier].map((minutes) => (
        <Disclosure
          summary={`${minutes.no === 1 ? 'はじめの議事録' : `直し${minutes.no - 1}`}（${minutesStates[minutes.state]}）`}
        >
          <Prose>{minutes.body}</Prose>
          <p class="ts-quiet">
            {names.get(minutes.enteredBy) ?? ''}　<Time at={minutes.enteredAt} />
            {minutes.confirmedBy && `　${confirmers[minutes.confirmedBy]}`}
            {minutes.confirmedOn && <Time at={minutes.confirmedOn} />}
          </p>
        </Disclosure>
      ))}
    </Section>
  );
}
