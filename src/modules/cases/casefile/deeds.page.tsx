import type { FormState } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  DateField,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Quote,
  Radios,
  ResourceList,
  Section,
  Select,
  TextArea,
  TextField,
  Time,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { type RiskKind, riskKinds, riskWords } from '../risk/risk.rules.ts';
import type { CaseAside, CaseHead } from './case-view.rules.ts';
import { handMovesFrom, stateWords } from './casefile.rules.ts';
import { shownName } from './words.rules.ts';

export type PostOption = { readonly value: string; readonly label: string };

type Deed = { head: CaseHead; form: FormState; deedId: string };

const Back = ({ head }: { head: CaseHead }) => (
  <BackLink href={casesPaths.case(head.id)}>{shownName(head.person.name)}さんのケースに戻る</BackLink>
);

const Cancel = ({ head }: { head: CaseHead }) => (
  <Button kind="text" href={casesPaths.case(head.id)}>
    やめる
  </Button>
);

/** Hope and next contact; and where the case stands. */
export function ChangePage({ head, form, deedId }: Deed) {
  const moves = handMovesFrom(head.state);
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="希望と段階" lead={`いまの段階：${stateWords[head.state]}`} />
      <Form action={casesPaths.change(head.id)} deedId={deedId} version={head.version}>
        <TextArea
          form={form}
          name="hope"
          label="本人の希望"
          required={false}
          hint="本人のことばのままに。ケースのいちばん上に出ます。"
        />
        <DateField form={form} name="nextContactOn" label="次に連絡する日" required={false} />
        <Actions>
          <Button>この内容で保存する</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {moves.length > 0 && (
        <Section title="段階を変える">
          <Form action={casesPaths.move(head.id)} deedId={newId()}>
            <Radios
              form={form}
              name="move"
              label="次の段階"
              options={moves.map(({ move, label, to }) => ({
                value: move,
                label,
                hint: `「${stateWords[to]}」になります`,
              }))}
            />
            <TextField form={form} name="reason" label="理由" />
            <Actions>
              <Button kind="outline">段階を変える</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}

type TeamProps = Deed & { aside: CaseAside; posts: readonly PostOption[]; mayGrant: boolean };

/** Who works on it: hand the lead over, bring somebody in, let somebody go. */
export function TeamPage({ head, aside, form, deedId, posts, mayGrant }: TeamProps) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="担当とチーム" lead="責任を持つ担当は、いつも一つです。" />
      <ResourceList
        items={aside.team.map((seat) => ({
          title: seat.postName,
          label: seat.organizationName,
          support: seat.grantReason && `割り当ての理由：${seat.grantReason}`,
          sub:
            seat.part === 'lead' ? (
              '責任を持つ担当'
            ) : (
              <DeedButton action={casesPaths.endMember(head.id)} deedId={newId()}>
                <Hidden name="seatId" value={seat.id} />
                <Button kind="text" size="sm" about={seat.postName}>
                  外す
                </Button>
              </DeedButton>
            ),
        }))}
      />
      <Section title="責任を引き継ぐ">
        <Form action={casesPaths.lead(head.id)} deedId={deedId}>
          <Select form={form} name="postId" label="引き継ぐ担当" options={posts} />
          <TextField form={form} name="reason" label="引き継ぐ理由" />
          <Checkbox form={form} name="keepOld" label="いまの担当もチームに残る" />
          <Actions>
            <Button>責任を引き継ぐ</Button>
          </Actions>
        </Form>
      </Section>
      <Section title="チームに加える">
        <Form action={casesPaths.team(head.id)} deedId={newId()}>
          <Select form={form} name="postId" label="加える担当" options={posts} />
          <Radios
            form={form}
            name="part"
            label="役割"
            options={[
              { value: 'member', label: 'チーム' },
              { value: 'coordinator', label: '多機関協働の調整役' },
            ]}
            inline
          />
          {mayGrant && (
            <TextField
              form={form}
              name="reason"
              label="きまりの外で割り当てる理由"
              required={false}
              hint="地区の外の担当や、対立する両方を受け持つ担当を割り当てるときに書きます。"
            />
          )}
          <Actions>
            <Button kind="outline">チームに加える</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

/** Planning a visit; those planned already can be called off. */
export function VisitsPage({ head, aside, form, deedId }: Deed & { aside: CaseAside }) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="訪問を予定する" />
      <Form action={casesPaths.visits(head.id)} deedId={deedId}>
        <DateField form={form} name="day" label="訪問する日" />
        <TimeField form={form} name="time" label="時刻" />
        <Select
          form={form}
          name="postId"
          label="訪問する担当"
          options={aside.team.map((seat) => ({ value: seat.postId, label: seat.postName }))}
        />
        <TextField form={form} name="purpose" label="目的" />
        <TextField form={form} name="safety" label="訪問のときに気をつけること" required={false} />
        <Actions>
          <Button>訪問を予定する</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {aside.visits.length > 0 && (
        <Section title="いまの予定">
          <ResourceList
            items={aside.visits.map((visit) => ({
              title: <Time at={visit.at} />,
              support: `${visit.purpose}　${visit.postName}`,
              sub: (
                <DeedButton action={casesPaths.visitDone(head.id, visit.id)} deedId={newId()}>
                  <Button kind="text" size="sm" about={visit.purpose}>
                    取りやめる
                  </Button>
                </DeedButton>
              ),
            }))}
          />
        </Section>
      )}
      <RiskSection head={head} />
    </>
  );
}

