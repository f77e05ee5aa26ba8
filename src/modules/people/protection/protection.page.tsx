import { type FormState, hasErrors } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  Hidden,
  Link,
  PageHead,
  ResourceList,
  Section,
  StatusChip,
  SummaryList,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { renewableFrom } from './protection.rules.ts';
import type { Match, Meant, Measure, MeasureSeen, PostChoice } from './seen.ts';

const StateChip = ({ measure }: { measure: Measure }) =>
  measure.state === 'lapsed' ? (
    <StatusChip kind="late">期限が過ぎました（まだ伏せています）</StatusChip>
  ) : (
    <StatusChip kind="protected">支援措置</StatusChip>
  );

/** Whom the safety officer hides, those whose measure ends first at the top. */
export function ProtectionsPage({
  measures,
  matches,
  deedId,
}: {
  measures: readonly MeasureSeen[];
  matches: readonly Match[];
  deedId: () => string;
}) {
  return (
    <>
      <PageHead
        title="支援措置"
        lead="対象の人の記録は、安全配慮の担当と、選んだ担当だけが見られます。期限が過ぎても、ここで解くまでは伏せたままです。"
      />
      {matches.map((match) => (
        <Second match={match} deedId={deedId} />
      ))}
      {measures.length === 0 ? (
        <EmptyState title="いま支援措置の対象になっている人はいません">
          通知が届いたら「支援措置を始める」から登録します。
        </EmptyState>
      ) : (
        <ResourceList
          items={measures.map(({ measure, card }) => ({
            href: peoplePaths.protection(measure.id),
            title: card?.name ?? '',
            label: card?.kana,
            sub: <StateChip measure={measure} />,
            support: (
              <>
                <Time at={measure.untilOn} />
                まで　{measure.source}
              </>
            ),
          }))}
        />
      )}
      <Actions>
        <Button href={peoplePaths.newProtection}>支援措置を始める</Button>
      </Actions>
    </>
  );
}

/** Somebody may have entered a hidden person a second time, in sight of everybody. */
function Second({ match, deedId }: { match: Match; deedId: () => string }) {
  const { hidden, visible } = match;
  return (
    <Banner
      kind="warning"
      title={`${hidden.name}さんが、別の記録としても登録されているかもしれません`}
      action={
        <>
          <Button
            href={peoplePaths.newProtectionFor({ name: visible.name, kana: visible.kana })}
            about={visible.name}
          >
            この記録も伏せる
          </Button>
          <DeedButton action={peoplePaths.notSecond} deedId={deedId()}>
            <Hidden name="hiddenId" value={hidden.id} />
            <Hidden name="visibleId" value={visible.id} />
            <Button kind="outline" about={visible.name}>
              別の人なので、そのままにする
            </Button>
          </DeedButton>
        </>
      }
    >
      <p>
        {visible.name}
        {visible.kana && `（${visible.kana}）`}
        　名前と生年月日が同じです。この記録は、登録した担当が見られます。
      </p>
    </Banner>
  );
}

export type NoticeTyped = { readonly name: string; readonly kana: string; readonly born: string };

