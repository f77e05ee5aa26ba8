import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Radios,
  ResourceList,
  Section,
  Table,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { bornWords, PersonHead } from '../person/person.page.tsx';
import type { PersonCard } from '../person/person.rules.ts';
import { PersonTabs } from '../person/tabs.tsx';
import type { Beside, MergesView, RecordedRow, Side, StepSeen } from './seen.ts';

/** Records that are this person, records that may be, questions of others, and what was decided. */
export function MergesPage({ view }: { view: MergesView }) {
  const { card } = view;
  return (
    <>
      <PersonHead
        card={card}
        lead="自動でまとまることはありません。人が見くらべて決め、いつでも元に戻せます。"
      />
      <PersonTabs id={card.id} current="merges" />
      {view.steps
        .filter((step) => step.waits)
        .map((step) => (
          <Asked step={step} id={card.id} />
        ))}
      <Section title="同じ人かもしれない記録" id="possible">
        {view.possible.length === 0 ? (
          <EmptyState title="閲覧できる記録の中には見つかりません" />
        ) : (
          <ResourceList
            items={view.possible.map(({ card: other, why }) => ({
              href: peoplePaths.merge(card.id, other.id),
              title: other.name,
              label: other.kana,
              support: why.join('・'),
              sub: other.age === null ? undefined : `${other.age}歳`,
            }))}
          />
        )}
        {view.unseen && (
          <Banner
            kind="info"
            level={3}
            title="記録があるかもしれません。担当に照会できます"
            action={
              <Button kind="outline" href={peoplePaths.askMatch(card.id)}>
                担当に照会する
              </Button>
            }
          />
        )}
      </Section>
      {view.aliases.length > 0 && (
        <Section title="まとめた記録" id="aliases">
          <ResourceList
            items={view.aliases.map((alias) => ({
              title: alias.name,
              label: alias.kana,
              sub: (
                <Button
                  kind="outline"
                  size="sm"
                  href={peoplePaths.unmerge(card.id, alias.id)}
                  about={alias.name}
                >
                  2つの記録に戻す
                </Button>
              ),
            }))}
          />
        </Section>
      )}
      <Story view={view} />
    </>
  );
}

/** A question of somebody who may not see this record: the owner decides what to tell them. */
function Asked({ step, id }: { step: StepSeen; id: string }) {
  return (
    <Banner
      kind="warning"
      title="この人かどうか、ほかの担当から照会がありました"
      action={
        <Button kind="outline" href={peoplePaths.answer(id, step.id)}>
          答えたことを記録する
        </Button>
      }
    >
      <p>
        {step.askedBy ? `${step.askedBy.organizationName}　${step.askedBy.name}` : ''}
        {step.byName && `（${step.byName}）`}　<Time at={step.at} />
      </p>
      <p>「{step.reason}」</p>
      <p>相手は、この記録があることを知りません。伝えるかどうかは、あなたが決めます。</p>
    </Banner>
  );
}

const stepWords = {
  merged: '1人にまとめた',
  unmerged: '元に戻した',
  notSame: '別の人と記録した',
  matchAsked: '照会があった',
  matchAnswered: '照会に答えた',
} as const;

function Story({ view }: { view: MergesView }) {
  if (view.steps.length === 0) return null;
  return (
    <Section title="これまでに決めたこと" id="story">
      <ResourceList
        items={view.steps.map((step) => ({
          title: `${stepWords[step.kind]}${step.other ? `：${step.other.name}` : ''}`,
          support: step.reason,
          foot: (
            <>
              <Time at={step.at} />　{step.byName}
            </>
          ),
          ...(step.kind === 'unmerged' && step.rowIds.length > 0
            ? { href: peoplePaths.assign(view.card.id, step.id) }
            : {}),
        }))}
      />
    </Section>
  );
}

