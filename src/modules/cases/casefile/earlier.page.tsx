import { BackLink, EmptyState, PageHead, Section, Timeline } from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { PastEntry } from '../note/entry.page.tsx';
import type { Entry } from './case-view.rules.ts';

type Props = { caseNo: string; entries: readonly Entry[] };

/** Closed episodes of a case that is open again, for whoever was responsible then and is not now (A26). */
export function EarlierPage({ caseNo, entries }: Props) {
  return (
    <>
      <BackLink href={casesPaths.list}>ケースの一覧に戻る</BackLink>
      <PageHead
        shoulder={`ケース ${caseNo}`}
        title="終結した支援の記録"
        lead="いまの支援は、別の担当が受け持っています。ここにあるのは、あなたの担当が受け持った支援の記録だけです。"
      />
      {entries.length === 0 ? (
        <EmptyState title="記録はありません" />
      ) : (
        <Section title="経過">
          <Timeline label="経過">
            {entries.map((entry) => (
              <PastEntry entry={entry} />
            ))}
          </Timeline>
        </Section>
      )}
    </>
  );
}
