import { formatVague } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  Cluster,
  Columns,
  EmptyState,
  Link,
  PageHead,
  PhoneLink,
  ResourceList,
  Restricted,
  SafetyBanner,
  Section,
  StatusChip,
  SummaryList,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { ConsentRows } from '../consent/consent-rows.tsx';
import { HouseholdCard } from '../household/household-card.tsx';
import { RelationRows } from '../household/relation-rows.tsx';
import { type BornPrecision, type PersonCard, shownNumber } from './person.rules.ts';
import {
  addressKindWords,
  bornPrecisionWords,
  contactWayWords,
  identityWords,
  markerWords,
  nameKindWords,
} from './person.words.ts';
import type { Address, Marker, Person, PersonStory } from './story.ts';
import { PersonTabs } from './tabs.tsx';

/** A birth date as well as it is known, with the age. */
export const bornWords = (
  born: { bornOn: string | null; bornPrecision: BornPrecision },
  age: number | null,
): string => {
  if (!born.bornOn) return '';
  const precision = born.bornOn.length === 10 ? 'day' : born.bornOn.length === 7 ? 'month' : 'year';
  const shown = formatVague({ value: born.bornOn, precision });
  return `${shown}${born.bornPrecision === 'about' ? bornPrecisionWords.about : ''}${age === null ? '' : `　${age}歳`}`;
};

/** Name and reading, as at the top of every page of a person. */
export function PersonHead({ card, lead }: { card: PersonCard; lead?: string }) {
  return (
    <PageHead
      title={card.name}
      shoulder={card.kana}
      lead={lead}
      aside={
        <>
          {card.age !== null && <span>{card.age}歳</span>}
          {card.deceased && <StatusChip kind="withdrawn">亡くなられた方</StatusChip>}
          {card.hidden && <StatusChip kind="protected">支援措置</StatusChip>}
        </>
      }
    />
  );
}

/** Everything that is known of a person, safety first. */
export function PersonPage({ story }: { story: PersonStory }) {
  const { card, person } = story;
  return (
    <>
      <Breadcrumbs items={[{ href: peoplePaths.search, label: '人をさがす' }, { label: card.name }]} />
      <Warnings story={story} />
      <PersonHead card={card} />
      <PersonTabs id={person.id} current="person" />
      <Columns aside={<Aside story={story} />}>
        <Section title="この人のこと">
          <Facts story={story} />
        </Section>
        <Section title="連絡と住まい">
          <Ways story={story} />
        </Section>
        <Section title="世帯">
          {story.households.map((seen) => (
            <HouseholdCard seen={seen} />
          ))}
          <p>
            <Link href={peoplePaths.newHousehold(person.id)}>世帯を作る</Link>
          </p>
        </Section>
        <Section title="周りの人との関係">
          <RelationRows relations={story.relations} of={card} />
          <p>
            <Link href={peoplePaths.relation(person.id)}>家族や周りの人との関係を加える</Link>
          </p>
        </Section>
        <Panels story={story} />
      </Columns>
    </>
  );
}

/** What whoever visits or calls must know, above everything; the dead are named so that nobody writes to them. */
function Warnings({ story }: { story: PersonStory }) {
  const { markers, mayReadHealth, person } = story;
  return (
    <>
      {person.deceasedOn && (
        <Banner kind="warning" title="亡くなられています">
          <p>
            <Time at={person.deceasedOn} />
            。お知らせや手紙は止まっています。
          </p>
        </Banner>
      )}
      {markers.length > 0 && (
        <SafetyBanner>
          <ul>
            {markers.map((marker) => (
              <li>
                <MarkerLine marker={marker} personId={person.id} />
              </li>
            ))}
          </ul>
        </SafetyBanner>
      )}
      {!mayReadHealth && <Restricted label="感染症などの健康に関する注意" why={peoplePaths.why(person.id)} />}
    </>
  );
}