const RiskSection = ({ head }: { head: CaseHead }) => (
  <p>
    <Link href={casesPaths.risks(head.id)}>危険と配慮を書く・消す</Link>
  </p>
);

/** Risks of a case: marked by whoever sees it, cleared with a reason. */
export function RisksPage({ head, form, deedId }: Deed) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="危険と配慮" lead="書いたことは、ケースのどのページでもいちばん上に出ます。" />
      <Form action={casesPaths.risks(head.id)} deedId={deedId}>
        <Select
          form={form}
          name="kind"
          label="危険・配慮"
          options={riskKinds.map((value: RiskKind) => ({ value, label: riskWords[value] }))}
        />
        <TextField form={form} name="note" label="ひとこと" required={false} />
        <Actions>
          <Button>危険・配慮を書く</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {head.risks.map((risk) => (
        <Section title={riskWords[risk.kind]} level={3}>
          {risk.note && <p>{risk.note}</p>}
          <Form action={casesPaths.clearRisk(head.id, risk.id)} deedId={newId()}>
            <TextField form={{ typed: {}, errors: {} }} name="reason" label="消す理由" />
            <Actions>
              <Button kind="outline" about={riskWords[risk.kind]}>
                消す
              </Button>
            </Actions>
          </Form>
        </Section>
      ))}
    </>
  );
}

/** Why the reader sees this (U05). */
export function WhyPage({ head, reasons }: { head: CaseHead; reasons: readonly string[] }) {
  return (
    <>
      <Back head={head} />
      <PageHead
        title="なぜ見えるのか"
        lead="あなたがこのケースを見られる理由です。理由がなくなると、その時から見えなくなります。"
      />
      <ul>
        {reasons.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p>見たことは記録に残り、本人は、だれが見たかを尋ねることができます。</p>
    </>
  );
}

type NewProps = {
  form: FormState;
  deedId: string;
  worry: { readonly words: string; readonly consultationId: string } | null;
  people: readonly PostOption[];
  posts: readonly PostOption[];
  back: string;
};

/** Opening a case: about whom, who is responsible, how it begins. */
export function NewPage({ form, deedId, worry, people, posts, back }: NewProps) {
  return (
    <>
      <BackLink href={back}>前の画面に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="ケースを開く" lead="開いたその時から、責任を持つ担当が決まります。" />
      {worry && <Quote by="相談のことば">{worry.words}</Quote>}
      <Form action={casesPaths.new} deedId={deedId}>
        {worry && <Hidden name="consultationId" value={worry.consultationId} />}
        <Radios form={form} name="focalPersonId" label="だれのケース" options={people} />
        <Select
          form={form}
          name="leadPostId"
          label="責任を持つ担当"
          options={posts}
          blank={posts.length === 1 ? false : undefined}
        />
        <Radios
          form={form}
          name="state"
          label="はじめの段階"
          options={[
            {
              value: 'trustBuilding',
              label: '関係づくりから',
              hint: '本人の同意はまだ。計画の期限はありません。',
            },
            { value: 'assessing', label: '見立てから', hint: '本人と話し合いながら進めます。' },
          ]}
        />
        <TextArea form={form} name="hope" label="本人の希望" required={false} hint="本人のことばのままに。" />
        <DateField form={form} name="nextContactOn" label="次に連絡する日" required={false} />
        <Actions>
          <Button>ケースを開く</Button>
          <Button kind="text" href={back}>
            やめる
          </Button>
        </Actions>
      </Form>
    </>
  );
}
