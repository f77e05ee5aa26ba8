import { BackLink, Button, EmptyState, Link, PageHead, Section, Time } from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { AsOf } from '../as-of.page.tsx';
import { Holders } from '../post/post.page.tsx';
import type { ActivePost } from '../post/post.rules.ts';
import { type DistrictCard, type DistrictLink, districtKinds } from './district.rules.ts';

type Props = {
  districts: readonly DistrictCard[];
  links: readonly DistrictLink[];
  posts: readonly ActivePost[];
  mayChange: boolean;
  day: string;
};

/** The town's districts as a tree on a day, each with who is in charge. */
export function DistrictsPage({ districts, links, posts, mayChange, day }: Props) {
  const within = new Set(links.map((link) => link.districtId));
  const known = new Set(districts.map((district) => district.id));
  const tops = districts.filter((district) => !within.has(district.id)).reverse();
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="地区"
        lead={
          <>
            <Time at={day} />
            の地区と、受け持つ担当です。学校の統合などで変わっても、前の地区での記録はその名前のまま残ります。
          </>
        }
        aside={mayChange && <Button href={districtsPaths.newDistrict}>地区を登録する</Button>}
      />
      <AsOf action={districtsPaths.districts()} day={day} />
      {districts.length === 0 ? (
        <EmptyState title="この日に有効な地区はありません">
          小学校区から登録すると、住所から担当の地区がわかるようになります。
        </EmptyState>
      ) : (
        <Section title="地区の一覧">
          <Branch
            of={tops}
            all={districts}
            links={links.filter((link) => known.has(link.parentId))}
            posts={posts}
          />
        </Section>
      )}
    </>
  );
}

type BranchProps = {
  of: readonly DistrictCard[];
  all: readonly DistrictCard[];
  links: readonly DistrictLink[];
  posts: readonly ActivePost[];
  depth?: number;
};

/** One level of the tree; deeper than six levels there is no town. */
function Branch({ of, all, links, posts, depth = 0 }: BranchProps) {
  if (depth > 6) return null;
  return (
    <ul class={depth === 0 ? 'ts-plain' : undefined}>
      {of.map((district) => {
        const inside = new Set(
          links.filter((link) => link.parentId === district.id).map((link) => link.districtId),
        );
        const its = posts.filter((post) => post.districtId === district.id);
        return (
          <li>
            <Link href={districtsPaths.district(district.id)}>{district.name}</Link>
            <span class="ts-quiet">　{districtKinds[district.kind]}</span>
            {its.map((post) => (
              <div>
                {post.name}：
                <Holders holders={post.holders} />
              </div>
            ))}
            {inside.size > 0 && (
              <Branch
                of={all.filter((each) => inside.has(each.id))}
                all={all}
                links={links}
                posts={posts}
                depth={depth + 1}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