function MarkerLine({ marker, personId }: { marker: Marker; personId: string }) {
  return (
    <>
      <strong>{markerWords[marker.kind]}</strong>
      {marker.note && `：${marker.note}`}{' '}
      <Link href={peoplePaths.endFact(personId, 'markers', marker.id)} about={markerWords[marker.kind]}>
        終わりにする
      </Link>
    </>
  );
}

function Facts({ story }: { story: PersonStory }) {
  const { person, card, names, mergedNames } = story;
  const change = (about: string) => ({ href: peoplePaths.edit(person.id), label: '直す', about });
  return (
    <>
      <SummaryList
        rows={[
          { label: '名前', value: person.nameWritten, action: change('名前') },
          { label: 'よみ', value: person.kana, empty: '聞いていない', action: change('よみ') },
          {
            label: '生年月日',
            value: bornWords(person, card.age),
            empty: '聞いていない',
            action: change('生年月日'),
          },
          { label: '性別', value: person.gender, empty: '聞いていない' },
          { label: '話しやすい言葉', value: person.language, empty: '聞いていない' },
          { label: '本人の確かめ', value: identityWords[person.identity] },
          { label: '宛名番号', value: person.residentNo, empty: '確かめていない' },
          ...names.map((name) => ({
            label: nameKindWords[name.kind],
            value: `${name.value}${name.kana ? `（${name.kana}）` : ''}${name.forMail ? '　手紙の宛名' : ''}`,
            action: {
              href: peoplePaths.endFact(person.id, 'names', name.id),
              label: '終わりにする',
              about: name.value,
            },
          })),
          ...mergedNames.map((name) => ({ label: 'まとめた記録の名前', value: name.name })),
        ]}
      />
      <p>
        <Link href={peoplePaths.fact(person.id, 'names')}>ほかの名前を加える</Link>
      </p>
    </>
  );
}

function Ways({ story }: { story: PersonStory }) {
  const { person, card, phones, concealed } = story;
  return (
    <>
      <SummaryList
        rows={[
          {
            label: '連絡のしかた',
            value: `${contactWayWords[person.preferredContact]}${person.safeToLeaveMessage ? '　留守番電話に残してよい' : ''}`,
            action: { href: peoplePaths.edit(person.id), label: '直す', about: '連絡のしかた' },
          },
          ...phones.map((phone) => ({
            label: '電話',
            value: (
              <>
                <PhoneLink phone={shownNumber(phone.number)} />
                {phone.note && `　${phone.note}`}
              </>
            ),
            action: {
              href: peoplePaths.endFact(person.id, 'phones', phone.id),
              label: '終わりにする',
              about: '電話',
            },
          })),
          ...addressRows(story),
        ]}
      />
      {(card.hidden || concealed.any) && <p>{apartWords(card.hidden)}</p>}
      <Cluster>
        <Link href={peoplePaths.fact(person.id, 'phones')}>電話を加える</Link>
        <Link href={peoplePaths.fact(person.id, 'addresses')}>
          {card.hidden ? '非公開の住所を加える' : '住所を加える'}
        </Link>
        <Link href={peoplePaths.fact(person.id, 'markers')}>訪問・電話のときの注意を加える</Link>
      </Cluster>
    </>
  );
}

/** Where a protected address is kept, so that nobody writes it where everybody reads. */
const apartWords = (hidden: boolean): string =>
  hidden
    ? '支援措置のあいだ、住所は「非公開の住所」として別に保管します。安全配慮の担当と、選ばれた担当だけが見られます。電話のつながる時間や注意の欄に、住所を書かないでください。'
    : 'この人には「非公開の住所」が別に保管されています。「住所を加える」に書いた住所は、この人の記録を見られるすべての担当に見えます。非公開の住所は書かないでください。';