/** Beginning a measure: first whom the notice means, then from whom, until when, and who may keep reading. */
export function BeginPage({
  notice,
  party,
  errors,
  persons,
  parties,
  posts,
  enough,
  action,
  form,
  deedId,
}: {
  notice: NoticeTyped;
  party: NoticeTyped;
  /** What is wrong with the birth dates of the notice. */
  errors: FormState['errors'];
  persons: readonly Meant[];
  parties: readonly Meant[];
  posts: readonly PostChoice[];
  enough: boolean;
  action: string;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.protections}>支援措置の一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="支援措置を始める"
        lead="名前（またはよみ）と生年月日が同じ記録を、どの担当のものでもさがします。"
      />
      <Seek notice={notice} party={party} errors={errors} />
      {(enough || hasErrors(form)) && (
        <Form action={action} deedId={deedId}>
          {persons.length > 0 ? (
            <Checkboxes
              form={form}
              name="personIds"
              label="守る人"
              hint="同じ人の記録がいくつかあれば、すべて選ぶ"
              required={false}
              options={persons.map(choiceOf)}
            />
          ) : (
            <Banner kind="info" title="この人の記録はまだありません">
              <p>このまま始めると、伏せた記録を新しく作ります。</p>
            </Banner>
          )}
          {parties.length > 0 && (
            <Checkboxes
              form={form}
              name="otherParties"
              label="相手方"
              required={false}
              options={parties.map(choiceOf)}
            />
          )}
          <TextField
            form={form}
            name="source"
            label="知らせてきたところ"
            hint="例）○○市 市民課"
            width="full"
          />
          <DateField form={form} name="fromOn" label="始まりの日" />
          <DateField
            form={form}
            name="untilOn"
            label="終わりの日"
            hint="空けておくと1年間"
            required={false}
          />
          <PostBoxes form={form} posts={posts} />
          <Actions>
            <Button>支援措置を始める</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

const choiceOf = (one: Meant) => ({
  value: one.id,
  label: `${one.name}${one.kana ? `（${one.kana}）` : ''}`,
  hint: [one.bornOn, one.address].filter(Boolean).join('　'),
});

function Seek({
  notice,
  party,
  errors,
}: {
  notice: NoticeTyped;
  party: NoticeTyped;
  errors: FormState['errors'];
}) {
  const form: FormState = {
    typed: {
      name: notice.name,
      kana: notice.kana,
      born: notice.born,
      partyName: party.name,
      partyKana: party.kana,
      partyBorn: party.born,
    },
    errors,
  };
  const field = (name: string, label: string) => (
    <TextField form={form} name={name} label={label} required={false} width="name" />
  );
  return (
    <Form method="get" action={peoplePaths.newProtection} label="記録をさがす">
      <Fieldset legend="守る人">
        {field('name', '名前')}
        {field('kana', 'よみ')}
        {field('born', '生年月日')}
      </Fieldset>
      <Fieldset legend="相手方" hint="わかっているときだけ">
        {field('partyName', '相手方の名前')}
        {field('partyKana', '相手方のよみ')}
        {field('partyBorn', '相手方の生年月日')}
      </Fieldset>
      <Actions>
        <Button kind="outline">記録をさがす</Button>
      </Actions>
    </Form>
  );
}

function PostBoxes({ form, posts }: { form: FormState; posts: readonly PostChoice[] }) {
  return (
    <Checkboxes
      form={form}
      name="listedPosts"
      label="続けて見られる担当"
      hint="選ばない担当は、いままで見ていても、見られなくなります"
      required={false}
      options={posts.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

/** One measure: what it says, and the deeds of the safety officer. */
export function MeasurePage({
  seen,
  choices,
  today,
  form,
  deedId,
}: {
  seen: Omit<MeasureSeen, 'posts'>;
  choices: readonly PostChoice[];
  today: string;
  form: FormState;
  deedId: () => string;
}) {
  const { measure, card, parties } = seen;
  const masks = measure.state === 'active' || measure.state === 'lapsed';
  return (
    <>
      <BackLink href={peoplePaths.protections}>支援措置の一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={card?.name ?? '支援措置'}
        shoulder={card?.kana}
        aside={masks && <StateChip measure={measure} />}
      />
      <SummaryList
        rows={[
          {
            label: '記録',
            value: card && <Link href={peoplePaths.person(card.id)}>{card.name}の記録を開く</Link>,
          },
          { label: '知らせてきたところ', value: measure.source },
          { label: '始まりの日', value: <Time at={measure.fromOn} /> },
          { label: '終わりの日', value: <Time at={measure.untilOn} /> },
          { label: '相手方', value: parties.map((one) => one.name).join('、'), empty: '記録なし' },
          ...(measure.reason ? [{ label: '解いた理由', value: measure.reason }] : []),
        ]}
      />
      {masks && <Deeds measure={measure} choices={choices} today={today} form={form} deedId={deedId} />}
    </>
  );
}

function Deeds({
  measure,
  choices,
  today,
  form,
  deedId,
}: {
  measure: Measure;
  choices: readonly PostChoice[];
  today: string;
  form: FormState;
  deedId: () => string;
}) {
  const early = today < renewableFrom(measure.untilOn);
  return (
    <>
      <Section title="延ばす" id="renew">
        {early && (
          <p>
            延長の申し出は、終わりの1か月前（
            <Time at={renewableFrom(measure.untilOn)} />
            ）からです。
          </p>
        )}
        <Form action={peoplePaths.renewProtection(measure.id)} deedId={deedId()} version={measure.version}>
          <TextField form={form} name="source" label="知らせてきたところ" width="full" />
          <DateField form={form} name="fromOn" label="始まりの日" />
          <DateField
            form={form}
            name="untilOn"
            label="終わりの日"
            hint="空けておくと1年間"
            required={false}
          />
          <Button kind="outline">延長を記録する</Button>
        </Form>
      </Section>
      <Section title="見られる担当を選ぶ" id="posts">
        <Form action={peoplePaths.listProtection(measure.id)} deedId={deedId()} version={measure.version}>
          <PostBoxes form={withListed(form, measure.listedPosts)} posts={choices} />
          <Button kind="outline">見られる担当を保存する</Button>
        </Form>
      </Section>
      <Section title="措置を解く" id="lift">
        <Form action={peoplePaths.liftProtection(measure.id)} deedId={deedId()} version={measure.version}>
          <TextArea form={form} name="reason" label="解く理由" rows={3} />
          <Checkbox
            form={form}
            name="withAddresses"
            label="住所も元に戻す"
            hint="戻さないときは、住所だけ伏せたままになります"
          />
          <Button kind="outline" danger>
            措置を解いて、記録を見えるようにする
          </Button>
        </Form>
      </Section>
    </>
  );
}

const withListed = (form: FormState, listed: readonly string[]): FormState => ({
  ...form,
  typed: { listedPosts: [...listed], ...form.typed },
});
