import { formOf } from '../../../kernel/forms/form.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import {
  Breadcrumbs,
  Button,
  DateField,
  EmptyState,
  Form,
  Link,
  PageHead,
  Section,
  Table,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { networkWords as words } from '../messages.ts';
import { MayBe, Own, SaidDay, Since, StandingChip } from '../open/own-words.tsx';
import { BoardPicture } from './board.picture.tsx';
import { type Board, type BoardRow, hasNetworks } from './board.rules.ts';

/** What the board is called: of networks only where the town has any. */
export const boardTitle = (board: Board): Message =>
  hasNetworks(board) ? words.boardTitle : words.noneBoard;

/** The roll-out board: every district of the town as of a day, as a picture and as a table (screens.md 13). */
export function BoardPage({ board, today }: { board: Board; today: string }) {
  const t = useSay();
  const isOfNetworks = hasNetworks(board);
  const title = boardTitle(board);
  return (
    <>
      <Breadcrumbs
        items={[
          { href: networkPaths.all, label: t(isOfNetworks ? words.title : words.noneTitle) },
          { label: t(title) },
        ]}
      />
      <PageHead
        title={<Said message={title} />}
        lead={isOfNetworks ? <Counts board={board} /> : <Said message={words.noneText} />}
      />
      {isOfNetworks ? <Days board={board} today={today} /> : <Otherwise />}
      {board.rows.length === 0 ? (
        <EmptyState title={<Said message={words.boardEmpty} />} />
      ) : (
        <>
          {isOfNetworks && <BoardPicture board={board} />}
          <Rows board={board} isOfNetworks={isOfNetworks} />
        </>
      )}
    </>
  );
}

function Counts({ board: { counts, day } }: { board: Board }) {
  const rest = counts.notStarted + counts.suspended + counts.dissolved;
  return (
    <>
      <Said message={words.boardOn} blanks={{ day: <SaidDay day={day} /> }} />
      {'　'}
      <Said
        message={words.boardCount}
        blanks={{
          established: String(counts.established),
          preparing: String(counts.preparing),
          rest: String(rest),
        }}
      />
    </>
  );
}

/** Where a town has no networks: what happens there instead. */
export const Otherwise = () => (
  <p class="ts-cluster">
    <Link href={gatheringPaths.week}>
      <Said message={words.gatheringsNear} />
    </Link>
    <Link href="/contact">
      <Said message={words.counters} />
    </Link>
  </p>
);

/** Another day: the change before, the change after, or one that is typed. */
function Days({ board: { day, earlier, later }, today }: { board: Board; today: string }) {
  const { locale } = useView();
  return (
    <>
      <nav class="ts-cluster" aria-labelledby="board-day">
        <h2 id="board-day" class="ts-hidden">
          <Said message={words.on} />
        </h2>
        {earlier && (
          <Link href={networkPaths.boardOn(earlier)}>
            <Said message={words.earlier} blanks={{ day: <SaidDay day={earlier} /> }} />
          </Link>
        )}
        {day !== today && (
          <Link href={networkPaths.board}>
            <Said message={words.toToday} />
          </Link>
        )}
        {later && (
          <Link href={networkPaths.boardOn(later)}>
            <Said message={words.later} blanks={{ day: <SaidDay day={later} /> }} />
          </Link>
        )}
      </nav>
      <Form method="get" action={networkPaths.board}>
        <DateField
          form={formOf({ on: formatDate(day, locale === 'en' ? 'ja' : locale).replace(/（.*$/, '') })}
          name="on"
          label={<Said message={words.on} />}
          required={false}
        />
        <p>
          <Button kind="outline" size="md">
            <Said message={words.onShow} />
          </Button>
        </p>
      </Form>
    </>
  );
}

function Rows({ board, isOfNetworks }: { board: Board; isOfNetworks: boolean }) {
  const t = useSay();
  const heads = isOfNetworks
    ? [t(words.district), t(words.state), t(words.nextStep), t(words.responsible)]
    : [t(words.district), t(words.responsible)];
  return (
    <Section title={<Said message={words.boardTable} />}>
      <Table
        caption={<Said message={words.boardTable} />}
        quietCaption
        heads={heads}
        rows={board.rows.map((row) =>
          isOfNetworks
            ? [<Name row={row} />, <State row={row} />, <Step row={row} />, <Officer row={row} />]
            : [<Name row={row} />, <Officer row={row} />],
        )}
      />
    </Section>
  );
}

const Name = ({ row: { district, network } }: { row: BoardRow }) => (
  <Own>
    <Link href={networkPaths.district(district.id)}>{district.name}</Link>
    {network && (
      <span class="ts-quiet">
        <br />
        {network.alias || network.name}
      </span>
    )}
  </Own>
);

const State = ({ row }: { row: BoardRow }) => (
  <>
    <StandingChip status={row.status} /> <Since standing={row} /> <MayBe entry={row.mayBe} />
  </>
);

const Step = ({ row: { by } }: { row: BoardRow }) =>
  by && by.nextStep !== '' ? <Own>{by.nextStep}</Own> : <span class="ts-quiet">―</span>;

const Officer = ({ row: { responsible } }: { row: BoardRow }) =>
  responsible === '' ? <Said message={words.notYet} /> : <Own>{responsible}</Own>;