/** Addresses kept apart answer 「連絡は担当へ」 to whoever may not see them, and tell nothing more (A16). */
function addressRows(story: PersonStory) {
  const { person, card, addresses, concealed } = story;
  const row = (address: Address, kind: 'addresses' | 'concealed') => ({
    label: `${addressKindWords[address.kind]}${kind === 'concealed' ? '（非公開）' : ''}`,
    value: <AddressLine address={address} />,
    ...(address.toOn === null
      ? {
          action: {
            href: peoplePaths.endFact(person.id, kind, address.id),
            label: '終わりにする',
            about: addressKindWords[address.kind],
          },
        }
      : {}),
  });
  const shut = concealed.any && concealed.seen.length === 0;
  return [
    ...addresses.map((address) => row(address, 'addresses')),
    ...concealed.seen.map((address) => row(address, 'concealed')),
    ...(shut ? [{ label: '住まい', value: '連絡は担当へ' }] : []),
    ...(addresses.length === 0 && !concealed.any
      ? [{ label: card.hidden ? '非公開の住所' : '住まい', value: '', empty: '聞いていない' }]
      : []),
  ];
}

function AddressLine({ address }: { address: Address }) {
  return (
    <>
      {address.postcode && `〒${address.postcode.slice(0, 3)}-${address.postcode.slice(3)}　`}
      {address.value}
      {(address.fromOn || address.toOn) && (
        <span class="ts-quiet">
          （{address.fromOn && <Time at={address.fromOn} />}から
          {address.toOn && (
            <>
              <Time at={address.toOn} />
              まで
            </>
          )}
          ）
        </span>
      )}
    </>
  );
}

function Aside({ story }: { story: PersonStory }) {
  const { person, consents } = story;
  return (
    <>
      <Section title="同意">
        <ConsentRows consents={consents} />
        <p>
          <Link href={peoplePaths.consents(person.id)}>同意を見る・記録する</Link>
        </p>
      </Section>
      <Section title="この記録について">
        <ul class="ts-plain">
          <li>
            <Link href={peoplePaths.why(person.id)}>なぜ見えるのか</Link>
          </li>
          <li>
            <Link href={peoplePaths.letter(person.id)}>手紙の宛名</Link>
          </li>
          <li>
            <Link href={peoplePaths.newConflictWith(person.id)}>この人と自分の関係を届け出る</Link>
          </li>
          <li>
            <Link href={peoplePaths.death(person.id)}>亡くなったことを記録する</Link>
          </li>
        </ul>
      </Section>
    </>
  );
}

function Panels({ story }: { story: PersonStory }) {
  return (
    <>
      {story.panels.map((panel) => (
        <Section title={panel.title}>
          {panel.rows.length > 0 ? (
            <ResourceList items={panel.rows.map(({ title, support, href }) => ({ title, support, href }))} />
          ) : (
            <EmptyState title={panel.empty} />
          )}
          {panel.more && (
            <p>
              <Link href={panel.more.href}>{panel.more.label}</Link>
            </p>
          )}
        </Section>
      ))}
    </>
  );
}

/** A person as a row of a list. */
export const personRow = (card: PersonCard) => ({
  href: peoplePaths.person(card.id),
  title: card.name,
  label: card.kana,
  sub: card.age === null ? undefined : `${card.age}歳`,
});

/** Both versions side by side after a stale save: nothing that was typed is lost. */
export function NowBeside({ person, card }: { person: Person; card: PersonCard }) {
  return (
    <Banner kind="warning" title="ほかの人が先に保存しました。いまの記録はこうなっています">
      <SummaryList
        compact
        rows={[
          { label: '名前', value: person.nameWritten },
          { label: 'よみ', value: person.kana },
          { label: '生年月日', value: bornWords(person, card.age) },
          { label: '性別', value: person.gender },
          { label: '話しやすい言葉', value: person.language },
          { label: '本人の確かめ', value: identityWords[person.identity] },
          { label: '連絡のしかた', value: contactWayWords[person.preferredContact] },
          { label: '宛名番号', value: person.residentNo },
        ]}
      />
      <p>下には、あなたが入力した内容が残っています。見くらべて、もう一度保存してください。</p>
      <Button kind="text" href={peoplePaths.person(person.id)}>
        入力をやめて、いまの記録を見る
      </Button>
    </Banner>
  );
}
