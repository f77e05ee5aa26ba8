import {
  BackLink,
  EmptyState,
  PageHead,
  PrintButton,
  ResourceList,
  Section,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { verbWords } from './secrecy.rules.ts';

type Member = { accountId: string; name: string; lastOn: string; posts: readonly string[] };
type Line = { at: Date; verb: string; objectKind: string; objectId: string; device: string };

/** Those who left: they hold no key, and their duty of secrecy goes on. */
export const FormerMembersPage = ({ members }: { members: readonly Member[] }) => (
  <>
    <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
    <PageHead
      title="担当を離れた人"
      lead="鍵はもうありません。在任中に見た画面と出した書類の一覧を、秘密を守る義務の記録として確かめられます。"
    />
    {members.length === 0 ? (
      <EmptyState title="担当を離れた人はいません" />
    ) : (
      <ResourceList
        items={members.map((member) => ({
          href: districtsPaths.formerMember(member.accountId),
          title: member.name,
          support: member.posts.join('、'),
          sub: (
            <>
              <Time at={member.lastOn} />
              まで
            </>
          ),
        }))}
      />
    )}
  </>
);

type Props = { member: Member; taken: readonly Line[]; seen: readonly Line[] };

/** What one of them took out on paper or as a file, then what they opened. */
export const FormerMemberPage = ({ member, taken, seen }: Props) => (
  <>
    <BackLink href={districtsPaths.formerMembers}>担当を離れた人に戻る</BackLink>
    <PageHead
      shoulder="秘密を守る義務の記録"
      title={`${member.name}さん`}
      lead={
        <>
          {member.posts.join('、')}。<Time at={member.lastOn} />
          まで。
        </>
      }
    />
    <Lines
      title={`印刷・出力　${taken.length}件`}
      id="taken"
      lines={taken}
      nothing="印刷・出力した記録はありません。"
    />
    <Lines
      title={`見た画面　${seen.length}件`}
      id="seen"
      lines={seen}
      nothing="見た画面の記録はありません。"
    />
    <PrintButton label="この記録を印刷する" />
  </>
);

type LinesProps = { title: string; id: string; lines: readonly Line[]; nothing: string };

const Lines = ({ title, id, lines, nothing }: LinesProps) => (
  <Section title={title} id={id}>
    {lines.length === 0 ? (
      <p>{nothing}</p>
    ) : (
      <Table
        id={`${id}-table`}
        caption={title}
        quietCaption
        dense
        heads={['いつ', '操作', '対象', '端末']}
        rows={lines.map((line) => [
          <Time at={line.at} />,
          verbWords(line.verb),
          line.objectId ? `${line.objectKind} ${line.objectId}` : line.objectKind || '―',
          line.device || '―',
        ])}
      />
    )}
  </Section>
);
