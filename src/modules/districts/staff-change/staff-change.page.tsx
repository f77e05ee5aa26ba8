import { type FormState, hasErrors } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  PrintButton,
  ResourceList,
  Section,
  Select,
  StatusChip,
  SummaryList,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { parts } from '../assignment/assignment.rules.ts';
import { blockedCount, countOf, firstDayAfter, isBlocked, type LeftPost } from './staff-change.rules.ts';

type Blocking = {
  name: string;
  postId: string;
  groups: { label: string; affairs: readonly { title: string; href: string; support?: string }[] }[];
};

type Props = {
  change: { id: string; lastOn: string; reason: string; doneAt: Date | null };
  name: string;
  posts: readonly LeftPost[];
  blocking: readonly Blocking[];
  accounts: { value: string; label: string }[];
  today: string;
  forms: { successor: FormState; early: FormState };
  deedId: () => string;
};

/** One person's change: the blocking list first, then each post with who follows. */
export function StaffChangePage(props: Props) {
  const { change, name, posts, forms } = props;
  const wrong = Object.values(forms).find(hasErrors);
  const blocked = blockedCount(posts);
  return (
    <>
      <BackLink href={districtsPaths.staffChanges}>人事異動に戻る</BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead
        shoulder="人事異動"
        title={`${name}さん`}
        lead={
          <>
            最後の日は
            <Time at={change.lastOn} />。{change.reason}
          </>
        }
        aside={change.doneAt ? <StatusChip kind="done" /> : undefined}
      />
      {!change.doneAt && <BlockingList {...props} blocked={blocked} />}
      {posts.map((post) => (
        <LeftPostSection post={post} {...props} />
      ))}
      {!change.doneAt && <SuccessorForm {...props} />}
      {!change.doneAt && props.today <= change.lastOn && <EarlyForm {...props} />}
      {!change.doneAt && <Ending {...props} blocked={blocked} />}
      <PrintButton label="この一覧を印刷する" />
    </>
  );
}

function BlockingList({ blocking, blocked, change }: Props & { blocked: number }) {
  if (blocked === 0)
    return (
      <Banner kind="success" title="受け手のいない仕事はありません">
        <p>最後の日のあとも、すべての仕事に主担当がいます。</p>
      </Banner>
    );
  return (
    <Section title={`受け手のいない仕事　${blocked}件`} id="blocking">
      <Banner kind="warning" title="このままでは、つぎの日から受け手がいません">
        <p>
          <Time at={firstDayAfter(change.lastOn)} />
          から主担当のいない仕事です。担当ごとに後任を決めるか、一つずつほかの担当に移してください。
        </p>
      </Banner>
      {blocking.map((post) =>
        post.groups.map((group) => (
          <Section title={`${post.name}　${group.label}`} level={3}>
            <ResourceList
              items={group.affairs.map(({ title, href, support }) => ({ title, href, support }))}
            />
          </Section>
        )),
      )}
    </Section>
  );
}

function LeftPostSection({ post, ...props }: Props & { post: LeftPost }) {
  const open = post.affairs.map((affair) => `${affair.label} ${affair.count}件`).join('、');
  return (
    <Section
      title={`${post.organizationName}　${post.name}（${parts[post.part]}）`}
      id={`post-${post.postId}`}
    >
      <SummaryList
        rows={[
          {
            label: '後任',
            value:
              post.successors.length > 0 ? (
                post.successors.map((person) => person.name).join('、')
              ) : isBlocked(post) ? (
                <StatusChip kind="late">決まっていません</StatusChip>
              ) : null,
            empty: '決まっていない',
          },
          { label: '残る仕事', value: countOf(post) > 0 ? open : null, empty: 'なし' },
          {
            label: '引き継ぎメモ',
            value: post.hasNote ? 'あり' : null,
            empty: 'まだ書かれていない',
          },
          {
            label: '早めの閲覧',
            value: post.earlyReaders.length > 0 && <EarlyReaders post={post} {...props} />,
            empty: '認めていない',
          },
        ]}
      />
    </Section>
  );
}

const EarlyReaders = ({ post, change, deedId }: Props & { post: LeftPost }) => (
  <ul class="ts-plain">
    {post.earlyReaders.map((reader) => (
      <li>
        {reader.name}　<Time at={reader.fromOn} />
        から（見るだけ）
        <DeedButton action={districtsPaths.endEarlyRead(change.id)} deedId={deedId()}>
          <Hidden name="postId" value={post.postId} />
          <Hidden name="earlyReadId" value={reader.id} />
          <Button kind="text" size="sm" about={reader.name}>
            取り消す
          </Button>
        </DeedButton>
      </li>
    ))}
  </ul>
);

/** Who follows in which post. */
function SuccessorForm({ change, posts, accounts, forms, deedId }: Props) {
  const form = forms.successor;
  return (
    <Section title="後任を決める" id="successor">
      <Form action={districtsPaths.successor(change.id)} deedId={deedId()}>
        <Select
          form={form}
          name="postId"
          label="担当"
          options={posts.map((post) => ({
            value: post.postId,
            label: `${post.organizationName}　${post.name}`,
          }))}
        />
        <Select form={form} name="accountId" label="後任" options={accounts} />
        <Actions>
          <Button kind={posts.some(isBlocked) ? 'solid' : 'outline'}>後任を決める</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** A successor may look before the day, and only look. */
function EarlyForm({ change, posts, forms, deedId }: Props) {
  const readers = posts.flatMap((post) =>
    post.successors.map((person) => ({
      value: person.assignmentId,
      label: `${person.name}（${post.name}）`,
    })),
  );
  if (readers.length === 0) return null;
  return (
    <Disclosure summary="後任に早めの閲覧を認める" open={hasErrors(forms.early)}>
      <p>
        見ることだけができ、書くことはできません。最後の日まで続き、つぎの日からは後任自身の鍵になります。
      </p>
      <Form action={districtsPaths.earlyRead(change.id)} deedId={deedId()}>
        <Select form={forms.early} name="assignmentId" label="だれに" options={readers} />
        <DateField form={forms.early} name="earlyFrom" label="いつから" />
        <Actions>
          <Button kind="outline">早めの閲覧を認める</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Ending({ change, blocked, today, deedId }: Props & { blocked: number }) {
  const over = today > change.lastOn;
  return (
    <Section title="この異動を終える" id="end">
      {over && blocked === 0 ? (
        <DeedButton action={districtsPaths.closeStaffChange(change.id)} deedId={deedId()}>
          <Button>異動を終える</Button>
        </DeedButton>
      ) : (
        <p>最後の日が過ぎ、受け手のいない仕事がなくなると、終えられます。</p>
      )}
      {!over && (
        <DeedButton action={districtsPaths.dropStaffChange(change.id)} deedId={deedId()}>
          <Button kind="text" danger>
            この異動を取り消す
          </Button>
        </DeedButton>
      )}
      <p>
        <Link href={districtsPaths.staffChanges}>人事異動に戻る</Link>
      </p>
    </Section>
  );
}
