import {
  BackLink,
  Banner,
  EmptyState,
  PageHead,
  PrintButton,
  Section,
  SummaryList,
} from '../../../kernel/ui/index.ts';
import type { Reason } from '../../../kernel/walls/why.ts';
import { peoplePaths } from '../../../paths/people.ts';
import type { PersonCard } from './person.rules.ts';
import type { Letter } from './story.ts';

/** Why the reader sees this person, in words (U05). */
export function WhyPage({ card, reasons }: { card: PersonCard; reasons: readonly Reason[] }) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <PageHead
        title="なぜ見えるのか"
        shoulder={card.name}
        lead="あなたがこの人の記録を開ける理由です。理由がなくなると、自動的に見えなくなります。"
      />
      {reasons.length > 0 ? (
        <ul>
          {reasons.map((reason) => (
            <li>{reason.words}</li>
          ))}
        </ul>
      ) : (
        <EmptyState title="理由が見つかりません" />
      )}
    </>
  );
}

const letterWarnings = {
  deceased: '亡くなられています。本人あての手紙は送らないでください。',
  noMailWithOrgName: '役所の名前の入った封筒は使わないでください。',
  doNotContact: '本人は連絡を望んでいません。送る前に、主担当に確かめてください。',
} as const;

/** The address block for a window envelope, in the name the person chose (look.md, Letter; T39). */
export function LetterPage({ letter }: { letter: Letter }) {
  const { card, name, postcode, address, apart, warnings } = letter;
  const dead = warnings.includes('deceased');
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <PageHead title="手紙の宛名" shoulder={card.name} />
      {warnings.map((warning) => (
        <Banner kind="warning" title={letterWarnings[warning]} />
      ))}
      {apart && (
        <Banner kind="info" title="連絡は担当へ">
          <p>この人への手紙は、安全配慮の担当を通して送ります。</p>
        </Banner>
      )}
      {!apart && !dead && address === null && (
        <EmptyState title="住所をまだ聞いていません">住所を加えると、ここに宛名が出ます。</EmptyState>
      )}
      {!dead && address !== null && (
        <>
          <Section title="宛名" id="addressee">
            <div class="ts-prose">
              {postcode && <p>{`〒${postcode.slice(0, 3)}-${postcode.slice(3)}`}</p>}
              <p>{address}</p>
              <p>
                <strong>{name}　様</strong>
              </p>
            </div>
          </Section>
          <PrintButton label="宛名を印刷する" />
        </>
      )}
      {letter.language && (
        <SummaryList compact rows={[{ label: '話しやすい言葉', value: letter.language }]} />
      )}
    </>
  );
}
