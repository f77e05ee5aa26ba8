import { type FormState, hasErrors } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Breadcrumbs,
  Button,
  Checkbox,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Radios,
  Section,
  Select,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import type { PersonCard } from '../person/person.rules.ts';
import { optionsOf } from '../person/person.words.ts';
import { type Picking, PickOne, PickSearch } from '../person/pick.page.tsx';
import { householdKinds, memberRoles, relationKinds, relationQualities } from './household.rules.ts';
import {
  householdKindWords,
  maskedMember,
  memberRoleWords,
  relationKindWords,
  relationQualityWords,
} from './household.words.ts';
import { MemberName } from './household-card.tsx';
import type { HouseholdSeen, RelationSeen } from './seen.ts';

export type HouseholdView = HouseholdSeen & {
  readonly day: string;
  readonly relations: readonly RelationSeen[];
};

const titleOf = ({ household }: HouseholdSeen): string =>
  `${householdKindWords[household.kind]}${household.name ? `　${household.name}` : ''}`;

/** A household on a day: those the reader may see by name, everybody else by the letter of their place. */
export function HouseholdPage({
  view,
  today,
  picking,
  form,
  deedId,
}: {
  view: HouseholdView;
  today: string;
  picking: Picking;
  form: FormState;
  deedId: string;
}) {
  const { household, members, relations, day } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: peoplePaths.search, label: '人をさがす' }, { label: titleOf(view) }]} />
      <ErrorSummary form={form} />
      <PageHead
        title={titleOf(view)}
        lead="あなたが見られる人だけ、名前が出ます。世帯が同じでも、記録はひとりずつ別です。"
      />
      <AsOf id={household.id} day={day} today={today} />
      <Section title="いる人" id="members">
        <Table
          caption="世帯にいる人"
          quietCaption
          heads={['だれ', 'いつから', 'できること']}
          rows={members.map((member) => [
            <MemberName member={member} />,
            <Time at={member.fromOn} />,
            member.card ? (
              <Link href={peoplePaths.leaveHousehold(household.id, member.memberId)} about={member.card.name}>
                世帯を出た日を記録する
              </Link>
            ) : (
              ''
            ),
          ])}
        />
      </Section>
      <Relations relations={relations} />
      {household.toOn === null && <Join view={view} picking={picking} form={form} deedId={deedId} />}
    </>
  );
}

function AsOf({ id, day, today }: { id: string; day: string; today: string }) {
  return (
    <Form method="get" action={peoplePaths.household(id)} label="日を選ぶ">
      <DateField
        form={{ typed: { on: day }, errors: {} }}
        name="on"
        label="この日のようす"
        required={false}
      />
      <Actions>
        <Button kind="outline" size="sm">
          この日のようすを見る
        </Button>
        {day !== today && <Link href={peoplePaths.household(id)}>きょうに戻る</Link>}
      </Actions>
    </Form>
  );
}

function Relations({ relations }: { relations: readonly RelationSeen[] }) {
  if (relations.length === 0)
    return (
      <Section title="関係" id="relations">
        <EmptyState title="関係の記録はまだありません">
          人のページの「家族や周りの人との関係を加える」から記録できます。
        </EmptyState>
      </Section>
    );
  return (
    <Section title="関係" id="relations">
      <Table
        id="relations-table"
        caption="人と人との関係"
        quietCaption
        heads={['だれとだれ', '関係', 'いまの様子', 'ひとこと']}
        rows={relations.map((relation) => [
          `${relation.a?.name ?? maskedMember} ― ${relation.b?.name ?? maskedMember}`,
          `${relationKindWords[relation.kind]}${relation.livesTogether ? '（一緒に住んでいる）' : ''}`,
          relationQualityWords[relation.quality],
          relation.note,
        ])}
      />
    </Section>
  );
}

function Join({
  view,
  picking,
  form,
  deedId,
}: {
  view: HouseholdView;
  picking: Picking;
  form: FormState;
  deedId: string;
}) {
  const { household } = view;
  return (
    <Section title="人を加える" id="join">
      <PickSearch action={peoplePaths.household(household.id)} picking={picking} label="加える人をさがす" />
      {(picking.people.length > 0 || hasErrors(form)) && (
        <Form action={peoplePaths.joinHousehold(household.id, picking.q)} deedId={deedId}>
          <PickOne form={form} name="personId" label="加える人" people={picking.people} />
          <TextField
            form={form}
            name="relationToHead"
            label="中心の人との関係"
            hint="例）妻、長男"
            required={false}
            width="short"
          />
          <Radios form={form} name="role" label="立場" options={optionsOf(memberRoleWords, memberRoles)} />
          <DateField form={form} name="fromOn" label="いつから" required={false} />
          <Actions>
            <Button>世帯に加える</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

/** Making a household around a person. */
export function NewHouseholdPage({
  card,
  form,
  deedId,
}: {
  card: PersonCard;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="世帯を作る"
        shoulder={card.name}
        lead="住民票の世帯と、実際に暮らしている人は、ちがうことがあります。別々に作れます。"
      />
      <Form action={peoplePaths.newHousehold(card.id)} deedId={deedId}>
        <Radios
          form={form}
          name="kind"
          label="世帯の種類"
          options={optionsOf(householdKindWords, householdKinds)}
        />
        <TextField
          form={form}
          name="name"
          label="呼び名"
          hint="職員どうしの呼び名。個人の情報は入れない"
          required={false}
          width="name"
        />
        <TextField
          form={form}
          name="relationToHead"
          label="中心の人との関係"
          hint="例）本人"
          required={false}
          width="short"
        />
        <DateField form={form} name="fromOn" label="いつから" required={false} />
        <Actions>
          <Button>世帯を作る</Button>
        </Actions>
      </Form>
    </>
  );
}

/** How this person stands to another. */
export function RelationPage({
  card,
  picking,
  form,
  deedId,
}: {
  card: PersonCard;
  picking: Picking;
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="家族や周りの人との関係を加える"
        shoulder={card.name}
        lead="関係を記録しても、相手の記録が見えるようにはなりません。"
      />
      <PickSearch action={peoplePaths.relation(card.id)} picking={picking} label="相手をさがす" />
      {(picking.people.length > 0 || hasErrors(form)) && (
        <Form action={peoplePaths.relation(card.id, picking.q)} deedId={deedId}>
          <PickOne
            form={form}
            name="otherId"
            label="相手"
            people={picking.people.filter((other) => other.id !== card.id)}
          />
          <Select
            form={form}
            name="kind"
            label="関係"
            options={optionsOf(relationKindWords, relationKinds)}
          />
          <Radios
            form={form}
            name="side"
            label="どちらがどちら"
            hint="「親と子」「介護する人と本人」のように、順番のある関係のとき"
            options={[
              { value: 'first', label: `${card.name}が先（親・介護する人など）` },
              { value: 'second', label: `${card.name}が後（子・本人など）` },
            ]}
          />
          <Select
            form={form}
            name="quality"
            label="いまの様子"
            options={optionsOf(relationQualityWords, relationQualities)}
          />
          <Checkbox form={form} name="livesTogether" label="一緒に住んでいる" />
          <TextField form={form} name="note" label="ひとこと" required={false} width="full" />
          <DateField form={form} name="fromOn" label="いつから" required={false} />
          <Actions>
            <Button>関係を加える</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
