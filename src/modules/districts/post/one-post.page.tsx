import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Radios,
  Section,
  Select,
  StatusChip,
  SummaryList,
  Table,
  Tag,
  Time,
} from '../../../kernel/ui/index.ts';
import { isClearance } from '../../../kernel/walls/tokens.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { type Assignment, parts, partWords } from '../assignment/assignment.rules.ts';
import { clearanceTitles } from './post.form.ts';
import { type Choices, roleTitle } from './post.page.tsx';
import { holdsOn, type PostCard } from './post.rules.ts';
import { PostFields } from './post-form.page.tsx';

type Named = Assignment & { name: string };

type Props = {
  card: PostCard;
  detail: { clearances: string[]; fromOn: string; toOn: string | null; version: number };
  assignments: readonly Named[];
  managerName: string | null;
  districtName: string | null;
  today: string;
  holdsIt: boolean;
  may: { change: boolean; assign: boolean };
  lists: { accounts: Choices; districts: Choices; posts: Choices };
  /** Which form was sent back, and the forms as they stand. */
  forms: { assign: FormState; end: FormState; change: FormState; close: FormState };
  deedIds: { assign: string; end: string; change: string; close: string };
};

/** One post: who holds it, who held it, and the ways to change that. */
export function PostPage(props: Props) {
  const { card, detail, forms, holdsIt } = props;
  const wrong = Object.values(forms).find((form) => Object.keys(form.errors).length > 0);
  return (
    <>
      <BackLink href={districtsPaths.posts()}>担当の一覧に戻る</BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead
        shoulder={card.organizationName}
        title={card.name}
        lead={roleTitle(card.role)}
        aside={holdsIt && <Tag>あなたの担当</Tag>}
      />
      <SummaryList rows={factsOf(props)} />
      {holdsIt && (
        <p>
          <Link href={districtsPaths.handoverNote(card.id)}>引き継ぎメモを読む・書く</Link>
        </p>
      )}
      <HoldersTable {...props} />
      {props.may.assign && !detail.toOn && <AssignForms {...props} />}
      {props.may.change && <ChangeForms {...props} />}
    </>
  );
}

const factsOf = ({ card, detail, managerName, districtName }: Props) => [
  {
    label: '組織',
    value: <Link href={districtsPaths.organization(card.organizationId)}>{card.organizationName}</Link>,
  },
  { label: '受け持つ地区', value: districtName, empty: '地区をもたない' },
  {
    label: '上の担当',
    value: card.managerPostId && <Link href={districtsPaths.post(card.managerPostId)}>{managerName}</Link>,
    empty: 'なし',
  },
  {
    label: '特別に見られる情報',
    value: detail.clearances
      .filter(isClearance)
      .map((word) => clearanceTitles[word])
      .join('、'),
    empty: 'なし',
  },
  {
    label: '期間',
    value: (
      <>
        <Time at={detail.fromOn} />
        から{detail.toOn && <Time at={detail.toOn} />}
        {detail.toOn && 'まで'}
      </>
    ),
  },
];

function HoldersTable({ assignments, today }: Props) {
  return (
    <Section title="ついている人" id="holders">
      {assignments.length === 0 ? (
        <p>まだだれもついていません。それまでは、上の担当が代わりに受け持ちます。</p>
      ) : (
        <Table
          caption="この担当についた人（新しい順）"
          quietCaption
          dense
          heads={['名前', '主・副', 'いつから', 'いつまで', '状態']}
          rows={assignments.map((row) => [
            row.name,
            parts[row.part],
            <Time at={row.fromOn} />,
            row.toOn ? <Time at={row.toOn} /> : '―',
            <Standing assignment={row} today={today} />,
          ])}
        />
      )}
    </Section>
  );
}

function Standing({ assignment, today }: { assignment: Assignment; today: string }) {
  if (holdsOn(assignment, today)) return <StatusChip kind="doing">いま</StatusChip>;
  return <span class="ts-quiet">{assignment.fromOn > today ? 'これから' : '終わり'}</span>;
}

function AssignForms({ card, assignments, today, lists, forms, deedIds }: Props) {
  const running = assignments.filter((row) => row.toOn === null || row.toOn >= today);
  return (
    <>
      <Disclosure summary="この担当につく人を決める" open={hasErrors(forms.assign)}>
        <Form action={districtsPaths.assign(card.id)} deedId={deedIds.assign}>
          <Select
            form={forms.assign}
            name="accountId"
            label="だれが"
            hint="自分自身をつけることはできません。別の管理職が決めます。"
            options={lists.accounts}
          />
          <Radios
            form={forms.assign}
            name="part"
            label="主担当か副担当か"
            hint="副担当は、主担当が不在のあいだ代わりに動きます。記録はふだんから見られます。"
            inline
            options={partWords.map((part) => ({ value: part, label: parts[part] }))}
          />
          <DateField form={forms.assign} name="fromOn" label="いつから" />
          <DateField form={forms.assign} name="toOn" label="いつまで" required={false} />
          <Actions>
            <Button>つく人を決める</Button>
          </Actions>
        </Form>
      </Disclosure>
      {running.length > 0 && (
        <Disclosure summary="担当を外す日を決める" open={hasErrors(forms.end)}>
          <Form action={districtsPaths.endAssignment(card.id)} deedId={deedIds.end}>
            <Select
              form={forms.end}
              name="assignmentId"
              label="だれの担当"
              options={running.map((row) => ({ value: row.id, label: `${row.name}（${parts[row.part]}）` }))}
            />
            <DateField
              form={forms.end}
              name="lastOn"
              label="最後の日"
              hint="この日の24時に鍵が閉じます。例）3月31日"
            />
            <Actions>
              <Button kind="outline">最後の日を決める</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

function ChangeForms({ card, detail, lists, forms, deedIds }: Props) {
  return (
    <>
      <Disclosure summary="担当の内容を変える" open={hasErrors(forms.change)}>
        <Form action={districtsPaths.changePost(card.id)} deedId={deedIds.change} version={detail.version}>
          <PostFields form={forms.change} districts={lists.districts} posts={lists.posts} />
          <Actions>
            <Button kind="outline">内容を変える</Button>
          </Actions>
        </Form>
      </Disclosure>
      {!detail.toOn && (
        <Disclosure summary="この担当を終える" open={hasErrors(forms.close)}>
          <p>
            終えた担当の記録は消えません。ついている人がいるあいだは終えられません。待っていることは、上の担当に渡ります。
          </p>
          <Form action={districtsPaths.endPost(card.id)} deedId={deedIds.close}>
            <DateField form={forms.close} name="closesOn" label="最後の日" />
            <Actions>
              <Button kind="outline" danger>
                この担当を終える
              </Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

const hasErrors = (form: FormState): boolean => Object.keys(form.errors).length > 0;
