import type { Child } from 'hono/jsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import {
  Banner,
  Button,
  DeedButton,
  Hidden,
  Link,
  OwnWords,
  Section,
  SummaryList,
  type SummaryRow,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { importPaths } from '../../../paths/imports.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { goneWays, goneWayWords } from './gone-ways.rules.ts';
import type { Listing } from './listing.ts';
import { listingWords as words } from './messages.ts';

/** Own words of several lines. */
export function Lines({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <OwnWords>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </OwnWords>
  );
}

/** Where the pages of a list lead, by the name of its house. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

const told = [
  ['seats', 'capacity'],
  ['apply', 'apply'],
  ['meetingPoint', 'meetingPoint'],
  ['access', 'access'],
  ['parking', 'parking'],
  ['partners', 'partners'],
  ['remarks', 'note'],
] as const;

/** What a list tells besides what every gathering has; nothing that it does not tell. */
export function listedRows({ record }: Listing, { url }: Gathering): SummaryRow[] {
  const row = (label: keyof typeof words, value: Child): SummaryRow[] =>
    value ? [{ label: <Said message={words[label]} />, value }] : [];
  const until = [record.applyUntil, record.applyUntilAt].filter((part) => part !== '').join(' ');
  return [
    ...told.flatMap(([label, field]) =>
      row(label, record[field] !== '' && record[field] !== record.venue && <Lines text={record[field]} />),
    ),
    ...row('applyUntil', until && <OwnWords>{until}</OwnWords>),
    ...row('moreAt', url && <Link href={url}>{hostOf(url)}</Link>),
  ];
}

/** Whose list it is from and under which terms, as the licence asks; and that it was changed, where it was. */
export function Credit({ listing, gathering }: { listing: Listing; gathering: Gathering }) {
  const { sourceName, sourceUrl, licence, attribution, leftVersion } = listing;
  const list = <OwnWords>{sourceName}</OwnWords>;
  return (
    <p class="ts-quiet">
      <Said
        message={words.credit}
        blanks={{
          list: sourceUrl === '' ? list : <Link href={sourceUrl}>{list}</Link>,
          credit: <OwnWords>{attribution}</OwnWords>,
          licence: <OwnWords>{licence}</OwnWords>,
        }}
      />{' '}
      {gathering.version !== leftVersion && <Said message={words.changed} />}
    </p>
  );
}

/** For those who may change it: the list no longer names it, and what to do about that. */
export function GoneBanner(props: {
  gatheringId: string;
  goneOn: string;
  days: number;
  mayKeep: boolean;
  deedId: () => string;
}) {
  const { gatheringId, goneOn, days, mayKeep, deedId } = props;
  return (
    <Banner
      kind="warning"
      title="もとの一覧から消えています"
      action={
        mayKeep &&
        goneWayWords.map((way) => (
          <DeedButton action={gatheringPaths.settleGone(gatheringId)} deedId={deedId()}>
            <Hidden name="way" value={way} />
            <Button kind="outline">{goneWays[way]}</Button>
          </DeedButton>
        ))
      }
    >
      <p>
        {formatDate(goneOn)}に取り込んだ一覧に載っていませんでした。中止かもしれません。先の{days}
        日は「要確認」として住民に見せています。開いている人たちに確かめて、決めてください。過ぎた日は変わりません。
      </p>
    </Banner>
  );
}

/** Where it came from, for staff, and what an edit here means for the next file. */
export function ListingFacts({ listing, gathering }: { listing: Listing; gathering: Gathering }) {
  const isEdited = gathering.version !== listing.leftVersion;
  return (
    <Section title="公開された一覧から" id="listing">
      <SummaryList
        rows={[
          { label: '一覧', value: <Link href={importPaths.lists}>{listing.sourceName}</Link> },
          { label: '利用の条件', value: listing.licence },
          { label: '出典', value: listing.attribution },
          {
            label: '次の一覧',
            value: isEdited
              ? 'ここで直したので、次の一覧では書き換えません。'
              : 'ここで直さないかぎり、次の一覧のとおりに書き換えます。1日ごとに決めた日は、そのまま残ります。',
          },
          {
            label: '出さないもの',
            value:
              '個人の携帯電話の番号とメールアドレス、その名前は、住民のページに出しません。取り込んだファイルの控えには残っています。',
          },
        ]}
      />
    </Section>
  );
}

/** Above the form: what changing it here means for the next file. */
export const ListedBanner = ({ listing }: { listing: Listing }) => (
  <Banner kind="info" title="公開された一覧から載せている集まりです">
    <p>
      ここで変えると、「{listing.sourceName}
      」の次の版が来ても書き換えません。担当は、申し込みを受けるときだけ選んでください。
    </p>
  </Banner>
);
