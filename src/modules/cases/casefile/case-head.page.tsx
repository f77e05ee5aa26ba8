import type { Child } from 'hono/jsx';
import {
  Breadcrumbs,
  Columns,
  Disclosure,
  Link,
  PageHead,
  Quote,
  SafetyBanner,
  StatusChip,
  SummaryList,
  Tabs,
  Tag,
  Time,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { riskWords } from '../risk/risk.rules.ts';
import type { CaseAside, CaseHead, SeenMember } from './case-view.rules.ts';
import { type CaseState, stateWords } from './casefile.rules.ts';
import { consentStatusWords, markerWords, purposeWords, shownName } from './words.rules.ts';

const chipOf: Readonly<Record<CaseState, 'doing' | 'waiting' | 'done' | 'open'>> = {
  trustBuilding: 'open',
  assessing: 'doing',
  singleAgency: 'doing',
  multiAgency: 'doing',
  inSupport: 'doing',
  suspended: 'waiting',
  closing: 'waiting',
  closed: 'done',
};

/** A case's state as chip. */
export const StateChip = ({ state }: { state: CaseState }) => (
  <StatusChip kind={chipOf[state]}>{stateWords[state]}</StatusChip>
);

/** What to heed at the door: risks of the case and markers of the person, above everything. */
function Heed({ head }: { head: CaseHead }) {
  if (head.risks.length + head.markers.length === 0) return null;
  return (
    <SafetyBanner>
      <ul>
        {head.risks.map((risk) => (
          <li>
            <strong>{riskWords[risk.kind]}</strong>
            {risk.note && `　${risk.note}`}
          </li>
        ))}
        {head.markers.map((marker) => (
          <li>
            <strong>{markerWords[marker.kind] ?? marker.kind}</strong>
            {marker.note && `　${marker.note}`}
          </li>
        ))}
      </ul>
    </SafetyBanner>
  );
}

/** A household in one line: given names and ages; who may not be named stays a letter. */
function Household({ head }: { head: CaseHead }) {
  const others = head.household.filter((member) => member.id !== head.person.id);
  if (others.length === 0) return null;
  return <p class="ts-quiet">世帯：本人と {others.map(shortOf).join('、')}</p>;
}

const shortOf = (member: SeenMember): string => {
  if (member.name === null) return `世帯員${member.slot}（非公開）`;
  const given = member.name.split(/[ 　]/).at(-1) ?? member.name;
  const facts = [member.relation, member.age === null ? '' : `${member.age}歳`].filter(Boolean).join('・');
  return facts ? `${given}さん（${facts}）` : `${given}さん`;
};

function Slip({ head }: { head: CaseHead }) {
  if (!head.slip) return null;
  return (
    <p>
      <Tag>{head.slip.kind === 'emergency' ? '緊急閲覧中' : '理由を書いて閲覧中'}</Tag>{' '}
      <Time at={head.slip.untilAt} as="near" />
      まで開いています。
    </p>
  );
}

const tabs = [
  { key: 'log', label: '記録', href: casesPaths.case },
  { key: 'facts', label: '見立て', href: casesPaths.facts },
  { key: 'ties', label: 'つながり', href: casesPaths.ties },
  { key: 'closing', label: '終結', href: casesPaths.closing },
] as const;

export type TabKey = (typeof tabs)[number]['key'];

type FrameProps = { head: CaseHead; aside: CaseAside; tab: TabKey; children: Child };

/** The frame of a case: warnings first, then who it is about, the tabs, the page, and beside it who is responsible. */
export function CaseFrame({ head, aside, tab, children }: FrameProps) {
  const { person } = head;
  return (
    <>
      <Heed head={head} />
      <Breadcrumbs items={[{ href: casesPaths.list, label: 'ケース' }, { label: shownName(person.name) }]} />
      <PageHead
        shoulder={person.kana}
        title={
          <>
            {shownName(person.name)}
            {person.age !== null && <small>{`　${person.age}歳`}</small>}
          </>
        }
        aside={
          <>
            <StateChip state={head.state} />
            {head.episodeNo > 1 && <Tag>{head.episodeNo}回目</Tag>}
            {person.deceased && <Tag>亡くなられました</Tag>}
            {person.hidden && <StatusChip kind="protected">非公開の方</StatusChip>}
            {head.warnings.includes('contactOverdue') && <StatusChip kind="late">連絡の期限超過</StatusChip>}
            {head.warnings.includes('planMissing') && <StatusChip kind="late">計画がまだです</StatusChip>}
          </>
        }
      />
      <Household head={head} />
      {person.name !== null && (
        <p>
          <Link href={peoplePaths.person(person.id)}>本人の記録</Link>
        </p>
      )}
      <Slip head={head} />
      <Tabs
        label="ケースの見かた"
        items={tabs.map(({ key, label, href }) => ({ label, href: href(head.id), current: key === tab }))}
      />
      <Columns aside={<Aside head={head} aside={aside} />}>{children}</Columns>
    </>
  );
}

/** The person's hope, in their own words. */
export const Hope = ({ head }: { head: CaseHead }) =>
  head.hope ? (
    <Quote by="本人の希望">{head.hope}</Quote>
  ) : (
    <p class="ts-quiet">
      本人の希望はまだ聞いていません。
      {head.mayWrite && <Link href={casesPaths.change(head.id)}>希望を書く</Link>}
    </p>
  );

function Aside({ head, aside }: { head: CaseHead; aside: CaseAside }) {
  const next = aside.visits[0];
  return (
    <>
      <Disclosure summary={`担当：${aside.lead.postName || '—'}`} open>
        <Team head={head} aside={aside} />
      </Disclosure>
      <Disclosure
        summary={
          next ? (
            <>
              次の予定：
              <Time at={next.at} as="near" />
            </>
          ) : (
            '次の予定'
          )
        }
        open
      >
        <Dates head={head} aside={aside} />
      </Disclosure>
      <Disclosure summary={`同意：${aside.consents.length}件`} open>
        <Consents head={head} aside={aside} />
      </Disclosure>
      <p>
        <Link href={casesPaths.why(head.id)}>なぜ見えるのか</Link>
      </p>
      <p class="ts-quiet">ケース {head.caseNo}</p>
    </>
  );
}

const partWords = { lead: '責任を持つ担当', member: 'チーム', coordinator: '多機関協働の調整役' } as const;

function Team({ head, aside }: { head: CaseHead; aside: CaseAside }) {
  return (
    <>
      <SummaryList
        compact
        rows={aside.team.map((seat) => ({
          label: partWords[seat.part],
          value: (
            <>
              {seat.postName}
              {seat.part === 'lead' && aside.lead.holders && `（${aside.lead.holders}）`}
              <br />
              <span class="ts-quiet">{seat.organizationName}</span>
            </>
          ),
        }))}
      />
      {head.state !== 'closed' && (
        <p>
          <Link href={casesPaths.team(head.id)}>チームを変える・引き継ぐ</Link>
        </p>
      )}
    </>
  );
}

function Dates({ head, aside }: { head: CaseHead; aside: CaseAside }) {
  return (
    <>
      <SummaryList
        compact
        rows={[
          ...aside.visits.map((visit) => ({
            label: `訪問（${visit.postName}）`,
            value: (
              <>
                <Time at={visit.at} as="near" /> {visit.purpose}{' '}
                {visit.safety && <strong>{visit.safety}</strong>}
              </>
            ),
          })),
          {
            label: '次に連絡する日',
            value: aside.nextContactOn && <Time at={aside.nextContactOn} as="near" />,
          },
          {
            label: '最後に話せた日',
            value: aside.lastContactAt && <Time at={aside.lastContactAt} as="ago" />,
            empty: 'まだ話せていません',
          },
        ]}
      />
      {head.mayWrite && (
        <p>
          <Link href={casesPaths.visits(head.id)}>訪問を予定する</Link>
        </p>
      )}
    </>
  );
}

function Consents({ head, aside }: { head: CaseHead; aside: CaseAside }) {
  return (
    <>
      {aside.consents.length > 0 && (
        <SummaryList
          compact
          rows={aside.consents.map((consent) => ({
            label: purposeWords[consent.purpose] ?? consent.purpose,
            value: (
              <>
                {consentStatusWords[consent.status] ?? consent.status}
                {consent.validUntil && (
                  <>
                    {' '}
                    <Time at={consent.validUntil} />
                    まで
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      {aside.consents.length === 0 && <p class="ts-quiet">同意はまだ聞いていません。</p>}
      {head.person.name !== null && (
        <p>
          <Link href={peoplePaths.consents(head.person.id)}>同意を見る・書く</Link>
        </p>
      )}
    </>
  );
}
