import type { Child } from 'hono/jsx';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import { type StateKind, StatusChip, useView } from '../../../kernel/ui/index.ts';
import { type Dated, datedWords } from '../dated.rules.ts';
import { networkWords as words } from '../messages.ts';
import type { Standing, StatusEntry } from '../network/network.rules.ts';
import type { Status } from '../words.rules.ts';

/** What the town wrote, in its own language whatever the reader's. */
export const Own = ({ children }: { children: Child }) => <span lang="ja">{children}</span>;

/** A date no better known than it is. */
export function SaidDated({ dated }: { dated: Dated }) {
  return <SaidTime>{datedWords(dated, useView().locale)}</SaidTime>;
}

export function SaidDay({ day }: { day: string }) {
  return <SaidTime>{formatDate(day, useView().locale)}</SaidTime>;
}

const looks: Readonly<Record<Status, StateKind>> = {
  notStarted: 'open',
  preparing: 'doing',
  established: 'done',
  suspended: 'waiting',
  dissolved: 'withdrawn',
};

export const StandingChip = ({ status }: { status: Status }) => (
  <StatusChip kind={looks[status]}>
    <Said message={words[status]} />
  </StatusChip>
);

/** Since when, or by when, as well as it is known; nothing before the first entry. */
export function Since({ standing: { by, around } }: { standing: Pick<Standing, 'by' | 'around'> }) {
  if (!by) return null;
  const message: Message = by.known === 'by' ? words.by : words.since;
  return (
    <>
      <Said message={message} blanks={{ date: <SaidDated dated={by.dated} /> }} />
      {around && <Said message={words.around} />}
    </>
  );
}

/** What may have been so already, where nothing tells since when. */
export function MayBe({ entry }: { entry: StatusEntry | null }) {
  if (!entry) return null;
  return (
    <span class="ts-quiet">
      <Said
        message={words.mayBe}
        blanks={{
          date: <SaidDated dated={entry.dated} />,
          status: <Said message={words[entry.status]} />,
        }}
      />
    </span>
  );
}

/** 平成16年10月設立, or by when. */
export function Founded({ entry }: { entry: StatusEntry | null }) {
  if (!entry) return null;
  const message = entry.known === 'by' ? words.foundedBy : words.founded;
  return <Said message={message} blanks={{ date: <SaidDated dated={entry.dated} /> }} />;
}
