import { Button, EmptyState, Link, ResourceList, Section } from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { CaseFrame } from './case-head.page.tsx';
import type { CaseAside, CaseHead, SeenMember } from './case-view.rules.ts';

type Props = { head: CaseHead; aside: CaseAside };

/** Who lives here today; whoever may not be named is a letter, whatever the reason. */
export function TiesPage({ head, aside }: Props) {
  return (
    <CaseFrame head={head} aside={aside} tab="ties">
      <Section title="いまの世帯">
        {head.household.length === 0 ? (
          <EmptyState title="世帯はまだ書かれていません">
            一緒に暮らす人、支える人が分かったら、
            {head.person.name === null ? (
              '本人の記録'
            ) : (
              <Link href={peoplePaths.person(head.person.id)}>本人の記録</Link>
            )}
            に世帯を書いてください。
          </EmptyState>
        ) : (
          <ResourceList items={head.household.map((member) => memberRow(head, member))} />
        )}
        {head.householdId && (
          <p>
            <Link href={peoplePaths.household(head.householdId)}>世帯の記録を開く</Link>
          </p>
        )}
      </Section>
      {head.person.deceased && <Bereaved head={head} />}
    </CaseFrame>
  );
}

function memberRow(head: CaseHead, member: SeenMember) {
  if (member.name === null) return { title: `世帯員${member.slot}（非公開）` };
  const age = member.age === null ? '' : `${member.age}歳`;
  return {
    href: peoplePaths.person(member.id),
    title: member.name,
    support: [age, member.relation, member.id === head.person.id ? '本人' : ''].filter(Boolean).join('・'),
  };
}

/** After a death those who stay behind may need somebody of their own (T15). */
function Bereaved({ head }: { head: CaseHead }) {
  const left = head.household.filter((member) => member.name !== null && !member.deceased);
  if (left.length === 0) return null;
  return (
    <Section title="遺された方">
      <p>ご家族に支えが必要なときは、その方のケースを開けます。</p>
      <ul>
        {left.map((member) => (
          <li>
            <Button kind="outline" size="sm" href={casesPaths.newFor(member.id)}>
              {member.name}さんのケースを開く
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
