import { Link, ResourceList } from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import type { PersonCard } from '../person/person.rules.ts';
import { maskedMember, relationKindWords, relationQualityWords } from './household.words.ts';
import type { RelationSeen } from './seen.ts';

/** How a person stands to others; who may not be opened is 「世帯員（非公開）」 here too. */
export function RelationRows({ relations, of }: { relations: readonly RelationSeen[]; of: PersonCard }) {
  if (relations.length === 0) return <p class="ts-quiet">まだ記録していません。</p>;
  return (
    <ResourceList
      items={relations.map((relation) => {
        const other = relation.a?.id === of.id ? relation.b : relation.a;
        const quality = relation.quality === 'unknown' ? '' : `　${relationQualityWords[relation.quality]}`;
        return {
          ...(other ? { href: peoplePaths.person(other.id) } : {}),
          title: other?.name ?? maskedMember,
          support: `${relationKindWords[relation.kind]}${relation.livesTogether ? '（一緒に住んでいる）' : ''}${quality}`,
          foot: relation.note,
          sub: (
            <Link href={peoplePaths.endRelation(of.id, relation.id)} about={other?.name ?? maskedMember}>
              終わりを記録する
            </Link>
          ),
        };
      })}
    />
  );
}
