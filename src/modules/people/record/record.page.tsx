import { roles } from '../../../kernel/auth/roles.ts';
import { locales } from '../../../kernel/i18n/locale.ts';
import { type Message, say } from '../../../kernel/i18n/messages.ts';
import { dayOf, formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  Banner,
  Button,
  type Locale,
  PageHead,
  PrintButton,
  Section,
  SummaryList,
  Table,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import {
  groundWords,
  ownCategoryWords,
  ownPurposeWords,
  ownStateWords,
  recordWords,
  sightWords,
} from '../messages.ts';
import { PersonTabs } from '../person/tabs.tsx';
import type { OwnRecord, Reader } from './seen.ts';

type Say = (message: Message, blanks?: Record<string, string | number>) => string;

/** The page staff show and print for the person: in their language, without a word of anybody else. */
export function RecordPage({
  record,
  locale,
  today,
  mayName,
}: {
  record: OwnRecord;
  locale: Locale;
  today: string;
  mayName: boolean;
}) {
  const t: Say = (message, blanks) => say(message, locale, blanks ?? {});
  const { card } = record;
  return (
    <>
      <PageHead
        title={t(recordWords.title)}
        shoulder={card.name}
        lead={t(recordWords.lead)}
        aside={t(recordWords.asOf, { day: formatDate(today, locale) })}
      />
      <PersonTabs id={card.id} current="record" />
      <Switches id={card.id} locale={locale} withNames={record.withNames} mayName={mayName} />
      <Mine record={record} t={t} locale={locale} />
      <Readers record={record} t={t} locale={locale} />
      <Lookers record={record} t={t} locale={locale} />
      <Consents record={record} t={t} />
      {record.parts.map((part) => (
        <Section title={t(part.title)}>
          <ul>
            {part.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
      <p>{t(recordWords.ask)}</p>
      <PrintButton />
    </>
  );
}

const inLanguage = { ja: '日本語で見る', easy: 'やさしい日本語で見る', en: '英語で見る' } as const;

/** For staff: the language of the person, and whether persons are named behind the offices. */
function Switches({
  id,
  locale,
  withNames,
  mayName,
}: {
  id: string;
  locale: Locale;
  withNames: boolean;
  mayName: boolean;
}) {
  const path = withNames ? peoplePaths.recordNames : peoplePaths.record;
  return (
    <Banner kind="info" title="職員の方へ：本人に見せる・渡す紙です">
      <p>
        虐待対応の担当と、閲覧記録の点検者の閲覧は、この紙には出ません（開示請求の手続きで扱います）。渡す前に、内容を確かめてください。
      </p>
      <Actions>
        {locales
          .filter((code) => code !== locale)
          .map((code) => (
            <Button kind="outline" size="sm" href={path(id, code)}>
              {inLanguage[code]}
            </Button>
          ))}
        {mayName && !withNames && (
          <Button kind="outline" size="sm" href={peoplePaths.recordNames(id, locale)}>
            担当者の氏名も載せる
          </Button>
        )}
        {withNames && (
          <Button kind="outline" size="sm" href={peoplePaths.record(id, locale)}>
            氏名を載せない
          </Button>
        )}
      </Actions>
    </Banner>
  );
}

function Mine({ record, t, locale }: { record: OwnRecord; t: Say; locale: Locale }) {
  const { person, card, phones, addresses, apart } = record;
  const empty = t(recordWords.unknown);
  const born = person.bornOn?.length === 10 ? formatDate(person.bornOn, locale) : person.bornOn;
  return (
    <Section title={t(recordWords.mine)} id="mine">
      <SummaryList
        rows={[
          { label: t(recordWords.name), value: card.name },
          { label: t(recordWords.kana), value: card.kana, empty },
          { label: t(recordWords.born), value: born, empty },
          { label: t(recordWords.phone), value: phones.join('、'), empty },
          {
            label: t(recordWords.address),
            value: apart ? t(recordWords.apart) : addresses.join('、'),
            empty,
          },
        ]}
      />
    </Section>
  );
}

const officeWords = (organization: string, role: string, names: readonly string[]): string => {
  const title = (roles as Record<string, string>)[role] ?? '';
  const named = names.length > 0 ? `（${names.join('、')}）` : '';
  return [organization, `${title}${named}`].filter((word) => word !== '').join('　');
};

const groundOf = (rule: string): Message =>
  (groundWords as Record<string, Message>)[rule] ?? groundWords.other;

/** What an office can see; of an ended support (A26) its record alone. */
const sightOf = ({ rule, lockKind }: Reader): Message =>
  rule === 'A26'
    ? sightWords.closed
    : ((sightWords as Record<string, Message>)[lockKind] ?? sightWords.person);

const readerWords = ({ organization, role, names }: Reader, t: Say): string => {
  if (role === 'wide') return t(recordWords.managers);
  return role === 'emergency' ? t(recordWords.others) : officeWords(organization, role, names);
};

/** The last day of everything an office may see, or that none is set. */
const endOf = (readers: readonly Reader[], t: Say, locale: Locale): string => {
  if (readers.every(({ role }) => role === 'emergency')) return t(recordWords.slipEnd);
  const ends = readers.flatMap(({ until }) => (until ? [until.getTime()] : []));
  if (ends.length < readers.length) return t(recordWords.openEnd);
  return formatDate(dayOf(new Date(Math.max(...ends) - 1)), locale);
};

const listed = (words: readonly string[], locale: Locale): string =>
  [...new Set(words)].join(locale === 'en' ? ', ' : '、');

/** One line for each office, whatever it may see it by; what only an emergency opens stands last. */
function Readers({ record, t, locale }: { record: OwnRecord; t: Say; locale: Locale }) {
  const offices = Map.groupBy(record.readers, (reader) => readerWords(reader, t));
  const isSlip = (readers: readonly Reader[]) => Number(readers.every(({ role }) => role === 'emergency'));
  const rows = [...offices]
    .sort(([, one], [, other]) => isSlip(one) - isSlip(other))
    .map(([who, readers]) => [
      who,
      listed(
        readers.map((reader) => t(sightOf(reader))),
        locale,
      ),
      listed(
        readers.map(({ rule }) => t(groundOf(rule))),
        locale,
      ),
      endOf(readers, t, locale),
    ]);
  return (
    <Section title={t(recordWords.whoSees)} id="readers">
      <Table
        id="readers-table"
        caption={t(recordWords.whoSees)}
        quietCaption
        heads={[t(recordWords.who), t(recordWords.what), t(recordWords.why), t(recordWords.until)]}
        rows={rows}
      />
    </Section>
  );
}

function Lookers({ record, t, locale }: { record: OwnRecord; t: Say; locale: Locale }) {
  return (
    <Section title={t(recordWords.whoLooked)} id="lookers">
      {record.lookers.length === 0 ? (
        <p>{t(recordWords.nobody)}</p>
      ) : (
        <Table
          id="lookers-table"
          caption={t(recordWords.whoLooked)}
          quietCaption
          heads={[t(recordWords.when), t(recordWords.who), t(recordWords.times, { count: '' })]}
          rows={record.lookers.map(({ day, organization, role, names, times }) => [
            formatDate(day, locale),
            officeWords(organization, role, names),
            t(recordWords.times, { count: times }),
          ])}
        />
      )}
    </Section>
  );
}

/** A category that is no longer in the list stays as it is written. */
const categoryOf = (item: string): Message =>
  (ownCategoryWords as Record<string, Message>)[item] ?? { ja: item, easy: item, en: item };

function Consents({ record, t }: { record: OwnRecord; t: Say }) {
  return (
    <Section title={t(recordWords.consents)} id="consents">
      {record.consents.length === 0 ? (
        <p>{t(recordWords.noConsents)}</p>
      ) : (
        <ul>
          {record.consents.map(({ consent, recipients }) => (
            <li>
              {t(ownPurposeWords[consent.purpose])}：{t(ownStateWords[consent.status])}
              {consent.items.length > 0 &&
                `（${consent.items.map((item) => t(categoryOf(item))).join('、')}）`}
              {recipients.length > 0 && ` → ${recipients.join('、')}`}
            </li>
          ))}
        </ul>
      )}
      <p>{t(recordWords.withdrawable)}</p>
    </Section>
  );
}
