import {
  BackLink,
  Banner,
  EmptyState,
  PageHead,
  PrintButton,
  Section,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { AsOf } from '../as-of.page.tsx';
import { type ContactShown, Reached } from '../organization/organization.page.tsx';
import type { ActivePost } from '../post/post.rules.ts';
import { type OnDuty, onDuty, type RosterLine } from './roster.rules.ts';

type Props = {
  lines: readonly RosterLine[];
  duty: readonly ActivePost[];
  unattended: readonly string[];
  contacts: readonly ContactShown[];
  day: string;
};

/** The sheet beside the telephone: for each district who answers today. */
export function RosterPage({ lines, duty, unattended, contacts, day }: Props) {
  const reach = (post: ActivePost) => (
    <Reached contacts={contacts.filter((contact) => contact.organizationId === post.organizationId)} />
  );
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="担当表"
        lead={
          <>
            <Time at={day} />
            に、どの地区をだれが受け持つか。印刷して電話のそばに置けます。
          </>
        }
      />
      <AsOf action={districtsPaths.roster()} day={day} />
      {unattended.length > 0 && (
        <Banner kind="warning" title="受け持つ担当がいない地区があります">
          <p>{unattended.join('、')}</p>
        </Banner>
      )}
      <Section title="地区ごとの担当" id="districts">
        {lines.length === 0 ? (
          <EmptyState title="地区を受け持つ担当は、まだありません" />
        ) : (
          <Table
            id="roster"
            caption="地区ごとの担当"
            quietCaption
            dense
            heads={['地区', 'きょう受ける人', '担当', '連絡先']}
            rows={lines.map((line) => [
              line.district,
              <Answering duty={line.duty} away={line.away} />,
              line.post.name,
              reach(line.post),
            ])}
          />
        )}
      </Section>
      {duty.length > 0 && (
        <Section title="窓口と当直" id="duty">
          <Table
            id="duty-table"
            caption="窓口と当直"
            quietCaption
            dense
            heads={['担当', 'きょう受ける人', '連絡先']}
            rows={duty.map((post) => [
              post.name,
              <Answering
                duty={onDuty(post.holders)}
                away={post.holders.filter((holder) => holder.absent).map((holder) => holder.name)}
              />,
              reach(post),
            ])}
          />
        </Section>
      )}
      <PrintButton label="担当表を印刷する" />
    </>
  );
}

function Answering({ duty, away }: { duty: OnDuty; away: readonly string[] }) {
  return (
    <>
      <strong>
        {duty.by === 'manager' ? '上の担当' : duty.people.map((person) => person.name).join('、')}
      </strong>
      {duty.by === 'deputies' && '（副担当）'}
      {away.length > 0 && <span class="ts-quiet">　{away.join('、')}は不在</span>}
    </>
  );
}
