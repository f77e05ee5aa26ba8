import { isRole, roles } from '../../../kernel/auth/roles.ts';
import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Button,
  EmptyState,
  Link,
  PageHead,
  Section,
  StatusChip,
  Table,
  Tag,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { AsOf } from '../as-of.page.tsx';
import { type ActivePost, groupPosts, type Holder } from './post.rules.ts';

export const roleTitle = (role: string): string => (isRole(role) ? roles[role] : role);

type PostsProps = {
  posts: readonly (ActivePost & { keyed: boolean })[];
  mayChange: boolean;
  day: string;
  districts: ReadonlyMap<string, string>;
};

/** Every post in force on a day, under its body, with who holds it. */
export function PostsPage({ posts, mayChange, day, districts }: PostsProps) {
  const keyed = new Map(posts.map((post) => [post.id, post.keyed]));
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="担当の一覧"
        lead={
          <>
            <Time at={day} />
            に、だれがどの担当についているか。記録を開く鍵は、人ではなく担当につきます。
          </>
        }
        aside={mayChange && <Button href={districtsPaths.newPost}>担当を作る</Button>}
      />
      <AsOf action={districtsPaths.posts()} day={day} />
      {posts.length === 0 && <EmptyState title="この日に有効な担当はありません" />}
      {groupPosts(posts).map((group, index) => (
        <Section title={group.organizationName}>
          {group.posts.some((post) => !keyed.get(post.id)) && (
            <p>
              <Tag>委託期間外</Tag> この組織の人は、いま記録を開けません。
            </p>
          )}
          <Table
            id={`posts-${index}`}
            caption={`${group.organizationName}の担当`}
            quietCaption
            dense
            heads={['担当', 'ついている人', '役割', '地区']}
            rows={group.posts.map((post) => [
              <Link href={districtsPaths.post(post.id)}>{post.name}</Link>,
              <Holders holders={post.holders} />,
              roleTitle(post.role),
              (post.districtId && districts.get(post.districtId)) || '―',
            ])}
          />
        </Section>
      ))}
    </>
  );
}

/** Names of who holds a post; deputies and absences in words; an empty post says who stands in. */
export function Holders({ holders }: { holders: readonly Holder[] }) {
  if (holders.length === 0) return <StatusChip kind="waiting">空席（上の担当が代わります）</StatusChip>;
  return (
    <>
      {holders.map((holder, index) => (
        <>
          {index > 0 && '、'}
          {holder.name}
          {holder.part === 'deputy' && '（副）'}
          {holder.absent && '（不在）'}
        </>
      ))}
    </>
  );
}

export type Choices = { value: string; label: string }[];

export type Typed = { form: FormState; deedId: string };