/** One question in words and one button: asking an owner, answering one, taking a merge back. */
export function WordsPage({
  card,
  action,
  name,
  title,
  lead,
  label,
  hint,
  hidden,
  form,
  deedId,
}: {
  card: PersonCard;
  action: string;
  name: string;
  title: string;
  lead: string;
  label: string;
  hint?: string;
  hidden?: Readonly<Record<string, string>>;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.merges(card.id)}>{card.name}の「同じ人の記録」に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} shoulder={card.name} lead={lead} />
      <Form action={action} deedId={deedId}>
        {Object.entries(hidden ?? {}).map(([key, value]) => (
          <Hidden name={key} value={value} />
        ))}
        <TextArea form={form} name={name} label={label} hint={hint} rows={3} />
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </Form>
    </>
  );
}

const born = ({ person, card }: Side): string => bornWords(person, card.age);

/** Two records side by side, and the human decision. */
export function BesidePage({ beside, form, deedId }: { beside: Beside; form: FormState; deedId: string }) {
  const { one, other } = beside;
  const row = (label: string, of: (side: Side) => string) => [label, of(one) || '―', of(other) || '―'];
  return (
    <>
      <BackLink href={peoplePaths.merges(one.card.id)}>{one.card.name}の「同じ人の記録」に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="同じ人ですか"
        lead="字がちがっても同じ人のことも、同じ名前でも別の人のこともあります。"
      />
      <Table
        caption="2つの記録"
        quietCaption
        matrix
        heads={['くらべること', 'この記録', 'もう一方の記録']}
        rows={[
          row('名前', (side) => side.person.nameWritten),
          row('よみ', (side) => side.person.kana),
          row('生年月日', born),
          row('性別', (side) => side.person.gender),
          row('電話', (side) => side.phones.map((phone) => phone.number).join('、')),
          row('住所', (side) => side.addresses.map((address) => address.value).join('、')),
          row('ほかの名前', (side) => side.names.map((name) => name.value).join('、')),
        ]}
      />
      <Form action={peoplePaths.merge(one.card.id, other.card.id)} deedId={deedId}>
        <Radios
          form={form}
          name="verdict"
          label="同じ人ですか"
          options={[
            {
              value: 'same',
              label: '同じ人。「この記録」にまとめる',
              hint: 'どちらの記録を見られる人も、両方を見られるようになります',
            },
            { value: 'apart', label: '別の人', hint: 'これからは候補に出ません' },
          ]}
        />
        <TextArea form={form} name="reason" label="そう考えた理由" rows={3} />
        <Actions>
          <Button>決めて記録する</Button>
        </Actions>
      </Form>
    </>
  );
}

const tableWords: Readonly<Record<string, string>> = {
  name: 'ほかの名前',
  phone: '電話',
  address: '住所',
  safety_marker: '注意',
  consent: '同意',
  household_member: '世帯の席',
};

/** What was recorded while the two were one: each row goes to one of them, by hand. */
export function AssignPage({
  card,
  stepId,
  both,
  rows,
  deedId,
}: {
  card: PersonCard;
  stepId: string;
  both: readonly PersonCard[];
  rows: readonly RecordedRow[];
  deedId: () => string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.merges(card.id)}>{card.name}の「同じ人の記録」に戻る</BackLink>
      <PageHead
        title="まとめていた間の記録を分ける"
        lead="1人として書いた記録です。どちらの人のことか、ひとつずつ決めてください。"
      />
      {rows.length === 0 && <EmptyState title="まとめていた間に書かれた記録はありません" />}
      {rows.length > 0 && (
        <Table
          caption="まとめていた間の記録"
          quietCaption
          heads={['記録', '内容', 'いまは', '移す']}
          rows={rows.map((row) => [
            tableWords[row.table] ?? row.table,
            row.words,
            both.find((one) => one.id === row.personId)?.name ?? '',
            both
              .filter((one) => one.id !== row.personId)
              .map((one) => (
                <DeedButton action={peoplePaths.assign(card.id, stepId)} deedId={deedId()}>
                  <Hidden name="table" value={row.table} />
                  <Hidden name="rowId" value={row.id} />
                  <Hidden name="personId" value={one.id} />
                  <Button kind="outline" size="sm" about={row.words}>
                    {one.name}に移す
                  </Button>
                </DeedButton>
              )),
          ])}
        />
      )}
    </>
  );
}
