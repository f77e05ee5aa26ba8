import { Card, Link, Tag } from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { householdKindWords, maskedMember, memberRoleWords } from './household.words.ts';
import type { HouseholdSeen, MemberSeen } from './seen.ts';

/** A member: the name where it may be read, else the letter and 「世帯員（非公開）」. */
export function MemberName({ member }: { member: MemberSeen }) {
  if (!member.card)
    return (
      <>
        {member.slot}　{maskedMember}
      </>
    );
  const { card, relationToHead, role } = member;
  return (
    <>
      {member.slot}　<Link href={peoplePaths.person(card.id)}>{card.name}</Link>
      {card.age !== null && `　${card.age}歳`}
      {relationToHead && `　${relationToHead}`}
      {role !== 'member' && (
        <>
          {' '}
          <Tag>{memberRoleWords[role]}</Tag>
        </>
      )}
      {card.deceased && '　亡くなられた方'}
    </>
  );
}

/** A household in short, on a person's page. */
export function HouseholdCard({ seen }: { seen: HouseholdSeen }) {
  const { household, members } = seen;
  const title = `${householdKindWords[household.kind]}${household.name ? `　${household.name}` : ''}`;
  return (
    <Card title={title} foot={<Link href={peoplePaths.household(household.id)}>世帯のページを開く</Link>}>
      <ul class="ts-plain">
        {members.map((member) => (
          <li>
            <MemberName member={member} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
