import { Said } from '../../../kernel/i18n/ruby.tsx';
import { Breadcrumbs, Link, PageHead, useSay } from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { meetingWords, networkWords as words } from '../messages.ts';
import type { MeetingKind } from '../words.rules.ts';
import type { OpenMinutesView } from './open.seen.ts';
import { Own, SaidDay } from './own-words.tsx';

/** Minutes as everybody may read them, with how much was removed. */
export function OpenMinutesPage({ view: { publication, meeting, networks } }: { view: OpenMinutesView }) {
  const t = useSay();
  const kind = meetingWords[meeting.kind as MeetingKind];
  return (
    <>
      <Breadcrumbs items={[{ href: networkPaths.all, label: t(words.title) }, { label: t(kind) }]} />
      <PageHead
        shoulder={<SaidDay day={meeting.heldOn} />}
        title={
          <>
            <Said message={kind} />
            {meeting.title !== '' && (
              <Own>
                {'　'}
                {meeting.title}
              </Own>
            )}
          </>
        }
      />
      <p class="ts-cluster">
        {networks.map(({ id, name }) => (
          <Link href={networkPaths.show(id)}>
            <Own>{name}</Own>
          </Link>
        ))}
      </p>
      <div class="ts-prose" lang="ja">
        {publication.body}
      </div>
      <p class="ts-quiet">
        {publication.removed > 0 ? (
          <Said message={words.minutesRemoved} blanks={{ count: String(publication.removed) }} />
        ) : (
          <Said message={words.minutesWhole} />
        )}{' '}
        <Said message={words.publishedOn} blanks={{ day: <SaidDay day={publication.publishedOn} /> }} />
      </p>
    </>
  );
}
